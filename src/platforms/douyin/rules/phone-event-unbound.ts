import { phoneEventUnboundRule } from '../../phone-event-rules.ts';
import { DOUYIN_PHONE } from './phone-row.ts';

/** The result is handed over by the event only. */
export const phoneEventUnbound = phoneEventUnboundRule(DOUYIN_PHONE);
