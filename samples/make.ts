/**
 * Writes every sample anew: `tsx samples/make.ts`. Published test keys and invented numbers only; see README.md. Made with
 * node:crypto alone, so that the samples do not depend on the code that opens them.
 */
import { createCipheriv, createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('.', import.meta.url);
const write = (name: string, text: string): void => writeFileSync(new URL(name, folder), text);
const writeJson = (name: string, value: unknown): void => write(name, `${JSON.stringify(value, null, 2)}\n`);

/** Values that are made once and kept, so that a second run changes nothing. */
function keep(name: string, make: () => string): string {
  const url = new URL(name, folder);
  if (!existsSync(url)) writeFileSync(url, make());
  return readFileSync(url, 'utf8').trim();
}

const vectors = (name: string) => JSON.parse(readFileSync(new URL(`../test/vectors/${name}.json`, folder), 'utf8'));

function encrypt(key: string, iv: Buffer, plaintext: string): string {
  const cipher = createCipheriv('aes-128-cbc', Buffer.from(key, 'base64'), iv);
  return cipher.update(plaintext, 'utf8', 'base64') + cipher.final('base64');
}

/** Bytes that are the same on every run. */
const bytesOf = (label: string): Buffer => createHash('sha256').update(`phonekit sample ${label}`).digest().subarray(0, 16);

// WeChat
const APP_ID = 'wx4f4bc4dec97d474b';
const MADE_SECONDS = 1_795_334_400; // 2026-11-22T00:00:00Z
const sessionKey = 'tiihtNczf5v6AKRyjwEUhQ=='; // vector W-1
const otherSessionKey = 'HyVFkGl5F5OQWJZZaNzBBg=='; // vector W-2
write('wechat/session-key.txt', `${sessionKey}\n`);
write('wechat/other-session-key.txt', `${otherSessionKey}\n`);

function phoneText(number: string): string {
  return JSON.stringify({
    phoneNumber: number,
    purePhoneNumber: number,
    countryCode: '86',
    watermark: { timestamp: MADE_SECONDS, appid: APP_ID },
  });
}

function phoneEvent(label: string, number: string) {
  const iv = bytesOf(label);
  return {
    errMsg: 'getPhoneNumber:ok',
    encryptedData: encrypt(sessionKey, iv, phoneText(number)),
    iv: iv.toString('base64'),
  };
}

function har(body: string, mimeType: string) {
  return {
    log: {
      version: '1.2',
      creator: { name: 'devtools', version: '1' },
      entries: [
        {
          startedDateTime: new Date((MADE_SECONDS + 2) * 1000).toISOString(),
          time: 41,
          request: {
            method: 'POST',
            url: 'https://api.example.com/user/phone',
            httpVersion: 'HTTP/1.1',
            cookies: [],
            headers: [{ name: 'Content-Type', value: mimeType }],
            queryString: [],
            headersSize: -1,
            bodySize: body.length,
            postData: { mimeType, text: body },
          },
          response: {
            status: 200,
            statusText: 'OK',
            httpVersion: 'HTTP/1.1',
            cookies: [],
            headers: [],
            content: { size: 2, mimeType: 'application/json', text: '{}' },
            redirectURL: '',
            headersSize: -1,
            bodySize: 2,
          },
          cache: {},
          timings: { send: 0, wait: 40, receive: 1 },
        },
      ],
    },
  };
}

const event = phoneEvent('good', '13000001234');
writeJson('wechat/good.har', har(JSON.stringify(event), 'application/json'));
writeJson('wechat/good.json', event);

/** The first label whose ciphertext holds a `+`, since most damage needs one. */
function eventWithPlus(label: string) {
  for (let index = 0; ; index++) {
    const candidate = phoneEvent(`${label} ${index}`, '13000001234');
    if (candidate.encryptedData.slice(0, -3).includes('+')) return candidate;
  }
}
const plus = eventWithPlus('plus');
write(
  'wechat/plus-became-space.txt',
  `curl 'https://api.example.com/user/phone' \\\n  -H 'content-type: application/x-www-form-urlencoded' \\\n  --data-raw 'encryptedData=${plus.encryptedData}&iv=${plus.iv}'\n`,
);
writeJson('wechat/plus-deleted.json', { ...plus, encryptedData: plus.encryptedData.replaceAll('+', '') });
const { errMsg: _errMsg, ...stale } = phoneEvent('stale', '13000001235');
writeJson('wechat/session-key-mismatch.json', { code: '0a3XyzGa1AbCdE0FgHi2Jk3LmN4oPq5r', ...stale });
writeJson('wechat/iv-mismatch.json', { ...phoneEvent('iv', '13000001236'), iv: bytesOf('another iv').toString('base64') });
const whole = phoneEvent('cut', '13000001237');
writeJson('wechat/ciphertext-truncated.json', { ...whole, encryptedData: whole.encryptedData.slice(0, 128) });
writeJson('wechat/wrong-payload-kind.json', (() => {
  const demo = vectors('wechat-payloads').vectors.find((vector: { id: string }) => vector.id === 'W-1');
  return { errMsg: 'getUserProfile:ok', encryptedData: demo.encryptedData, iv: demo.iv };
})());
writeJson('wechat/code-only.json', {
  type: 'getphonenumber',
  detail: { errMsg: 'getPhoneNumber:ok', code: createHash('sha256').update('sample code').digest('hex') },
});
writeJson('wechat/user-denied.json', { type: 'getphonenumber', detail: { errMsg: 'getPhoneNumber:fail user deny', errno: 103 } });
writeJson('wechat/client-error.json', { type: 'getphonenumber', detail: { errMsg: 'getPhoneNumber:fail no permission' } });

// Alipay
const pair = vectors('alipay-key-pair').vectors[0];
const aesKey = 'aa4BtZ4tspm2wnXLb1ThQA=='; // vector A-AES-1
write('alipay/aes-key.txt', `${aesKey}\n`);
write('alipay/other-aes-key.txt', `${keep('alipay/other-aes-key.txt', () => randomBytes(16).toString('base64'))}\n`);
write('alipay/alipay-public-key.txt', `${pair.publicSpkiB64}\n`);
const appPrivateKey = keep('alipay/app-private-key.pem', () =>
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
);
write('alipay/app-private-key.pem', `${appPrivateKey}\n`);
const appPublicKey = createPublicKey(appPrivateKey).export({ type: 'spki', format: 'der' }).toString('base64');
write('alipay/app-public-key.txt', `${appPublicKey}\n`);

const alipayKey = createPrivateKey({ key: Buffer.from(pair.privatePkcs8B64, 'base64'), format: 'der', type: 'pkcs8' });
const signText = (text: string, hash = 'sha256'): string => sign(hash, Buffer.from(text), alipayKey).toString('base64');
const zeroIv = Buffer.alloc(16);

function envelope(plaintext: object) {
  const response = encrypt(aesKey, zeroIv, JSON.stringify(plaintext));
  return { response, sign: signText(`"${response}"`) };
}

const success = envelope({ code: '10000', msg: 'Success', mobile: '13000005678' });
writeJson('alipay/good.json', success);
const clientBody = JSON.stringify({ response: JSON.stringify(success) });
write(
  'alipay/good-request.http',
  `POST /user/phone HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\nContent-Length: ${clientBody.length}\n\n${clientBody}`,
);
// What the client hands over: one string that holds the message.
writeJson('alipay/good-from-client.json', { response: JSON.stringify(success) });
const refused = {
  code: '40003',
  msg: 'Insufficient Conditions',
  subCode: 'isv.invalid-auth-relations',
  subMsg: '无效的授权关系',
};
writeJson('alipay/invalid-auth-relations.json', envelope(refused));
const missing = JSON.stringify({
  code: '40001',
  msg: 'Missing Required Arguments',
  subCode: 'isv.missing-encrypt-key',
  subMsg: '缺少加密配置',
});
writeJson('alipay/missing-encrypt-key.json', { response: missing, sign: signText(missing) });
writeJson('alipay/sign-missing.json', { response: success.response });
writeJson('alipay/signed-content-altered.json', { ...success, sign: signText(success.response) });
writeJson('alipay/sign-type-mismatch.json', { ...success, sign: signText(`"${success.response}"`, 'sha1'), sign_type: 'RSA2' });
writeJson('alipay/html-escaped.json', { ...success, response: success.response.replaceAll('+', '&#43;').replaceAll('/', '&#x2F;') });

/** Every sample with the options that belong to it, what comes out first, and, for some, a title for the demo. */
const aes = ['--aes-key', 'file:samples/alipay/aes-key.txt'];
const verify = ['--alipay-public-key', 'file:samples/alipay/alipay-public-key.txt'];
const session = ['--session-key', 'file:samples/wechat/session-key.txt'];
writeJson('samples.json', {
  capturedAt: new Date((MADE_SECONDS + 2) * 1000).toISOString(),
  samples: [
    { file: 'wechat/good.har', options: session, first: null, demo: { en: 'A WeChat payload out of a HAR file, opened', zh: '从 HAR 文件里找出微信数据并解开' } },
    { file: 'wechat/good.json', options: session, first: null },
    { file: 'wechat/plus-became-space.txt', options: session, first: 'plus-became-space', demo: { en: 'The form was not percent-encoded: + became a space', zh: '表单没有做 URL 编码，+ 变成了空格' } },
    { file: 'wechat/plus-deleted.json', options: session, first: 'plus-deleted' },
    { file: 'wechat/session-key-mismatch.json', options: ['--session-key', 'file:samples/wechat/other-session-key.txt'], first: 'session-key-mismatch', demo: { en: 'The session_key is from another login', zh: 'session_key 来自另一次登录' } },
    { file: 'wechat/iv-mismatch.json', options: session, first: 'iv-mismatch', demo: { en: 'The iv belongs to another payload', zh: 'iv 是另一份数据的' } },
    { file: 'wechat/ciphertext-truncated.json', options: session, first: 'ciphertext-truncated' },
    { file: 'wechat/wrong-payload-kind.json', options: session, first: 'wrong-payload-kind', demo: { en: 'User info was sent where the phone payload belongs', zh: '把用户信息当成手机号数据发了过来' } },
    { file: 'wechat/code-only.json', options: [], first: 'code-only' },
    { file: 'wechat/user-denied.json', options: [], first: 'user-denied' },
    { file: 'wechat/client-error.json', options: [], first: 'client-error' },
    { file: 'wechat/good.json', options: [...session, '--app-id', 'wx0123456789abcdef'], first: 'app-mismatch' },
    { file: 'wechat/good.json', options: [], first: 'key-missing' },
    { file: 'alipay/good.json', options: [...aes, ...verify], first: null, demo: { en: 'An Alipay payload, verified and opened', zh: '支付宝数据，验签并解开' } },
    { file: 'alipay/good-from-client.json', options: [...aes, ...verify], first: null },
    {
      file: 'alipay/good-request.http',
      options: ['--aes-key', 'file:samples/alipay/other-aes-key.txt', ...aes, ...verify],
      first: 'key-selected',
    },
    { file: 'alipay/good.json', options: [...aes, '--alipay-public-key', 'file:samples/alipay/app-private-key.pem'], first: 'private-key-in-public-slot' },
    { file: 'alipay/invalid-auth-relations.json', options: [...aes, ...verify], first: 'platform-answer', demo: { en: 'The answer inside is a business error (40003)', zh: '解开后是业务错误（40003）' } },
    { file: 'alipay/missing-encrypt-key.json', options: verify, first: 'platform-answer', demo: { en: 'The answer is plain text: the AES key is not set in the console', zh: '返回的是明文：控制台没有设置 AES 密钥' } },
    { file: 'alipay/sign-missing.json', options: aes, first: 'sign-missing' },
    { file: 'alipay/good.json', options: ['--aes-key', 'file:samples/alipay/other-aes-key.txt', ...verify], first: 'aes-key-mismatch', demo: { en: 'The AES key is of another app or was reset', zh: 'AES 密钥是另一个应用的，或者已经重置' } },
    { file: 'alipay/signed-content-altered.json', options: [...aes, ...verify], first: 'signed-content-altered' },
    { file: 'alipay/sign-type-mismatch.json', options: [...aes, ...verify], first: 'sign-type-mismatch' },
    { file: 'alipay/html-escaped.json', options: [...aes, ...verify], first: 'html-escaped' },
    { file: 'alipay/good.json', options: [...aes, '--alipay-public-key', 'file:samples/alipay/app-public-key.txt', '--app-private-key', 'file:samples/alipay/app-private-key.pem'], first: 'own-public-key-used', demo: { en: 'The app’s own public key sits where Alipay’s belongs', zh: '支付宝公钥的位置放了应用公钥' } },
  ],
});
