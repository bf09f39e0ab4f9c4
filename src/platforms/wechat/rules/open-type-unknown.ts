import { openTypeUnknownRule } from '../../open-type-rules.ts';
import { WECHAT_PHONE } from './phone-row.ts';

/** A misspelt open-type makes an ordinary button. */
export const openTypeUnknown = openTypeUnknownRule(WECHAT_PHONE);
