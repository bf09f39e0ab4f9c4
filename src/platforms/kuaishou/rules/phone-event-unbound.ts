import { phoneEventUnboundRule } from '../../phone-event-rules.ts';
import { KUAISHOU_PHONE } from './phone-row.ts';

/** The result is handed over by the event only. */
export const phoneEventUnbound = phoneEventUnboundRule(KUAISHOU_PHONE);
