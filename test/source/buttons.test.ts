import { describe, expect, it } from 'vitest';
import type { ProjectKind } from '../../src/core/source-facts.ts';
import { type ButtonContext, collectButtons, jsxButton, type RawButton } from '../../src/source/buttons.ts';
import { mergeButtons } from '../../src/source/root-files.ts';
import { parseTemplate } from '../../src/source/template.ts';

function buttons(text: string, kind: ProjectKind = 'native', more: Partial<ButtonContext> = {}): RawButton[] {
  return collectButtons(parseTemplate(text, []), { path: 'a', kind, platforms: ['wechat'], ...more });
}

function show({ element, openType, flow, events }: RawButton): string {
  const named = events.map(
    ({ event, handlerName, expression }) => `${event}>${handlerName ?? `(${expression ?? ''})`}`,
  );
  return [element.tag, element.origin, openType.isKnown ? openType.value : openType.why, flow, ...named].join(' ');
}

describe('collectButtons', () => {
  it.each<[string, ProjectKind, string]>([
    [
      '<button open-type="getPhoneNumber" bindgetphonenumber="f"/>',
      'native',
      'button native getPhoneNumber phone getphonenumber>f',
    ],
    [
      '<button bindtap="t" open-type="getRealtimePhoneNumber" bindgetrealtimephonenumber="f"/>',
      'native',
      'button native getRealtimePhoneNumber realtime getrealtimephonenumber>f tap>t',
    ],
    [
      '<button open-type="getAuthorize" scope="phoneNumber" onGetAuthorize="f" onError="g"/>',
      'native',
      'button native getAuthorize authorize getAuthorize>f error>g',
    ],
    ['<button open-type="getPhoneNumber"/>', 'native', 'button native getPhoneNumber phone'],
    ['<button bindgetphonenumber="f"/>', 'native', 'button native absent phone getphonenumber>f'],
    ['<button open-type bindgetphonenumber="f"/>', 'native', 'button native absent phone getphonenumber>f'],
    ['<button open-type="{{t}}" bindgetphonenumber="f"/>', 'native', 'button native bound phone getphonenumber>f'],
    ['<button open-type="{{t}}" bindgetPhoneNumber="f"/>', 'native', 'button native bound phone getPhoneNumber>f'],
    ['<button openType="getPhoneNumber"/>', 'native', 'button native getPhoneNumber phone'],
    [
      '<button :open-type="ok ? \'getPhoneNumber\' : \'\'" @getphonenumber="f($event)"/>',
      'uni-app',
      'button native bound phone getphonenumber>f',
    ],
    [
      '<button :open-type="\'getPhoneNumber\'" @getphonenumber="a = 1"/>',
      'uni-app',
      'button native getPhoneNumber phone getphonenumber>(a = 1)',
    ],
    ['<button v-bind="x" @getphonenumber="f"/>', 'mpvue', 'button native spread phone getphonenumber>f'],
    [
      '<van-button open-type="getPhoneNumber" bind:getphonenumber="f"/>',
      'native',
      'van-button library getPhoneNumber phone getphonenumber>f',
    ],
    [
      '<wd-button open-type="getPhoneNumber" @getphonenumber="f"/>',
      'uni-app',
      'wd-button library getPhoneNumber phone getphonenumber>f',
    ],
    ['<my-login open-type="getPhoneNumber"/>', 'uni-app', 'my-login unknown getPhoneNumber phone'],
    ['<button open-type="getphonenumber"/>', 'native', 'button native getphonenumber phone'],
    ['<button open-type="getPhoneNumer"/>', 'native', 'button native getPhoneNumer phone'],
    ['<button open-type="getPhoneNum"/>', 'native', 'button native getPhoneNum phone'],
    [
      '<button open-type="getPhoneNumber|agreePrivacyAuthorization"/>',
      'native',
      'button native getPhoneNumber|agreePrivacyAuthorization phone',
    ],
    [
      '<button open-type="getPhoneNumber" bindgetphonenumber="f({{a}})"/>',
      'wepy',
      'button native getPhoneNumber phone getphonenumber>f',
    ],
    [
      '<button open-type="{{t}}" bindgetrealtimephonenumber="g" bindgetphonenumber="f"/>',
      'native',
      'button native bound phone getrealtimephonenumber>g getphonenumber>f',
    ],
  ])('takes %s of %s', (text, kind, button) => {
    expect(buttons(text, kind).map(show)).toEqual([button]);
  });

  it.each([
    '<button bindtap="getPhoneNumber"/>',
    '<button open-type="getUserInfo" bindgetuserinfo="getPhoneNumber"/>',
    '<button open-type="{{t}}" bindtap="f"/>',
    '<button open-type="contact" bindgetphonenumber="f"/>',
    '<!-- <button open-type="getPhoneNumber"/> -->',
    '<input type="number" bindinput="phone"/>',
  ])('does not take %s', (text) => {
    expect(buttons(text)).toEqual([]);
  });

  it('keeps every attribute with its place, such as the scope', () => {
    const text = '<button open-type="getAuthorize" scope=\'phoneNumber\'/>';
    const scope = buttons(text)[0]?.element.attributes.find(({ name }) => name === 'scope');
    expect(scope).toMatchObject({ value: 'phoneNumber', form: 'static' });
    expect(text.slice(scope?.valueSpan?.start, scope?.valueSpan?.end)).toBe('phoneNumber');
  });

  it('knows where components come from', () => {
    const components = new Map([
      ['my-login', 'local'],
      ['phone', 'library'],
      ['van-button', 'local'],
      ['i-button', 'local'],
    ] as const);
    const text = [...components.keys()].map((tag) => `<${tag} open-type="getPhoneNumber"/>`).join('');
    expect(buttons(text, 'native', { components }).map(({ element }) => element.origin)).toEqual([
      'local',
      'library',
      'library',
      'local',
    ]);
  });

  it('cannot list the attributes where a part of them may not be there', () => {
    const text = '<button open-type="getPhoneNumber"      />';
    const uncertain = [{ start: 35, end: 38 }];
    expect(buttons(text, 'uni-app', { uncertain })[0]?.element.hasSpread).toBe(true);
    expect(buttons(text, 'uni-app', { uncertain: [{ start: 90, end: 99 }] })[0]?.element.hasSpread).toBe(false);
  });

  it('marks what stands in a template for others', () => {
    const text =
      '<template name="x"><view><button open-type="getPhoneNumber"/></view></template><button bindgetphonenumber="f"/>';
    expect(buttons(text).map(({ isShared }) => isShared)).toEqual([true, undefined]);
  });
});

describe('mergeButtons', () => {
  it('makes one of an element that is the same for several platforms', () => {
    const text = '<button open-type="getPhoneNumber"/>';
    const [one, ...others] = mergeButtons([...buttons(text), ...buttons(text, 'native', { platforms: ['qq'] })]);
    expect(one?.platforms).toEqual(['wechat', 'qq']);
    expect(others).toEqual([]);
  });

  it('keeps apart what differs in an attribute', () => {
    const first = buttons('<button open-type="getPhoneNumber" a  />');
    const second = buttons('<button open-type="getPhoneNumber"  a />');
    expect(mergeButtons([...first, ...second])).toHaveLength(2);
  });
});

describe('jsxButton', () => {
  const span = { start: 0, end: 9 };
  const openType = { name: 'openType', nameSpan: span, value: 'getPhoneNumber', valueSpan: span, isExpression: false };
  const event = {
    name: 'onGetPhoneNumber',
    nameSpan: span,
    value: 'this.f.bind(this)',
    valueSpan: span,
    isExpression: true,
  };

  it.each([
    ['@tarojs/components', 'native'],
    ['@nutui/nutui-react-taro', 'library'],
    ['./button', 'local'],
    ['@/components/button', 'local'],
    [null, 'unknown'],
  ])('tells the origin of a Button from %s', (importedFrom, origin) => {
    const input = { path: 'a', tag: 'Button', span, hasSpread: false, attributes: [openType, event], importedFrom };
    const button = jsxButton(input, ['wechat']);
    expect(button === null ? null : show(button)).toBe(`Button ${origin} getPhoneNumber phone getPhoneNumber>f`);
  });

  it('takes no other element', () => {
    const input = { path: 'a', tag: 'Button', span, hasSpread: true, attributes: [], importedFrom: null };
    expect(jsxButton(input, ['wechat'])).toBeNull();
  });
});
