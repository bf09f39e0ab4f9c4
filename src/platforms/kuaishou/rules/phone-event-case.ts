import { phoneEventCaseRule } from '../../phone-event-rules.ts';
import { KUAISHOU_PHONE } from './phone-row.ts';

/** The event is fired in lower case. */
export const phoneEventCase = phoneEventCaseRule(KUAISHOU_PHONE);
