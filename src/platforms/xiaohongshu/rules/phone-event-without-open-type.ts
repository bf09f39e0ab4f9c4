import { phoneEventWithoutOpenTypeRule } from '../../phone-event-rules.ts';
import { XIAOHONGSHU_PHONE } from './phone-row.ts';

/** Without open-type nothing is asked for. */
export const phoneEventWithoutOpenType = phoneEventWithoutOpenTypeRule(XIAOHONGSHU_PHONE);
