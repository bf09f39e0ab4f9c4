/** Texts as the formats write them. */

/** What the formats forbid inside quotes, or a terminal would act on. */
const ACTIVE = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** In double quotes, with escapes that JSON, YAML and TOML read alike. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(ACTIVE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const YAML_WORDS = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
const YAML_PLAIN = /^(?:(?:env|file):[\p{L}\p{N}_./-]+|[\p{L}_][\p{L}\p{N}_./-]*(?: [\p{L}\p{N}][\p{L}\p{N}_./-]*)*)$/u;

/** A text in YAML, without quotes where nobody can take it for anything else; also inside of `{ }`. */
export function yamlText(text: string): string {
  return YAML_PLAIN.test(text) && !YAML_WORDS.test(text) ? text : quoted(text);
}

/** A key in TOML. */
export function tomlKey(name: string): string {
  return /^[A-Za-z0-9_-]+$/.test(name) ? name : quoted(name);
}

/** The line ends of a text; LF where it has none. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  return /\r\n/.test(text) ? '\r\n' : '\n';
}
