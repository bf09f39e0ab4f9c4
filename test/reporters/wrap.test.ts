import fc from 'fast-check';
import fastStringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { displayWidth, padEnd, wrap } from '../../src/reporters/wrap.ts';

const NOT_AT_START = /^[，。、；：？！）】》」』”’…)\],.:;!?]/;
const NOT_AT_END = /[（【《「『“‘([]$/;

const CHARACTERS = [
  ...'abz09-_/.,:()',
  ' ',
  ' ',
  '\n',
  ...'中文密钥，。、；：？！（）【】《》「」“”…',
  '한',
  '√',
  'é',
  '😀',
  '𠮷',
];
const texts = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 200 }).map((characters) => characters.join(''));
const widths = fc.integer({ min: 1, max: 60 });

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['中文', 4],
    ['，', 2],
    ['√×·', 3],
    ['“”', 2],
    ['\u001b[31mred\u001b[39m', 3],
    ['', 0],
  ])('%j takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('agrees with the full tables of Unicode', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(displayWidth(text)).toBe(fastStringWidth(text));
      }),
    );
    for (let code = 0x20; code <= 0xffff; code++) {
      if (code === 0x1b || (code >= 0xd800 && code <= 0xdfff)) continue;
      const character = String.fromCharCode(code);
      if (displayWidth(character) !== fastStringWidth(character)) expect(code.toString(16)).toBe('');
    }
  });

  it('is what padEnd fills up to', () => {
    expect(padEnd('中', 4)).toBe('中  ');
    expect(padEnd('中文', 3)).toBe('中文');
  });
});

describe('wrap', () => {
  it('breaks at blanks', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
  });

  it('breaks between Chinese characters', () => {
    expect(wrap('密钥长度错误', 8)).toEqual(['密钥长度', '错误']);
  });

  it('begins no line with closing punctuation', () => {
    expect(wrap('密钥长度，错误', 8)).toEqual(['密钥长', '度，错误']);
    expect(wrap('密钥长度）。错误', 8)).toEqual(['密钥长', '度）。错', '误']);
  });

  it('ends no line with opening punctuation', () => {
    expect(wrap('密钥长（度）', 8)).toEqual(['密钥长', '（度）']);
  });

  it('breaks between Chinese and Latin, but not inside a word', () => {
    expect(wrap('字段encryptedData缺失', 14)).toEqual(['字段', 'encryptedData', '缺失']);
  });

  it('never breaks a URL', () => {
    const url = 'https://example.com/a/very/long/path?with=query&and=more';
    expect(wrap(`见 ${url}。`, 20)).toContain(`${url}。`);
  });

  it('keeps the line breaks of the text', () => {
    expect(wrap('a\n\nb', 10)).toEqual(['a', '', 'b']);
  });

  it('makes no line wider than the width, unless it is one piece that cannot be broken', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        for (const line of wrap(text, width)) {
          if (displayWidth(line) > width) expect(wrap(line, 1)).toEqual([line]);
        }
      }),
    );
  });

  it('loses and adds nothing but blanks', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        expect(wrap(text, width).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('keeps the punctuation rules wherever it breaks inside a word', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const word = text.replace(/\s/g, '');
        const lines = wrap(word, width);
        for (const line of lines.slice(1)) expect(line).not.toMatch(NOT_AT_START);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(NOT_AT_END);
      }),
    );
  });
});
