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

const SOURCE: PhoneSource = { extension: 'ttml', api: 'tt', directives: 'tt' };

describeRule('douyin/login-in-phone-handler', loginTable(SOURCE));
describeRule('douyin/login-beside-phone-request', loginBesideTable(SOURCE));
describeRule('douyin/login-missing', loginMissingTable(SOURCE));
describeRule('douyin/phone-event-case', eventCaseTable(SOURCE));
describeRule('douyin/phone-handler-missing', handlerMissingTable(SOURCE));
describeRule('douyin/phone-event-unbound', eventUnboundTable(SOURCE));
describeRule('douyin/phone-event-without-open-type', withoutOpenTypeTable(SOURCE));
describeRule('douyin/open-type-unknown', openTypeTable(SOURCE));
describeRule('douyin/phone-refusal-ignored', refusalTable(SOURCE));
describeRule('douyin/refusal-test-broken', refusalTestTable(SOURCE));
describeRule('douyin/navigation-in-popup', navigationTable(SOURCE));

const exchange = (body: string) =>
  nativeFiles(
    SOURCE,
    '<button open-type="getPhoneNumber" bindgetphonenumber="onPhone">手机号</button>',
    `Page({ async onPhone(e) { const res = await tt.login()\n${body} } })\n`,
  );

describeRule('douyin/login-code-as-phone-code', {
  accept: [
    {
      name: 'the code of the event',
      files: exchange("tt.request({ url: '/bindPhone', data: { code: e.detail.code, loginCode: res.code } })"),
    },
    {
      name: 'an address that tells nothing',
      files: exchange("tt.request({ url: '/login', data: { code: res.code } })"),
    },
  ],
  reject: [
    {
      name: 'the code of the login',
      files: exchange("tt.request({ url: '/bindPhone', data: { code: res.code } })"),
      code: 'login-code-as-phone-code',
      severity: 'warning',
    },
  ],
});
