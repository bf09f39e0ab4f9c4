/** All checks of `doctor`. */
import type { OwnEntry } from '../catalog/entry.ts';
import { type Check, type CheckTexts, type ConfigCheck, entriesOf } from '../core/check.ts';
import { PLATFORM_CHECKS } from '../platforms/checks.ts';
import { backendListed } from './app/backend-listed.ts';
import { backendUrl } from './app/backend-url.ts';
import { certificateDates } from './config/certificate-dates.ts';
import { fileMode } from './config/file-mode.ts';
import { fileTracked } from './config/file-tracked.ts';
import { literal } from './config/literal.ts';
import { published } from './config/published.ts';
import { twoEnvironments } from './config/two-environments.ts';

/** Checks that every platform's apps have. */
export const APP_CHECKS: readonly Check[] = [backendUrl, backendListed];

/** Checks of the configuration as a whole, in the order in which they are shown. */
export const CONFIG_CHECKS: readonly ConfigCheck[] = [
  literal,
  fileMode,
  fileTracked,
  published,
  twoEnvironments,
  certificateDates,
];

/** The checks of one app: those of its platform, then those of every app. */
export function checksOf(platform: keyof typeof PLATFORM_CHECKS): readonly Check[] {
  return [...(PLATFORM_CHECKS[platform] ?? []), ...APP_CHECKS];
}

/** What all checks say about themselves. */
export const ALL_CHECKS: readonly CheckTexts[] = [
  ...Object.values(PLATFORM_CHECKS).flat(),
  ...APP_CHECKS,
  ...CONFIG_CHECKS,
];

/** The entries of the codes that the checks find. */
export const CHECK_ENTRIES: readonly OwnEntry[] = ALL_CHECKS.flatMap(entriesOf);
