/** What zod found, as diagnostics with places in the user's file. No text of a value is repeated unless it is a plain word. */
import type * as z from 'zod/mini';
import type { Args, Diagnostic } from '../core/diagnostic.ts';
import { PLATFORM_NAMES } from '../core/platform-names.ts';
import { quoteCaptured } from '../core/redact.ts';
import type { ConfigKeys } from '../platforms/app-config.ts';
import { PLATFORM_CONFIGS } from '../platforms/configs.ts';
import { VALUE_RULES } from './schema.ts';
import { suggestWord } from './suggest.ts';
import { formatPath, keyOffset, nodeAt, type Position, positionAt, type TreeNode, valueOffset } from './tree.ts';

/** A file that was read: what its findings need. */
export interface ConfigDocument {
  /** As the user knows it. */
  readonly path: string;
  readonly text: string;
  readonly root: TreeNode;
  /** Where the configuration begins in the file: `phonekit` in package.json. */
  readonly prefix: readonly string[];
}

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** A finding of this file. */
export function finding(code: string, path: string, position: Position | null, args: Args = {}): Diagnostic {
  const place = position === null ? {} : { line: position.line, column: position.column };
  return { code, severity: 'error', certainty: 'proven', args: { path, ...place, ...args }, evidence: [] };
}

/** Names that people choose; a secret in the place of one is hidden. */
export const quoteKey = (key: string): string => quoteCaptured(key, 40);

const formatAt = (path: Path): string => formatPath(path, quoteKey);

/** Names of other systems for what has a name here. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  toutiao: 'douyin',
  weixin: 'wechat',
  rsa256: 'RSA2',
  sha256: 'RSA2',
};

const isAppPath = (path: Path): boolean => path.length >= 2 && path[0] === 'apps';

/** Keys of the map at this path of the configuration. */
function knownKeys(path: Path, document: ConfigDocument): readonly string[] {
  if (path.length === 0) return ['$schema', 'apps', 'source', 'rules', 'suppressions'];
  if (path[0] === 'source') return ['path', 'platform', 'app'];
  if (path[0] === 'suppressions') return ['rule', 'app', 'reason', 'until'];
  if (!isAppPath(path)) return [];
  const platform = scalarAt(document, [...path.slice(0, 2), 'platform']);
  const config = PLATFORM_CONFIGS.find(({ id }) => id === platform);
  if (config === undefined) return [];
  const inside = path.slice(2).map(String);
  if (inside[0] === 'console') return inside.length === 1 ? Object.keys(config.console) : ['done', 'date', 'note'];
  let keys: ConfigKeys = config.keys;
  for (const name of inside) keys = keys[name]?.keys ?? {};
  return inside.length === 0 ? ['platform', ...Object.keys(keys), 'console'] : Object.keys(keys);
}

function scalarAt({ root, prefix }: ConfigDocument, path: Path): unknown {
  const node = nodeAt(root, [...prefix, ...path]);
  return node?.kind === 'scalar' ? node.value : undefined;
}

/** Platforms whose apps have this key. */
const ownersOf = (key: string): string =>
  PLATFORM_CONFIGS.flatMap(({ id, keys }) => (Object.hasOwn(keys, key) ? [id] : [])).join(', ');

/** What stands at the path, as a word of `messages/terms.ts`. */
function typeOf(node: TreeNode | null): string {
  if (node === null) return 'nothing';
  if (node.kind !== 'scalar') return node.kind;
  if (node.value === null) return 'nothing';
  return typeof node.value === 'string' ? 'text' : typeof node.value;
}

/** Other ways of saying yes and no, some of them YAML 1.1. */
const TRUTHS: Readonly<Record<string, string>> = {
  yes: 'true',
  on: 'true',
  true: 'true',
  no: 'false',
  off: 'false',
  false: 'false',
};

const EXPECTED_TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'boolean',
  object: 'map',
  record: 'map',
  array: 'list',
};

/** A plain word may be shown; anything else may be a secret in the wrong place. */
function showWord(value: unknown): Args {
  return typeof value === 'string' && /^[A-Za-z][A-Za-z_-]{0,15}$/.test(value) ? { value } : {};
}

function unknownKey(key: string, path: Path, document: ConfigDocument): Args {
  const known = knownKeys(path, document);
  const suggestion = suggestWord(key, known);
  const owners = suggestion === null && isAppPath(path) ? ownersOf(key) : '';
  const isSessionKey = /^session_?key$/i.test(key);
  const at = formatAt([...path, key]);
  if (suggestion !== null) return { at, suggestion };
  if (isSessionKey) return { at, isSessionKey };
  return owners === '' ? { at, choices: known.join(', ') } : { at, candidates: owners };
}

function unknownValue(choices: readonly string[], path: Path, document: ConfigDocument): Args {
  const value = scalarAt(document, path);
  const word = typeof value === 'string' ? value : '';
  const other = OTHER_NAMES[word.toLowerCase().replace(/[-_]/g, '')];
  const suggestion = other !== undefined && choices.includes(other) ? other : suggestWord(word, choices);
  const isAnswersOnly = path.at(-1) === 'platform' && Object.hasOwn(PLATFORM_NAMES, word);
  return {
    at: formatAt(path),
    choices: choices.join(', '),
    ...showWord(value),
    ...(suggestion === null || isAnswersOnly ? {} : { suggestion }),
    ...(isAnswersOnly ? { isAnswersOnly } : {}),
  };
}

/** `${NAME}` and its like as phonekit writes them; the name of a variable is no secret. */
function referenceFor(value: unknown): Args {
  const name = /^(?:\$\{?|process\.env\.|[Ee][Nn][Vv]:\s*)([A-Z][A-Z0-9_]{1,39})\}?$/.exec(String(value).trim())?.[1];
  return name === undefined || quoteCaptured(name) !== name ? {} : { suggestion: `env:${name}` };
}

function invalidValue(pattern: string, path: Path, document: ConfigDocument): Args {
  const rule = VALUE_RULES.get(pattern) ?? 'not-empty';
  const hint = rule === 'reference' ? referenceFor(scalarAt(document, path)) : {};
  return { at: formatAt(path), valueRule: rule, ...hint };
}

function invalidType(expected: string, path: Path, document: ConfigDocument): [code: string, args: Args] {
  const node = nodeAt(document.root, [...document.prefix, ...path]);
  if (node === null) return ['config-key-missing', { at: formatAt(path) }];
  const expectedType = EXPECTED_TYPES[expected] ?? 'text';
  const actualType = typeOf(node);
  const needsQuotes = expectedType === 'text' && (actualType === 'number' || actualType === 'boolean');
  const truth = expectedType === 'boolean' ? TRUTHS[String(scalarAt(document, path)).toLowerCase()] : undefined;
  return [
    'config-value-type',
    {
      at: formatAt(path),
      expectedType,
      actualType,
      ...(needsQuotes ? { needsQuotes } : {}),
      ...(truth === undefined ? {} : { suggestion: truth }),
    },
  ];
}

/** The findings that one issue stands for. */
export function describeIssue(issue: Issue, document: ConfigDocument): Diagnostic[] {
  const { path: file, text, root, prefix } = document;
  const path = issue.path;
  const atKey = (at: Path): Position => positionAt(text, keyOffset(root, [...prefix, ...at]));
  const atValue = (at: Path): Position => positionAt(text, valueOffset(root, [...prefix, ...at]));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        finding('config-key-unknown', file, atKey([...path, key]), unknownKey(key, path, document)),
      );
    case 'invalid_type': {
      const [code, args] = invalidType(issue.expected, path, document);
      return [finding(code, file, atValue(path), args)];
    }
    case 'invalid_union': {
      if (nodeAt(root, [...prefix, ...path]) === null)
        return [
          finding('config-key-missing', file, atValue(path), {
            at: formatAt(path),
            choices: PLATFORM_CHOICES.join(', '),
          }),
        ];
      return [finding('config-value-unknown', file, atValue(path), unknownValue(PLATFORM_CHOICES, path, document))];
    }
    case 'invalid_value': {
      const choices = issue.values.map(String);
      if (nodeAt(root, [...prefix, ...path]) === null)
        return [
          finding('config-key-missing', file, atValue(path), { at: formatAt(path), choices: choices.join(', ') }),
        ];
      return [finding('config-value-unknown', file, atValue(path), unknownValue(choices, path, document))];
    }
    case 'invalid_format':
      return [finding('config-value-invalid', file, atValue(path), invalidValue(issue.pattern ?? '', path, document))];
    case 'invalid_key': {
      const inner = issue.issues.find(({ code }) => code === 'invalid_format');
      const pattern = inner?.code === 'invalid_format' ? (inner.pattern ?? '') : '';
      return [
        finding('config-value-invalid', file, atKey(path), {
          at: formatAt(path),
          valueRule: VALUE_RULES.get(pattern) ?? 'app-name',
        }),
      ];
    }
    default:
      return [finding('config-value-invalid', file, atValue(path), { at: formatAt(path), valueRule: 'not-empty' })];
  }
}

const PLATFORM_CHOICES: readonly string[] = PLATFORM_CONFIGS.map(({ id }) => id);
