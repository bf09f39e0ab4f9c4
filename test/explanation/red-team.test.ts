/** Answers and stack traces as they really stand in logs of every kind, and input that is meant to do harm. */
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { explain, explainedCodes, findIn } from './explain-text.ts';
import { makeOrdinaryLog, ORDINARY_LOGS } from './ordinary-logs.ts';

/** Whole answers of every platform, with the entry that has to come first. */
const ANSWERS: readonly (readonly [platform: string, code: string, answer: Readonly<Record<string, unknown>>])[] = [
  ['wechat', 'wechat:40163', { errcode: 40163, errmsg: 'code been used, rid: 662f1b2c-1a2b3c4d-5e6f7a8b' }],
  ['wechat', 'wechat:40003', { errcode: 40003, errmsg: 'invalid openid rid: 662f1b2c-1a2b3c4d-5e6f7a8b' }],
  ['wechat', 'wechat:40164', { errcode: 40164, errmsg: 'invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist' }],
  ['wechat', 'wechat:errno-1400001', { errMsg: 'getPhoneNumber:fail no enough quota', errno: 1400001 }],
  [
    'wechat',
    'wechat:privacy-gap',
    { errMsg: 'getPhoneNumber:fail privacy permission is not authorized in gap', errno: 104 },
  ],
  [
    'alipay',
    'alipay:isv.invalid-encrypt',
    { code: '40002', msg: 'Invalid Arguments', sub_code: 'isv.invalid-encrypt', sub_msg: '解密异常' },
  ],
  [
    'alipay',
    'alipay:isv.insufficient-isv-permissions',
    {
      code: '40006',
      msg: 'Insufficient Permissions',
      subCode: 'isv.insufficient-isv-permissions',
      subMsg: 'ISV权限不足',
    },
  ],
  ['alipay', 'alipay:isv.code-invalid', { code: 'code-invalid', message: '授权码(auth_code)错误、状态不对或过期' }],
  ['alipay', 'alipay:client-4', { error: 4, errorMessage: '无权调用', signature: 'N22104' }],
  ['baidu', 'baidu:invalid_grant', { error: 'invalid_grant', error_description: 'Invalid authorization code: x' }],
  ['douyin', 'douyin:40018', { err_no: 40018, err_tips: 'bad code', log_id: '20240301100000' }],
  ['douyin', 'douyin:28005187', { err_no: 28005187, err_msg: 'x', log_id: '20240301100000' }],
  ['douyin', 'douyin:28001008', { data: { error_code: 28001008, description: 'x' }, message: 'error' }],
  ['kuaishou', 'kuaishou:100200105', { result: 100200105, error: 'invalid_grant', error_msg: 'invalid_grant' }],
  ['xiaohongshu', 'xiaohongshu:410101', { code: 410101, success: false, msg: '应用访问令牌不匹配' }],
  ['feishu', 'feishu:10213', { code: 10213, msg: 'code appid not match' }],
  ['huawei', 'huawei:12304', { error: 1101, sub_error: 12304, error_description: 'invalid client_secret' }],
  ['unionpay', 'unionpay:N62131', { resp: 'N62131', msg: 'no right', params: null }],
  ['dingtalk', 'dingtalk:60020', { errcode: 60020, errmsg: 'not authorised' }],
  ['qq', 'qq:-101222100', { errcode: -101222100, errmsg: 'x' }],
  ['univerify', 'univerify:30005', { code: 30005, errMsg: '预登录失败' }],
];

const json = (value: unknown): string => JSON.stringify(value);

function printR(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  const rows = Object.entries(value).map(
    ([name, inner]) => `${indent}    [${name}] => ${printR(inner, `${indent}    `)}`,
  );
  return `Array\n${indent}(\n${rows.join('\n')}\n${indent})\n`;
}

function varDump(value: unknown, indent = ''): string {
  if (typeof value === 'number') return `int(${value})`;
  if (typeof value !== 'object' || value === null) return `string(${String(value).length}) "${String(value)}"`;
  const rows = Object.entries(value).map(
    ([name, inner]) => `${indent}  ["${name}"]=>\n${indent}  ${varDump(inner, `${indent}  `)}`,
  );
  return `array(${rows.length}) {\n${rows.join('\n')}\n${indent}}`;
}

function pythonRepr(value: unknown): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value !== 'object') return typeof value === 'number' ? String(value) : `'${String(value)}'`;
  return `{${Object.entries(value)
    .map(([name, inner]) => `'${name}': ${pythonRepr(inner)}`)
    .join(', ')}}`;
}

function javaText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return `Response(${Object.entries(value)
    .map(([name, inner]) => `${name}=${javaText(inner)}`)
    .join(', ')})`;
}

function goText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return `map[${Object.entries(value)
    .map(([name, inner]) => `${name}:${goText(inner)}`)
    .join(' ')}]`;
}

function queryText(value: unknown): string {
  const flat = Object.entries(value as object).map(([name, inner]): [string, string] => [
    name,
    typeof inner === 'object' ? json(inner) : String(inner),
  ]);
  return new URLSearchParams(flat).toString();
}

const WRAPS: readonly (readonly [name: string, wrap: (answer: unknown) => string])[] = [
  ['JSON', json],
  ['JSON over several lines', (answer) => JSON.stringify(answer, null, 2)],
  ['JSON in a string', (answer) => json({ level: 'error', msg: json(answer) })],
  ['JSON in a string in a string', (answer) => json({ log: json({ message: json(answer) }) })],
  ['HTML entities', (answer) => json(answer).replaceAll('"', '&quot;')],
  ['percent-encoded', (answer) => `GET /callback?body=${encodeURIComponent(json(answer))} HTTP/1.1`],
  ['PHP print_r', (answer) => printR(answer)],
  ['PHP var_dump', (answer) => varDump(answer)],
  ['Python repr', pythonRepr],
  ['Java toString', javaText],
  ['Go map', goText],
  ['a query', (answer) => `callback?${queryText(answer)}`],
  [
    'a log line',
    (answer) => `2024-03-01 10:00:00.123 ERROR 12345 --- [nio-8080-exec-4] c.e.Login : failed, body=${json(answer)}`,
  ],
  ['colours', (answer) => `\u001b[31mERROR\u001b[0m \u001b[36mbody\u001b[39m ${json(answer)}\u001b[0m`],
  ['CRLF', (answer) => `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n${json(answer)}\r\n`],
  ['docker', (answer) => `api-1  | 2024-03-01T10:00:00Z {"log":${json(`${json(answer)}\n`)},"stream":"stderr"}`],
  [
    'escaped characters',
    (answer) => json(answer).replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
  ],
];

describe('a whole answer', () => {
  it.each(WRAPS)('is read in %s', async (_name, wrap) => {
    const wrong: string[] = [];
    for (const [platform, code, answer] of ANSWERS) {
      const codes = explainedCodes(await explain(['--platform', platform], { stdin: wrap(answer) }));
      if (codes[0] !== code) wrong.push(`${code}: ${codes.join(' ')} for ${wrap(answer)}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(WRAPS)('is found in a long log of other things, in %s', async (_name, wrap) => {
    const wrong: string[] = [];
    for (const [index, [platform, code, answer]] of ANSWERS.entries()) {
      const log = makeOrdinaryLog(ORDINARY_LOGS[index % ORDINARY_LOGS.length] ?? '', 60);
      const found = explainedCodes(await explain(['--platform', platform], { stdin: `${log}${wrap(answer)}\n${log}` }));
      if (found[0] !== code) wrong.push(`${code}: ${found.join(' ')} for ${wrap(answer)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('is read in every encoding', async () => {
    const text = '登录失败 错误码：40163 微信返回 code been used\r\n';
    const gbk = Buffer.concat([
      Buffer.from([
        0xb5, 0xc7, 0xc2, 0xbc, 0xca, 0xa7, 0xb0, 0xdc, 0x20, 0xb4, 0xed, 0xce, 0xf3, 0xc2, 0xeb, 0xa3, 0xba,
      ]),
      Buffer.from('40163\r\n'),
    ]);
    const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
    const inputs = [Buffer.from(text), Buffer.from(`\ufeff${text}`), wide, Buffer.from(wide).swap16(), gbk];
    for (const stdin of inputs) expect(explainedCodes(await explain([], { stdin }))).toEqual(['wechat:40163']);
  });
});

describe('several codes in one text', () => {
  const text = [
    '10:00:01 {"errcode":0,"errmsg":"ok"}',
    '10:00:02 {"errcode":40163,"errmsg":"code been used, rid: 662f1b2c-1a2b3c4d-5e6f7a8b"}',
    '10:00:03 alipay {"code":"10000","msg":"Success","mobile":"x"}',
    '10:00:04 alipay {"code":"40002","msg":"Invalid Arguments","sub_code":"isv.invalid-signature","sub_msg":"无效签名"}',
    '10:00:05 {"errMsg":"getPhoneNumber:fail no permission"} wx.login',
    '10:00:06 {"errcode":40163,"errmsg":"code been used, rid: 662f1b2d-1a2b3c4d-5e6f7a8b"}',
    'javax.crypto.BadPaddingException: Given final block not properly padded',
    '\tat com.sun.crypto.provider.CipherCore.doFinal(CipherCore.java:811)',
    'phonekit says iv-mismatch',
  ].join('\n');

  it('are each explained once, the most specific first, and success not at all', async () => {
    const { findings } = await findIn(text, false);
    expect(findings.map(({ codes }) => codes.join(' '))).toEqual([
      'alipay:isv.invalid-signature',
      'iv-mismatch',
      'wechat:no-permission',
      'wechat:40163',
      'library:padding-invalid',
    ]);
    const twice = findings.find(({ codes }) => codes.includes('wechat:40163'));
    expect([twice?.count, twice?.line, twice?.timeSeconds]).toEqual([2, 2, 0x662f1b2c]);
  });

  it('come in the same order from standard input and as an argument', async () => {
    expect(explainedCodes(await explain([text]))).toEqual(explainedCodes(await explain([], { stdin: text })));
  });
});

/** Stack traces of each library, as a whole. */
const TRACES: readonly (readonly [code: string, trace: string])[] = [
  [
    'library:padding-invalid',
    `org.springframework.web.util.NestedServletException: Request processing failed
	at org.springframework.web.servlet.FrameworkServlet.processRequest(FrameworkServlet.java:1014)
	at java.base/java.lang.Thread.run(Thread.java:840)
Caused by: javax.crypto.BadPaddingException: Given final block not properly padded. Such issues can arise if a bad key is used during decryption.
	at java.base/com.sun.crypto.provider.CipherCore.unpad(CipherCore.java:862)
	... 54 common frames omitted`,
  ],
  [
    'library:go-invalid-character',
    `2024/03/01 10:00:00 http: panic serving 10.0.0.1:54321: invalid character 'Ã' looking for beginning of value
goroutine 12 [running]:
net/http.(*conn).serve.func1()
	/usr/local/go/src/net/http/server.go:1868 +0xb9`,
  ],
  [
    'library:unicode-decode-error',
    `Traceback (most recent call last):
  File "/app/views.py", line 40, in phone
    data = json.loads(cipher.decrypt(raw).decode('utf-8'))
UnicodeDecodeError: 'utf-8' codec can't decode byte 0xa4 in position 3: invalid start byte`,
  ],
  [
    'library:given-payload-invalid',
    `[2024-03-01 10:00:00] production.ERROR: The given payload is invalid. {"exception":"[object] (EasyWeChat\\\\Kernel\\\\Exceptions\\\\DecryptException(code: 0): The given payload is invalid. at /app/vendor/overtrue/wechat/src/MiniProgram/Encryptor.php:40)
[stacktrace]
#0 /app/Http/Controllers/PhoneController.php(40): EasyWeChat\\\\MiniProgram\\\\Encryptor->decryptData()`,
  ],
  [
    'library:illegal-buffer',
    `Error: Illegal Buffer
    at WXBizDataCrypt.decryptData (/app/WXBizDataCrypt.js:26:11)
    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)`,
  ],
  [
    'library:node-decoder-unsupported',
    `node:internal/crypto/sign:129
Error: error:1E08010C:DECODER routines::unsupported
    at Sign.sign (node:internal/crypto/sign:129:29) {
  library: 'DECODER routines',
  reason: 'unsupported',
  code: 'ERR_OSSL_UNSUPPORTED'
}`,
  ],
  [
    'library:padding-invalid',
    `Unhandled exception. System.Security.Cryptography.CryptographicException: Padding is invalid and cannot be removed.
   at System.Security.Cryptography.SymmetricPadding.DepadBlock(ReadOnlySpan\`1 block)`,
  ],
  [
    'library:length-not-whole-blocks',
    `app.rb:12:in \`final': data not multiple of block length (OpenSSL::Cipher::CipherError)
	from app.rb:12:in \`<main>'`,
  ],
];

describe('a stack trace', () => {
  it.each(TRACES)('of a library is found alone: %s', async (code, trace) => {
    expect(explainedCodes(await explain([], { stdin: trace }))).toEqual([code]);
    const log = makeOrdinaryLog('spring-boot-start.log', 100);
    expect(explainedCodes(await explain([], { stdin: `${log}${trace}\n${log}` }))).toEqual([code]);
    expect(explainedCodes(await explain([], { stdin: json({ level: 'error', stack: trace }) }))).toEqual([code]);
  });
});

describe('hostile input', () => {
  const MEBIBYTE = 1024 * 1024;
  const fill = (piece: string): string => piece.repeat(Math.ceil(MEBIBYTE / piece.length));
  const inputs: readonly (readonly [string, string])[] = [
    ['one line', fill('x')],
    ['one line of words', fill('error code fail message ')],
    ['one line of fields', fill('code: 40029, error=40163 ')],
    ['one line of answers', fill('{"code":"40002","sub_code":"isv.invalid-encrypt"},')],
    ['one line of unknown codes', fill('{"errcode":99999},')],
    ['one line of hints and numbers', fill('alipay wx.login code 40003 ')],
    ['one line of requests', fill('"errcode":40029,"errmsg":"invalid code rid: 662f1b2c-1a2b3c4d-5e6f7a8b",')],
    ['deep nesting', `${fill('{"a":')}1${fill('}')}`],
    ['deep brackets', `${fill('[')}${fill(']')}`],
    ['quotes', fill('"')],
    ['backslashes', fill('\\')],
    ['backslashes and quotes', fill('\\\\\\"')],
    ['escapes', fill('\\u0065')],
    ['entities', fill('&quot;')],
    ['percent signs', fill('%22%')],
    ['Chinese', fill('错误码返回报错失败')],
    ['heads of messages', fill('getPhoneNumber:fail ')],
    ['heads of library texts', fill("invalid character '")],
    ['blanks behind a field', `errcode${' '.repeat(MEBIBYTE)}40029`],
    ['line ends', fill('\n')],
    ['line ends and returns', fill('code\r\n:')],
    ['colours', fill('\u001b[31m40029\u001b[0m')],
    ['halves of characters', fill('\ud83d')],
    ['zeros', fill('\0')],
  ];

  it.each(inputs)(
    'is read in bounded time: %s',
    async (_name, text) => {
      for (const world of [{ stdin: text }, { stdin: `${text}\n{"errcode":40163}\n` }]) {
        const start = performance.now();
        const { code } = await explain([], world);
        expect([0, 1]).toContain(code);
        expect(performance.now() - start).toBeLessThan(5000);
      }
      expect([0, 1]).toContain((await explain([text.slice(0, 100_000)])).code);
    },
    60_000,
  );
});
