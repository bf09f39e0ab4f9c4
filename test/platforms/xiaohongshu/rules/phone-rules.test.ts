import {
  eventCaseTable,
  eventUnboundTable,
  handlerMissingTable,
  loginBesideTable,
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

const SOURCE: PhoneSource = { extension: 'xhsml', api: 'xhs', directives: 'xhs' };

describeRule('xiaohongshu/login-in-phone-handler', loginTable(SOURCE));
describeRule('xiaohongshu/login-beside-phone-request', loginBesideTable(SOURCE));
describeRule('xiaohongshu/login-missing', loginMissingTable(SOURCE));
describeRule('xiaohongshu/phone-event-case', eventCaseTable(SOURCE));
describeRule('xiaohongshu/phone-handler-missing', handlerMissingTable(SOURCE));
describeRule('xiaohongshu/phone-event-unbound', eventUnboundTable(SOURCE));
describeRule('xiaohongshu/phone-event-without-open-type', withoutOpenTypeTable(SOURCE));
describeRule('xiaohongshu/open-type-unknown', openTypeTable(SOURCE));
describeRule('xiaohongshu/phone-refusal-ignored', refusalTable(SOURCE));
describeRule('xiaohongshu/refusal-test-broken', refusalTestTable(SOURCE));
describeRule('xiaohongshu/navigation-in-popup', navigationTable(SOURCE));
