import { describe, expect, it } from 'vitest';
import { CODE_INDEX } from '../../src/catalog/code-index.ts';
import { findBareCode, makeLookup } from '../../src/explanation/code-lookup.ts';
import { isMessage } from '../../src/explanation/places.ts';
import { codesIn, LOOKUP } from './explain-text.ts';

const bare = (text: string, platform: string | null = null): string[] =>
  findBareCode(platform === null ? LOOKUP : makeLookup(CODE_INDEX, platform), text).map(({ code }) => code);

describe('a text that is nothing but a code', () => {
  it.each([
    ['40029', ['wechat:40029', 'qq:40029', 'dingtalk:40029']],
    [' 40163 ', ['wechat:40163']],
    ['"40163"', ['wechat:40163']],
    ['-41003', ['wechat:-41003']],
    ['−41003', ['wechat:-41003']],
    ['－41003', ['wechat:-41003']],
    ['４０１６３', ['wechat:40163']],
    ['isv.invalid-encrypt', ['alipay:isv.invalid-encrypt']],
    ['invalid-encrypt', ['alipay:isv.invalid-encrypt']],
    ['ISV.Invalid_Encrypt', ['alipay:isv.invalid-encrypt']],
    ['iv-mismatch', ['iv-mismatch']],
    ['usage-invalid', ['usage-invalid']],
    ['wechat:40029', ['wechat:40029']],
    ['WeChat:40029', ['wechat:40029']],
    ['toutiao:40018', ['douyin:40018']],
    ['alipay:isv.invalid-encrypt', ['alipay:isv.invalid-encrypt']],
    ['alipay:invalid-encrypt', ['alipay:isv.invalid-encrypt']],
    ['library:padding-invalid', ['library:padding-invalid']],
    ['BC0024', ['unionpay:BC0024']],
    ['bc0024', ['unionpay:BC0024']],
    ['a31', ['unionpay:a31']],
    ['00', ['wechat:client-ok', 'wechat:0', 'douyin:0', 'unionpay:00', 'qq:0']],
  ])('is found: %s', (text, expected) => {
    expect(bare(text)).toEqual(expected);
  });

  it('is found on one platform only, if that is wanted', () => {
    expect(bare('40029', 'dingtalk')).toEqual(['dingtalk:40029']);
    expect(bare('iv-mismatch', 'dingtalk')).toEqual(['iv-mismatch']);
    expect(bare('wechat:40029', 'dingtalk')).toEqual([]);
  });

  it.each(['', ' ', '4002', 'wechat:', 'nobody:40029', 'isv.', '-', 'x'.repeat(10_000), '40029 40030'])(
    'is not guessed: %s',
    (text) => {
      expect(bare(text)).toEqual([]);
    },
  );

  it('names the entry of the number, not all sub codes under it', () => {
    expect(bare('40002')).not.toContain('alipay:isv.invalid-encrypt');
    expect(bare('40002')).toContain('alipay:40002');
  });
});

describe('every code of the catalog', () => {
  const rows = LOOKUP.entries.filter(({ kind }) => kind !== 'library');

  it('is found by itself, qualified, and by each spelling and number', () => {
    const missing = rows.flatMap(({ code, tail, numbers, spellings }) => {
      const words = [code, tail, ...spellings.filter((spelling) => !isMessage(spelling) && !/[{/]/.test(spelling))];
      return [
        ...words.filter((word) => !bare(word).includes(code)).map((word) => `${code}: ${word}`),
        ...numbers.filter((number) => bare(String(number)).length === 0).map((number) => `${code}: ${number}`),
      ];
    });
    expect(missing).toEqual([]);
  });

  it('of a client is found by each of its messages', async () => {
    const missing: string[] = [];
    for (const { code, kind, fragments } of rows) {
      for (const fragment of kind === 'client' ? fragments : []) {
        if (/^-?\d+$/.test(fragment)) continue;
        const found = (await codesIn(`getPhoneNumber:fail ${fragment}`)).join(' ').split(' ');
        if (!found.includes(code)) missing.push(`${code}: ${fragment}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('of a library is found by each of its texts', async () => {
    const missing: string[] = [];
    const { LIBRARY_TEXTS } = await import('../../src/catalog/library-texts.ts');
    for (const { code, texts } of LIBRARY_TEXTS) {
      for (const text of texts) {
        const written = text
          .replaceAll(/\{(?:hex)\}/g, '2d')
          .replaceAll(/\{(?:name|any)\}/g, 'x')
          .replaceAll(/\{\w+\}/g, '17');
        if (!(await codesIn(written)).includes(code)) missing.push(`${code}: ${written}`);
      }
    }
    expect(missing).toEqual([]);
  });
});
