import { describe, expect, it } from 'vitest';
import type { PlatformId } from '../../src/core/platform-names.ts';
import type { ProjectKind } from '../../src/core/source-facts.ts';
import { isSourceFile, parseFile } from '../../src/source/root-files.ts';

function parse(
  path: string,
  text: string,
  kind: ProjectKind = 'native',
  platforms: readonly PlatformId[] = ['wechat'],
) {
  return parseFile(path, text, { kind, platforms, names: {} });
}

describe('isSourceFile', () => {
  it('takes templates of the own platform and the files of the framework', () => {
    const native = { kind: 'native', platforms: ['douyin'] } as const;
    expect(['a.ttml', 'a.wxml', 'a.js', 'a.ts', 'a.vue', 'a.json'].map((path) => isSourceFile(path, native))).toEqual([
      true,
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(isSourceFile('a.vue', { kind: 'mpvue', platforms: [] })).toBe(true);
    expect(isSourceFile('a.wpy', { kind: 'wepy', platforms: [] })).toBe(true);
  });
});

describe('parseFile', () => {
  it('keeps scripts of blocks where they stand', () => {
    const text = '<template>\n<a/></template>\n<script>\nlet b\n</script>';
    const [script] = parse('a.vue', text, 'uni-app').scripts;
    expect(script?.text).toHaveLength(text.length);
    expect(script?.text.trim()).toBe('let b');
    expect(script?.text.indexOf('let b')).toBe(text.indexOf('let b'));
    expect(script).toMatchObject({ path: 'a.vue', offset: 0, lang: 'js', isSetup: false, platforms: ['wechat'] });
  });

  it('gives every group of platforms its script and its button', () => {
    const text = [
      '<template><button open-type="getPhoneNumber"',
      '<!-- #ifdef MP-ALIPAY -->@getAuthorize="a"<!-- #endif -->',
      '<!-- #ifndef MP-ALIPAY -->@getphonenumber="b"<!-- #endif --> /></template>',
      '<script>',
      '// #ifdef MP-ALIPAY',
      'x()',
      '// #endif',
      '</script>',
    ].join('\n');
    const { scripts, raw } = parse('a.vue', text, 'uni-app', ['wechat', 'alipay', 'baidu']);
    expect(raw.map(({ events, platforms }) => [events[0]?.handlerName, platforms])).toEqual([
      ['b', ['wechat', 'baidu']],
      ['a', ['alipay']],
    ]);
    expect(scripts.map(({ text: own, platforms }) => [own.trim(), platforms])).toEqual([['x()', ['alipay']]]);
  });

  it('finds no buttons in pug', () => {
    const text =
      '<template lang="pug">\nbutton(open-type="getPhoneNumber")\n<button open-type="getPhoneNumber"/></template>';
    expect(parse('a.vue', text, 'uni-app').raw).toEqual([]);
  });

  it('says what a native template includes', () => {
    expect(parse('a.wxml', '<include src="b.wxml"/><import src="../c.wxml"/><include src="{{d}}"/>').includes).toEqual([
      'b.wxml',
      '../c.wxml',
    ]);
  });

  it.each([
    ['a.js', `(window.webpackJsonp=[])`, 'build-output'],
    ['a.wxml', '<button open-type="getPhoneNumber" bindgetphonenumber="__e"/>', 'build-output'],
    ['a.js', 'a(b,c);'.repeat(1000), 'minified'],
    ['a.js', `const image = '${'A'.repeat(9000)}';`, null],
    ['a.js', "const cloud = require('wx-server-sdk')", 'server'],
    ['a.js', "import express from 'express'", 'server'],
    ['a.js', "navigateTo('express')", null],
  ])('leaves out what is no source: %s %#', (path, text, skip) => {
    expect(parse(path, text).skip).toBe(skip);
  });

  it('gives nothing of a file whose directives do not match', () => {
    expect(parse('a.js', '// #ifdef MP\na', 'uni-app')).toMatchObject({
      scripts: [],
      skip: 'unbalanced',
      isUncertain: true,
    });
  });
});
