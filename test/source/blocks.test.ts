import { describe, expect, it } from 'vitest';
import { findBlocks } from '../../src/source/blocks.ts';
import { keepSpan } from '../../src/source/mask.ts';
import { parseTemplate } from '../../src/source/template.ts';

const blocksOf = (text: string) => findBlocks(parseTemplate(text, []));

describe('findBlocks', () => {
  it('finds scripts with their place and language', () => {
    const text = '<template><b>{{ a < b }}</b></template>\n<script setup lang="ts">a<b></script><script>c</script>';
    const { scripts, hasMarkup } = blocksOf(text);
    expect(hasMarkup).toBe(true);
    expect(
      scripts.map(({ content, lang, isSetup }) => [text.slice(content.start, content.end), lang, isSetup]),
    ).toEqual([
      ['a<b>', 'ts', true],
      ['c', 'js', false],
    ]);
  });

  it.each([
    ['<script lang="tsx">a</script>', ['tsx']],
    ['<script type="text/babel">a</script>', ['js']],
    ['<script lang="renderjs" module="m">a</script>', []],
    ['<script module="m" lang="wxs">a</script>', []],
    ['<script lang="coffee">a</script>', []],
  ])('takes the scripts of the page: %s', (text, languages) => {
    expect(blocksOf(text).scripts.map(({ lang }) => lang)).toEqual(languages);
  });

  it('knows a script in another file', () => {
    expect(blocksOf('<script src="./a.js"></script>').scripts[0]?.src).toBe('./a.js');
  });

  it.each(['<template lang="pug">a</template>', '<template src="./a.html"/>', '<script>a</script>'])(
    'has no markup to read in %s',
    (text) => {
      expect(blocksOf(text).hasMarkup).toBe(false);
    },
  );

  it('finds the script behind stray tags, in any order', () => {
    const text = '<script>a</script><template><b></template></view><template><c><script>d</script>';
    expect(blocksOf(text).scripts).toHaveLength(2);
  });
});

describe('keepSpan', () => {
  it('leaves everything where it is', () => {
    expect(keepSpan('a\nbc\n', { start: 2, end: 3 })).toBe(' \nb \n');
  });
});
