import { describe, expect, it } from 'vitest';
import {
  type AttributeSyntax,
  attributeFact,
  eventName,
  isSpread,
  jsxAttributeFact,
  knownValue,
  plainName,
} from '../../src/source/attributes.ts';
import { parseTemplate, type TemplateAttribute } from '../../src/source/template.ts';

function attribute(text: string): TemplateAttribute {
  const found = parseTemplate(`<b ${text}/>`, []).elements[0]?.attributes[0];
  if (found === undefined) throw new TypeError(text);
  return found;
}

describe('eventName', () => {
  it.each<[string, AttributeSyntax, string | null]>([
    ['bindgetphonenumber', 'native', 'getphonenumber'],
    ['bind:getphonenumber', 'native', 'getphonenumber'],
    ['catchgetphonenumber', 'native', 'getphonenumber'],
    ['catch:tap', 'native', 'tap'],
    ['mut-bind:tap', 'native', 'tap'],
    ['capture-bind:tap', 'native', 'tap'],
    ['bindgetPhoneNumber', 'native', 'getPhoneNumber'],
    ['onGetAuthorize', 'native', 'getAuthorize'],
    ['catchGetAuthorize', 'native', 'getAuthorize'],
    ['onError', 'native', 'error'],
    ['@getphonenumber', 'vue', 'getphonenumber'],
    ['@getPhoneNumber.stop.prevent', 'vue', 'getPhoneNumber'],
    ['v-on:getphonenumber', 'vue', 'getphonenumber'],
    ['@onGetAuthorize', 'vue', 'onGetAuthorize'],
    ['bindgetphonenumber', 'vue', 'getphonenumber'],
    ['@tap', 'wepy', 'tap'],
    ['bindtap', 'wepy', 'tap'],
    ['onGetPhoneNumber', 'jsx', 'getPhoneNumber'],
    ['onGetphonenumber', 'jsx', 'getphonenumber'],
    ['@tap', 'native', null],
    ['@[name]', 'vue', null],
    ['v-on', 'vue', null],
    ['bind', 'native', null],
    ['once', 'jsx', null],
    ['open-type', 'native', null],
  ])('of %s in %s', (name, syntax, event) => {
    expect(eventName(name, syntax)).toBe(event);
  });
});

describe('the form of an attribute', () => {
  it.each<[string, AttributeSyntax, string]>([
    ['open-type="getPhoneNumber"', 'native', 'static'],
    ['open-type="{{x}}"', 'native', 'bound'],
    [':open-type="x"', 'vue', 'bound'],
    ['v-bind:open-type="x"', 'vue', 'bound'],
    ['.open-type="x"', 'vue', 'bound'],
    ['disabled', 'native', 'static'],
    ['wx:if="{{x}}"', 'native', 'directive'],
    ['a:for="{{x}}"', 'native', 'directive'],
    ['s-if="x"', 'native', 'directive'],
    ['v-if="x"', 'vue', 'directive'],
    ['#default="x"', 'vue', 'directive'],
    ['bindtap="{{x}}"', 'native', 'event'],
    ['@tap="x"', 'vue', 'event'],
  ])('%s in %s', (text, syntax, form) => {
    expect(attributeFact(attribute(text), syntax).form).toBe(form);
  });

  it('is that of the braces in JSX', () => {
    expect(jsxAttributeFact(attribute('openType="x"'), false).form).toBe('static');
    expect(jsxAttributeFact(attribute('openType="x"'), true).form).toBe('bound');
    expect(jsxAttributeFact(attribute('onTap="x"'), true).form).toBe('event');
  });
});

describe('plainName', () => {
  it.each(['open-type', 'openType', 'open_type', ':open-type', 'v-bind:openType', ':open-type.sync'])(
    'of %s',
    (name) => {
      expect(plainName(attributeFact(attribute(`${name}="x"`), 'vue'))).toBe('opentype');
    },
  );
});

describe('isSpread', () => {
  it('sees what nobody can list', () => {
    const names = [
      'v-bind="x"',
      'v-on="x"',
      '@[x]="y"',
      ':[x]="y"',
      'v-bind:[x]="y"',
      'v-bind:a="x"',
      ':a="x"',
      '@a="x"',
    ];
    expect(names.map((text) => isSpread(attribute(text)))).toEqual([true, true, true, true, true, false, false, false]);
  });
});

describe('knownValue', () => {
  it.each([
    ['a="x"', 'x', 'x'],
    [':a="\'x\'"', 'x', 'x'],
    ['a="{{ \'x\' }}"', 'x', 'x'],
    ['a=""', '', ''],
  ])('of %s', (text, value, piece) => {
    const known = knownValue(attributeFact(attribute(text), 'vue'), 'p');
    expect(known).toMatchObject({ isKnown: true, value });
    if (known.isKnown) expect(`<b ${text}/>`.slice(known.place.start, known.place.end)).toBe(piece);
  });

  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a template
  it.each([':a="x"', ":a=\"y ? 'x' : ''\"", 'a="{{x}}"', ':a="`x${y}`"'])('is not known of %s', (text) => {
    expect(knownValue(attributeFact(attribute(text), 'vue'), 'p')).toEqual({ isKnown: false, why: 'bound' });
  });

  it('is absent without a value', () => {
    expect(knownValue(attributeFact(attribute('a'), 'vue'), 'p')).toEqual({ isKnown: false, why: 'absent' });
  });
});
