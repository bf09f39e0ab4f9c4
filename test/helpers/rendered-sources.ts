/** Rendered reports of `lint` for the tests of its formats. */
import type { RenderedReport, RenderedSource, RenderedSourceFinding } from '../../src/reporters/rendered.ts';
import { checkFinding, HOSTILE } from './rendered-checks.ts';

/** A finding in source, with its lines. */
export function sourceFinding(changes: Partial<RenderedSourceFinding> = {}): RenderedSourceFinding {
  return {
    ...checkFinding('en', { code: 'phone-event-case', title: 'The event is bound in other letters', args: {} }),
    location: { source: 'pages/a/a.wxml', line: 3, column: 9, endLine: 3, endColumn: 27 },
    rule: 'wechat/phone-event-case',
    ruleTitle: 'Events of the phone button are bound in their own letters',
    alsoRules: [],
    platforms: ['wechat'],
    related: [{ source: 'pages/a/a.js', line: 7, column: 3, endLine: 9, endColumn: 4 }],
    fixable: true,
    suppression: null,
    excerpt: {
      firstLine: 2,
      lines: ['<view>', '<button bindgetPhoneNumber="x">', '</view>'],
      mark: { index: 1, start: 8, end: 26 },
    },
    ...changes,
  };
}

/** A file with one error, unless told. */
export function sourceRow(changes: Partial<RenderedSource> = {}): RenderedSource {
  return {
    path: 'pages/a/a.wxml',
    platforms: ['wechat'],
    outcome: 'fail',
    fixed: [],
    unknown: [],
    diagnostics: [sourceFinding()],
    ...changes,
  };
}

/** A file of each outcome. */
export function sourcesOfEachOutcome(): RenderedSource[] {
  const { related: _none, ...plain } = sourceFinding();
  const own = { ...plain, related: [], fixable: false, platforms: [] };
  return [
    sourceRow(),
    sourceRow({
      path: 'pages/b/b.js',
      outcome: 'unreadable',
      diagnostics: [{ ...own, code: 'source-unreadable', rule: 'source-unreadable', severity: 'warning' }],
    }),
    sourceRow({
      path: 'pages/c/c.js',
      outcome: 'crashed',
      diagnostics: [{ ...own, code: 'rule-crashed', rule: 'wechat/phone-event-case', excerpt: null }],
    }),
    sourceRow({
      path: 'pages/d/d.wxml',
      diagnostics: [
        sourceFinding({ severity: 'info', fixable: false, suppression: { reason: 'old page', until: '2027-01-31' } }),
      ],
    }),
    sourceRow({ path: 'pages/e/e.wxml', outcome: 'pass', diagnostics: [] }),
  ];
}

/** A report of `lint` with a file of each outcome, unless told. */
export function sourceReport(changes: Partial<RenderedReport<RenderedSource>> = {}): RenderedReport<RenderedSource> {
  return {
    command: 'lint',
    language: 'en',
    toolVersion: '1.2.3',
    ok: false,
    summary: { error: 2, warning: 1, info: 1 },
    diagnostics: [],
    results: sourcesOfEachOutcome(),
    sources: {
      read: 12,
      skipped: [{ reason: { id: 'name', text: 'packages and the like' }, count: 1, paths: ['node_modules'] }],
      suppressed: 1,
    },
    ...changes,
  };
}

/** The report with hostile texts everywhere that they can come from: paths and names in the source. */
export function hostileSourceReport(): RenderedReport<RenderedSource> {
  const location = { source: `dir\\${HOSTILE}/a.wxml`, line: 1, column: 1, endLine: 1, endColumn: 2 };
  const finding = sourceFinding({
    title: HOSTILE,
    message: `${HOSTILE}\n::error::second line`,
    args: { name: HOSTILE },
    evidence: [HOSTILE],
    remedies: [HOSTILE],
    location,
    related: [location],
    // What `makeExcerpt` makes of it.
    excerpt: { firstLine: 1, lines: ['``` </b> ::error::x | {0}'], mark: { index: 0, start: 0, end: 3 } },
  });
  return sourceReport({ results: [sourceRow({ path: HOSTILE, diagnostics: [finding] })] });
}
