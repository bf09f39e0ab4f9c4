/** All rules of `lint`. */
import type { OwnEntry } from '../catalog/entry.ts';
import { entriesOf } from '../core/check.ts';
import type { Rule } from '../core/rule.ts';
import { PLATFORM_RULES } from '../platforms/rules.ts';
import { COMMON_RULES } from './common/registry.ts';

/** In the order in which they are shown: those of the platforms, then those of every one. */
export const ALL_RULES: readonly Rule[] = [...Object.values(PLATFORM_RULES).flat(), ...COMMON_RULES];

/** The entries of the codes that the rules find. */
export const RULE_ENTRIES: readonly OwnEntry[] = ALL_RULES.flatMap(entriesOf);
