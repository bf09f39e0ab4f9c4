import { describe, expect, it } from 'vitest';
import { captureOf } from './capture-of.ts';

const E = `${'Ab+/'.repeat(20)}==`;
const IV = 'r7BXXKkLb8qrSNn05n0qiA==';
const KEY = 'tiihtNczf5v6AKRyjwEUhQ==';
const NAMES = ['encrypted_data', 'iv', 'session_key'];

const row = (delimiter: string, cells: readonly string[]): string => cells.join(delimiter);

describe('tables', () => {
  it.each<readonly [string, string]>([
    ['CSV', `${row(',', NAMES)}\n${row(',', [E, IV, KEY])}\n`],
    ['CSV with quotes and CRLF', `id,${row(',', NAMES)}\r\n1,"${E}","${IV}",${KEY}\r\n`],
    ['semicolons', `${row(';', NAMES)}\n${row(';', [E, IV, KEY])}`],
    ['TSV', `${row('\t', NAMES)}\n${row('\t', [E, IV, KEY])}\n`],
    ['Markdown', `| ${row(' | ', NAMES)} |\n|---|---|---|\n| \`${E}\` | ${IV} | ${KEY} |\n`],
    ['MySQL client', `+---+\n| ${row(' | ', NAMES)} |\n+---+\n| ${E} | ${IV} | ${KEY} |\n+---+\n`],
    [
      'an INSERT',
      `INSERT INTO \`log\` (id, \`encrypted_data\`, iv, session_key) VALUES (7, '${E}', '${IV}', '${KEY}');`,
    ],
    [
      'a Postman list',
      JSON.stringify({ body: { urlencoded: NAMES.map((key, at) => ({ key, value: [E, IV, KEY][at] })) } }),
    ],
  ])('gives one record per row: %s', (_name, text) => {
    const { records } = captureOf(text);
    expect(records).toHaveLength(1);
    const values = Object.fromEntries(records[0]?.fields.map((field) => [field.name, field.text]) ?? []);
    expect(values).toMatchObject({ encrypted_data: E, iv: IV, session_key: KEY });
  });

  it('gives a record for each of several rows, with its line', () => {
    const text = `encryptedData,iv\n${E},${IV}\n\n${E},${KEY}\n`;
    expect(captureOf(text).records.map(({ location }) => location.line)).toEqual([2, 4]);
  });

  it('does not take prose for a header', () => {
    expect(captureOf(`we store encryptedData, iv and more\nand that is all, really`).records).toEqual([]);
  });

  it('keeps quotes that are doubled, and survives ones that never close', () => {
    const [record] = captureOf(`iv,encryptedData\n"a""b",${E}\n`).records;
    expect(record?.fields[0]?.text).toBe('a"b');
    expect(() => captureOf(`iv,encryptedData\n"a,${E}\n`)).not.toThrow();
    expect(() => captureOf(`INSERT INTO t (iv, encryptedData) VALUES ('a`)).not.toThrow();
  });
});
