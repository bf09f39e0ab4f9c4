import { describe, expect, it } from 'vitest';
import { formatFrame } from '../../src/reporters/frame.ts';
import { hideSecrets, makeExcerpt } from '../../src/rules/code-frame.ts';
import { indexLines } from '../../src/source/lines.ts';
import { spanOf } from '../helpers/source-facts.ts';

const frame = (text: string, piece: string, hidden: readonly string[] = []): string[] =>
  formatFrame(
    makeExcerpt(
      text,
      indexLines(text),
      spanOf(text, piece),
      hidden.map((one) => spanOf(text, one)),
    ),
  );

describe('the code frame', () => {
  it('shows two lines before and behind, and carets below the finding', () => {
    expect(frame('a\nb\nc\nd bad e\nf\ng\nh\n', 'bad')).toEqual([
      '  2 | b',
      '  3 | c',
      '> 4 | d bad e',
      '    |   ^^^',
      '  5 | f',
      '  6 | g',
    ]);
  });

  it('counts columns as wide as they are shown', () => {
    expect(frame('\t登录 bad', 'bad')).toEqual(['> 1 |   登录 bad', '    |        ^^^']);
  });

  it('marks only the first line of a long finding', () => {
    expect(frame('<a\r\n b>\r\n', '<a\r\n b>').slice(0, 2)).toEqual(['> 1 | <a', '    | ^^']);
  });

  it('marks one column where there is nothing to mark', () => {
    const text = '<a>';
    expect(formatFrame(makeExcerpt(text, indexLines(text), { start: 2, end: 2 }))[1]).toBe('    |   ^');
    expect(formatFrame(makeExcerpt('', indexLines(''), { start: 9, end: 12 }))).toEqual(['> 1 |', '    | ^']);
  });

  it('cuts long lines around the finding', () => {
    const lines = frame(`${'x '.repeat(700)}bad${' y'.repeat(700)}\n${'z '.repeat(700)}`, 'bad');
    expect(lines[0]).toMatch(/^> 1 \| ….*bad y.*…$/);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(161);
    expect(lines[1]?.indexOf('^^^')).toBe(lines[0]?.indexOf('bad'));
  });

  it('lets nothing active reach the terminal', () => {
    const [line = ''] = frame('\u001b[31m\u202e\u200b bad \ud800\u0007', 'bad');
    expect(line).toBe('> 1 | ·[31m·· bad ··');
  });
});

describe('hideSecrets', () => {
  const HEX = '0123456789abcdef0123456789abcdef';

  it.each([
    `const appSecret = '${HEX}'`,
    `{ session_key: "HyVFkGl5F5OQWJZZaNzBBg==" }`,
    "aesKey: 'short-one'",
    `?appid=x&secret=${HEX}&grant_type=y`,
    'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj',
  ])('hides what is secret in %s, and nothing moves', (text) => {
    const shown = hideSecrets(text);
    expect(shown).toHaveLength(text.length);
    expect(shown).toContain('*******');
    for (const piece of [HEX, 'HyVFkGl5F5OQWJZZaNzBBg', 'short-one', 'MIIEvQIBADAN'])
      expect(shown).not.toContain(piece);
  });

  it('hides numbers, and pieces that are known', () => {
    expect(hideSecrets("phone: '13500006666'")).toBe("phone: '135****6666'");
    const attribute = '<button phone-number-no-quota-toast="false">';
    expect(hideSecrets(attribute)).toBe(attribute);
    expect(hideSecrets('const k = "abc"', [{ start: 11, end: 14 }])).toBe('const k = "***"');
  });

  it.each([
    "import { getPhoneNumber } from '@/components/phone-button/phone-button.vue'",
    '<button open-type="getPhoneNumber" bindgetphonenumber="onGetPhoneNumber">',
    'this.handleGetPhoneNumberCallbackWithSession(e.detail.encryptedData)',
    '<a :token="token" secret="{{x}}">',
  ])('leaves %s alone', (text) => {
    if (!text.includes('secret=')) expect(hideSecrets(text)).toBe(text);
    expect(hideSecrets(text)).toHaveLength(text.length);
  });
});
