import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SETUP_WORDS, type SetupWord } from '../../src/messages/setup-words.ts';

const WORDS = Object.keys(SETUP_WORDS) as SetupWord[];
const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

const SOURCES = ['commands', 'reporters']
  .flatMap((folder) => {
    const url = new URL(`../../src/${folder}/`, import.meta.url);
    return readdirSync(url).map((name) => readFileSync(new URL(name, url), 'utf8'));
  })
  .join('\n');

/** Put together from parts. */
const COMPOSED = /^(?:init\.format\.|checklist\.(?:done|open|skip|quit)$|report\.(?:created|changed)$)/;

describe.each(WORDS)('%s', (word) => {
  const { en, zh } = SETUP_WORDS[word];

  it('is said in both languages with the same placeholders', () => {
    expect(placeholders(zh)).toEqual(placeholders(en));
    expect(en.trim()).toBe(en);
    expect(zh).not.toMatch(/[\u4e00-\u9fff][,;:?!]|[,;?!][\u4e00-\u9fff]/);
  });

  it('is used', () => {
    expect(COMPOSED.test(word) || SOURCES.includes(`'${word}'`)).toBe(true);
  });
});
