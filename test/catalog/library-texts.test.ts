import { performance } from 'node:perf_hooks';
import { describe, expect, test } from 'vitest';
import type { Text } from '../../src/catalog/entry.ts';
import { findLibraryTexts, findMeanings, LIBRARY_TEXTS, type LibraryEntry } from '../../src/catalog/library-texts.ts';
import { PHONEKIT_CODES } from '../../src/catalog/phonekit-codes.ts';
import { foldText } from '../../src/catalog/text-template.ts';
import { ALIPAY_CODES } from '../../src/platforms/alipay/codes.ts';
import { WECHAT_CODES } from '../../src/platforms/wechat/codes.ts';

/** What each language really prints, and the entry that has to come first. */
const ACCEPTED: readonly (readonly [language: string, text: string, code: string, values?: Record<string, string>])[] =
  [
    // AES: padding
    [
      'java',
      'javax.crypto.BadPaddingException: Given final block not properly padded. Such issues can arise if a bad key is used during decryption.\n\tat java.base/com.sun.crypto.provider.CipherCore.unpad(CipherCore.java:862)',
      'padding-invalid',
    ],
    ['java', 'Caused by: javax.crypto.BadPaddingException: pad block corrupted', 'padding-invalid'],
    ['go', '2024/03/01 10:00:00 decrypt user phone: invalid padding on input', 'padding-invalid'],
    [
      'csharp',
      'System.Security.Cryptography.CryptographicException: Padding is invalid and cannot be removed.',
      'padding-invalid',
    ],
    ['csharp', 'System.Security.Cryptography.CryptographicException: 填充无效，无法被移除。', 'padding-invalid'],
    [
      'node',
      'Error: error:1C800064:Provider routines::bad decrypt\n    at Decipheriv.final (node:internal/crypto/cipher:193:29)',
      'padding-invalid',
    ],
    ['node', "  code: 'ERR_OSSL_BAD_DECRYPT'", 'padding-invalid'],
    ['node', 'error:06065064:digital envelope routines:EVP_DecryptFinal_ex:bad decrypt', 'padding-invalid'],
    ['php', 'openssl_error_string(): error:1C800064:Provider routines::bad decrypt', 'padding-invalid'],
    ['ruby', "app.rb:12:in `final': bad decrypt (OpenSSL::Cipher::CipherError)", 'padding-invalid'],
    ['python', 'ValueError: Padding is incorrect.', 'padding-invalid'],
    ['python', 'ValueError: PKCS#7 padding is incorrect.', 'padding-invalid'],
    ['python', 'ValueError: Invalid padding bytes.', 'padding-invalid'],
    // AES: not text, not JSON
    [
      'java',
      'com.google.gson.JsonSyntaxException: java.lang.IllegalStateException: Expected BEGIN_OBJECT but was STRING at line 1 column 1 path $',
      'gson-begin-object',
      { name: 'STRING', line: '1', column: '1' },
    ],
    ['go', "json: invalid character '¼' looking for beginning of value", 'go-invalid-character', { any: '¼' }],
    ['go', "invalid character '\\x1a' looking for beginning of value", 'go-invalid-character', { any: '\\x1a' }],
    [
      'python',
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xa4 in position 3: invalid start byte",
      'unicode-decode-error',
      { hex: 'a4', position: '3' },
    ],
    [
      'node',
      'SyntaxError: Unexpected token \'¤\', "¤x" is not valid JSON\n    at JSON.parse (<anonymous>)',
      'json-not-parsed',
    ],
    ['node', 'SyntaxError: Unexpected token � in JSON at position 0', 'json-not-parsed', { any: '�', position: '0' }],
    ['python', 'json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)', 'json-not-parsed'],
    ['ruby', "json/common.rb:156:in `parse': 765: unexpected token at '' (JSON::ParserError)", 'json-not-parsed'],
    ['php', 'EasyWeChat\\Kernel\\Exceptions\\DecryptException: The given payload is invalid.', 'given-payload-invalid'],
    [
      'node',
      'Error: Illegal Buffer\n    at WXBizDataCrypt.decryptData (/app/WXBizDataCrypt.js:28:11)',
      'illegal-buffer',
    ],
    ['python', "    raise Exception('Invalid Buffer')\nException: Invalid Buffer", 'invalid-buffer'],
    ['browser', '{words: [], sigBytes: 0}', 'cryptojs-empty'],
    ['browser', '{"words":[],"sigBytes":0}', 'cryptojs-empty'],
    ['browser', 'Uncaught Error: Malformed UTF-8 data', 'cryptojs-empty'],
    // AES: lengths
    [
      'java',
      'javax.crypto.IllegalBlockSizeException: Input length not multiple of 16 bytes',
      'length-not-whole-blocks',
    ],
    [
      'java',
      'javax.crypto.IllegalBlockSizeException: Input length must be multiple of 16 when decrypting with padded cipher',
      'length-not-whole-blocks',
    ],
    ['node', 'Error: error:1C80006B:Provider routines::wrong final block length', 'length-not-whole-blocks'],
    ['ruby', "in `final': data not multiple of block length (OpenSSL::Cipher::CipherError)", 'length-not-whole-blocks'],
    ['go', 'panic: crypto/cipher: input not full blocks', 'length-not-whole-blocks'],
    ['csharp', 'CryptographicException: The input data is not a complete block.', 'length-not-whole-blocks'],
    ['csharp', 'CryptographicException: 要解密的数据的长度无效。', 'length-not-whole-blocks'],
    [
      'python',
      'ValueError: Data must be padded to 16 byte boundary in CBC mode',
      'length-not-whole-blocks',
      { n: '16' },
    ],
    [
      'python',
      'ValueError: The length of the provided data is not a multiple of the block length.',
      'length-not-whole-blocks',
    ],
    ['java', 'java.security.InvalidKeyException: Invalid AES key length: 1218 bytes', 'aes-key-length', { n: '1218' }],
    ['go', 'crypto/aes: invalid key size 15', 'aes-key-length', { n: '15' }],
    ['python', 'ValueError: Incorrect AES key length (22 bytes)', 'aes-key-length', { n: '22' }],
    ['node', 'RangeError [ERR_CRYPTO_INVALID_KEYLEN]: Invalid key length', 'aes-key-length-unnamed'],
    [
      'csharp',
      "ArgumentException: Specified key is not a valid size for this algorithm. (Parameter 'value')",
      'aes-key-length-unnamed',
    ],
    ['csharp', '指定键的大小对于此算法无效。', 'aes-key-length-unnamed'],
    ['ruby', "in `key=': key must be 16 bytes (ArgumentError)", 'aes-key-length-unnamed', { n: '16' }],
    ['python', 'ValueError: Invalid key size (120) for AES.', 'aes-key-length-unnamed', { n: '120' }],
    ['node', 'TypeError [ERR_CRYPTO_INVALID_IV]: Invalid initialization vector', 'iv-length'],
    [
      'php',
      'Warning: openssl_decrypt(): IV passed is only 15 bytes long, cipher expects an IV of precisely 16 bytes, padding with \\0 in /app/a.php on line 3',
      'iv-length',
      { n: '15', expected: '16' },
    ],
    [
      'java',
      'InvalidAlgorithmParameterException: Wrong IV length: must be 16 bytes long',
      'iv-length',
      { expected: '16' },
    ],
    ['go', 'panic: cipher.NewCBCDecrypter: IV length must equal block size', 'iv-length'],
    ['python', 'ValueError: Invalid IV size (15) for CBC.', 'iv-length', { n: '15' }],
    ['ruby', "in `iv=': iv must be 16 bytes (ArgumentError)", 'iv-length', { expected: '16' }],
    ['csharp', 'Specified initialization vector (IV) does not match the block size for this algorithm.', 'iv-length'],
    ['go', 'panic: runtime error: slice bounds out of range [:16] with capacity 15', 'go-slice-bounds'],
    // base64
    [
      'java',
      'java.lang.IllegalArgumentException: Illegal base64 character 20',
      'illegal-base64-character',
      { hex: '20' },
    ],
    [
      'java',
      'java.lang.IllegalArgumentException: Illegal base64 character 2d',
      'illegal-base64-character',
      { hex: '2d' },
    ],
    [
      'java',
      'java.lang.IllegalArgumentException: Illegal base64 character a',
      'illegal-base64-character',
      { hex: 'a' },
    ],
    [
      'java',
      'java.lang.IllegalArgumentException: Illegal base64 character -60',
      'illegal-base64-character',
      { hex: '-60' },
    ],
    ['go', 'illegal base64 data at input byte 0', 'go-illegal-base64', { n: '0' }],
    ['python', 'binascii.Error: Incorrect padding', 'base64-length'],
    [
      'python',
      'binascii.Error: Invalid base64-encoded string: number of data characters (5) cannot be 1 more than a multiple of 4',
      'base64-length',
      { n: '5' },
    ],
    ['java', 'IllegalArgumentException: Last unit does not have enough valid bits', 'base64-length'],
    ['java', 'IllegalArgumentException: Input byte array has wrong 4-byte ending unit', 'base64-length'],
    [
      'csharp',
      'System.FormatException: 输入的不是有效的 Base-64 字符串，因为它包含非 Base-64 字符。',
      'base64-refused',
    ],
    [
      'csharp',
      'FormatException: The input is not a valid Base-64 string as it contains a non-base 64 character',
      'base64-refused',
    ],
    ['ruby', "in `unpack1': invalid base64 (ArgumentError)", 'base64-refused'],
    [
      'java',
      'java.lang.IllegalArgumentException: Last encoded character (before the paddings if any) is a valid base 64 alphabet but not a possible value',
      'base64-last-character',
    ],
    // what was passed
    ['python', "TypeError: Object type <class 'str'> cannot be passed to C code", 'text-for-bytes'],
    [
      'node',
      'TypeError [ERR_INVALID_ARG_TYPE]: The first argument must be of type string or an instance of Buffer. Received undefined',
      'received-undefined',
    ],
    ['browser', 'TypeError: my.getPhoneNumber is not a function', 'api-not-a-function'],
    // signatures
    [
      'java',
      'com.alipay.api.AlipayApiException: sign check fail: check Sign and Data Fail！JSON also！',
      'signature-not-verified',
    ],
    ['csharp', 'Aop.Api.AopException: sign check fail: check Sign and Data Fail!', 'signature-not-verified'],
    ['go', 'verify: crypto/rsa: verification error', 'signature-not-verified'],
    [
      'python',
      'alipay.aop.api.exception.Exception.ResponseException: [uuid]response sign verify failed. ',
      'signature-not-verified',
    ],
    [
      'node',
      "AlipayRequestError: 验签失败，服务端返回的 sign: 'abc' 无效, validateStr: '{}'",
      'signature-not-verified',
    ],
    ['php', 'array(1) { ["error"]=> string(12) "INVALID_SIGN" }', 'signature-not-verified'],
    [
      'java',
      'java.security.SignatureException: Signature length not correct: got 256 but was expecting 128',
      'signature-length',
      { n: '256', expected: '128' },
    ],
    [
      'java',
      'java.security.SignatureException: Bad signature length: got 255 but was expecting 256',
      'signature-length',
      { n: '255', expected: '256' },
    ],
    ['java', 'java.security.NoSuchAlgorithmException: MD5 KeyFactory not available', 'java-no-key-factory'],
    // RSA keys
    ['node', "  code: 'ERR_OSSL_RSA_INVALID_PADDING'", 'rsa-block-not-recovered'],
    ['openssl', 'error:02000084:rsa routines::data too large for modulus', 'rsa-block-not-recovered'],
    ['java', 'javax.crypto.BadPaddingException: Decryption error', 'rsa-decryption-error'],
    ['java', 'javax.crypto.BadPaddingException: Padding error in decryption', 'rsa-decryption-error'],
    [
      'node',
      'TypeError [ERR_INVALID_ARG_VALUE]: RSA_PKCS1_PADDING is no longer supported for private decryption, this can be reverted with --security-revert=CVE-2023-46809',
      'node-rsa-pkcs1-refused',
    ],
    [
      'node',
      'TypeError: RSA_PKCS1_PADDING is no longer supported for private decryption, this can be reverted with --security-revert=CVE-2024-PEND',
      'node-rsa-pkcs1-refused',
    ],
    [
      'openssl',
      'unable to load Public Key\n140:error:0909006C:PEM routines:get_name:no start line:crypto/pem/pem_lib.c:745:',
      'pem-no-start-line',
    ],
    ['go', 'panic: public key error', 'pem-no-start-line'],
    ['php', 'Warning: openssl_verify(): Supplied key param cannot be coerced into a public key', 'pem-no-start-line'],
    ['php', '您使用的私钥格式错误，请检查RSA私钥配置', 'pem-no-start-line'],
    ['ruby', 'OpenSSL::PKey::RSAError: Neither PUB key nor PRIV key: nested asn1 error', 'pem-no-start-line'],
    [
      'python',
      'ValueError: Unable to load PEM file. See https://cryptography.io/en/latest/faq/ for more details. MalformedFraming',
      'pem-no-start-line',
    ],
    ['node', 'Error: error:1E08010C:DECODER routines::unsupported', 'node-decoder-unsupported'],
    ['node', "  code: 'ERR_OSSL_UNSUPPORTED'", 'node-decoder-unsupported'],
    ['node', 'Error: error:068000A8:asn1 encoding routines::wrong tag', 'asn1-wrong-tag'],
    ['openssl', 'error:0D0680A8:asn1 encoding routines:ASN1_CHECK_TLEN:wrong tag', 'asn1-wrong-tag'],
    ['node', "  code: 'ERR_OSSL_ASN1_TOO_LONG'", 'asn1-too-long'],
    ['openssl', 'error:0D07209B:asn1 encoding routines:ASN1_get_object:too long', 'asn1-too-long'],
    [
      'go',
      "asn1: structure error: tags don't match (16 vs {class:0 tag:2 length:1 isCompound:false})",
      'go-key-container',
    ],
    [
      'go',
      'x509: failed to parse private key (use ParsePKCS8PrivateKey instead for this key format)',
      'go-key-container',
      { name: 'PKCS8PrivateKey' },
    ],
    [
      'java',
      'InvalidKeySpecException: java.security.InvalidKeyException: IOException : algid parse error, not a sequence',
      'java-key-container',
    ],
    ['java', 'RSA私钥格式不正确，请检查是否正确配置了PKCS8格式的私钥', 'java-key-container'],
    [
      'java',
      'java.security.NoSuchAlgorithmException: Cannot find any provider supporting AES/CBC/PKCS7Padding',
      'java-no-such-padding',
      { any: 'Cannot find any provider supporting AES/CBC/' },
    ],
    [
      'php',
      'PHP Fatal error:  Uncaught Error: Call to undefined function mcrypt_module_open() in /app/AopEncrypt.php:12',
      'php-mcrypt-removed',
      { name: 'module_open' },
    ],
  ];

/** Ordinary lines, and texts that only resemble those of an entry. */
const REJECTED: readonly string[] = [
  '2024-03-01 10:00:00.123  INFO 1 --- [nio-8080-exec-1] c.e.PhoneController : bind phone ok, openid=o6_bmjrPTlm6_2sgVt7hMZOPfL2M',
  '[GIN] 2024/03/01 - 10:00:00 | 200 |     1.2ms |   10.0.0.1 | POST "/api/phone"',
  '{"level":"info","msg":"decrypt ok","bytes":160,"padding":14}',
  'Padding is 16 bytes and valid',
  'bad decryption of a joke',
  'a character that is legal in base64',
  'Illegal argument: amount',
  'invalid character in header',
  'Error: error:0308010C:digital envelope routines::unsupported',
  "code: 'ERR_OSSL_EVP_UNSUPPORTED'",
  'INVALID_SIGNATURE_TIMEOUT',
  'invalid key',
  'no such start line here',
  'received: undefined behaviour is not allowed',
  'Token expires in 16 bytes long time',
  '{"errcode":0,"errmsg":"ok","phone_info":{"countryCode":"86"}}',
  '{"words":[1],"sigBytes":4}',
  '',
];

const codesOf = (text: string): string[] => findLibraryTexts(text).map(({ entry }) => entry.code);

describe('findLibraryTexts', () => {
  test.each(ACCEPTED.map((row) => [row[0], row[1], row] as const))('%s: %s', (language, text, [, , code, values]) => {
    const [first] = findLibraryTexts(text);
    expect(first?.entry.code).toBe(`library:${code}`);
    expect(first?.entry.languages).toContain(language);
    expect(first?.values).toEqual(values ?? {});
    const said = text.slice(first?.start, (first?.start ?? 0) + (first?.length ?? 0));
    expect(findLibraryTexts(said)[0]?.entry).toBe(first?.entry);
  });

  test.each(REJECTED)('says nothing about: %s', (text) => {
    expect(codesOf(text)).toEqual([]);
  });

  test('is tried on every entry', () => {
    const tried = new Set(ACCEPTED.map(([, , code]) => `library:${code}`));
    expect(LIBRARY_TEXTS.map(({ code }) => code).filter((code) => !tried.has(code))).toEqual([]);
  });

  test('finds every text of every entry', () => {
    const filled: Record<string, string> = { n: '7', expected: '16', line: '1', column: '2', position: '3', hex: '5f' };
    for (const entry of LIBRARY_TEXTS) {
      for (const text of entry.texts) {
        const said = text.replace(
          /\{(\w+)\}/g,
          (whole, name: string) => filled[name] ?? (whole === '{any}' || whole === '{name}' ? 'x' : whole),
        );
        expect(codesOf(`[err] ${said} (a.c:1)`), text).toContain(entry.code);
      }
    }
  });

  test('does not mind letter case, runs of blanks, line breaks and curly quotes', () => {
    expect(codesOf('BAD   DECRYPT')).toEqual(['library:padding-invalid']);
    expect(codesOf('given final\n   block not properly\tpadded')).toEqual(['library:padding-invalid']);
    expect(codesOf('invalid character ‘x’ looking for beginning of value')).toEqual(['library:go-invalid-character']);
  });

  test('gives places in the text as it was given', () => {
    const text = '错误：\n\n  Invalid  AES key length:   1218 bytes。';
    const [found] = findLibraryTexts(text);
    expect(text.slice(found?.start, (found?.start ?? 0) + (found?.length ?? 0))).toBe(
      'Invalid  AES key length:   1218 bytes',
    );
  });

  test('puts the most specific text first and leaves out what lies inside it', () => {
    expect(codesOf('javax.crypto.BadPaddingException: Decryption error')).toEqual(['library:rsa-decryption-error']);
    expect(codesOf('OpenSSL::Cipher::CipherError: bad decrypt\nbinascii.Error: Incorrect padding')).toEqual([
      'library:base64-length',
      'library:padding-invalid',
    ]);
  });

  test('lists equal texts once and different values each', () => {
    const text = 'Illegal base64 character 20\nIllegal base64 character 25\nIllegal base64 character 20';
    expect(findLibraryTexts(text).map(({ values }) => values)).toEqual([{ hex: '20' }, { hex: '25' }]);
  });

  test.each([
    ['repeated texts', 'bad decrypt '.repeat(50_000)],
    ['repeated beginnings', "invalid character '".repeat(30_000)],
    ['repeated beginnings with a number', 'Invalid AES key length: 1'.repeat(20_000)],
    ['blanks', ' \n\t'.repeat(200_000)],
    ['digits', `Illegal base64 character ${'1'.repeat(500_000)}`],
    ['one letter', 'i'.repeat(600_000)],
    ['different values', Array.from({ length: 20_000 }, (_, n) => `illegal base64 data at input byte ${n}`).join('\n')],
  ])('stays linear on %s', (_name, text) => {
    const time = (part: string): number => {
      const from = performance.now();
      findLibraryTexts(part);
      return performance.now() - from;
    };
    const part = text.slice(0, text.length / 8);
    time(part);
    const eighth = Math.max(time(part), 5);
    expect(Math.min(time(text), time(text))).toBeLessThan(eighth * 40);
  });
});

describe('foldText', () => {
  test('keeps an offset for every character and the end', () => {
    const folded = foldText('A  b\u00a0\nC');
    expect(folded.text).toBe('a b c');
    expect([...folded.offsets]).toEqual([0, 1, 3, 4, 6, 7]);
  });
});

describe('findMeanings', () => {
  const meaning = (text: string): string[] => {
    const [found] = findLibraryTexts(text);
    return found === undefined ? [] : findMeanings(found.entry, found.values).map(({ en }) => en);
  };

  test.each([
    ['Illegal base64 character 20', /space/],
    ['Illegal base64 character 25', /percent/],
    ['Illegal base64 character 2d', /url-safe.*BEGIN/],
    ['Illegal base64 character 5c', /backslash/],
    ['Illegal base64 character 5f', /url-safe/],
    ['Illegal base64 character 22', /quotation mark/],
    ['Illegal base64 character 26', /&/],
    ['Illegal base64 character 7B', /brace/],
    ['Invalid AES key length: 1218 bytes', /PKCS#8 private key, RSA 2048/],
    ['Invalid AES key length: 1192 bytes', /PKCS#1 private key, RSA 2048/],
    ['Invalid AES key length: 635 bytes', /PKCS#8 private key, RSA 1024/],
    ['Invalid AES key length: 608 bytes', /PKCS#1 private key, RSA 1024/],
    ['crypto/aes: invalid key size 294', /public key, RSA 2048/],
    ['crypto/aes: invalid key size 15', /lost a character/],
    ['Incorrect AES key length (162 bytes)', /public key, RSA 1024/],
    ['Signature length not correct: got 344 but was expecting 256', /not decoded/],
    ['(use ParsePKCS8PrivateKey instead for this key format)', /PKCS#8/],
    ['(use ParsePKCS1PrivateKey instead for this key format)', /PKCS#1/],
  ])('%s', (text, expected) => {
    expect(meaning(text)).toEqual([expect.stringMatching(expected)]);
  });

  test('says nothing about other values', () => {
    expect(meaning('Invalid AES key length: 77 bytes')).toEqual([]);
    expect(meaning('Illegal base64 character 41')).toEqual([]);
    expect(meaning('ERR_CRYPTO_INVALID_KEYLEN')).toEqual([]);
  });
});

/** Console pages and terms that an English text may quote, since a reader has to find them on the screen. */
const QUOTED_TERMS = /支付宝公钥|应用公钥|应用私钥|开发设置|接口加签方式|加签|接口内容加密方式|内容加密/g;
const textsOf = (entry: LibraryEntry): Text[] => [
  entry.title,
  entry.cause,
  entry.proves,
  entry.provesNot,
  entry.captureNext,
  ...(entry.causes ?? []),
  ...entry.remedies,
  ...(entry.meanings ?? []).map(({ meaning }) => meaning),
];

describe('the library texts', () => {
  test('have every code and every text once, and each text starts with a literal', () => {
    const codes = LIBRARY_TEXTS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const texts = LIBRARY_TEXTS.flatMap((entry) => entry.texts.map((text) => foldText(text).text));
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
    for (const text of texts) expect(text.split('{')[0]?.length, text).toBeGreaterThanOrEqual(7);
  });

  test('cover every language', () => {
    const languages = new Set(LIBRARY_TEXTS.flatMap((entry) => entry.languages));
    expect([...languages].toSorted()).toEqual([
      'browser',
      'csharp',
      'go',
      'java',
      'node',
      'openssl',
      'php',
      'python',
      'ruby',
    ]);
  });

  test('refer to entries that exist', () => {
    const known = new Set<string>([
      ...Object.keys(PHONEKIT_CODES),
      ...[...ALIPAY_CODES, ...WECHAT_CODES, ...LIBRARY_TEXTS].map(({ code }) => code),
    ]);
    for (const entry of LIBRARY_TEXTS) {
      expect(
        (entry.related ?? []).filter((code) => !known.has(code) || code === entry.code),
        entry.code,
      ).toEqual([]);
    }
  });
});

describe.each(LIBRARY_TEXTS.map((entry) => [entry.code, entry] as const))('%s', (code, entry) => {
  test('has a kebab-case code, texts, languages and dated sources', () => {
    expect(code).toMatch(/^library:[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(entry.texts.length).toBeGreaterThan(0);
    expect(entry.languages.length).toBeGreaterThan(0);
    expect(new Set(entry.languages).size).toBe(entry.languages.length);
    expect(entry.remedies.length).toBeGreaterThan(0);
    expect(entry.sources.length).toBeGreaterThan(0);
    expect(new Set(entry.sources.map(({ url }) => url)).size).toBe(entry.sources.length);
    for (const { url, read } of entry.sources) {
      expect(new URL(url).protocol).toBe('https:');
      expect(read).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  test('says what to run next', () => {
    for (const text of [entry.captureNext.en, entry.captureNext.zh])
      expect(text).toMatch(/phonekit (?:decrypt|explain)/);
  });

  test('has a title without and sentences with a full stop', () => {
    expect(`${entry.title.en}${entry.title.zh}`).not.toMatch(/[.。!！]$/);
    for (const { en, zh } of [
      entry.cause,
      entry.proves,
      entry.provesNot,
      entry.captureNext,
      ...(entry.causes ?? []),
      ...entry.remedies,
    ]) {
      expect(en).toMatch(/\.$/);
      expect(zh).toMatch(/。$/);
    }
    for (const { meaning } of entry.meanings ?? []) expect(`${meaning.en}\n${meaning.zh}`).not.toMatch(/[.。]$/m);
  });

  test('writes English in English and Chinese in Chinese', () => {
    for (const { en, zh } of textsOf(entry)) {
      expect(en.trim()).toBe(en);
      expect(zh.trim()).toBe(zh);
      expect(en.replace(QUOTED_TERMS, '')).not.toMatch(/[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/);
      expect(zh).toMatch(/[\u3400-\u9fff]/);
      expect(zh).not.toMatch(/[\u3400-\u9fff][,;:?!]/);
      expect(zh).not.toMatch(/[\u3400-\u9fff][A-Za-z0-9_]|[A-Za-z0-9_][\u3400-\u9fff]/);
    }
  });

  test('never advises another name for the same padding', () => {
    // Only where Java refuses the name of the padding is the other name the answer.
    if (code === 'library:java-no-such-padding') return;
    for (const { en, zh } of textsOf(entry)) expect(`${en}${zh}`).not.toMatch(/PKCS#?[57]Padding|PKCS5/i);
  });
});
