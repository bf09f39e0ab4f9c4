import { phoneRefusalIgnoredRule } from '../../phone-refusal-rules.ts';
import { DOUYIN_PHONE } from './phone-row.ts';

/** The event also fires when the user refuses. */
export const phoneRefusalIgnored = phoneRefusalIgnoredRule(DOUYIN_PHONE);
