import { phoneEventWithoutOpenTypeRule } from '../../phone-event-rules.ts';
import { BAIDU_PHONE } from './phone-row.ts';

/** Without open-type nothing is asked for. */
export const phoneEventWithoutOpenType = phoneEventWithoutOpenTypeRule(BAIDU_PHONE);
