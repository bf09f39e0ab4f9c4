import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { fill, LANGUAGES, loadMessages, type MessageKey } from '../../src/messages/messages.ts';
import { zh } from '../../src/messages/zh.ts';

const KEYS = Object.keys(en) as MessageKey[];
const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('interface strings', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(zh)).toEqual(KEYS);
  });

  it.each(KEYS)('%s has the same placeholders in both languages, and a text', (key) => {
    expect(placeholders(zh[key])).toEqual(placeholders(en[key]));
    expect(zh[key]).not.toBe('');
    expect(en[key]).not.toBe('');
  });

  it.each(LANGUAGES)('are loaded in %s', async (language) => {
    expect(await loadMessages(language)).toBe({ en, zh }[language]);
  });

  it('use Chinese punctuation beside Chinese characters', () => {
    for (const text of Object.values(zh)) expect(text).not.toMatch(/[\u4e00-\u9fff][,;:?!]|[,;?!][\u4e00-\u9fff]/);
  });
});

describe('fill', () => {
  it('replaces placeholders and leaves those without an argument', () => {
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
  });

  it('does not look into what it put in', () => {
    expect(fill('{a}', { a: '{b}', b: 'x' })).toBe('{b}');
  });
});
