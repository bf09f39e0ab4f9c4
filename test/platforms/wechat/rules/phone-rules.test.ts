import {
  eventCaseTable,
  eventUnboundTable,
  handlerMissingTable,
  loginBesideTable,
  loginMissingTable,
  loginTable,
  nativeFiles,
  navigationTable,
  openTypeTable,
  type PhoneSource,
  refusalTable,
  refusalTestTable,
  withoutOpenTypeTable,
} from '../../../helpers/phone-rule-tables.ts';
import { describeRule } from '../../../helpers/rule-table.ts';

const SOURCE: PhoneSource = { extension: 'wxml', api: 'wx', directives: 'wx' };

describeRule('wechat/login-in-phone-handler', loginTable(SOURCE));
describeRule('wechat/login-beside-phone-request', loginBesideTable(SOURCE));
describeRule('wechat/login-missing', loginMissingTable(SOURCE));
describeRule('wechat/phone-event-case', eventCaseTable(SOURCE));
describeRule('wechat/phone-handler-missing', handlerMissingTable(SOURCE));
describeRule('wechat/phone-event-unbound', eventUnboundTable(SOURCE));
describeRule('wechat/phone-event-without-open-type', withoutOpenTypeTable(SOURCE));
describeRule('wechat/open-type-unknown', openTypeTable(SOURCE));
describeRule('wechat/phone-refusal-ignored', refusalTable(SOURCE));
describeRule('wechat/refusal-test-broken', refusalTestTable(SOURCE));
describeRule('wechat/navigation-in-popup', navigationTable(SOURCE));

const exchange = (body: string) =>
  nativeFiles(
    SOURCE,
    '<button open-type="getPhoneNumber" bindgetphonenumber="onPhone">手机号</button>',
    `Page({ async onPhone(e) { const res = await wx.login()\n${body} } })\n`,
  );

describeRule('wechat/login-code-as-phone-code', {
  accept: [
    {
      name: 'the code of the event',
      files: exchange("wx.request({ url: '/bindPhone', data: { code: e.detail.code, loginCode: res.code } })"),
    },
    {
      name: 'an address that tells nothing',
      files: exchange("wx.request({ url: '/login', data: { code: res.code } })"),
    },
  ],
  reject: [
    {
      name: 'the code of the login',
      files: exchange("wx.request({ url: '/bindPhone', data: { code: res.code } })"),
      code: 'login-code-as-phone-code',
      severity: 'warning',
    },
  ],
});
