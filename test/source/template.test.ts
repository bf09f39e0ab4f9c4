import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../src/source/template.ts';

/** Tags with their attributes, and how deep they stand. */
function outline(text: string, scriptTags: readonly string[] = ['wxs']): string[] {
  return parseTemplate(text, scriptTags).elements.map(({ tag, attributes, parent }) => {
    let depth = 0;
    for (let around = parent; around !== null; around = around.parent) depth += 1;
    const shown = attributes.map(({ name, value }) => (value === null ? name : `${name}=${value}`));
    return [`${'>'.repeat(depth)}${tag}`, ...shown].join(' ');
  });
}

describe('parseTemplate', () => {
  it.each([
    ['void names with children', '<input value="a"></input><button x="1">y</button>', ['input value=a', 'button x=1']],
    ['nested buttons', '<button a="1"><view><button b="2"/></view></button>', ['button a=1', '>view', '>>button b=2']],
    ['a comparison in text', '<view>{{a<b?1:2}}</view><button a="1"/>', ['view', 'button a=1']],
    ['a comparison in a value', '<view wx:if="{{a > b && c<d}}"><b/></view>', ['view wx:if={{a > b && c<d}}', '>b']],
    ['unquoted and unseparated', '<b x=getPhone y="a"z=\'b\' w>', ['b x=getPhone y=a z=b w']],
    ['an unclosed tag', '<view><button x="1">a</view><text>b</text>', ['view', '>button x=1', 'text']],
    ['a stray end tag', '</view><b a="1"/></block>', ['b a=1']],
    [
      'letters of names',
      '<Button openType="x" @getPhone.stop="y" #default :a/>',
      ['Button openType=x @getPhone.stop=y #default :a'],
    ],
    ['empty values', '<b a="" c=\'\' d/>', ['b a= c= d']],
    ['values over lines', '<b\n  a="1\n2"\r\n  c = "3"\n/>', ['b a=1\n2 c=3']],
    ['attributes twice', '<b a="1" a="2"/>', ['b a=1 a=2']],
    ['an unclosed interpolation', '<a>{{ x </a><b/>{{ y }}', ['a', 'b']],
    ['an end that never comes', '<a><b x="1">', ['a', '>b x=1']],
    ['entities as they stand', '<b a="&lt;&amp;"/>', ['b a=&lt;&amp;']],
  ])('reads %s', (_name, text, elements) => {
    expect(outline(text)).toEqual(elements);
  });

  it('leaves out what stands in comments and in script', () => {
    expect(outline('<!-- <button/> --><wxs module="m">if(a<b&&c>d){s="</view><b/>"}</wxs><i/>')).toEqual([
      'wxs module=m',
      'i',
    ]);
    expect(outline('<!-- <wxs> --><b/><wxs src="x"/><c/><wxs>a<d</wxs>')).toEqual(['b', 'wxs src=x', 'c', 'wxs']);
    expect(outline('<script lang="ts" generic="T extends A<b>">a<b></script><c/>')).toEqual([
      'script lang=ts generic=T extends A<b>',
      'c',
    ]);
  });

  it('takes the script element of another platform for a component', () => {
    expect(outline('<filter><button a="1"/></filter>')).toEqual(['filter', '>button a=1']);
    expect(outline('<filter>a<b</filter>', ['filter'])).toEqual(['filter']);
  });

  it('tells where start tags, contents and comments stand', () => {
    const text = 'x<a b="c"><!-- d --><e/>f</a>';
    const { elements, comments } = parseTemplate(text, []);
    const show = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    expect(elements.map(({ span }) => show(span))).toEqual(['<a b="c">', '<e/>']);
    expect(elements.map(({ content }) => show(content))).toEqual(['<!-- d --><e/>f', '']);
    expect(comments.map(show)).toEqual([' d ']);
  });

  it('ends an unclosed element with what is around it', () => {
    const text = '<a><b>c</a>d<e>f';
    const contents = parseTemplate(text, []).elements.map(({ content }) => text.slice(content.start, content.end));
    expect(contents).toEqual(['<b>c', 'c', 'f']);
  });

  it.each([
    ['unclosed interpolations', `${'{{'.repeat(100_000)}</a>}}`],
    ['unclosed scripts', '<wxs>'.repeat(50_000)],
    ['deep nesting and stray end tags', '<a>'.repeat(50_000) + '</b>'.repeat(50_000)],
    ['unclosed comments', '<!--'.repeat(50_000)],
    ['unclosed quotes', '<a b="'.repeat(50_000)],
  ])('reads %s in no time', (_name, text) => {
    const start = performance.now();
    parseTemplate(text, ['wxs']);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('never fails, and every place is that of the text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      "'",
      '=',
      ' ',
      '\n',
      'a',
      'b:c',
      '{{',
      '}}',
      '<!--',
      '-->',
      '<wxs',
      '</',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const { tag, span, attributes } of parseTemplate(text, ['wxs']).elements) {
          expect(text.slice(span.start + 1, span.start + 1 + tag.length)).toBe(tag);
          for (const { name, nameSpan, value, valueSpan } of attributes) {
            expect(text.slice(nameSpan.start, nameSpan.end)).toBe(name);
            if (valueSpan !== null) expect(text.slice(valueSpan.start, valueSpan.end)).toBe(value);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
