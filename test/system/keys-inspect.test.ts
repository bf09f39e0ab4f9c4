import { describe, expect, it } from 'vitest';
import { readDerKey } from '../../src/core/crypto/key-detail.ts';
import { inspectSource } from '../../src/keys/inspect.ts';
import { bareOf, openssl, opensslPair, pemOf } from '../helpers/openssl.ts';
import { readSamples } from '../helpers/samples.ts';
import certificates from '../vectors/alipay-certificates.json' with { type: 'json' };
import pairVector from '../vectors/alipay-key-pair.json' with { type: 'json' };

const DAY_MS = 86_400_000;
// The certificates are made a moment later.
const NOW_MS = Date.now() + DAY_MS;
const pair = opensslPair();
const small = opensslPair(1024);
const sm2 = openssl('genpkey -algorithm SM2').toString();
const ec = openssl('genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256').toString();
const der = (pem: string): Buffer => Buffer.from(bareOf(pem), 'base64');

function changed(bytes: Buffer, place: number, bits: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(place) ^ bits, place);
  return copy;
}

function inspect(text: string | Uint8Array, nowMs = NOW_MS) {
  return inspectSource(typeof text === 'string' ? Buffer.from(text) : text, 'key.txt', nowMs).map(({ row }) => row);
}
const codes = (text: string | Uint8Array, nowMs = NOW_MS): string[] =>
  inspect(text, nowMs).flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));

describe('a fresh key', () => {
  const kinds: readonly (readonly [string, string])[] = [
    ['rsa-private-pkcs8', pair.pkcs8],
    ['rsa-private-pkcs1', pair.pkcs1],
    ['rsa-public-spki', pair.spki],
    ['rsa-public-pkcs1', pair.publicPkcs1],
    ['certificate', pair.certificate],
    ['certificate-request', pair.request],
  ];

  it.each(kinds)('is %s in every container', (kind, pem) => {
    const bare = bareOf(pem);
    const texts: readonly (readonly [string, string | Uint8Array])[] = [
      ['pem', pem],
      ['pem', pem.replaceAll('\n', '\r\n')],
      ['pem', `comment\n${pem}more\n`],
      ['bare', bare],
      ['bare', `${bare}\n`],
      ['wrapped', bare.replace(/.{64}/g, '$&\n')],
      ['der', der(pem)],
    ];
    for (const [container, text] of texts) {
      const rows = inspect(text);
      expect(rows.map((row) => [row.keyKind, row.container, row.diagnostics])).toEqual([[kind, container, []]]);
      expect(rows[0]).toMatchObject({ bits: 2048, exponent: '65537' });
    }
  });

  it('has one public fingerprint in all its forms, that of openssl', () => {
    const spki = openssl('pkey -pubout -outform DER', pair.pkcs8);
    const print = openssl('dgst -sha256 -r', spki).toString().slice(0, 8);
    const prints = kinds.flatMap(([, pem]) => inspect(pem).map(({ publicFingerprint }) => publicFingerprint));
    expect(new Set(prints)).toEqual(new Set([print]));
    expect(inspect(pair.spki)[0]?.fingerprint).toBe(print);
  });

  it.each([
    ['key-too-small', small.spki, 'rsa-public-spki'],
    ['key-not-rsa', sm2, 'sm2-private-pkcs8'],
    ['key-not-rsa', openssl('pkey -pubout', sm2).toString(), 'sm2-public'],
    ['key-not-rsa', ec, 'ec-private-pkcs8'],
    ['key-not-rsa', openssl('ec', ec).toString(), 'ec-private-sec1'],
    ['key-not-rsa', openssl('pkey -pubout', ec).toString(), 'ec-public'],
    ['key-not-rsa', openssl('genpkey -algorithm ED25519').toString(), 'other-private'],
    ['key-encrypted', pair.encrypted, 'encrypted-private'],
    ['key-encrypted', pair.encryptedPkcs1, 'encrypted-private'],
    ['key-encrypted', bareOf(pair.encrypted), 'encrypted-private'],
    ['key-store-given', openssl('crl2pkcs7 -nocrl -certfile {in}', pair.certificate).toString(), 'pkcs7'],
    ['key-store-given', openssl('pkcs12 -export -passout pass:x', pair.pkcs8 + pair.certificate), 'pkcs12'],
    [
      'key-store-given',
      '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaA==\n-----END OPENSSH PRIVATE KEY-----\n',
      'openssh',
    ],
    ['key-store-given', Buffer.from('feedfeed00000002', 'hex'), 'key-store'],
  ] as const)('gives %s', (code, text, kind) => {
    expect(inspect(text).map((row) => [row.keyKind, row.diagnostics.map((found) => found.code)])).toEqual([
      [kind, [code]],
    ]);
  });

  it('is told apart from the others of one file', () => {
    expect(inspect(pair.pkcs8 + pair.spki + pair.certificate).map((row) => [row.keyKind, row.place.position])).toEqual([
      ['rsa-private-pkcs8', 1],
      ['rsa-public-spki', 2],
      ['certificate', 3],
    ]);
    expect(
      inspect(`${bareOf(pair.spki)}\n${bareOf(small.spki)}\n`).map(({ bits, place }) => [bits, place.line]),
    ).toEqual([
      [2048, 1],
      [1024, 2],
    ]);
  });

  it('is whole over many seeds, and its altered copy is not', () => {
    for (let round = 0; round < 4; round++) {
      const { pkcs1, spki } = opensslPair(1024);
      expect(readDerKey(der(pkcs1))?.soundness).toBe('sound');
      expect(readDerKey(der(spki))?.soundness).toBe('sound');
      for (let place = 60; place < 600; place += 37) {
        const altered = der(pkcs1);
        altered.writeUInt8(altered.readUInt8(place) ^ 0x10, place);
        expect(readDerKey(altered)?.soundness).toMatch(/^(?:altered|damaged|cut|trailing-bytes)$/);
      }
    }
  });
});

describe('damage', () => {
  const bare = bareOf(pair.spki);
  const blanks = bare.replaceAll('+', ' ');
  const url = bare.replaceAll('+', '-').replaceAll('/', '_');
  const body = der(pair.spki);
  const table: readonly (readonly [string, string | Uint8Array, readonly string[]])[] = [
    ['cut', bare.slice(0, 200), ['key-cut']],
    ['cut inside PEM', pemOf('PUBLIC KEY', body.subarray(0, 250)), ['key-cut']],
    ['cut by one byte', pemOf('PRIVATE KEY', der(pair.pkcs8).subarray(0, -1)), ['key-cut']],
    ['one changed bit', pemOf('RSA PRIVATE KEY', changed(der(pair.pkcs1), 700, 1)), ['key-altered']],
    ['a broken structure', pemOf('PUBLIC KEY', changed(body, 24, 1)), ['key-damaged']],
    ['bytes behind', pemOf('PUBLIC KEY', Buffer.concat([body, Buffer.from([0])])), ['key-trailing-bytes']],
    ['SPKI under RSA PUBLIC KEY', pemOf('RSA PUBLIC KEY', body), ['key-label-mismatch']],
    ['PKCS#8 under RSA PRIVATE KEY', pemOf('RSA PRIVATE KEY', der(pair.pkcs8)), ['key-label-mismatch']],
    ['PKCS#1 under PRIVATE KEY', pemOf('PRIVATE KEY', der(pair.pkcs1)), ['key-label-mismatch']],
    ['private key under PUBLIC KEY', pemOf('PUBLIC KEY', der(pair.pkcs8)), ['key-label-mismatch']],
    ['certificate under PUBLIC KEY', pemOf('PUBLIC KEY', der(pair.certificate)), ['key-label-mismatch']],
    ['no END', pair.spki.replace(/-----END[\s\S]*/, ''), ['key-boundary-missing']],
    ['no BEGIN', pair.spki.replace(/-----BEGIN.*\n/, ''), ['key-boundary-missing']],
    ['four dashes', pair.spki.replace('-----BEGIN', '----BEGIN'), ['key-boundary-broken']],
    ['no dashes', pair.spki.replaceAll('-----', ''), ['key-boundary-broken']],
    ['long dashes', pair.spki.replaceAll('-----', '——-'), ['key-boundary-broken']],
    ['lower case', pair.spki.replace('BEGIN PUBLIC KEY', 'begin public key'), ['key-boundary-broken']],
    ['another END', pair.spki.replace('END PUBLIC', 'END RSA PUBLIC'), ['key-boundary-broken']],
    ['indented', pair.spki.replace(/^/gm, '  '), ['key-boundary-broken']],
    ['one line', pair.spki.replaceAll('\n', ' '), ['key-line-breaks-lost']],
    ['no line breaks', pair.spki.replaceAll('\n', ''), ['key-line-breaks-lost']],
    ['written-out line feeds', pair.spki.trim().replaceAll('\n', '\\n'), ['key-newlines-written-out']],
    ['quotes', `"${bare}"`, ['key-stray-characters']],
    ['invisible characters', `${bare.slice(0, 80)}\u200b${bare.slice(80)}`, ['key-stray-characters']],
    ['escaped slashes', bare.replaceAll('/', '\\/'), ['key-stray-characters']],
    ['a blank inside', `${bare.slice(0, 100)} ${bare.slice(100)}`, ['key-spaces-inside']],
    ['percent-encoding', encodeURIComponent(bare), ['key-percent-encoded']],
    ['hex', body.toString('hex'), ['key-hex-encoded']],
    ['base64 twice', Buffer.from(pair.spki).toString('base64'), ['key-base64-twice']],
    ['bare base64 twice', Buffer.from(bare).toString('base64'), ['key-base64-twice']],
    ['UTF-16', Buffer.from(`\ufeff${pair.spki}`, 'utf16le'), ['key-utf16']],
    ['BOM', `\ufeff${pair.spki}`, ['key-byte-order-mark']],
    ['a path', '/etc/keys/app-private-key.pem', ['key-is-path']],
    ['a path behind file:', 'file:private.pem', ['key-is-path']],
    ['a path of Windows', 'C:\\keys\\private.txt', ['key-is-path']],
    ['prose', 'please copy the key here', ['key-not-recognised']],
    ['an App ID', 'wx4f4bc4dec97d474b', ['key-is-something-else']],
    ['a login code', `0${'xYz9Qw7T'.repeat(4).slice(0, 31)}`, ['key-is-something-else']],
    ['a phone number', '13000001234', ['key-is-something-else']],
    ['15 bytes', 'uHyEdPksZljlVVzXuxxak==', ['key-not-recognised']],
    [
      'two things at once',
      pemOf('RSA PUBLIC KEY', body).replace(/-----END[\s\S]*/, ''),
      ['key-label-mismatch', 'key-boundary-missing'],
    ],
  ];

  it.each(table)('is named: %s', (_name, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('of blanks that were plus signs is proven, where there are any', () => {
    const isDamaged = blanks !== bare;
    expect(codes(blanks)).toEqual(isDamaged ? ['key-plus-became-space'] : []);
    expect(codes(url)).toEqual(url === bare ? [] : ['key-base64url-alphabet']);
  });

  it('of a missing padding is named', () => {
    const unpadded = bareOf(pair.pkcs1).replace(/=+$/, '');
    expect(codes(unpadded)).toEqual(unpadded === bareOf(pair.pkcs1) ? [] : ['key-unpadded']);
    expect(codes('aa4BtZ4tspm2wnXLb1ThQA')).toEqual(['key-unpadded']);
  });

  it('says how many bytes are declared and there', () => {
    const [row] = inspect(bare.slice(0, 200));
    expect(row?.diagnostics[0]?.args).toEqual({ expected: 294, bytes: 150 });
  });

  it('never throws, whatever a text holds, and never takes a piece of a key for one', () => {
    for (let cut = 0; cut < pair.pkcs8.length; cut += 61) {
      for (const text of [
        pair.pkcs8.slice(cut),
        pair.pkcs8.slice(0, cut),
        bareOf(pair.pkcs8).slice(0, Math.min(cut, 1600)),
      ]) {
        const rows = inspect(text || 'x');
        expect(rows.length).toBeGreaterThan(0);
        if (text !== pair.pkcs8) expect(rows.every(({ diagnostics }) => diagnostics.length > 0)).toBe(true);
      }
    }
  });

  it('takes a time that grows with the text alone', () => {
    const long = '-----BEGIN PUBLIC KEY-----\n'.repeat(20_000);
    const start = performance.now();
    inspect(long);
    inspect('A '.repeat(300_000));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('symmetric keys', () => {
  it.each([
    ['aa4BtZ4tspm2wnXLb1ThQA==', 'symmetric', 16, ['alipay-aes-key', 'session-key']],
    [Buffer.alloc(24, 7).toString('base64'), 'symmetric', 24, ['wrong-byte-count']],
    [Buffer.alloc(32, 7).toString('base64'), 'symmetric', 32, ['wechat-sym-key']],
    ['1df09d0a1677dd72b8325aec59576e0c', 'hex-key', 16, expect.arrayContaining(['baidu-session-key'])],
    ['0123456789abcdef'.repeat(3), 'hex-key', 24, ['unionpay-sym-key']],
  ])('%s', (text, kind, bytes, uses) => {
    expect(inspect(text)).toMatchObject([{ keyKind: kind, bytes, uses, diagnostics: [] }]);
  });
});

describe('certificates', () => {
  it.each(certificates.vectors)('$id has the published serial numbers', ({ pem, sn, singleSns }) => {
    const rows = inspect(pem);
    const sns = rows.map(({ certificate }) => certificate?.alipaySn);
    if (singleSns === undefined) expect(sns[0]).toBe(sn);
    else {
      expect(sns).toEqual(singleSns.map((single) => single.sn));
      expect(rows[0]?.rootSn).toBe(sn);
    }
  });

  it('know which file of the console they are', () => {
    const uses = certificates.vectors.map(({ pem }) => inspect(pem)[0]?.uses[0]);
    expect(uses).toEqual(
      expect.arrayContaining(['alipay-app-certificate', 'alipay-certificate', 'alipay-root-certificate']),
    );
  });

  it('are judged by the day', () => {
    const [row] = inspect(pair.certificate);
    const { notBeforeMs = 0, notAfterMs = 0 } = row?.certificate ?? {};
    expect(openssl('x509 -noout -enddate', pair.certificate).toString()).toContain(
      String(new Date(notAfterMs).getUTCFullYear()),
    );
    expect(codes(pair.certificate, notAfterMs + DAY_MS)).toEqual(['certificate-expired']);
    expect(codes(pair.certificate, notBeforeMs - DAY_MS)).toEqual(['certificate-not-yet-valid']);
    expect(codes(pair.certificate, notAfterMs - 10 * DAY_MS)).toEqual(['certificate-expires-soon']);
    expect(codes(pair.certificate, notAfterMs - 60 * DAY_MS)).toEqual([]);
  });
});

it('reads the published pair of Alipay in all its forms', () => {
  const forms = JSON.stringify(pairVector).match(/MII[A-Za-z0-9+/]{150,}={0,2}/g) ?? [];
  expect(forms.length).toBeGreaterThanOrEqual(4);
  for (const form of forms) expect(inspect(form).every(({ diagnostics }) => diagnostics.length === 0)).toBe(true);
});

it('finds nothing wrong with the keys of the samples', () => {
  const { files } = readSamples();
  for (const [path, bytes] of Object.entries(files)) {
    if (!/key\.(?:txt|pem)$/.test(path)) continue;
    expect([path, inspect(bytes).flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))]).toEqual([
      path,
      [],
    ]);
  }
});
