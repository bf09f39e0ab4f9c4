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
describeRule('douyin/login-code-as-phone-code', loginCodeTable(SOURCE));
