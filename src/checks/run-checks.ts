/** Runs the checks of `doctor`: hands out facts, turns verdicts into rows, and keeps a crash from being taken for a pass. */

import type {
  AppContext,
  Check,
  CheckTexts,
  ConfigCheck,
  ConfigSubject,
  FactTypes,
  KeyFact,
  Outcome,
  ProbeFact,
  Problem,
  ReasonId,
  Verdict,
} from '../core/check.ts';
import { lacks } from '../core/check.ts';
import type { Args, Diagnostic, Place, Severity } from '../core/diagnostic.ts';
import { quoteName, quoteReference } from '../core/redact.ts';
import type { CheckRow } from '../core/report.ts';

/** A value of the configuration, as far as it is known. `unset`: a variable or file that gives nothing. */
export type FactState =
  | { readonly state: 'given'; readonly value: unknown }
  | { readonly state: 'unset'; readonly reference: string }
  | { readonly state: 'absent' };

/** An app as the checks see it. */
export interface AppSubject extends AppContext {
  /** The value at a path such as `account.kind` or `console.quota`. */
  fact(path: string): FactState;
  /** Whether gateways were asked. */
  readonly isOnline: boolean;
  /** What came of a request to the URL in that field; null when none was made. */
  probe(field: string): ProbeFact | null;
  /** Where the field stands, or its nearest parent. */
  locate(path: string): Place;
}

/** Severities of the configuration by the id of the check. */
export type Rules = Readonly<Record<string, Severity | 'off'>>;

type FactWord = keyof FactTypes;

const isOptional = (word: FactWord): boolean => word.startsWith('optional');

/** The facts of a check; null with the row's verdict where a needed one is missing. */
type Gathered =
  | { readonly ok: true; readonly facts: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly verdict: Verdict };

function gather({ facts: names }: Check, app: AppSubject): Gathered {
  const facts: Record<string, unknown> = {};
  for (const [path, word] of Object.entries(names)) {
    if (word === 'probe') {
      const field = path.replace(/^probe\./, '');
      if (!app.isOnline) return { ok: false, verdict: { outcome: 'not-applicable', reason: 'offline' } };
      const probe = app.probe(field);
      if (probe === null) return { ok: false, verdict: lacks(field) };
      facts[path] = probe;
      continue;
    }
    // A field that other platforms have.
    const found = app.fact(path);
    if (found.state === 'given') facts[path] = found.value;
    else if (isOptional(word)) facts[path] = null;
    else return { ok: false, verdict: lacks(path) };
  }
  return { ok: true, facts };
}

/** True for the value of a key field that holds no RSA key. */
function isUnread(found: FactState): boolean {
  const fact = found.state === 'given' ? (found.value as Partial<KeyFact>) : {};
  return fact.keys?.[0].publicDigest === null;
}

/** Why a field has no value, as a remark. */
function missing(fields: readonly string[], app: AppSubject): Problem {
  const [first = ''] = fields;
  if (first.startsWith('console.')) {
    return {
      code: 'console-not-answered',
      args: { item: first.slice(8) },
      evidence: [],
      certainty: 'proven',
      at: first,
    };
  }
  for (const field of fields) {
    const found = app.fact(field);
    if (found.state !== 'unset') continue;
    const { path, line, column } = app.locate(field);
    const args = {
      path,
      line,
      column,
      at: `apps.${quoteName(app.name)}.${field}`,
      name: quoteReference(found.reference),
    };
    return { code: 'config-secret-missing', args, evidence: [], certainty: 'proven', at: field };
  }
  const given = fields.filter((field) => app.fact(field).state === 'given');
  if (given.length > 0) {
    // What is wrong with it is said by the check that is about it. Of a pair one half may be in order.
    const unread = given.filter((field) => isUnread(app.fact(field)));
    const args = { fields: (unread.length === 0 ? given : unread).join(', ') };
    return { code: 'value-not-readable', args, evidence: [], certainty: 'proven' };
  }
  return { code: 'value-not-configured', args: { fields: fields.join(', ') }, evidence: [], certainty: 'proven' };
}

interface Shared {
  readonly id: string;
  readonly app: string | null;
  readonly platform: string | null;
}

const row = (
  shared: Shared,
  outcome: Outcome,
  location: Place | null,
  more: Partial<Pick<CheckRow, 'args' | 'reason' | 'diagnostics'>> = {},
): CheckRow => ({
  kind: 'check',
  ...shared,
  outcome,
  args: {},
  reason: null,
  location,
  suppression: null,
  diagnostics: [],
  ...more,
});

const notApplicable = (shared: Shared, reason: ReasonId, location: Place | null): CheckRow =>
  row(shared, 'not-applicable', location, { reason });

/** Only the class of the error: its message may quote what it choked on. */
function crashed(shared: Shared, error: unknown, location: Place | null): CheckRow {
  const detail = error instanceof Error ? error.constructor.name : typeof error;
  const args = { check: shared.id, detail };
  const found: Diagnostic = { code: 'check-crashed', severity: 'error', certainty: 'proven', args, evidence: [] };
  return row(shared, 'crashed', location, { diagnostics: [found] });
}

function toDiagnostic(found: Problem, args: Args, severity: Severity, location: Place | null): Diagnostic {
  return {
    code: found.code,
    severity,
    certainty: found.certainty,
    args: { ...args, ...found.args },
    evidence: found.evidence,
    ...(location === null ? {} : { location }),
  };
}

const severityOf = (found: Problem, { problems }: CheckTexts): Severity =>
  found.severity ?? (Object.hasOwn(problems, found.code) ? problems[found.code]?.severity : undefined) ?? 'error';

function toRow(
  shared: Shared,
  texts: CheckTexts,
  verdict: Exclude<Verdict, { outcome: 'lacks' }>,
  locate: (found: Problem | null) => Place | null,
): CheckRow {
  switch (verdict.outcome) {
    case 'pass':
      return row(shared, 'pass', locate(null), { args: verdict.args });
    case 'not-applicable':
      return notApplicable(shared, verdict.reason, locate(null));
    case 'cannot-tell': {
      const { args, problem } = verdict;
      const place = locate(problem);
      return row(shared, 'cannot-tell', place, { args, diagnostics: [toDiagnostic(problem, args, 'info', place)] });
    }
    case 'fail': {
      const { args, problems } = verdict;
      const diagnostics = problems.map((found) => toDiagnostic(found, args, severityOf(found, texts), locate(found)));
      const [first = null] = problems;
      return row(shared, 'fail', locate(first), { args, diagnostics });
    }
  }
}

/** The row of one check of one app. */
export function runAppCheck(check: Check, app: AppSubject, rules: Rules): CheckRow {
  const shared: Shared = { id: check.id, app: app.name, platform: app.platform };
  const [first = ''] = Object.keys(check.facts);
  const locate = (found: Problem | null): Place => app.locate(found?.at ?? first.replace(/^probe\./, ''));
  if (rules[check.id] === 'off') return notApplicable(shared, 'turned-off', locate(null));
  try {
    const gathered = gather(check, app);
    const verdict = gathered.ok ? check.judge(gathered.facts as never, app) : gathered.verdict;
    if (verdict.outcome !== 'lacks') return toRow(shared, check, verdict, locate);
    const { fields, absent } = verdict;
    const isAbsent = fields.every((field) => app.fact(field).state === 'absent');
    if (isAbsent && absent === null && check.absent !== undefined)
      return notApplicable(shared, check.absent, locate(null));
    if (absent !== null && isAbsent)
      return toRow(shared, check, { outcome: 'fail', args: {}, problems: [absent] }, locate);
    const problem = missing(fields, app);
    return toRow(shared, check, { outcome: 'cannot-tell', args: {}, problem }, locate);
  } catch (error) {
    return crashed(shared, error, locate(null));
  }
}

/** The row of one check of the configuration as a whole; `locate` finds a field of an app. */
export function runConfigCheck(
  check: ConfigCheck,
  subject: ConfigSubject,
  rules: Rules,
  locate: (app: string, field: string) => Place,
): CheckRow {
  const shared: Shared = { id: check.id, app: null, platform: null };
  const locateProblem = (found: Problem | null): Place | null =>
    found?.app === undefined || found.at === undefined ? null : locate(found.app, found.at);
  if (rules[check.id] === 'off') return notApplicable(shared, 'turned-off', null);
  try {
    const verdict = check.judge(subject);
    if (verdict.outcome === 'lacks') return notApplicable(shared, 'not-configured', null);
    return toRow(shared, check, verdict, locateProblem);
  } catch (error) {
    return crashed(shared, error, null);
  }
}
