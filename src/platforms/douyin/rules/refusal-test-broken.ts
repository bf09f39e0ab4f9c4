import { refusalTestBrokenRule } from '../../phone-refusal-rules.ts';
import { DOUYIN_PHONE } from './phone-row.ts';

/** A test of errMsg that always has the same result is none. */
export const refusalTestBroken = refusalTestBrokenRule(DOUYIN_PHONE);
