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

const SOURCE: PhoneSource = { extension: 'ksml', api: 'ks', directives: 'ks' };

describeRule('kuaishou/login-in-phone-handler', loginTable(SOURCE));
describeRule('kuaishou/login-beside-phone-request', loginBesideTable(SOURCE));
describeRule('kuaishou/login-missing', loginMissingTable(SOURCE));
describeRule('kuaishou/phone-event-case', eventCaseTable(SOURCE));
describeRule('kuaishou/phone-handler-missing', handlerMissingTable(SOURCE));
describeRule('kuaishou/phone-event-unbound', eventUnboundTable(SOURCE));
describeRule('kuaishou/phone-event-without-open-type', withoutOpenTypeTable(SOURCE));
describeRule('kuaishou/open-type-unknown', openTypeTable(SOURCE));
describeRule('kuaishou/phone-refusal-ignored', refusalTable(SOURCE));
describeRule('kuaishou/refusal-test-broken', refusalTestTable(SOURCE));
describeRule('kuaishou/navigation-in-popup', navigationTable(SOURCE));
