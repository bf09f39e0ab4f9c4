import { describe, expect, it } from 'vitest';
import { captureOf, JSON_TEXT, PAYLOAD, valuesOf } from './capture-of.ts';

const UTF16 = [{ code: 'utf16-text', count: 1 }];
/** 你好 in GBK. */
const GBK = Buffer.from([0xc4, 0xe3, 0xba, 0xc3]);

function swapped(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

describe('encodings', () => {
  it.each([
    ['utf-8', Buffer.from(JSON_TEXT), []],
    ['utf-8', Buffer.from(`\ufeff${JSON_TEXT}`), []],
    ['utf-16le', Buffer.from(`\ufeff${JSON_TEXT}`, 'utf16le'), UTF16],
    ['utf-16le', Buffer.from(JSON_TEXT, 'utf16le'), UTF16],
    ['utf-16le', Buffer.concat([Buffer.from(`\ufeff${JSON_TEXT}`, 'utf16le'), Buffer.from([10])]), UTF16],
    ['utf-16be', swapped(`\ufeff${JSON_TEXT}`), UTF16],
    ['utf-16be', swapped(JSON_TEXT), UTF16],
    ['gbk', Buffer.concat([GBK, Buffer.from(`: ${JSON_TEXT}`)]), []],
  ])('reads %s', (encoding, bytes, repairs) => {
    const capture = captureOf(bytes);
    expect(capture.encoding).toBe(encoding);
    expect(valuesOf(capture.records[0])).toEqual(PAYLOAD);
    expect(capture.records[0]?.repairs).toEqual(repairs);
  });

  it('decodes GBK text', () => {
    const capture = captureOf(Buffer.concat([Buffer.from('errMsg: '), GBK, Buffer.from('\n')]));
    expect(valuesOf(capture.records[0])).toEqual({ errMsg: '你好' });
  });

  it('reads a UTF-8 log that was cut inside a character', () => {
    const bytes = Buffer.from(`你好，世界 errMsg: 用户取消了授权\n${JSON_TEXT}\n结束`);
    const capture = captureOf(bytes.subarray(1, bytes.length - 1));
    expect(capture.encoding).toBe('utf-8');
    expect(valuesOf(capture.records[0])).toEqual({ errMsg: '用户取消了授权' });
    expect(valuesOf(capture.records[1])).toEqual(PAYLOAD);
  });

  it.each([
    [
      'a picture',
      Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(40), Buffer.from(JSON_TEXT)]),
    ],
    ['noise', Buffer.from(Array.from({ length: 2000 }, (_, index) => (index * index * 31 + index * 7) % 256))],
    ['UTF-16 noise', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from([1, 0, 2, 0, 3, 0, 4, 0])])],
  ])('calls %s binary', (_name, bytes) => {
    expect(captureOf(bytes)).toMatchObject({ isBinary: true, isEmpty: false, records: [] });
  });

  it.each(['', ' \r\n\t', '\ufeff', '\ufeff \n'])('calls %j empty', (text) => {
    expect(captureOf(text)).toMatchObject({
      isEmpty: true,
      isBinary: false,
      records: [],
      otherNames: [],
      isCut: false,
    });
  });

  it('notes at most twenty names that nobody asked for', () => {
    const value = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`name${index}`, 1]));
    expect(captureOf(JSON.stringify(value)).otherNames).toHaveLength(20);
  });
});
