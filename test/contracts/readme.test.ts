/** What the two READMEs say of flags, exit codes and codes, compared with what the program has. UPDATE_README=1 rewrites. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PHONEKIT_CODES } from '../../src/catalog/phonekit-codes.ts';
import { platformWords } from '../../src/catalog/platform-words.ts';
import { COMMANDS, GLOBAL_OPTIONS } from '../../src/cli/commands.ts';
import { EXIT_CODES } from '../../src/cli/exit-codes.ts';
import { main } from '../../src/cli/main.ts';
import { PLATFORM_NAMES } from '../../src/core/platform-names.ts';
import { optionOf } from '../../src/core/slots.ts';
import { CODE_ROWS } from '../../src/diagnosis/codes.ts';
import { TERMS } from '../../src/messages/terms.ts';
import type { Recipe } from '../../src/platforms/platform.ts';
import { PLATFORMS } from '../../src/platforms/registry.ts';
import { fakeIo } from '../helpers/fake-io.ts';

const FILES = { en: 'README.md', zh: 'README.zh-CN.md' } as const;
const HEADS = { en: '| code | severity | what it says |', zh: '| 代码 | 级别 | 含义 |' } as const;
const SEVERITIES = { error: '错误', warning: '警告', info: '提示' } as const;
type Language = keyof typeof FILES;

const url = (language: Language): URL => new URL(`../../${FILES[language]}`, import.meta.url);
const read = (language: Language): string => readFileSync(url(language), 'utf8').replaceAll('\r\n', '\n');

/** Placeholders as words, since a table has no arguments. */
function title(code: keyof typeof PHONEKIT_CODES, language: Language): string {
  const words = platformWords(null, {}, language);
  return PHONEKIT_CODES[code].title[language]
    .replace(/\{(\w+)\}/g, (placeholder, name: string) => words[name] ?? placeholder)
    .replace(/[（(][^（）()]*\{count\}[^（）()]*[）)]|[（(][^（）()]*\{age\}[^（）()]*[）)]/g, '')
    .replaceAll('{kind}', TERMS.kind['user-info'][language])
    .replace(/[,：:]?\s*\{code\} \{subCode\}/g, '')
    .replace(/\{(\w+)\}/g, '…')
    .trim();
}

/** `aes-128-ecb` as `AES-128-CBC`, with the mode that the recipe makes of the block transform. */
function cipherName(ecbName: string, mode: string): string {
  const name = ecbName.replace(/-ecb$/, '').replace('des-ede3', '3des').replace('des-ede', '3des');
  return `${name.toUpperCase()}-${mode}`;
}

function recipeText(recipe: Recipe): string {
  const option = `\`${optionOf(recipe.keySlot)}\``;
  if (recipe.kind === 'rsa') return `RSA PKCS#1 v1.5: ${option}`;
  const mode = recipe.kind === 'sealed' ? 'GCM' : recipe.iv === 'none' ? 'ECB' : 'CBC';
  const names = new Set(recipe.ciphers.map(({ ecbName }) => cipherName(ecbName, mode)));
  return `${[...names].join(' / ')}: ${option}`;
}

const PLATFORM_HEADS = { en: '| platform | id | what opens it |', zh: '| 平台 | id | 用什么解开 |' } as const;
const NOTHING = {
  en: 'nothing to decrypt: says what exists instead',
  zh: '没有可解密的数据：说明该用什么接口',
} as const;

function platformsTable(language: Language): string {
  const rows = PLATFORMS.map(({ id, recipes }) => {
    const how = recipes.length === 0 ? NOTHING[language] : recipes.map(recipeText).join('; ');
    return `| ${PLATFORM_NAMES[id][language]} | \`${id}\` | ${how} |`;
  });
  return [PLATFORM_HEADS[language], '|---|---|---|', ...rows].join('\n');
}

function codesTable(language: Language): string {
  const rows = CODE_ROWS.map(({ code, severity }) => {
    const word = language === 'zh' ? SEVERITIES[severity] : severity;
    return `| \`${code}\` | ${word} | ${title(code, language)} |`;
  });
  return [HEADS[language], '|---|---|---|', ...rows].join('\n');
}

/** The words of a fenced block are those of the program, run on the sample that the block names. */
async function screen(language: Language): Promise<string> {
  const command =
    'phonekit decrypt samples/alipay/good.json --aes-key file:samples/alipay/aes-key.txt --alipay-public-key file:samples/alipay/app-public-key.txt --app-private-key file:samples/alipay/app-private-key.pem';
  const names = [...command.matchAll(/samples\/[\w./-]+/g)].map((match) => match[0]);
  const files = Object.fromEntries(
    names.map((name) => [name, readFileSync(new URL(`../../${name}`, import.meta.url))]),
  );
  const io = fakeIo({ files, columns: 100, env: { NO_COLOR: '1' } });
  await main([...command.split(' ').slice(1), '--lang', language], io);
  return `\`\`\`text\n$ ${command.replace(/ --/g, ' \\\n    --')}\n${io.written.stdout.trimEnd()}\n\`\`\``;
}

function between(text: string, name: string): string {
  return new RegExp(`<!-- ${name}:begin -->\\n([\\s\\S]*?)\\n?<!-- ${name}:end -->`).exec(text)?.[1] ?? '';
}

function put(text: string, name: string, content: string): string {
  return text.replace(
    new RegExp(`(<!-- ${name}:begin -->\\n)[\\s\\S]*?(<!-- ${name}:end -->)`),
    (_match, begin: string, end: string) => `${begin}${content}\n${end}`,
  );
}

if (process.env['UPDATE_README']) {
  for (const language of ['en', 'zh'] as const) {
    const tables = put(read(language), 'codes', codesTable(language));
    const text = put(tables, 'platforms', platformsTable(language));
    writeFileSync(url(language), put(text, 'screen', await screen(language)));
  }
}

describe.each(['en', 'zh'] as const)('the README in %s', (language) => {
  const text = read(language);

  it('lists every code of decrypt with its severity and title', () => {
    expect(between(text, 'codes')).toBe(codesTable(language));
  });

  it('lists every platform with what opens it', () => {
    expect(between(text, 'platforms')).toBe(platformsTable(language));
  });

  it('shows what the program really prints', async () => {
    expect(between(text, 'screen')).toBe(await screen(language));
  });

  it('names every command and every option, and no other', () => {
    for (const { name, options } of COMMANDS) {
      expect(text).toContain(`\`phonekit ${name}`);
      for (const option of options) expect(text).toContain(`\`--${option.name}`);
    }
    const known = [...COMMANDS.flatMap(({ options }) => options), ...GLOBAL_OPTIONS].map(({ name }) => `--${name}`);
    for (const option of GLOBAL_OPTIONS) expect(text).toContain(`\`--${option.name}`);
    const written = [...text.matchAll(/(?<=phonekit [^\n`]*|\| `[^\n]*)--[a-z][a-z-]+/g)].map((match) => match[0]);
    expect(written.filter((flag) => !known.includes(flag))).toEqual([]);
  });

  it('lists the exit codes', () => {
    const listed = [...text.matchAll(/^\| (\d+) \|/gm)].map((match) => Number(match[1]));
    expect(listed).toEqual(Object.values(EXIT_CODES).toSorted((left, right) => left - right));
  });
});

describe('the two READMEs', () => {
  it('have the same headings, commands and tables', () => {
    const shape = (language: Language) => ({
      headings: [...read(language).matchAll(/^(#+) /gm)].map((match) => match[1]),
      fences: [...read(language).matchAll(/^```sh\n([\s\S]*?)```/gm)].map((match) =>
        (match[1] ?? '').replace(/#.*$/gm, '').trim(),
      ),
      tableRows: [...read(language).matchAll(/^\|/gm)].length,
    });
    expect(shape('zh')).toEqual(shape('en'));
  });

  it('name the test command that CI runs', () => {
    const script = readFileSync(new URL('../../.ci/run', import.meta.url), 'utf8');
    for (const language of ['en', 'zh'] as const) expect(read(language)).toContain('```sh\nnpm cit\n```');
    expect(script).toContain('npm cit');
  });
});
