/** Nothing is kept that nothing uses: exports, interface strings, and commands that texts advise. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OWN_ENTRIES } from '../../src/catalog/own-codes.ts';
import { COMMAND_GROUPS, COMMANDS } from '../../src/cli/commands.ts';
import { SLOT_NAMES } from '../../src/core/slots.ts';
import { en } from '../../src/messages/en.ts';
import { EVIDENCE } from '../../src/messages/evidence.ts';
import { HINTS } from '../../src/messages/hints.ts';
import { KEY_USES } from '../../src/messages/key-words.ts';
import { ALIPAY_CODES } from '../../src/platforms/alipay/codes.ts';
import { WECHAT_CODES } from '../../src/platforms/wechat/codes.ts';

const FOLDERS = ['src', 'test', 'samples', 'docs'];

const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(new URL(`../../${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => {
      const name = `${folder}/${path.replaceAll('\\', '/')}`;
      return { name, code: readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8') };
    }),
);

const EXPORT = /^export (?:async )?(?:const|function\*?|class|type|interface) (\w+)/gm;

function countWord(code: string, word: string): number {
  return code.match(new RegExp(`\\b${word}\\b`, 'g'))?.length ?? 0;
}

/** Keys that are put together from parts at run time. */
const COMPOSED =
  /^(?:certainty|explained|kind|platform|problem|severity|signature|status|summary\.(?:payload|error|warning))\./;

describe('dead code', () => {
  it('is not exported: every export is used in another file, or at least in its own', () => {
    const unused = FILES.flatMap(({ name, code }) =>
      [...code.matchAll(EXPORT)]
        .map((match) => match[1] ?? '')
        .filter((word) => countWord(code, word) < 2)
        .filter((word) => !FILES.some((other) => other.name !== name && countWord(other.code, word) > 0))
        .map((word) => `${name} ${word}`),
    );
    expect(unused).toEqual([]);
  });

  it('is not spoken: every interface string is shown somewhere', () => {
    const sources = FILES.filter(({ name }) => name.startsWith('src/') && !/messages\/(?:en|zh)\.ts$/.test(name));
    const text = sources.map(({ code }) => code).join('\n');
    const isUsed = (key: string): boolean =>
      COMPOSED.test(key) ||
      SLOT_NAMES.some((slot) => key === `decrypt.${slot}`) ||
      text.includes(`'${key}'`) ||
      new RegExp(`[{.] ?${key}\\b`).test(text);
    expect(Object.keys(en).filter((key) => !isUsed(key))).toEqual([]);
  });
});

describe('advice', () => {
  const entries = [...OWN_ENTRIES, ...ALIPAY_CODES, ...WECHAT_CODES];
  const texts = [
    ...entries.flatMap(({ title, cause, remedies }) => [title, cause, ...remedies]),
    ...Object.values(EVIDENCE),
    ...Object.values(HINTS),
    ...Object.values(KEY_USES),
  ];

  it('names only commands that exist', () => {
    const known = [...COMMANDS, ...COMMAND_GROUPS].map(({ name }) => name).concat('help');
    // In Chinese only a command stands in Latin letters behind the name.
    const advised = texts.flatMap((text) =>
      [...text.zh.matchAll(/\bphonekit ((?:keys )?[a-z]+)/g)].map((match) => match[1] ?? ''),
    );
    expect(advised.length).toBeGreaterThan(0);
    expect(advised.filter((command) => !known.includes(command))).toEqual([]);
  });

  it('names only options that exist', () => {
    const known = new Set(COMMANDS.flatMap(({ options }) => options.map(({ name }) => `--${name}`)));
    const own = texts.flatMap(({ en, zh }) => [en, zh]).filter((text) => !/openssl |git rm /.test(text));
    const advised = own.flatMap((text) => [...text.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map((match) => match[0]));
    expect(advised.length).toBeGreaterThan(0);
    const general = new Set(['--help', '--version']);
    expect([...new Set(advised)].filter((option) => !known.has(option) && !general.has(option))).toEqual([]);
  });
});
