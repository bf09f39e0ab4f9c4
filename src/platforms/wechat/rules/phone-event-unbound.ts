import { phoneEventUnboundRule } from '../../phone-event-rules.ts';
import { WECHAT_PHONE } from './phone-row.ts';

/** The result is handed over by the event only. */
export const phoneEventUnbound = phoneEventUnboundRule(WECHAT_PHONE);
