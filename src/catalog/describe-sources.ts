/** The rows of `lint` in words. */
import type { CheckTexts } from '../core/check.ts';
import type { Diagnostic, Place } from '../core/diagnostic.ts';
import { quoteName, quotePath, quoteRemark } from '../core/redact.ts';
import type { SourceCounts, SourceDiagnostic, SourceRow } from '../core/report.ts';
import { SKIP_REASONS } from '../messages/lint-words.ts';
import type {
  Language,
  RenderedDiagnostic,
  RenderedLocation,
  RenderedSource,
  RenderedSourceCounts,
  RenderedSourceFinding,
} from '../reporters/rendered.ts';

type DescribeFinding = (found: Diagnostic, platform: string | null) => RenderedDiagnostic;

const locationOf = ({ path, ...position }: Place): RenderedLocation => ({ source: quotePath(path), ...position });

function describeFinding(
  found: SourceDiagnostic,
  rules: ReadonlyMap<string, CheckTexts>,
  describe: DescribeFinding,
  language: Language,
): RenderedSourceFinding {
  const [platform = null] = found.platforms;
  const described = describe(found, platform);
  const { suppression } = found;
  return {
    ...described,
    location: locationOf(found.location),
    rule: quoteName(found.rule),
    ruleTitle: rules.get(found.rule)?.title[language] ?? described.title,
    alsoRules: found.alsoRules,
    platforms: found.platforms,
    related: found.related.map(locationOf),
    fixable: found.isFixable,
    suppression: suppression && { reason: quoteRemark(suppression.reason), until: suppression.until },
    excerpt: found.excerpt,
  };
}

/** One file, all texts in `language`. */
export function describeSource(
  row: SourceRow,
  rules: ReadonlyMap<string, CheckTexts>,
  describe: DescribeFinding,
  language: Language,
): RenderedSource {
  return {
    path: quotePath(row.path),
    platforms: row.platforms,
    outcome: row.outcome,
    fixed: row.fixed,
    unknown: row.unknown.map(locationOf),
    diagnostics: row.diagnostics.map((found) => describeFinding(found, rules, describe, language)),
  };
}

/** What was looked at, with reasons in `language`; with the paths of what was left out if they are wanted. */
export function describeCounts(
  { read, skipped, suppressed }: SourceCounts,
  language: Language,
  hasPaths: boolean,
): RenderedSourceCounts {
  const words: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = SKIP_REASONS;
  const textOf = (id: string): string => (Object.hasOwn(words, id) ? words[id]?.[language] : undefined) ?? id;
  const groups = new Map<string, string[]>();
  for (const { path, reason } of skipped) {
    const group = groups.get(reason) ?? [];
    group.push(quotePath(path));
    groups.set(reason, group);
  }
  return {
    read,
    skipped: [...groups].map(([id, paths]) => ({
      reason: { id, text: textOf(id) },
      count: paths.length,
      ...(hasPaths ? { paths } : {}),
    })),
    suppressed,
  };
}
