import {
  eventCaseTable,
  eventUnboundTable,
  handlerMissingTable,
  navigationTable,
  openTypeTable,
  type PhoneSource,
  refusalTable,
  refusalTestTable,
  withoutOpenTypeTable,
} from '../../../helpers/phone-rule-tables.ts';
import { describeRule } from '../../../helpers/rule-table.ts';

const SOURCE: PhoneSource = { extension: 'swan', api: 'swan', directives: 's' };

describeRule('baidu/phone-event-case', eventCaseTable(SOURCE));
describeRule('baidu/phone-handler-missing', handlerMissingTable(SOURCE));
describeRule('baidu/phone-event-unbound', eventUnboundTable(SOURCE));
describeRule('baidu/phone-event-without-open-type', withoutOpenTypeTable(SOURCE));
describeRule('baidu/open-type-unknown', openTypeTable(SOURCE));
describeRule('baidu/phone-refusal-ignored', refusalTable(SOURCE));
describeRule('baidu/refusal-test-broken', refusalTestTable(SOURCE));
describeRule('baidu/navigation-in-popup', navigationTable(SOURCE));
