import { phoneEventWithoutOpenTypeRule } from '../../phone-event-rules.ts';
import { WECHAT_PHONE } from './phone-row.ts';

/** Without open-type nothing is asked for. */
export const phoneEventWithoutOpenType = phoneEventWithoutOpenTypeRule(WECHAT_PHONE);
