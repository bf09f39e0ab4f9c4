/** Questions of `init` about one secret or key: where it stands, never what it is. */

import type { PlatformId } from '../core/platform-names.ts';
import { sanitize } from '../core/redact.ts';
import { looksLikeSecret } from '../core/secret-text.ts';
import type { Io } from '../facts/io.ts';
import type { ConfigKey, ConfigKeys } from '../platforms/app-config.ts';
import { type FoundKey, fitsField, inspectFile, isVariableName, offersFor, variablesFor } from './init-found.ts';
import type { Speech } from './speech.ts';

/** Where a key stands. */
export type KeyOrigin =
  | { readonly kind: 'variable'; readonly name: string }
  /** As seen from the working directory. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'later'; readonly name: string };

/** The field that is asked about, and what was found in the project. */
export interface KeyQuestion {
  readonly app: string;
  readonly platform: PlatformId;
  readonly field: string;
  readonly row: ConfigKey;
  readonly keys: ConfigKeys;
  readonly files: readonly FoundKey[];
  readonly variables: readonly string[];
}

/** Where variables are looked for. */
export const ENV_FILE = '.env';

const constantCase = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase();

/** `SHOP_AES_KEY` of the field `aesKey` of the app `shop`. */
export function variableFor(app: string, platform: string, field: string): string {
  const prefix = constantCase(app);
  const owner = /^[A-Z]/.test(prefix) ? prefix : constantCase(platform);
  const name = `${owner}_${constantCase(field)}`;
  return isVariableName(name) ? name : constantCase(field);
}

async function askVariable(preset: string, io: Io, { say }: Speech): Promise<KeyOrigin> {
  const name = await io.ask.enter(say('init.variable'), {
    preset,
    check: (text) => {
      if (looksLikeSecret(text)) return say('init.wrong.secret');
      return isVariableName(text) ? null : say('init.wrong.variable');
    },
  });
  return { kind: 'variable', name };
}

const withoutPrefix = (text: string): string => text.trim().replace(/^file:/, '');

/** A path; asked for again until the file is there, or nothing is given. */
async function askFile(question: KeyQuestion, later: KeyOrigin, io: Io, speech: Speech): Promise<KeyOrigin> {
  const { say, kindOf } = speech;
  for (;;) {
    const path = withoutPrefix(
      await io.ask.enter(say('init.path'), {
        check: (text) => (looksLikeSecret(withoutPrefix(text)) ? say('init.wrong.secret') : null),
      }),
    );
    if (path === '') return later;
    const shown = sanitize(path);
    const absolute = io.resolvePath(io.cwd, path);
    if (!(await io.exists(absolute)) || (await io.isFolder(absolute))) {
      await io.ask.tell(say('init.no-file', { path: shown }));
      continue;
    }
    const found = await inspectFile(path, io);
    const kind = kindOf(found?.kind ?? 'unknown');
    if (found !== null && fitsField(found, question.field, question.platform)) {
      await io.ask.tell(say('init.seen', { path: shown, kind, fingerprint: found.fingerprint }));
      return { kind: 'file', path };
    }
    if (await io.ask.confirm(say('init.unfit', { path: shown, kind }), false)) return { kind: 'file', path };
  }
}

/** Asks where one secret or key stands; what was found and fits is offered first. */
export async function askKey(question: KeyQuestion, io: Io, speech: Speech): Promise<KeyOrigin> {
  const { app, platform, field, row, keys, files } = question;
  const { language, say, kindOf } = speech;
  const preset = variableFor(app, platform, field);
  const offers = offersFor(field, platform, keys, files);
  const names = variablesFor(field, platform, keys, question.variables);
  const choices = [
    ...offers.map(({ found: { path, kind, fingerprint } }) => ({
      value: `file:${path}`,
      name: say('init.key.file', { path, kind: kindOf(kind), fingerprint }),
    })),
    ...names.map((name) => ({ value: `env:${name}`, name: say('init.key.variable', { name, path: ENV_FILE }) })),
    { value: 'variable', name: say('init.key.other-variable') },
    { value: 'file', name: say('init.key.other-file') },
    { value: 'later', name: say('init.key.later') },
  ];
  const first = offers[0]?.isSure === true || names[0] === undefined ? offers[0] : undefined;
  const best = first === undefined ? names[0] && `env:${names[0]}` : `file:${first.found.path}`;
  const answer = await io.ask.choose(say('init.key', { field, meaning: row.text[language] }), choices, best ?? 'later');
  const later: KeyOrigin = { kind: 'later', name: preset };
  if (answer === 'variable') return askVariable(preset, io, speech);
  if (answer === 'file') return askFile(question, later, io, speech);
  if (answer === 'later') return later;
  return answer.startsWith('env:')
    ? { kind: 'variable', name: answer.slice(4) }
    : { kind: 'file', path: answer.slice(5) };
}
