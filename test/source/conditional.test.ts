import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlatformId } from '../../src/core/platform-names.ts';
import { activeSets } from '../../src/source/conditional.ts';

const PLATFORMS: readonly PlatformId[] = ['wechat', 'alipay', 'baidu'];

/** What each group of platforms gets, without blank lines. */
function seen(lines: readonly string[], names: Readonly<Record<string, boolean>> = {}): Record<string, string> {
  const sets = activeSets(lines.join('\n'), 'uni-app', PLATFORMS, names);
  return Object.fromEntries(
    sets.map(({ platforms, text }) => [platforms.join(), text.split(/\s+/).filter(Boolean).join(' ')]),
  );
}

describe('activeSets', () => {
  it('gives the original where nothing is conditional', () => {
    const text = 'const a = 1; // #endif is a word\n/* #region */';
    expect(activeSets('a', 'uni-app', PLATFORMS)).toEqual([{ platforms: PLATFORMS, text: 'a', uncertain: [] }]);
    expect(activeSets(text, 'native', PLATFORMS)[0]?.text).toBe(text);
  });

  it('leaves directives of other projects alone', () => {
    const text = '// #ifdef INFLATE_STRICT\na\n// #endif';
    for (const kind of ['native', 'taro', 'wepy', 'mpvue'] as const) {
      expect(activeSets(text, kind, PLATFORMS)).toEqual([{ platforms: PLATFORMS, text, uncertain: [] }]);
    }
  });

  it('reads a file once per group of platforms for which the same holds', () => {
    expect(seen(['a', '// #ifdef MP-WEIXIN', 'b', '// #else', 'c', '// #endif', 'd'])).toEqual({
      wechat: 'a b d',
      'alipay,baidu': 'a c d',
    });
  });

  it('knows every form of comment, also on one line and inside a tag', () => {
    expect(seen(['<b <!-- #ifdef MP-ALIPAY -->onX="y"<!-- #endif --> z>'])).toEqual({
      alipay: '<b onX="y" z>',
      'wechat,baidu': '<b z>',
    });
    expect(seen(['a/* #ifndef MP-ALIPAY */b/* #endif */c'])).toEqual({ alipay: 'a c', 'wechat,baidu': 'a b c' });
  });

  it.each([
    ['MP-WEIXIN || MP-ALIPAY', 'wechat,alipay'],
    ['MP-WEIXIN||%MP-BAIDU%', 'wechat,baidu'],
    ['MP', 'wechat,alipay,baidu'],
    ['MP && MP-BAIDU', 'baidu'],
    ['VUE3 && MP-BAIDU || MP-ALIPAY', 'alipay,baidu'],
    ['H5 || APP-PLUS || MP-WEIXIN', 'wechat'],
    ['VUE2 || MP-WEIXIN', 'wechat'],
  ])('evaluates %s', (expression, platforms) => {
    const found = seen([`// #ifdef ${expression}`, 'x', '// #endif'], { VUE2: false, VUE3: true });
    expect(Object.entries(found).find(([, text]) => text === 'x')?.[0]).toBe(platforms);
  });

  it('takes the first branch that holds', () => {
    const lines = ['// #ifdef MP-WEIXIN', 'a', '// #elif MP', 'b', '// #else', 'c', '// #endif'];
    expect(seen(lines)).toEqual({ wechat: 'a', 'alipay,baidu': 'b' });
  });

  it('judges inner blocks by the outer ones too', () => {
    const lines = ['// #ifndef MP-WEIXIN', 'a', '// #ifdef MP', 'b', '// #endif', 'c', '// #endif', 'd'];
    expect(seen(lines)).toEqual({ wechat: 'd', 'alipay,baidu': 'a b c d' });
  });

  it('says of what nobody can tell that it is uncertain, and hides it', () => {
    const text = 'a\n// #ifdef MY-TARGET\nb\n// #else\nc\n// #endif\nd';
    const [set] = activeSets(text, 'uni-app', PLATFORMS);
    expect(set?.platforms).toEqual(PLATFORMS);
    expect(set?.text.split(/\s+/)).toEqual(['a', 'd']);
    expect(set?.uncertain.map(({ start, end }) => text.slice(start, end).trim())).toEqual(['b', 'c']);
  });

  it('is certain where an unknown name decides nothing', () => {
    expect(seen(['// #ifdef MY-TARGET || MP', 'x', '// #endif'])).toEqual({ 'wechat,alipay,baidu': 'x' });
    const [set] = activeSets('// #ifdef MY-TARGET && H5\nx\n// #endif', 'uni-app', PLATFORMS);
    expect(set?.uncertain).toEqual([]);
  });

  it.each([['// #ifdef MP\na'], ['a\n// #ifdef MP\nb\n// #endif\n// #endif'], ['// #else\n// #ifdef MP\n// #endif']])(
    'gives nothing where directives do not match: %j',
    (text) => {
      expect(activeSets(text, 'uni-app', PLATFORMS)).toEqual([]);
    },
  );

  it('reads deep nesting in no time', () => {
    const text = `${'// #ifdef MP\n'.repeat(20_000)}x\n${'// #endif\n'.repeat(20_000)}`;
    const start = performance.now();
    expect(activeSets(text, 'uni-app', PLATFORMS)[0]?.text.trim()).toBe('x');
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('never changes a length or moves a line', () => {
    const part = fc.constantFrom(
      '// #ifdef MP-WEIXIN',
      '/* #ifndef X */',
      '// #else',
      '<!-- #endif -->',
      'é😀',
      '\r\n',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('\n');
        for (const set of activeSets(text, 'uni-app', PLATFORMS)) {
          expect(set.text).toHaveLength(text.length);
          expect(set.text.split('\n').map((line) => line.length)).toEqual(text.split('\n').map((line) => line.length));
        }
      }),
    );
  });
});
