import { describe, expect, it } from 'vitest';
import type { Certainty } from '../../src/core/diagnostic.ts';
import { CODE_ROWS, type DecryptCode, diagnostic, rank } from '../../src/diagnosis/codes.ts';
import { createRandom } from '../helpers/forge-random.ts';

const codesOf = (codes: readonly (readonly [DecryptCode, Certainty])[]): string[] =>
  rank(codes.map(([code, certainty]) => diagnostic(code, certainty))).map(({ code }) => code);

describe('ranking', () => {
  it.each<readonly [string, readonly (readonly [DecryptCode, Certainty])[], readonly DecryptCode[]]>([
    [
      'errors stand before warnings before infos',
      [
        ['key-selected', 'proven'],
        ['plus-became-space', 'proven'],
        ['phone-number-empty', 'proven'],
      ],
      ['phone-number-empty', 'plus-became-space', 'key-selected'],
    ],
    [
      'what was captured stands before damage before keys before the signature before “opened, but”',
      [
        ['app-mismatch', 'proven'],
        ['public-key-mismatch', 'by-elimination'],
        ['aes-key-mismatch', 'by-elimination'],
        ['characters-lost', 'proven'],
        ['sign-missing', 'proven'],
      ],
      ['sign-missing', 'characters-lost', 'aes-key-mismatch', 'public-key-mismatch', 'app-mismatch'],
    ],
    [
      'the answer of the platform stands before everything that the signature says',
      [
        ['own-public-key-used', 'proven'],
        ['platform-answer', 'proven'],
      ],
      ['platform-answer', 'own-public-key-used'],
    ],
    [
      'proven stands before by elimination before likely within a group',
      [
        ['key-in-wrong-slot', 'likely'],
        ['session-key-mismatch', 'by-elimination'],
        ['iv-mismatch', 'proven'],
      ],
      ['iv-mismatch', 'session-key-mismatch', 'key-in-wrong-slot'],
    ],
    [
      'equal ones stand in the order of the rows',
      [
        ['html-escaped', 'proven'],
        ['plus-became-space', 'proven'],
        ['percent-encoded', 'proven'],
      ],
      ['plus-became-space', 'percent-encoded', 'html-escaped'],
    ],
  ])('%s', (_name, given, expected) => {
    expect(codesOf(given)).toEqual(expected);
  });

  it('gives the same order whatever the order before', () => {
    const all = CODE_ROWS.map(({ code }) => [code, 'proven'] as const);
    const expected = codesOf(all);
    const random = createRandom('rank');
    for (let count = 0; count < 20; count++) expect(codesOf(random.sample(all, all.length))).toEqual(expected);
  });

  it('keeps what it was given', () => {
    const given = [diagnostic('capture-stale', 'proven'), diagnostic('key-missing', 'proven')];
    expect(rank(given)).toHaveLength(2);
    expect(given.map(({ code }) => code)).toEqual(['capture-stale', 'key-missing']);
  });
});

describe('the rows', () => {
  it('have every code once', () => {
    const codes = CODE_ROWS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('give a finding its severity', () => {
    for (const { code, severity } of CODE_ROWS) expect(diagnostic(code, 'proven').severity).toBe(severity);
  });
});
