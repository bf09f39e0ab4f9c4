/** The rules of `lint` for Baidu, in the order in which they are shown. */
import type { Rule } from '../../../core/rule.ts';
import { phoneRules } from '../../phone-rules.ts';
import { BAIDU_PHONE } from './phone-row.ts';
import { userInfoField } from './user-info-field.ts';

export const BAIDU_RULES: readonly Rule[] = [...phoneRules(BAIDU_PHONE), userInfoField];
