import { describe, expect, it } from 'vitest';
import type { AttributeSyntax } from '../../src/source/attributes.ts';
import { handlerName } from '../../src/source/handler-name.ts';

describe('handlerName', () => {
  it.each<[string, AttributeSyntax, string | null]>([
    ['getPhone', 'native', 'getPhone'],
    [' getPhone ', 'native', 'getPhone'],
    ['get-phone', 'native', 'get-phone'],
    ['{{name}}', 'native', null],
    ['__e', 'native', null],
    ['', 'native', null],
    ['getPhone', 'vue', 'getPhone'],
    ['getPhone()', 'vue', 'getPhone'],
    ['getPhone($event, 1)', 'vue', 'getPhone'],
    ['e => getPhone(e)', 'vue', 'getPhone'],
    ['(e) => { getPhone(e); }', 'vue', 'getPhone'],
    ['async (e: Event) => { return await getPhone(e) }', 'vue', 'getPhone'],
    ['function (e) { getPhone(e) }', 'vue', 'getPhone'],
    ['$emit("phone", $event)', 'vue', '$emit'],
    ['api.getPhone', 'vue', null],
    ['a(); b($event)', 'vue', null],
    ['(e) => { a(); b(e); }', 'vue', null],
    ['pending = true', 'vue', null],
    ['ok && getPhone($event)', 'vue', null],
    ['(((', 'vue', null],
    ["regist('a')", 'wepy', 'regist'],
    ['regist({{item}}, {{1}})', 'wepy', 'regist'],
    ['{{name}}', 'wepy', null],
    ['this.getPhone', 'jsx', 'getPhone'],
    ['this.getPhone.bind(this)', 'jsx', 'getPhone'],
    ['(e) => this.getPhone(e)', 'jsx', 'getPhone'],
    ['getPhone.bind(null, 1)', 'jsx', 'getPhone'],
    ['props.onPhone', 'jsx', null],
    ['this[name]', 'jsx', null],
  ])('of %j in %s', (value, syntax, name) => {
    expect(handlerName(value, syntax)).toBe(name);
  });
});
