import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CIPHERTEXT, captureOf, IV, JSON_TEXT, PAYLOAD, recordWith, valuesOf } from './capture-of.ts';

const SIZE = 400_000;

function repeat(text: string): string {
  return text.repeat(Math.ceil(SIZE / text.length));
}

describe('hostile captures', () => {
  it.each(
    [
      '{',
      '[',
      '"',
      '\\',
      '\\"',
      '{"',
      '{\\"',
      '{"iv":',
      '{\\"iv\\":',
      '[{',
      '"{\\"iv\\":',
      'iv=',
      'iv="',
      'iv=\'\niv="',
      'iv ',
      'iv:\n\n',
      "curl 'x ",
      'curl -d iv="\\\n',
      'HTTP/1.1 200 OK\nContent-Length: 999999\n\n',
      'HTTP/1.1 200 OK\niv: 1\n\n{}',
      'POST /?iv=1 HTTP/1.1\nTransfer-Encoding: chunked\n\nffff\n',
      '?iv=',
      '?a',
      '&amp;',
      '&amp;iv=',
      '{&quot;iv&quot;:',
      '%7B%22iv%22',
      '%25',
      '<iv>',
      '<iv><![CDATA[',
      '--b\nContent-Disposition: form-data; name="iv"\n\n',
      'iv\\',
      ']',
      '\r',
      '\u0000a',
      '\ufeff',
      '\ud800',
      '\u001b[32miv',
      'iv=a b c ',
      '["iv"]=>',
      'iv:[',
      '{\\x22iv\\x22:',
    ].map((unit) => [unit]),
  )('survives a lot of %j', (unit) => {
    expect(() => captureOf(repeat(unit))).not.toThrow();
  });

  it('finds a payload 100,000 levels deep', () => {
    const depth = 100_000;
    const capture = captureOf('{"a":['.repeat(depth / 2) + JSON_TEXT + ']}'.repeat(depth / 2));
    expect(capture.records).toHaveLength(1);
    expect(valuesOf(capture.records[0])).toEqual(PAYLOAD);
    expect(capture.records[0]?.location.pointer).toBe('/a/0'.repeat(depth / 2));
  });

  it('finds a payload behind unclosed brackets and quotes', () => {
    const text = `${'['.repeat(50_000)} "unclosed { [ \n${'{"a":'.repeat(1000)} \n${JSON_TEXT}`;
    expect(valuesOf(recordWith(captureOf(text), 'iv'))).toEqual(PAYLOAD);
  });

  it('finds a payload after a million characters in one line', () => {
    const capture = captureOf(`${'x'.repeat(1_000_000)} encryptedData=${CIPHERTEXT}, iv=${IV}`);
    expect(valuesOf(capture.records[0])).toEqual(PAYLOAD);
  });

  it('stops at 20,000 records, and keeps room for the payload among short ones', () => {
    const many = captureOf(`${JSON_TEXT}\n`.repeat(20_001));
    expect(many.records).toHaveLength(20_000);
    expect(many.isCut).toBe(true);
    const short = captureOf(`${'{"code":0}\n'.repeat(30_000)}${JSON_TEXT}`);
    expect(short.isCut).toBe(true);
    expect(valuesOf(short.records.at(-1))).toEqual(PAYLOAD);
  });

  it('ends texts inside texts after some levels', () => {
    let text = JSON_TEXT;
    for (let level = 0; level < 15; level += 1) text = JSON.stringify({ a: text });
    expect(captureOf(text).records).toEqual([]);
    expect(captureOf(JSON.stringify({ a: JSON.stringify({ b: JSON_TEXT }) })).records).toHaveLength(1);
  });

  it('takes names that objects treat specially', () => {
    const capture = captureOf('{"__proto__":{"iv":"1"},"constructor":{"iv":"2"},"iv":"3","toString":"4"}');
    expect(capture.records.map((record) => record.location.pointer)).toEqual(['', '/__proto__', '/constructor']);
    expect(captureOf('__proto__=1&iv=2&x=3').records[0]?.fields[0]).toMatchObject({ name: '__proto__', text: '1' });
  });
});

describe('any input', () => {
  it('never throws on bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(captureOf(bytes).records.length).toBeLessThan(300);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on texts made of what the readers look for', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '\\',
      ':',
      '=',
      ',',
      '&',
      '?',
      '%',
      '%22',
      '%7B',
      '\n',
      '\r',
      ' ',
      '\t',
      'iv',
      'encryptedData',
      'code',
      'error',
      'curl ',
      '-d ',
      'POST / HTTP/1.1',
      'HTTP/1.1 200 OK',
      'Transfer-Encoding: chunked',
      '3',
      '&quot;',
      '<iv>',
      '</iv>',
      '=>',
      '--b',
      '`',
      '^',
      IV,
      JSON_TEXT,
      '\ud83d',
      '\u001b[1m',
      '{"log":{"entries":[',
      'Content-Disposition: form-data; name="iv"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const capture = captureOf(pieces.join(''));
        const isOrdered = capture.records.every(
          (record, index) => record.parent === null || capture.records.indexOf(record.parent) < index,
        );
        expect(isOrdered).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('finds a marked object anywhere in JSON, with a pointer that leads to it', () => {
    const path = fc.array(fc.oneof(fc.string({ maxLength: 6 }), fc.nat({ max: 3 })), { maxLength: 6 });
    fc.assert(
      fc.property(path, fc.jsonValue({ maxDepth: 2 }), fc.string(), fc.boolean(), (steps, noise, mark, isPretty) => {
        const marked = { encryptedData: mark, noise };
        const value = steps.reduceRight<unknown>((inner, step) => wrap(inner, step, noise), marked);
        const text = JSON.stringify(value, null, isPretty ? 2 : 0);
        const record = captureOf(text).records.find((candidate) =>
          candidate.fields.some((field) => field.name === 'encryptedData' && field.text === mark),
        );
        expect(record?.fields.every((field) => field.raw !== null && text.includes(field.raw))).toBe(true);
        expect(resolve(JSON.parse(text), record?.location.pointer ?? 'none')).toEqual(
          JSON.parse(JSON.stringify(marked)),
        );
      }),
      { numRuns: 300 },
    );
  });
});

function wrap(inner: unknown, step: string | number, noise: unknown): unknown {
  if (typeof step === 'number') return [...Array.from({ length: step }, () => noise), inner, noise];
  return Object.fromEntries([
    ['x', noise],
    [step, inner],
  ]);
}

/** RFC 6901. */
function resolve(value: unknown, pointer: string): unknown {
  let current = value;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    current = Object.entries(current ?? {}).find(([key]) => key === name)?.[1];
  }
  return current;
}
