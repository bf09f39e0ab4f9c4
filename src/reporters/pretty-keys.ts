/** The rows of `keys` for people: one block per key, pair or file. */
import { sanitize } from '../core/redact.ts';
import { CONTAINER_WORDS, KEY_PHRASES, RELATION_WORDS } from '../messages/key-words.ts';
import { fill } from '../messages/messages.ts';
import { block, flow, indent, type LabelledRow, rows } from './layout.ts';
import { formatFindings } from './pretty.ts';
import type { ReporterOptions } from './registry.ts';
import type {
  Language,
  RenderedKey,
  RenderedKeyFile,
  RenderedKeyRow,
  RenderedPair,
  RenderedReport,
} from './rendered.ts';
import type { RoleName } from './roles.ts';
import { displayWidth } from './wrap.ts';

interface Options extends ReporterOptions {
  readonly language: Language;
}

const LABELS = [
  'form',
  'size',
  'fingerprint',
  'subject',
  'issuer',
  'valid',
  'serial',
  'sn',
  'rootSn',
  'use',
  'repaired',
] as const satisfies readonly (keyof typeof KEY_PHRASES)[];

/** The whole report as text, with a line feed at its end. */
export function formatKeys(report: RenderedReport<RenderedKeyRow>, reporterOptions: ReporterOptions): string {
  const options = { ...reporterOptions, language: report.language };
  const blocks = [...report.results.map((row) => formatRow(row, options)), formatSummary(report, options)];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function formatRow(row: RenderedKeyRow, options: Options): string[] {
  const own = formatOwn(row, options);
  const findings = formatFindings(row.diagnostics, { ...options, width: options.width - 2 });
  return [...own, ...findings.flatMap((lines) => ['', ...indent(lines, 2)])];
}

function formatOwn(row: RenderedKeyRow, options: Options): string[] {
  switch (row.subject) {
    case 'key':
      return formatKey(row, options);
    case 'pair':
      return formatPair(row, options);
    case 'file':
      return formatFile(row, options);
  }
}

function phrase(
  key: keyof typeof KEY_PHRASES,
  args: Readonly<Record<string, string | number>>,
  options: Options,
): string {
  return fill(KEY_PHRASES[key][options.language], args);
}

/** The sign and colour of a row: what is wrong, what is to be looked at, what is fine. */
function look(row: RenderedKeyRow): { readonly symbol: string; readonly role: RoleName } {
  if (row.outcome === 'fail') return { symbol: '×', role: 'error' };
  // Nothing is wrong with two keys of two pairs, and nothing is proven right.
  if (row.subject === 'pair' && row.relation === 'different') return { symbol: '-', role: 'muted' };
  const hasWarning = row.diagnostics.some(({ severity }) => severity === 'warning');
  return hasWarning ? { symbol: '!', role: 'warning' } : { symbol: '√', role: 'success' };
}

function placeText({ source, line, position }: RenderedKey['location'], options: Options): string {
  const names: Readonly<Record<string, string>> = {
    '-': options.messages['location.stdin'],
    argument: phrase('argument', {}, options),
  };
  const name = Object.hasOwn(names, source) ? (names[source] ?? '') : sanitize(source);
  const place = source === 'argument' || source.startsWith('env:') ? name : `${name}:${line}`;
  return position > 1 ? phrase('numbered', { place, position }, options) : place;
}

function labelled(items: Partial<Record<(typeof LABELS)[number], readonly string[]>>, options: Options): string[] {
  const words = LABELS.map((key) => KEY_PHRASES[key][options.language]);
  const body: LabelledRow[] = LABELS.map((key) => ({
    label: KEY_PHRASES[key][options.language],
    items: items[key] ?? [],
  }));
  const labelColumns = Math.max(...words.map(displayWidth));
  return indent(rows(body, { roles: options.roles, width: options.width - 2, labelColumns }), 2);
}

function prints(fingerprint: string | null, publicFingerprint: string | null, options: Options): string[] {
  if (fingerprint === null) return [];
  if (publicFingerprint === null || publicFingerprint === fingerprint)
    return [phrase('ownFingerprint', { fingerprint }, options)];
  return [phrase('bothFingerprints', { fingerprint, publicFingerprint }, options)];
}

function sizes(
  row: Pick<RenderedKey, 'characters' | 'bits'> & Partial<Pick<RenderedKey, 'bytes' | 'exponent'>>,
  options: Options,
): string[] {
  const { bits, characters, bytes = null, exponent = null } = row;
  const parts = [
    ...(bits === null ? [] : [phrase('bits', { count: bits }, options)]),
    ...(exponent === null ? [] : [phrase('exponent', { value: exponent }, options)]),
    ...(bytes === null ? [] : [phrase('bytes', { count: bytes }, options)]),
    ...(characters === null ? [] : [phrase('characters', { count: characters }, options)]),
  ];
  return parts.length === 0 ? [] : [parts.join(options.messages['list.separator'])];
}

function formatKey(row: RenderedKey, options: Options): string[] {
  const { roles, width, language } = options;
  const { symbol, role } = look(row);
  const { certificate } = row;
  const heading = flow([roles[role](`${symbol} ${row.title}`), roles.path(placeText(row.location, options))], width, 2);
  const day = (time: string): string => time.slice(0, 10);
  const validity =
    certificate === null
      ? []
      : [phrase('validity', { from: day(certificate.notBefore), to: day(certificate.notAfter) }, options)];
  const lines = labelled(
    {
      form: [fill(CONTAINER_WORDS[row.container][language], { label: row.label ?? '' })],
      size: sizes(row, options),
      fingerprint: prints(row.fingerprint, row.publicFingerprint, options),
      ...(certificate === null
        ? {}
        : {
            subject: [certificate.subject],
            issuer: [certificate.issuer],
            valid: validity,
            serial: [certificate.serial],
            sn: [certificate.alipaySn],
            rootSn: certificate.alipayRootSn === null ? [] : [certificate.alipayRootSn],
          }),
      use: row.uses.map(({ text }) => text),
    },
    options,
  );
  return [...heading, ...lines];
}

function formatPair(row: RenderedPair, options: Options): string[] {
  const { roles, width, language } = options;
  const { symbol, role } = look(row);
  const lines = row.keys.flatMap(({ location, title, slot, publicFingerprint }) =>
    flow(
      [
        roles.path(placeText(location, options)),
        slot === null ? title : `${title} (--${slot})`,
        roles.muted(phrase('publicHalf', { fingerprint: publicFingerprint }, options)),
      ],
      width - 2,
      2,
    ),
  );
  const isMixedUp = row.outcome === 'fail' && row.relation !== 'different';
  const words = isMixedUp ? KEY_PHRASES.mustBeApart : RELATION_WORDS[row.relation];
  return [roles[role](`${symbol} ${words[language]}`), ...indent(lines, 2)];
}

function formatFile(row: RenderedKeyFile, options: Options): string[] {
  const { roles, width, messages } = options;
  const { symbol, role } = look(row);
  const place = row.path === null ? phrase('printed', {}, options) : phrase('written', {}, options);
  const segments = [
    roles[role](`${symbol} ${place}`),
    ...(row.path === null ? [] : [roles.path(sanitize(row.path))]),
    row.title,
    ...(row.isPrivate && row.path !== null ? [roles.muted(phrase('ownerOnly', {}, options))] : []),
  ];
  const lines = labelled(
    {
      size: sizes(row, options),
      fingerprint: prints(row.fingerprint, row.publicFingerprint, options),
      use: row.uses.map(({ text }) => text),
      repaired: row.repaired.length === 0 ? [] : [row.repaired.join(messages['list.separator'])],
    },
    options,
  );
  return [...flow(segments, width, 2), ...lines];
}

function formatSummary(report: RenderedReport<RenderedKeyRow>, options: Options): string[] {
  const { messages, roles, width } = options;
  const { error, warning } = report.summary;
  const isMatch = report.results.some(({ subject }) => subject === 'pair');
  const total = report.results.filter(({ subject }) => !isMatch || subject === 'pair').length;
  const [one, other] = isMatch ? (['pairsOne', 'pairsOther'] as const) : (['keysOne', 'keysOther'] as const);
  const count = (kind: 'error' | 'warning', value: number): string =>
    fill(messages[`summary.${kind}.${value === 1 ? 'one' : 'other'}`], { count: value });
  const line = fill(messages['summary.line'], {
    payloads: phrase(total === 1 ? one : other, { count: total }, options),
    errors: count('error', error),
    warnings: count('warning', warning),
  });
  return block(line, width, roles[error > 0 ? 'error' : warning > 0 ? 'warning' : 'success']);
}
