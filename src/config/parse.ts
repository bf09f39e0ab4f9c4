/** A configuration file from text to value, or to findings that say where in the file what is wrong. */
import type { Diagnostic } from '../core/diagnostic.ts';
import { type ConfigDocument, describeIssue, finding, quoteKey } from './issues.ts';
import { CONFIG_SCHEMA, type Config } from './schema.ts';
import { suggestWord } from './suggest.ts';
import {
  findKeys,
  formatPath,
  makePositions,
  nodeAt,
  type Position,
  positionAt,
  type TreeResult,
  toValue,
  valueOffset,
} from './tree.ts';

/** By the ending of the file; `package` is package.json, of which only the key `phonekit` is read. */
export type ConfigFormat = 'json' | 'jsonc' | 'yaml' | 'toml' | 'package';

/** A file as it was read. */
export interface ConfigText {
  /** As the user knows it, for findings. */
  readonly path: string;
  readonly text: string;
  readonly format: ConfigFormat;
}

/** A valid configuration, and where its parts stand. */
export interface ParsedConfig {
  readonly config: Config;
  /** Line and column of the value at a path such as `['apps', 'shop', 'aesKey']`, or of its nearest parent. */
  readonly locate: (path: readonly PropertyKey[]) => Position;
}

/** The configuration, or everything that is wrong with it in the order of the file. */
export type ConfigOutcome =
  | { readonly ok: true; readonly value: ParsedConfig }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** More findings than anybody reads. */
const FINDINGS_AT_MOST = 50;

const PROTOTYPE = '__proto__';

async function readTree(text: string, format: ConfigFormat): Promise<TreeResult> {
  // Each parser is a file of its own in the bundle.
  if (format === 'yaml') return (await import('./read-yaml.ts')).readYaml(text);
  if (format === 'toml') return (await import('./read-toml.ts')).readToml(text);
  return (await import('./read-json.ts')).readJson(text, format === 'jsonc');
}

const FORMAT_NAMES: Readonly<Record<ConfigFormat, string>> = {
  json: 'JSON',
  jsonc: 'JSONC',
  yaml: 'YAML',
  toml: 'TOML',
  package: 'JSON',
};

/** Apps that `source` and `suppressions` name and that do not exist. */
function missingApps(config: Config, document: ConfigDocument): Diagnostic[] {
  const names = Object.keys(config.apps ?? {});
  const named = (['source', 'suppressions'] as const).flatMap((list) =>
    (config[list] ?? []).map(({ app }, index) => ({ app, path: [list, index, 'app'] })),
  );
  return named.flatMap(({ app, path }) => {
    if (app === undefined || names.includes(app)) return [];
    const suggestion = suggestWord(app, names);
    const position = positionAt(document.text, valueOffset(document.root, [...document.prefix, ...path]));
    return [
      finding('config-value-unknown', document.path, position, {
        at: formatPath(path, quoteKey),
        choices: names.map(quoteKey).join(', '),
        ...(suggestion === null ? {} : { suggestion: quoteKey(suggestion) }),
      }),
    ];
  });
}

function byPlace(left: Diagnostic, right: Diagnostic): number {
  const at = ({ args }: Diagnostic): number => Number(args['line'] ?? 0) * 1e6 + Number(args['column'] ?? 0);
  return at(left) - at(right);
}

/** Reads and judges a configuration file; never rejects because of what stands in it, and repeats no secret. */
export async function parseConfig({ path, text, format }: ConfigText): Promise<ConfigOutcome> {
  const tree = await readTree(text, format);
  if (!tree.ok) {
    const diagnostics = tree.faults
      .slice(0, FINDINGS_AT_MOST)
      .map(({ problem, offset }) =>
        finding('config-syntax', path, positionAt(text, offset), { format: FORMAT_NAMES[format], syntax: problem }),
      );
    return { ok: false, diagnostics };
  }
  const prefix = format === 'package' ? ['phonekit'] : [];
  const { root } = tree;
  const start = root === null ? null : nodeAt(root, prefix);
  if (root === null || start === null) return { ok: false, diagnostics: [finding('config-empty', path, null)] };
  const document: ConfigDocument = { path, text, root, prefix };
  // zod passes over this key without a word.
  const forbidden = findKeys(start, PROTOTYPE).map((offset) =>
    finding('config-key-unknown', path, positionAt(text, offset), { at: PROTOTYPE }),
  );
  if (forbidden.length > 0) return { ok: false, diagnostics: forbidden.slice(0, FINDINGS_AT_MOST) };
  // Texts are made from codes and arguments later; zod's own, and its locale, are not used.
  const parsed = CONFIG_SCHEMA.safeParse(toValue(start), { error: () => '' });
  if (!parsed.success) {
    const found = parsed.error.issues.flatMap((issue) => describeIssue(issue, document));
    return { ok: false, diagnostics: found.sort(byPlace).slice(0, FINDINGS_AT_MOST) };
  }
  const config = parsed.data as Config;
  const missing = missingApps(config, document);
  if (missing.length > 0) return { ok: false, diagnostics: missing };
  const positionOf = makePositions(text);
  const locate = (at: readonly PropertyKey[]): Position => positionOf(valueOffset(root, [...prefix, ...at]));
  return { ok: true, value: { config, locate } };
}
