import { openTypeUnknownRule } from '../../open-type-rules.ts';
import { DOUYIN_PHONE } from './phone-row.ts';

/** A misspelt open-type makes an ordinary button. */
export const openTypeUnknown = openTypeUnknownRule(DOUYIN_PHONE);
