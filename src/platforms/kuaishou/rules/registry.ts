/** The rules of `lint` for Kuaishou, in the order in which they are shown. */
import type { Rule } from '../../../core/rule.ts';
import { phoneRules } from '../../phone-rules.ts';
import { KUAISHOU_PHONE } from './phone-row.ts';

export const KUAISHOU_RULES: readonly Rule[] = [...phoneRules(KUAISHOU_PHONE)];
