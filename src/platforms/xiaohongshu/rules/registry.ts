/** The rules of `lint` for Xiaohongshu, in the order in which they are shown. */
import type { Rule } from '../../../core/rule.ts';
import { phoneRules } from '../../phone-rules.ts';
import { XIAOHONGSHU_PHONE } from './phone-row.ts';

export const XIAOHONGSHU_RULES: readonly Rule[] = [...phoneRules(XIAOHONGSHU_PHONE)];
