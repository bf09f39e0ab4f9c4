import { phoneEventCaseRule } from '../../phone-event-rules.ts';
import { BAIDU_PHONE } from './phone-row.ts';

/** The event is fired in lower case. */
export const phoneEventCase = phoneEventCaseRule(BAIDU_PHONE);
