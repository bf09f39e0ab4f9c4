/** The rules of `lint` for Douyin, in the order in which they are shown. */
import type { Rule } from '../../../core/rule.ts';
import { phoneRules } from '../../phone-rules.ts';
import { phoneCodeAsLoginCode } from './phone-code-as-login-code.ts';
import { DOUYIN_PHONE } from './phone-row.ts';

export const DOUYIN_RULES: readonly Rule[] = [...phoneRules(DOUYIN_PHONE), phoneCodeAsLoginCode];
