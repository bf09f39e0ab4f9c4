import {
  eventCaseTable,
  eventUnboundTable,
  handlerMissingTable,
  loginBesideTable,
  loginCodeTable,
  loginMissingTable,
  loginTable,
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
describeRule('wechat/login-code-as-phone-code', loginCodeTable(SOURCE));
