/** All of phonekit's own codes. A file of its own: most runs need a part of them. */
import { CHECK_ENTRIES } from '../checks/registry.ts';
import { RULE_ENTRIES } from '../rules/registry.ts';
import { CHECK_CODES } from './check-codes.ts';
import type { OwnEntry } from './entry.ts';
import { KEY_CODES } from './key-codes.ts';
import { LINT_CODES } from './lint-codes.ts';
import { PHONEKIT_CODES } from './phonekit-codes.ts';
import { RUN_CODES } from './run-codes.ts';

/** The entries, those of `decrypt` first. */
export const OWN_ENTRIES: readonly OwnEntry[] = [
  ...Object.values(PHONEKIT_CODES),
  ...Object.values(RUN_CODES),
  ...Object.values(KEY_CODES),
  ...Object.values(CHECK_CODES),
  ...CHECK_ENTRIES,
  ...Object.values(LINT_CODES),
  ...RULE_ENTRIES,
];
