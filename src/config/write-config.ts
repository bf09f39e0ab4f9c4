/** The text of a new configuration file. */
import { quoted, tomlKey, yamlText } from './edit/scalar.ts';

/** The formats in which `init` writes. */
export const DRAFT_FORMATS = ['yaml', 'jsonc', 'toml'] as const;
/** One of the formats. */
export type DraftFormat = (typeof DRAFT_FORMATS)[number];

/** One key of an app. */
export interface DraftKey {
  readonly name: string;
  readonly value: string;
  /** One line above it. */
  readonly comment: string | null;
  /** True for a key that is left for later: it is written as a comment. */
  readonly isOpen: boolean;
}

/** One app. */
export interface DraftApp {
  readonly name: string;
  readonly keys: readonly DraftKey[];
}

/** What is to be written. */
export interface ConfigDraft {
  /** Address of the JSON Schema, as seen from the file. */
  readonly schema: string;
  /** Lines at the top. */
  readonly comments: readonly string[];
  readonly apps: readonly DraftApp[];
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ');

function writeYaml({ schema, comments, apps }: ConfigDraft): string {
  const lines = [
    `# yaml-language-server: $schema=${schema}`,
    ...comments.map((text) => `# ${oneLine(text)}`),
    'apps:',
    ...apps.flatMap(({ name, keys }, index) => [
      ...(index === 0 ? [] : ['']),
      `  ${yamlText(name)}:`,
      ...keys.flatMap((key) => [
        ...(key.comment === null ? [] : [`    # ${oneLine(key.comment)}`]),
        `    ${key.isOpen ? '# ' : ''}${key.name}: ${yamlText(key.value)}`,
      ]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function jsonKeys(keys: readonly DraftKey[]): string[] {
  const last = keys.findLastIndex(({ isOpen }) => !isOpen);
  return keys.flatMap((key, index) => [
    ...(key.comment === null ? [] : [`      // ${oneLine(key.comment)}`]),
    `      ${key.isOpen ? '// ' : ''}${quoted(key.name)}: ${quoted(key.value)}${key.isOpen || index < last ? ',' : ''}`,
  ]);
}

function writeJsonc({ schema, comments, apps }: ConfigDraft): string {
  const lines = [
    ...comments.map((text) => `// ${oneLine(text)}`),
    '{',
    `  "$schema": ${quoted(schema)},`,
    '  "apps": {',
    ...apps.flatMap(({ name, keys }, index) => [
      `    ${quoted(name)}: {`,
      ...jsonKeys(keys),
      index === apps.length - 1 ? '    }' : '    },',
    ]),
    '  }',
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function writeToml({ schema, comments, apps }: ConfigDraft): string {
  const lines = [
    ...comments.map((text) => `# ${oneLine(text)}`),
    `"$schema" = ${quoted(schema)}`,
    ...apps.flatMap(({ name, keys }) => [
      '',
      `[apps.${tomlKey(name)}]`,
      ...keys.flatMap((key) => [
        ...(key.comment === null ? [] : [`# ${oneLine(key.comment)}`]),
        `${key.isOpen ? '# ' : ''}${tomlKey(key.name)} = ${quoted(key.value)}`,
      ]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

const WRITERS: Readonly<Record<DraftFormat, (draft: ConfigDraft) => string>> = {
  yaml: writeYaml,
  jsonc: writeJsonc,
  toml: writeToml,
};

/** The text of the file, with a line feed at its end. */
export function writeConfig(draft: ConfigDraft, format: DraftFormat): string {
  return WRITERS[format](draft);
}
