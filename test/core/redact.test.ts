import { describe, expect, it } from 'vitest';
import { maskPhone, quoteCaptured, quotePath, quotePointer, sanitize } from '../../src/core/redact.ts';

describe('a masked number', () => {
  it.each([
    ['13500006666', '135****6666'],
    ['+8613500006666', '+86135****6666'],
    ['1-2025550187', '1-20****0187'],
    ['2025550187', '20****0187'],
    ['98765432', '******32'],
    ['852-9876', '***-**76'],
    ['98765', '****5'],
    ['12', '**'],
    ['', ''],
    ['n/a', '***'],
    ['１３５', '***'],
  ])('of %j is %j', (number, masked) => {
    expect(maskPhone(number)).toBe(masked);
  });

  it('hides four digits, and all but two of fewer than ten', () => {
    for (let length = 1; length < 16; length++) {
      const shown = maskPhone('9'.repeat(length)).replace(/\*/g, '').length;
      expect(shown).toBeLessThanOrEqual(length < 10 ? 2 : length - 4);
    }
  });
});

describe('sanitised text', () => {
  it.each([
    ['plain 中文 🌈', 'plain 中文 🌈'],
    ['a\u001b[31mb', 'a·[31mb'],
    ['a\nb', 'a·b'],
    ['\u202Eevil', '·evil'],
    ['\ud800x\udc00', '·x·'],
    ['\u{e0041}', '·'],
  ])('%j is %j', (text, shown) => {
    expect(sanitize(text)).toBe(shown);
  });
});

describe('captured text', () => {
  it.each([
    ['getPhoneNumber:fail no permission', 'getPhoneNumber:fail no permission'],
    ['call 13987654321 now', 'call ******** now'],
    ['139 8765 4321', '********'],
    ['key tiihtNczf5v6AKRyjwEUhQ== end', 'key … end'],
    ['isv.insufficient-isv-permissions', 'isv.insufficient-isv-permissions'],
  ])('%j is quoted as %j', (text, shown) => {
    expect(quoteCaptured(text)).toBe(shown);
  });

  it('is cut at the limit', () => {
    expect([...quoteCaptured('字'.repeat(500), 60)]).toHaveLength(60);
  });
});

describe('a path', () => {
  it.each([
    'captures/yesterday.har',
    '/home/user/Projects/mini-program/captures/2026-11-22/phone.json',
    'C:\\Users\\me\\抓包\\phone number.har',
    'SESSION_KEY',
    '-',
    '/var/log/nginx/access',
  ])('is shown: %s', (path) => {
    expect(quotePath(path)).toBe(path);
  });

  it.each([
    'tiihtNczf5v6AKRyjwEUhQ==',
    'tiihtNczf5v6AKRyjwEUhQ',
    '0123456789abcdef0123456789abcdef',
    '{"session_key":"tiihtNczf5v6AKRyjwEUhQ=="}',
    '-----BEGIN PRIVATE KEY-----',
    'MIIE'.repeat(400),
  ])('is hidden when it is a secret in the wrong place: %s', (path) => {
    expect(quotePath(path)).toBe('…');
  });
});

describe('a pointer', () => {
  it.each([
    ['/log/entries/0/request/postData/text', '/log/entries/0/request/postData/text'],
    ['', ''],
    ['/tiihtNczf5v6AKRyjwEUhQ==/x', '/…/x'],
    ['/13987654321/x', '/…/x'],
    ['/a\u001b[31m/x', '/…/x'],
  ])('%j is shown as %j', (pointer, shown) => {
    expect(quotePointer(pointer)).toBe(shown);
  });
});
