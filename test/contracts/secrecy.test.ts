/** Nothing secret and nothing active in any output of any command, format and error, with canaries. */
import { describe, expect, it } from 'vitest';
import { PLATFORM_CONFIGS } from '../../src/platforms/configs.ts';
import type { FakeWorld } from '../helpers/fake-io.ts';
import { FAULTS, FORGE_NOW_MS, forgeCase } from '../helpers/forge.ts';
import { encryptAlipay, signAlipay } from '../helpers/forge-alipay.ts';
import { privateText, publicText, rsaPair } from '../helpers/forge-keys.ts';
import { createRandom } from '../helpers/forge-random.ts';
import { encryptWechat, wechatUserInfo } from '../helpers/forge-wechat.ts';
import { type MainRun, runMain } from '../helpers/run-main.ts';
import { readSamples } from '../helpers/samples.ts';
import wechatPayloads from '../vectors/wechat-payloads.json' with { type: 'json' };

/** Every way in which a report is written. */
const SHAPES: readonly { readonly args: readonly string[]; readonly columns?: number }[] = [
  { args: ['--json'] },
  { args: ['--json', '--lang', 'zh'] },
  { args: ['--lang', 'en'], columns: 40 },
  { args: ['--lang', 'en'], columns: 120 },
  { args: ['--lang', 'zh'], columns: 40 },
  { args: ['--lang', 'zh'], columns: 120 },
];

const WORLD: FakeWorld = { env: { NO_COLOR: '1', CI: '1' } };

async function everyShape(args: readonly string[], world: FakeWorld = {}, shapes = SHAPES): Promise<MainRun[]> {
  const runs: MainRun[] = [];
  for (const { args: shape, columns } of shapes) {
    const env = { ...WORLD.env, ...world.env };
    runs.push(await runMain([...args, ...shape], { ...world, env, ...(columns === undefined ? {} : { columns }) }));
  }
  return runs;
}

const WINDOW = 8;
const known = new Map<string, string[]>();

/**
 * Pieces of eight characters of all forms in which a key could be printed: every one, and of RSA keys every fourth, which
 * still finds any run of eleven.
 */
function formsOfKey(text: string): string[] {
  const forms = known.get(text) ?? listForms(text);
  known.set(text, forms);
  return forms;
}

function listForms(text: string): string[] {
  const body = text
    .replace(/-----[^-]+-----/g, '')
    .replace(/\s/g, '')
    .replace(/=+$/, '');
  const bytes = Buffer.from(body, 'base64');
  // The DER head of an RSA key is the same in all of them.
  const start = body.startsWith('MII') ? 44 : 0;
  const forms = [
    body.slice(start),
    body.slice(start).replaceAll('+', '-').replaceAll('/', '_'),
    bytes.toString('hex').slice(start * 2),
    bytes
      .toString('hex')
      .slice(start * 2)
      .toUpperCase(),
    [...bytes].slice(start).join(','),
    Buffer.from(body.slice(start)).toString('base64').slice(0, -4),
    encodeURIComponent(body.slice(start)),
  ];
  const all = forms.flatMap((form) => {
    const pieces: string[] = [];
    for (let place = 0; place + WINDOW <= form.length; place += form.length > 400 ? 4 : 1)
      pieces.push(form.slice(place, place + WINDOW));
    return pieces;
  });
  return [...new Set(all)];
}

/** Every run of seven digits: masking keeps at most four in a row. */
function formsOfNumber(number: string): string[] {
  const digits = number.replace(/\D/g, '');
  const size = Math.min(7, digits.length);
  const pieces = Array.from({ length: digits.length - size + 1 }, (_, place) => digits.slice(place, place + size));
  // Zeros in a row are no part of a number that anybody could recognise.
  return pieces.filter((piece) => new Set(piece).size > 1);
}

/** The pieces of a text that are among the wanted ones, all of which have `WINDOW` characters. */
function piecesIn(text: string, wanted: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (let place = 0; place + WINDOW <= text.length; place++) {
    const piece = text.slice(place, place + WINDOW);
    if (wanted.has(piece)) found.add(piece);
  }
  return [...found];
}

function leaks({ stdout, stderr }: MainRun, keys: readonly string[], numbers: readonly string[] = []): string[] {
  const output = stdout + stderr;
  const wanted = new Set(keys.flatMap(formsOfKey));
  return [
    // At 40 columns a word may be broken in two.
    ...piecesIn(output, wanted),
    ...piecesIn(output.replace(/\s+/g, ''), wanted),
    ...numbers.flatMap(formsOfNumber).filter((form) => output.includes(form)),
  ];
}

const SECRET_OPTIONS = /^--(?:session-key|aes-key|sym-key|app-private-key|app-secret|iv)=/;
const secretsOf = (args: readonly string[]): string[] =>
  args.filter((word) => SECRET_OPTIONS.test(word)).map((word) => word.replace(SECRET_OPTIONS, ''));

describe('a forged case', () => {
  const cases = Object.entries(FAULTS).flatMap(([platform, rows]) => rows.map(({ id }) => [platform, id] as const));

  it.each(cases)('shows no key and no number: %s %s', async (platform, id) => {
    const { capture, args, expected } = forgeCase(id, platform, 42);
    const numbers = expected.phone ? [expected.phone.pureNumber] : [];
    for (const run of await everyShape(['decrypt', '-', ...args], { stdin: capture })) {
      expect(leaks(run, secretsOf(args), numbers)).toEqual([]);
    }
    const revealed = await runMain(['decrypt', '-', '--json', '--reveal', ...args], { stdin: capture });
    expect(leaks(revealed, secretsOf(args))).toEqual([]);
    if (expected.phone) expect(revealed.stdout).toContain(expected.phone.pureNumber);
  });
});

describe('the samples', () => {
  const { rows, files, nowMs } = readSamples();
  const textOf = (path: string): string => new TextDecoder().decode(files[path]);
  const keys = Object.keys(files)
    .filter((path) => /key\.(?:txt|pem)$/.test(path) && !path.includes('public'))
    .map(textOf);
  const numbers = ['13000001234', '13000001235', '13000001236', '13000001237', '13000005678'];

  it.each(rows)('show no key and no number: $file $options', async ({ file, options }) => {
    for (const run of await everyShape(['decrypt', `samples/${file}`, ...options], { files, nowMs })) {
      expect(leaks(run, keys, numbers)).toEqual([]);
    }
  });

  it('show no key and no number in the demo', async () => {
    for (const run of await everyShape(['demo'])) {
      expect(run.code).toBe(0);
      expect(leaks(run, keys, numbers)).toEqual([]);
    }
  });
});

describe('numbers of every form', () => {
  const random = createRandom('numbers');
  const key = random.bytes(16).toString('base64');
  const iv = random.bytes(16).toString('base64');
  const timestamp = Math.floor(FORGE_NOW_MS / 1000);
  const forms = [
    ['13987654321', '13987654321', '86'],
    ['+8613987654321', '13987654321', '86'],
    ['8613987654321', '13987654321', '86'],
    ['1-2025550187', '2025550187', '1'],
    ['2025550187', '2025550187', '1'],
    ['852-98765432', '98765432', '852'],
    ['987654', '987654', '290'],
    ['98765', '98765', '290'],
    ['+447700900987', '7700900987', '44'],
    ['(202) 555-0187', '2025550187', '1'],
  ] as const;

  it.each(forms)(
    '%s is masked, and shown in full only with --reveal: WeChat',
    async (phoneNumber, purePhoneNumber, countryCode) => {
      const watermark = { timestamp, appid: 'wx4f4bc4dec97d474b' };
      const plaintext = JSON.stringify({ phoneNumber, purePhoneNumber, countryCode, watermark });
      const capture = JSON.stringify({ encryptedData: encryptWechat(key, iv, plaintext), iv });
      const args = ['decrypt', '-', `--session-key=${key}`];
      for (const run of await everyShape(args, { stdin: capture })) {
        expect(run.code).toBe(0);
        expect(leaks(run, [key, iv], [phoneNumber, purePhoneNumber])).toEqual([]);
      }
      const revealed = await runMain([...args, '--reveal', '--json'], { stdin: capture });
      expect(revealed.stdout).toContain(JSON.stringify(phoneNumber));
      expect(leaks(revealed, [key, iv])).toEqual([]);
      const { results }: { results: { phone: { masked: boolean } }[] } = JSON.parse(revealed.stdout);
      expect(results[0]?.phone.masked).toBe(false);
    },
  );

  it.each(forms)('%s is masked: Alipay', async (mobile) => {
    const pair = rsaPair(2048, 0);
    const response = encryptAlipay(key, Buffer.from(JSON.stringify({ code: '10000', msg: 'Success', mobile })));
    const capture = JSON.stringify({ response, sign: signAlipay(`"${response}"`, pair, 'RSA2') });
    const args = [`--aes-key=${key}`, `--alipay-public-key=${publicText(pair, 'bare-spki')}`];
    for (const run of await everyShape(['decrypt', '-', ...args], { stdin: capture })) {
      expect(run.code).toBe(0);
      expect(leaks(run, [key], [mobile])).toEqual([]);
    }
  });

  it('are hidden in what a platform or client said', async () => {
    const answer = {
      code: '40004',
      msg: 'Business Failed',
      subCode: 'isv.13987654321',
      subMsg: '用户 13987654321 / +86 139-8765-4321 不存在',
    };
    const captures = [
      { response: encryptAlipay(key, Buffer.from(JSON.stringify(answer))) },
      { response: JSON.stringify(answer) },
      { errMsg: 'getPhoneNumber:fail 13987654321 +86 139 8765 4321', errno: 104 },
      { errMsg: `getPhoneNumber:fail ${key}`, errno: 104 },
      { errcode: 40001, errmsg: 'invalid credential, phone 13987654321' },
    ];
    for (const capture of captures) {
      for (const run of await everyShape(['decrypt', '-', `--aes-key=${key}`], { stdin: JSON.stringify(capture) })) {
        expect(run.code).toBe(1);
        expect(leaks(run, [key], ['13987654321'])).toEqual([]);
        expect((run.stdout + run.stderr).replace(/[\s-]/g, '')).not.toContain('98765432');
      }
    }
  });
});

describe('a plaintext', () => {
  it('of user info is not shown', async () => {
    const user = wechatUserInfo(createRandom('user info'));
    const capture = JSON.stringify({
      encryptedData: user.encryptedData,
      iv: user.iv,
      rawData: user.rawData,
      signature: user.signature,
    });
    const content: { openId?: string; avatarUrl: string } = JSON.parse(user.plaintext);
    for (const run of await everyShape(['decrypt', '-', `--session-key=${user.sessionKey}`, '--reveal'], {
      stdin: capture,
    })) {
      const output = (run.stdout + run.stderr).replace(/\s/g, '');
      expect(output).not.toContain(content.avatarUrl.slice(40, 60));
      if (content.openId !== undefined) expect(output).not.toContain(content.openId);
      expect(leaks(run, [user.sessionKey, user.iv])).toEqual([]);
    }
  });

  it('that is nothing known is not shown', async () => {
    const key = Buffer.alloc(16, 9).toString('base64');
    for (const text of [
      'the canary sings in the mine at dawn',
      '{"canary":"sings in the mine"}',
      '["canary 13987654321"]',
    ]) {
      const capture = JSON.stringify({ encryptedData: encryptWechat(key, key, text), iv: key });
      for (const run of await everyShape(['decrypt', '-', `--session-key=${key}`, '--reveal'], { stdin: capture })) {
        expect(run.stdout + run.stderr).not.toMatch(/canary|sings/);
      }
    }
  });

  it('that is recovered shows no IV', async () => {
    const w5 = wechatPayloads.vectors.find(({ id }) => id === 'W-5');
    const iv = w5?.iv ?? '';
    for (const other of ['AAAAAAAAAAAAAAAAAAAAAA==', '']) {
      const capture = JSON.stringify({ encryptedData: w5?.encryptedData, ...(other === '' ? {} : { iv: other }) });
      const args = ['decrypt', '-', '--platform=wechat', `--session-key=${w5?.sessionKey}`];
      for (const run of await everyShape(args, { stdin: capture }))
        expect(leaks(run, [iv, w5?.sessionKey ?? ''])).toEqual([]);
    }
  });
});

/** Canaries for the error paths. */
const KEY = 'cAnArY0k3y+sEcReT/1234==';
const HEX_SECRET = 'c4a4a21f9d8e7b6a5f4e3d2c1b0a9f8e';
const PRIVATE = privateText(rsaPair(2048, 2), 'bare-pkcs8');
const CAPTURE = JSON.stringify({
  encryptedData: Buffer.alloc(160, 3).toString('base64'),
  iv: Buffer.alloc(16, 4).toString('base64'),
});

describe('a run that ends early', () => {
  const endings: readonly (readonly [string, readonly string[], FakeWorld?])[] = [
    ['the key as a file', ['decrypt', KEY]],
    ['the key behind file:', ['decrypt', '-', '--session-key', `file:${KEY}`]],
    ['the key behind env:', ['decrypt', '-', '--session-key', `env:${KEY}`]],
    ['the private key behind file:', ['decrypt', '-', '--app-private-key', `file:${PRIVATE}`]],
    ['the private key as a file', ['decrypt', PRIVATE]],
    ['the AppSecret as a file', ['decrypt', HEX_SECRET]],
    ['the AppSecret behind env:', ['decrypt', '-', '--session-key', `env:${HEX_SECRET}`]],
    ['a missing file', ['decrypt', 'nothing.json', `--session-key=${KEY}`]],
    ['a directory', ['decrypt', 'folder', `--session-key=${KEY}`], { files: { folder: { fails: 'is-directory' } } }],
    [
      'an unreadable file',
      ['decrypt', 'locked', `--session-key=${KEY}`],
      { files: { locked: { fails: 'no-permission' } } },
    ],
    ['a missing key file', ['decrypt', '-', `--session-key=${KEY}`, '--aes-key=file:none']],
    ['an unset variable', ['decrypt', '-', `--session-key=${KEY}`, '--aes-key=env:NONE']],
    ['an empty variable', ['decrypt', '-', `--session-key=${KEY}`, '--aes-key=env:EMPTY'], { env: { EMPTY: '' } }],
    ['the key as the configuration', ['decrypt', '-', '--config', KEY]],
    ['the AppSecret as the configuration', ['decrypt', '-', '--config', HEX_SECRET]],
    ['the key as a file of variables', ['decrypt', '-', '--env-file', KEY]],
    ['the key as the app without a configuration', ['decrypt', '-', '--app', KEY]],
    ...[KEY, HEX_SECRET, PRIVATE].flatMap((secret): [string, string[], FakeWorld][] => {
      const app = (text: string): FakeWorld => ({
        files: { 'x.json': `{"apps":{"a":{"platform":"alipay",${text}}}}` },
      });
      const run = ['decrypt', '-', '--config', 'x.json', '--app'];
      return [
        ['a secret as the app', [...run, secret], app('"appId":"1"')],
        ['a literal secret in a configuration that is invalid', [...run, 'a'], app(`"aesKey":"${secret}","x":1`)],
        ['a secret as a value', [...run, 'a'], app(`"appId":"1","signType":"${secret}"`)],
        ['a secret as a key', [...run, 'a'], app(`"appId":"1","${secret}":1`)],
        ['a secret behind file: in a configuration', [...run, 'a'], app(`"appId":"1","aesKey":"file:${secret}","x":1`)],
      ];
    }),
    ['an unknown option with =', ['decrypt', '-', `--sesion-key=${KEY}`]],
    ['an unknown option with a word', ['decrypt', '-', '--sesion-key', KEY]],
    ['an unknown short option', ['decrypt', '-', `-k${KEY}`]],
    ['an unknown option of that name', ['decrypt', '-', `--${KEY}`]],
    ['an unknown command', [KEY]],
    ['an AppSecret as the command', [HEX_SECRET]],
    ['a private key as the command', [PRIVATE]],
    ['a platform of that name', ['decrypt', '-', '--platform', KEY]],
    ['a language of that name', ['decrypt', '-', '--lang', KEY]],
    ['a format of that name', ['decrypt', '-', '--format', KEY]],
    ['a switch with a value', ['decrypt', '-', `--reveal=${KEY}`]],
    ['an argument too many', ['demo', KEY]],
    ['help for it', ['help', KEY]],
  ];

  it.each(endings.map(([name, args, world = {}]) => ({ name, args, world })))(
    'shows no secret: $name',
    async ({ args, world }) => {
      for (const run of await everyShape(args, { stdin: CAPTURE, ...world })) {
        expect(run.stdout + run.stderr).not.toBe('');
        expect(leaks(run, [KEY, HEX_SECRET, PRIVATE])).toEqual([]);
        expect(run.stdout + run.stderr).not.toContain(HEX_SECRET.slice(0, 10));
      }
    },
  );
});

describe('a value in the wrong slot', () => {
  const values = [
    KEY,
    HEX_SECRET,
    PRIVATE,
    privateText(rsaPair(2048, 2), 'pem-pkcs1'),
    PRIVATE.slice(0, 900),
    `${KEY} `,
    `"${KEY}"`,
    encodeURIComponent(KEY),
    Buffer.from(KEY).toString('base64'),
    KEY.slice(0, 15),
    '13987654321',
    `{"session_key":"${KEY}","openid":"oCanaryCanaryCanaryCanary123"}`,
    `session_key=${KEY}`,
  ];
  const slots = ['session-key', 'iv', 'aes-key', 'alipay-public-key', 'app-private-key', 'app-public-key', 'app-id'];
  const envelope = JSON.stringify({
    response: Buffer.alloc(64, 3).toString('base64'),
    sign: Buffer.alloc(256, 5).toString('base64'),
  });

  it.each(slots)('shows no secret: --%s', async (slot) => {
    for (const value of values) {
      for (const stdin of [CAPTURE, envelope]) {
        const shapes = SHAPES.filter(({ columns }) => columns !== 40);
        for (const run of await everyShape(['decrypt', '-', `--${slot}=${value}`], { stdin }, shapes.slice(1))) {
          expect(leaks(run, [KEY, PRIVATE, HEX_SECRET], ['13987654321'])).toEqual([]);
          expect(run.stdout + run.stderr).not.toMatch(/c4a4a21f9d|Canary/);
        }
      }
    }
  });

  it('is warned about when it is literal, by the name of the option alone', async () => {
    const run = await runMain(['decrypt', '-', `--session-key=${KEY}`], { stdin: CAPTURE });
    expect(run.stderr).toContain('--session-key');
    expect(leaks(run, [KEY])).toEqual([]);
  });
});

describe('secrets inside the capture', () => {
  it.each<readonly [string, string]>([
    ['in a log', `12:00 POST /login {"session_key":"${KEY}"}\n12:01 phone ${CAPTURE}`],
    ['as a field name', JSON.stringify({ [KEY]: 1, encryptedData: 'x', iv: 'y' })],
    ['as a field name with nothing to find', JSON.stringify({ [KEY]: 1, [HEX_SECRET]: 2, 13987654321: 3 })],
    ['in the place of the ciphertext', JSON.stringify({ encryptedData: KEY, iv: KEY })],
    ['in the place of the response', JSON.stringify({ response: KEY, sign: KEY })],
    ['as sign_type', JSON.stringify({ response: 'x'.repeat(88), sign: 'y', sign_type: KEY, charset: KEY })],
    ['in prose', `the key is ${KEY} and the secret ${HEX_SECRET}`],
  ])('are not shown: %s', async (_name, stdin) => {
    for (const run of await everyShape(['decrypt', '-'], { stdin })) {
      expect(leaks(run, [KEY], ['13987654321'])).toEqual([]);
      expect(run.stdout + run.stderr).not.toContain(HEX_SECRET.slice(0, 10));
    }
  });
});

describe('captured text', () => {
  const HOSTILE =
    '\u001b[31m\u001b]0;title\u0007\u009b2J\u0000\u202Eevil\u2066\u200f\r\u0008\ud800x\udc00\u{e0041}\u2028';
  const ACTIVE =
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\udb40[\udc00-\udfff]/;
  const json = (value: unknown): string => JSON.stringify(value);
  const encrypted = Buffer.alloc(160, 3).toString('base64');
  const key = Buffer.alloc(16, 9).toString('base64');
  const answer = (text: string): string =>
    encryptAlipay(key, Buffer.from(json({ code: '40004', msg: text, subCode: text, subMsg: text })));

  const hostile: readonly (readonly [string, string, readonly string[], FakeWorld?])[] = [
    ['an errMsg', json({ errMsg: `getPhoneNumber:fail ${HOSTILE}`, errno: 3 }), []],
    ['an errorMessage', json({ error: 10, errorMessage: HOSTILE }), []],
    ['field names', json({ [HOSTILE]: 1, [`a${HOSTILE}`]: { b: 2 } }), []],
    ['the name of the field', json({ detail: { [HOSTILE]: { encryptedData: encrypted, iv: 'x' } } }), []],
    [
      'a path to the payload',
      json({ [HOSTILE]: { [`${HOSTILE}.x`]: [{ encryptedData: encrypted, iv: key }] } }),
      [`--session-key=${key}`],
    ],
    ['the ciphertext', json({ encryptedData: HOSTILE, iv: HOSTILE }), [`--session-key=${key}`]],
    [
      'a plain answer',
      json({ response: json({ code: '40004', subCode: HOSTILE, subMsg: HOSTILE }), sign: HOSTILE }),
      [],
    ],
    ['an encrypted answer', json({ response: answer(HOSTILE) }), [`--aes-key=${key}`]],
    [
      'sign_type and charset',
      json({ response: encrypted, sign: encrypted, sign_type: HOSTILE, charset: HOSTILE }),
      [`--aes-key=${key}`],
    ],
    ['the app id', json({ encryptedData: encrypted, iv: key }), [`--session-key=${key}`, `--app-id=${HOSTILE}`]],
    ['the key', json({ encryptedData: encrypted, iv: key }), [`--session-key=${HOSTILE}`, `--aes-key=${HOSTILE}`]],
    ['the public key', json({ response: encrypted, sign: encrypted }), [`--alipay-public-key=${HOSTILE}`]],
    [
      'raw text',
      `\u001b[31mred\u001b[0m ${HOSTILE} {"encryptedData":"${encrypted}","iv":"${key}"}`,
      [`--session-key=${key}`],
    ],
    ['an unknown option', '{}', [`--x${HOSTILE}`]],
    ['an unknown platform', '{}', [`--platform=${HOSTILE}`]],
    ['a variable', '{}', [`--aes-key=env:${HOSTILE}`]],
    ['a key file', '{}', [`--aes-key=file:${HOSTILE}`]],
    [
      'a key file that is a folder',
      '{}',
      [`--aes-key=file:${HOSTILE}`],
      { files: { [HOSTILE]: { fails: 'is-directory' } } },
    ],
  ];

  const cases = hostile.map(([name, stdin, args, world = {}]) => ({ name, stdin, args, world }));

  it.each(cases)('reaches no terminal raw: $name', async ({ stdin, args, world }) => {
    for (const run of await everyShape(['decrypt', '-', ...args], { stdin, ...world })) {
      const output = run.stdout + run.stderr;
      expect([run.code, ACTIVE.exec(output)?.[0] ?? null, output.isWellFormed()]).toEqual([run.code, null, true]);
      expect([0, 1, 2]).toContain(run.code);
    }
  });

  it.each([
    ['missing', {}],
    ['empty', { [`${HOSTILE}.json`]: '' }],
    ['binary', { [`${HOSTILE}.json`]: new Uint8Array([0, 1, 2, 3, 255, 254, 0, 0]) }],
    ['good', { [`${HOSTILE}.json`]: json({ encryptedData: encrypted, iv: key }) }],
  ])('reaches no terminal raw: a file name, the file is %s', async (_name, files) => {
    for (const run of await everyShape(['decrypt', `${HOSTILE}.json`, `--session-key=${key}`], { files })) {
      const output = run.stdout + run.stderr;
      expect([ACTIVE.exec(output)?.[0] ?? null, output.isWellFormed()]).toEqual([null, true]);
    }
  });
});

describe('explain', () => {
  const shapes = [
    ...SHAPES,
    { args: ['--format', 'markdown', '--lang', 'en'] },
    { args: ['--format', 'markdown', '--lang', 'zh'] },
  ];
  const NUMBER = '13987654321';
  const OPEN_ID = 'oCanaryCanaryCanaryCanary123';
  const json = (value: unknown): string => JSON.stringify(value);
  const texts: readonly (readonly [string, string])[] = [
    ['alone', KEY],
    ['a number alone', NUMBER],
    ['an AppSecret alone', HEX_SECRET],
    ['a private key alone', PRIVATE],
    ['beside a code', json({ errcode: 40163, errmsg: `code been used ${NUMBER}`, session_key: KEY, openid: OPEN_ID })],
    ['in the place of the code', json({ errcode: NUMBER, errmsg: KEY })],
    ['in the place of the sub code', json({ code: '40002', sub_code: `isv.${HEX_SECRET}`, sub_msg: NUMBER })],
    ['as a sub code', `sub_code=isv.${NUMBER}`],
    ['as fields', `code=${NUMBER}&error=${HEX_SECRET}&errcode=${KEY}&result=${OPEN_ID}`],
    ['in an errMsg', `getPhoneNumber:fail no permission ${NUMBER} ${KEY}`],
    ['in an unknown errMsg', `getPhoneNumber:fail ${KEY} ${NUMBER} ${OPEN_ID}`],
    ['in a text of a library', `TypeError: Illegal base64 character 20\nReceived undefined ${KEY}\n${NUMBER}`],
    ['as a value of a library text', `invalid character '${NUMBER}' looking for beginning of value`],
    [
      'as a name of a library text',
      `Call to undefined function mcrypt_${HEX_SECRET}() Invalid AES key length: ${NUMBER} bytes`,
    ],
    [
      'beside a request id',
      `{"errcode":40029,"errmsg":"invalid code ${HEX_SECRET}, rid: 662f1b2c-1a2b3c4d-${NUMBER.slice(0, 8)}"}`,
    ],
    ['behind a platform', `wechat:${HEX_SECRET}`],
    ['as a path', `/home/${OPEN_ID}/${NUMBER}/${HEX_SECRET}.log`],
    ['as words', `what does ${HEX_SECRET} mean for ${NUMBER} and ${KEY}`],
    ['in a log', `${`10:00 login ${NUMBER} ${KEY}\n`.repeat(50)}errcode: 40163 for ${OPEN_ID}\n${PRIVATE}\n`],
    ['in a log without any code', `10:00 login ${NUMBER} ${KEY} ${HEX_SECRET}\n`.repeat(50)],
    ['spaced and grouped', `errcode: 40163 +86 139-8765-4321 (139 8765 4321) 139 8765 4321`],
    ['full-width', 'errcode: 40163 手机号１３９８７６５４３２１'],
    ['percent-encoded', `errcode=40163&key=${encodeURIComponent(KEY)}&phone=%2B86${NUMBER}`],
  ];

  it.each(texts)('shows no key and no number: %s', async (_name, text) => {
    const runs = [
      ...(await everyShape(['explain'], { stdin: text }, shapes)),
      ...(await everyShape(['explain', text], {}, shapes)),
      ...(await everyShape(['explain', '--platform', 'alipay', text, KEY, NUMBER], {}, shapes.slice(0, 3))),
    ];
    for (const run of runs) {
      const output = (run.stdout + run.stderr).normalize('NFKC');
      expect([0, 1]).toContain(run.code);
      expect(leaks(run, [KEY, PRIVATE], [NUMBER])).toEqual([]);
      expect(output.replace(/[\s()-]/g, '')).not.toMatch(/9876543|c4a4a21f9d|CanaryCanary/);
    }
  });

  it.each([
    ['a format', ['explain', '40163', '--format', KEY]],
    ['a platform', ['explain', '40163', '--platform', HEX_SECRET]],
    ['a language', ['explain', '40163', '--lang', KEY]],
    ['an option', ['explain', `--${HEX_SECRET}`, '40163']],
    ['a list with an argument', ['explain', '--list', KEY]],
  ])('shows no secret in the place of %s', async (_name, args) => {
    const run = await runMain(args, WORLD);
    expect(run.code).toBe(2);
    expect(leaks(run, [KEY])).toEqual([]);
    expect(run.stdout + run.stderr).not.toContain(HEX_SECRET.slice(0, 10));
  });
});

describe('doctor', () => {
  const formats = ['pretty', 'json', 'markdown', 'sarif', 'junit', 'github'];
  const shapes = [
    ...formats.map((format, index) => ({ args: ['--format', format, '--lang', index % 2 === 0 ? 'en' : 'zh'] })),
    { args: ['--lang', 'en', '--verbose'], columns: 40 },
    { args: ['--lang', 'zh', '--verbose'], columns: 120 },
  ];
  const NUMBER = '13987654321';
  const PASSWORD = 'Pa55-cAnArY-w0rd';
  const SECRETS = [KEY, HEX_SECRET, PRIVATE, privateText(rsaPair(2048, 2), 'pem-pkcs1')];
  const UNREADABLE = [
    PRIVATE.slice(0, 900),
    `"${KEY}"`,
    `{"session_key":"${KEY}"}`,
    `APP_SECRET=${HEX_SECRET}`,
    NUMBER,
  ];
  /** What somebody may write where a text belongs. */
  const WORDS = [
    ...SECRETS,
    ...UNREADABLE,
    `https://admin:${PASSWORD}@127.0.0.1/gateway`,
    `https://api.example.com/${HEX_SECRET}?token=${KEY}&phone=${NUMBER}#${HEX_SECRET}`,
    `https://openapi.alipay.com/${HEX_SECRET}/${NUMBER}?token=${KEY}`,
  ];
  const IDS: Readonly<Record<string, object>> = { baidu: { appKey: HEX_SECRET } };

  /** One app per value; all that holds secrets in the world beside it. */
  function appsOf(values: readonly unknown[], platform: string, name: string, wrap = (value: unknown) => value) {
    return Object.fromEntries(
      values.map((value, index) => [
        `${name.replace('.', '-')}-${index}`,
        { platform, appId: '2021001100000000', environment: 'production', ...IDS[platform], [name]: wrap(value) },
      ]),
    );
  }

  const world: FakeWorld = {
    env: Object.fromEntries([...SECRETS, ...UNREADABLE].map((value, index) => [`CANARY_${index}`, value])),
    files: Object.fromEntries([...SECRETS, ...UNREADABLE].map((value, index) => [`keys/${index}.pem`, value])),
    modes: { 'keys/0.pem': 0o644 },
    git: { 'keys/0.pem': 'tracked' },
  };
  const references = [...SECRETS, ...UNREADABLE].flatMap((value, index) => [
    value,
    `env:CANARY_${index}`,
    `file:keys/${index}.pem`,
    `file:${value}`,
    ...(/[\s=:${}]/.test(value) ? [] : [`env:${value}`]),
  ]);

  async function expectNothing(config: unknown, args: readonly string[] = [], more: FakeWorld = {}) {
    const text = typeof config === 'string' ? config : JSON.stringify(config);
    const files = { ...world.files, ...more.files, 'phonekit.config.json': text };
    const env = { ...world.env, ...more.env, PHONEKIT_DEBUG: '1' };
    for (const run of await everyShape(['doctor', ...args], { ...world, ...more, files, env }, shapes)) {
      const output = run.stdout + run.stderr;
      expect([1, 2]).toContain(run.code);
      expect(leaks(run, SECRETS, [NUMBER])).toEqual([]);
      expect(output.replace(/\s/g, '')).not.toMatch(/c4a4a21f9d|Pa55-cAn|9876543/i);
    }
  }

  const fields = PLATFORM_CONFIGS.flatMap(({ id, keys }) =>
    Object.entries(keys).map(([name, { kind }]) => ({ id, name, kind })),
  );

  it.each(fields.filter(({ kind }) => kind === 'secret' || kind === 'key'))(
    'shows nothing of what stands in $name of $id',
    async ({ id, name }) => {
      await expectNothing({ apps: appsOf(references, id, name) }, ['--strict']);
    },
  );

  it.each(fields.filter(({ kind }) => kind === 'text'))('shows no secret in $name of $id', async ({ id, name }) => {
    await expectNothing({ apps: appsOf(WORDS, id, name) }, ['--strict']);
  });

  it.each(fields.filter(({ kind }) => kind === 'list'))('shows no secret in $name of $id', async ({ id, name }) => {
    const apps = appsOf(WORDS, id, name, (value) => [value, `*.${value}`]);
    const withBackend = Object.entries(apps).map(([app, keys]) => [
      app,
      { ...keys, backend: 'https://a.example.com/' },
    ]);
    await expectNothing({ apps: Object.fromEntries(withBackend) }, ['--strict']);
  });

  it.each(fields.filter(({ kind }) => kind === 'choice' || kind === 'version' || kind === 'flag' || kind === 'group'))(
    'shows no secret in $name of $id, which is invalid then',
    async ({ id, name }) => {
      await expectNothing({ apps: appsOf(WORDS, id, name) });
      await expectNothing({ apps: appsOf([[KEY], { [HEX_SECRET]: KEY }, 13987654321], id, name) });
    },
  );

  const app = { platform: 'alipay', appId: '2088001100000000' };
  const rule = 'alipay/app-id-shape';
  const until = '2036-01-01';

  const places: readonly (readonly [string, unknown, (readonly string[])?, FakeWorld?])[] = [
    ['the name of an app', { apps: { [HEX_SECRET]: { ...app, aesKey: KEY }, [NUMBER]: { ...app, aesKey: 'env:NO' } } }],
    [
      'the name of an app of two',
      {
        apps: {
          [HEX_SECRET]: { ...app, environment: 'production', aesKey: KEY },
          [NUMBER]: { ...app, environment: 'sandbox', aesKey: KEY },
        },
      },
    ],
    ['a note', { apps: { a: { ...app, console: { quota: { done: false, note: KEY } } } } }],
    [
      'a note of an item',
      { apps: { a: { ...app, console: { phoneProduct: { done: false, note: `${KEY} ${NUMBER}` } } } } },
    ],
    ['an item of the console', { apps: { a: { ...app, console: { [KEY]: { done: true }, [HEX_SECRET]: KEY } } } }],
    ['a date', { apps: { a: { ...app, console: { phoneProduct: { done: true, date: HEX_SECRET } } } } }],
    ...SECRETS.slice(0, 3).map((secret): [string, unknown] => [
      'the reason of a suppression',
      { apps: { a: app }, suppressions: [{ rule, reason: `the key is ${secret}, call ${NUMBER}`, until }] },
    ]),
    ['the app of a suppression', { apps: { a: app }, suppressions: [{ rule, app: HEX_SECRET, reason: 'x', until }] }],
    ['the rule of a suppression', { apps: { a: app }, suppressions: [{ rule: HEX_SECRET, reason: 'x', until }] }],
    ['an id in rules', { apps: { a: app }, rules: { [HEX_SECRET]: 'off' } }],
    ['a severity', { apps: { a: app }, rules: { [rule]: KEY } }],
    ['a folder of source', { apps: { a: app }, source: [{ path: KEY, platform: HEX_SECRET, app: HEX_SECRET }] }],
    [
      'keys that do not exist',
      { apps: { a: { ...app, [KEY]: HEX_SECRET, [HEX_SECRET]: KEY, [NUMBER]: 1 } }, [KEY]: 1 },
    ],
    ['the address of the schema', { $schema: `https://example.com/${KEY}`, apps: { a: app } }],
    ['a file that is no JSON', `{"apps":{"a":{"aesKey":"${KEY}",,"${HEX_SECRET}" ${NUMBER}`],
    ['a file that is a key', PRIVATE],
    [
      'the name of a variable file',
      { apps: { a: app } },
      ['--env-file', HEX_SECRET],
      { files: { [HEX_SECRET]: 'A=1' } },
    ],
    ['a variable file that is missing', { apps: { a: app } }, ['--env-file', KEY]],
    [
      'variable files',
      { apps: { a: { ...app, aesKey: 'env:K', appPrivateKey: 'env:P', alipayPublicKey: 'env:Q' } } },
      ['--env-file', '.env', '--env-file', 'keys/2.pem'],
      {
        files: { '.env': `K=${KEY}\nP="${PRIVATE}"\nexport Q=${HEX_SECRET}\n${KEY}\n=${NUMBER}\n` },
        git: { '.env': 'tracked' },
      },
    ],
    ['the app on the command line', { apps: { a: app } }, ['--app', HEX_SECRET]],
    ['the limit of warnings', { apps: { a: app } }, ['--max-warnings', KEY]],
    ['the path', { apps: { a: app } }, [HEX_SECRET]],
  ];
  const cases = places.map(([name, config, args = [], more = {}]) => ({ name, config, args, more }));

  it.each(cases)('shows no secret in the place of $name', async ({ config, args, more }) => {
    await expectNothing(config, args, more);
  });

  it('lets nothing active reach the terminal', async () => {
    const HOSTILE = '\u001b[31m\u001b]0;title\u0007\u009b2J\u202Eevil\u2066\u200f\r\u0008\u2028x';
    const ACTIVE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;
    const apps = Object.fromEntries(
      fields
        .filter(({ kind }) => kind === 'text' || kind === 'list' || kind === 'secret' || kind === 'key')
        .flatMap(({ id, name, kind }, index) =>
          [HOSTILE, `env:${HOSTILE.replace(/\s/g, '')}`, `file:${HOSTILE}`, `https://a.example.com/${HOSTILE}`].map(
            (value, at) => [
              `app${index}-${at}`,
              {
                platform: id,
                appId: 'x',
                ...IDS[id],
                backend: 'https://b.example.com',
                [name]: kind === 'list' ? [value] : value,
              },
            ],
          ),
        ),
    );
    const suppressions = [{ rule, reason: `because ${HOSTILE}`, until }];
    const text = JSON.stringify({ apps: { ...apps, a: app }, suppressions });
    const files = { 'phonekit.config.json': text, [`c${HOSTILE}.json`]: text };
    for (const args of [[], ['--config', `c${HOSTILE}.json`]]) {
      for (const run of await everyShape(['doctor', '--strict', ...args], { files }, shapes)) {
        const output = run.stdout + run.stderr;
        expect([run.code, ACTIVE.exec(output)?.[0] ?? null, output.isWellFormed()]).toEqual([1, null, true]);
      }
    }
  });
});
