import { phoneRefusalIgnoredRule } from '../../phone-refusal-rules.ts';
import { BAIDU_PHONE } from './phone-row.ts';

/** The event also fires when the user refuses. */
export const phoneRefusalIgnored = phoneRefusalIgnoredRule(BAIDU_PHONE);
