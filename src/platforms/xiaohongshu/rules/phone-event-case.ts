import { phoneEventCaseRule } from '../../phone-event-rules.ts';
import { XIAOHONGSHU_PHONE } from './phone-row.ts';

/** The event is fired in lower case. */
export const phoneEventCase = phoneEventCaseRule(XIAOHONGSHU_PHONE);
