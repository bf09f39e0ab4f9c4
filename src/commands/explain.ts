/** `phonekit explain`: codes and error texts in, one explained row per code out. */
import { CODE_INDEX } from '../catalog/code-index.ts';
import type { Entry, PlatformEntry, Text } from '../catalog/entry.ts';
import type { Diagnostic, Evidence } from '../core/diagnostic.ts';
import { quoteCaptured } from '../core/redact.ts';
import type { ExplainRow, Explanation, Report, TextPlace, UnknownCode } from '../core/report.ts';
import { UsageError } from '../core/usage-error.ts';
import { type CodeLookup, findBareCode, makeLookup } from '../explanation/code-lookup.ts';
import type { Finding, TextFindings } from '../explanation/collect-findings.ts';
import { quoteQuery } from '../explanation/quote-query.ts';
import type { Io } from '../facts/io.ts';
import { CATALOGS, loadCodes } from '../platforms/catalogs.ts';

/** What the command line gives. */
export interface ExplainOptions {
  /** Codes and texts; `-` is standard input. */
  readonly queries: readonly string[];
  readonly platform?: string;
  /** True to list the codes instead. */
  readonly list: boolean;
}

/** A text that is longer, or has several lines, is no question but a log: nothing is suggested for it. */
const QUESTION_CHARACTERS = 300;

/** What became of one argument or of standard input. */
interface Answered {
  readonly source: string;
  /** The text, as far as it may be a question; empty for a log. */
  readonly question: string;
  readonly isBlank: boolean;
  /** There was something, but no text. */
  readonly isBinary: boolean;
  readonly found: TextFindings;
}

const NOTHING: TextFindings = { findings: [], unknown: [], successes: [] };

/** Explains the queries, or what is piped in. */
export async function run(options: ExplainOptions, io: Io): Promise<Report<ExplainRow>> {
  const { queries, platform, list } = options;
  const command = 'phonekit explain';
  if (list && queries.length > 0) {
    throw new UsageError('usage-invalid', { problem: 'unexpected-argument', command: `${command} --list` });
  }
  if (list) return listCodes(platform);
  if (queries.length === 0 && io.stdin.isTTY) {
    throw new UsageError('usage-invalid', { problem: 'nothing-to-explain', command });
  }
  const lookup = makeLookup(CODE_INDEX, platform ?? null);
  const answered = await answerAll(queries.length === 0 ? ['-'] : queries, lookup, io);
  return judge(answered, lookup);
}

async function answerAll(queries: readonly string[], lookup: CodeLookup, io: Io): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const query of queries) {
    answered.push(query === '-' ? await answerInput(lookup, io) : await answerArgument(query, lookup));
  }
  const unanswered = answered.filter(({ found }) => isEmpty(found));
  const words = answered.filter(({ source }) => source !== '-').map(({ question }) => question);
  if (unanswered.length === 0 || words.length < 2) return answered;
  // Words of one text without quotes around it are arguments of their own for the shell.
  const whole = await answerArgument(words.join(' '), lookup);
  const others = answered.filter((one) => !unanswered.includes(one));
  if (!isEmpty(whole.found)) return [...others.filter(({ source }) => source === '-'), whole];
  const left = unanswered.filter(({ source }) => source !== '-');
  const isOneText = left.length > 1 && left.every(({ question }) => !/\s/.test(question));
  return isOneText ? [...others, { ...whole, question: left.map(({ question }) => question).join(' ') }] : answered;
}

function isEmpty({ findings, unknown, successes }: TextFindings): boolean {
  return findings.length + unknown.length + successes.length === 0;
}

async function answerArgument(query: string, lookup: CodeLookup): Promise<Answered> {
  const answered = { source: 'argument', question: query, isBlank: query.trim() === '', isBinary: false };
  const bare = findBareCode(lookup, query);
  if (bare.length > 0) {
    const codes = bare.map(({ code }) => code);
    const finding: Finding = { rank: 'named', codes, query, line: 1, count: 1, timeSeconds: null, values: {} };
    return { ...answered, found: { ...NOTHING, findings: [finding] } };
  }
  const { isShortText } = await import('../explanation/collect-findings.ts');
  const collector = await makeCollector(lookup);
  await collector.add(query, isShortText(query));
  return { ...answered, found: withSpacedCode(query, collector.finish(), lookup) };
}

/** A code is also typed as its words: `invalid signature` is a message of one platform and a code of another. */
function withSpacedCode(query: string, found: TextFindings, lookup: CodeLookup): TextFindings {
  if (!/^\s*[a-z]+(?: [a-z]+){1,6}\s*$/i.test(query)) return found;
  // Names of failures of clients are phonekit's own, and several platforms mean the same by their words.
  const written = findBareCode(lookup, query.trim().replaceAll(' ', '-')).filter(({ kind }) => kind !== 'client');
  const codes = written.map(({ code }) => code);
  const [message, ...others] = found.findings;
  if (codes.length === 0 || others.length > 0) return found;
  const finding: Finding = { rank: 'named', codes, query, line: 1, count: 1, timeSeconds: null, values: {} };
  return { ...found, findings: [{ ...finding, codes: [...new Set([...(message?.codes ?? []), ...codes])] }] };
}

async function answerInput(lookup: CodeLookup, io: Io): Promise<Answered> {
  const [{ textBlocks }, { isShortText }, collector] = await Promise.all([
    import('../explanation/text-blocks.ts'),
    import('../explanation/collect-findings.ts'),
    makeCollector(lookup),
  ]);
  let question = '';
  let isBlank = true;
  let isBinary = false;
  let count = 0;
  for await (const block of textBlocks(io.stdin.chunks())) {
    count++;
    isBlank &&= block.trim() === '';
    // Blocks hold bytes; those of no text have nothing to show for them.
    isBinary ||= block === '';
    question = count === 1 && block.length <= QUESTION_CHARACTERS ? block.trim() : '';
    const bare = question === '' ? [] : findBareCode(lookup, question);
    if (bare.length > 0) return { ...(await answerArgument(question, lookup)), source: '-' };
    await collector.add(block, count === 1 && isShortText(block));
  }
  return { source: '-', question, isBlank, isBinary, found: collector.finish() };
}

async function makeCollector(lookup: CodeLookup) {
  const [{ FindingCollector }, { makeScanner }] = await Promise.all([
    import('../explanation/collect-findings.ts'),
    import('../explanation/places.ts'),
  ]);
  return new FindingCollector(makeScanner(lookup), async () => {
    const { findLibraryTexts } = await import('../catalog/library-texts.ts');
    return findLibraryTexts;
  });
}

async function judge(answered: readonly Answered[], lookup: CodeLookup): Promise<Report<ExplainRow>> {
  const unknown = answered.flatMap((one): UnknownCode[] => {
    const { source, question, found } = one;
    if (isQuestion(one)) return [makeUnknown(question, { source, line: 1 })];
    return found.findings.length > 0 ? [] : found.unknown.map(({ text, line }) => makeUnknown(text, { source, line }));
  });
  const entries = await loadEntries(answered, unknown.length > 0, lookup);
  const rows = await explainAll(answered);
  const suggested = unknown.length === 0 ? [] : await suggestFor(unknown, answered, entries, lookup);
  return {
    command: 'explain',
    diagnostics: judgeRun(answered),
    results: [...rows, ...suggested],
    explained: entries,
  };
}

/** True for a line without any code in it: what it asks for may be near something. */
function isQuestion({ question, isBlank, found }: Answered): boolean {
  if (isBlank || !isEmpty(found)) return false;
  return question !== '' && question.length <= QUESTION_CHARACTERS && !/\n/.test(question.trim());
}

function makeUnknown(text: string, location: TextPlace): UnknownCode {
  const query = quoteQuery(text);
  const diagnostic: Diagnostic = {
    code: 'code-unknown',
    severity: 'error',
    certainty: 'proven',
    args: { query, ...(/[\\/]|\.(?:log|txt|json)$/i.test(text.trim()) ? { path: true } : {}) },
    evidence: [],
  };
  return { kind: 'unknown', query, location, suggestions: [], diagnostics: [diagnostic] };
}

/** About texts as a whole: those without any code, and those that say that nothing failed. */
function judgeRun(answered: readonly Answered[]): Diagnostic[] {
  const success = answered.find(({ found }) => found.findings.length === 0 && found.successes.length > 0);
  const missing = answered.filter((one) => isEmpty(one.found) && !isQuestion(one));
  const diagnostics: Diagnostic[] = [];
  if (missing.length > 0) {
    const evidence = missing
      .filter(({ isBlank }) => isBlank)
      .map(({ source, isBinary }): Evidence => {
        return { id: isBinary ? 'capture-is-binary' : 'capture-is-empty', args: { source } };
      });
    diagnostics.push({ code: 'code-missing', severity: 'error', certainty: 'proven', args: {}, evidence });
  }
  if (success !== undefined) {
    const field = success.found.successes[0] ?? '';
    diagnostics.push({ code: 'answer-success', severity: 'info', certainty: 'proven', args: { field }, evidence: [] });
  }
  return diagnostics;
}

/** The rows of all findings, each code once. */
async function explainAll(answered: readonly Answered[]): Promise<Explanation[]> {
  const rows: Explanation[] = [];
  const seen = new Set<string>();
  for (const { source, found } of answered) {
    for (const finding of found.findings) {
      const codes = finding.codes.filter((code) => !seen.has(code));
      for (const code of codes) {
        seen.add(code);
        rows.push({
          kind: 'explanation',
          code,
          // Made of words and numbers of the catalog, which are nobody's secret.
          query: finding.query.replace(/\s+/g, ' ').trim(),
          location: { source, line: finding.line },
          count: finding.count,
          alternatives: finding.codes.filter((other) => other !== code),
          timeSeconds: code.startsWith('wechat:') ? finding.timeSeconds : null,
          ...(await readValues(code, finding.values)),
          diagnostics: [],
        });
      }
    }
  }
  return rows;
}

/** Placeholders whose values are captured words, which are not shown. */
const HIDDEN_VALUES: ReadonlySet<string> = new Set(['name', 'any']);

async function readValues(
  code: string,
  values: Readonly<Record<string, string>>,
): Promise<Pick<Explanation, 'values' | 'meanings'>> {
  if (Object.keys(values).length === 0) return { values: {}, meanings: [] };
  const { LIBRARY_TEXTS, findMeanings } = await import('../catalog/library-texts.ts');
  const entry = LIBRARY_TEXTS.find((candidate) => candidate.code === code);
  const meanings: readonly Text[] = entry === undefined ? [] : findMeanings(entry, values);
  const shown = Object.entries(values).filter(([name]) => !HIDDEN_VALUES.has(name));
  return { values: Object.fromEntries(shown.map(([name, value]) => [name, quoteCaptured(value, 12)])), meanings };
}

/** The catalogs of the codes that were found, or all of them. */
async function loadEntries(
  answered: readonly Answered[],
  isAll: boolean,
  lookup: CodeLookup,
): Promise<Map<string, Entry>> {
  const codes = answered.flatMap(({ found }) => found.findings.flatMap((finding) => finding.codes));
  const owners = isAll
    ? [...new Set(lookup.entries.map(({ platform }) => platform))]
    : [...new Set(codes.map(ownerOf))];
  const entries = new Map<string, Entry>();
  await loadInto(entries, owners);
  // What an entry refers to is shown with its title.
  const related = codes.flatMap((code) => (entries.get(code) as Partial<PlatformEntry> | undefined)?.related ?? []);
  await loadInto(entries, [...new Set(related.filter((code) => !entries.has(code)).map(ownerOf))]);
  // The codes of checks come with the checks: a part of the bundle that most questions do without.
  const isLacking = [...codes, ...related].some((code) => ownerOf(code) === '' && !entries.has(code));
  if (isAll || isLacking) await loadInto(entries, [CHECKS]);
  return entries;
}

async function loadInto(entries: Map<string, Entry>, owners: readonly string[]): Promise<void> {
  const lists = await Promise.all(owners.map(loadOwner));
  for (const entry of lists.flat()) entries.set(entry.code, entry);
}

/** Owner of the codes that only checks find. */
const CHECKS = 'checks';

/** Whose catalog has the code: a platform, `library`, or '' for phonekit. */
function ownerOf(code: string): string {
  return code.includes(':') ? (code.split(':')[0] ?? '') : '';
}

/** The catalog of a platform, of the libraries, phonekit's own for '', or those together with the codes of checks. */
async function loadOwner(owner: string): Promise<readonly Entry[]> {
  if (owner === 'library') return (await import('../catalog/library-texts.ts')).LIBRARY_TEXTS;
  if (owner === CHECKS) return (await import('../catalog/own-codes.ts')).OWN_ENTRIES;
  if (owner !== '') return loadCodes(owner);
  const [{ PHONEKIT_CODES }, { RUN_CODES }, { KEY_CODES }] = await Promise.all([
    import('../catalog/phonekit-codes.ts'),
    import('../catalog/run-codes.ts'),
    import('../catalog/key-codes.ts'),
  ]);
  return [...Object.values(PHONEKIT_CODES), ...Object.values(RUN_CODES), ...Object.values(KEY_CODES)];
}

async function suggestFor(
  unknown: readonly UnknownCode[],
  answered: readonly Answered[],
  entries: ReadonlyMap<string, Entry>,
  lookup: CodeLookup,
): Promise<UnknownCode[]> {
  const { makeSuggester } = await import('../explanation/suggest.ts');
  const { toSearchable } = await import('../explanation/searchable.ts');
  const suggestCodes = makeSuggester(toSearchable(lookup, entries));
  // The rows keep only what may be shown; what was asked stands in the answers.
  const asked = answered.flatMap((one) =>
    isQuestion(one) ? [one.question] : one.found.findings.length > 0 ? [] : one.found.unknown.map(({ text }) => text),
  );
  return unknown.map((row, index) => ({ ...row, suggestions: suggestCodes(asked[index] ?? '') }));
}

/** Every code with its title. */
async function listCodes(platform: string | undefined): Promise<Report<ExplainRow>> {
  const owners = platform === undefined ? [...CATALOGS.map(({ id }) => id), 'library', CHECKS] : [platform];
  const lists = await Promise.all(owners.map(loadOwner));
  const entries = lists.flat();
  return {
    command: 'explain',
    diagnostics: [],
    results: entries.map(({ code }) => ({ kind: 'listed', code, diagnostics: [] })),
    explained: new Map(entries.map((entry) => [entry.code, entry])),
  };
}
