/**
 * Writes every sample anew: `tsx samples/make.ts`. Published test keys and invented numbers only; see README.md. Made with
 * node:crypto alone, so that the samples do not depend on the code that opens them.
 */
import {
  constants,
  createCipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  publicEncrypt,
  randomBytes,
  sign,
} from 'node:crypto';
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

// Baidu
const baiduKey = vectors('baidu').vectors[0]; // the official example
write('baidu/session-key.txt', `${baiduKey.sessionKey}\n`);
write('baidu/app-key.txt', `${baiduKey.appKey}\n`);

function baiduEvent(label: string, number: string) {
  const key = Buffer.from(baiduKey.sessionKey, 'base64');
  const content = Buffer.from(JSON.stringify({ mobile: number }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const text = Buffer.concat([bytesOf(label), length, content, Buffer.from(baiduKey.appKey)]);
  const padding = 32 - (text.length % 32);
  const cipher = createCipheriv('aes-192-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([text, Buffer.alloc(padding, padding)]);
  return {
    errMsg: 'getPhoneNumber:ok',
    encryptedData: cipher.update(padded, undefined, 'base64') + cipher.final('base64'),
    iv: key.subarray(0, 16).toString('base64'),
  };
}
writeJson('baidu/good.json', baiduEvent('baidu', '13000002345'));

// Douyin
const DOUYIN_APP_ID = 'tt0123456789abcdef';
const douyinPhone = (number: string): string =>
  JSON.stringify({
    phoneNumber: number,
    purePhoneNumber: number,
    countryCode: '86',
    watermark: { appid: DOUYIN_APP_ID, timestamp: MADE_SECONDS },
  });
const pemOf = (): string =>
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const douyinPem = keep('douyin/app-private-key.pem', pemOf);
write('douyin/app-private-key.pem', `${douyinPem}\n`);
const otherPem = keep('douyin/other-private-key.pem', pemOf);
write('douyin/other-private-key.pem', `${otherPem}\n`);
const douyinKey = keep('douyin/session-key.txt', () => randomBytes(16).toString('base64'));
write('douyin/session-key.txt', `${douyinKey}\n`);
// The filler of the padding is random, so the answer is made once and kept.
const douyinData = keep('douyin/new-way.json', () =>
  JSON.stringify(
    {
      err_no: 0,
      err_msg: '',
      log_id: '20261122000000010208058044',
      data: publicEncrypt(
        { key: createPublicKey(douyinPem), padding: constants.RSA_PKCS1_PADDING },
        Buffer.from(douyinPhone('13000003456')),
      ).toString('base64'),
    },
    null,
    2,
  ),
);
write('douyin/new-way.json', `${douyinData}\n`);
writeJson('douyin/old-way.json', {
  errMsg: 'getPhoneNumber:ok',
  encryptedData: encrypt(douyinKey, bytesOf('douyin'), douyinPhone('13000003457')),
  iv: bytesOf('douyin').toString('base64'),
});

// Kuaishou, Xiaohongshu
const kuaishouKey = keep('kuaishou/session-key.txt', () => randomBytes(16).toString('base64'));
write('kuaishou/session-key.txt', `${kuaishouKey}\n`);
writeJson('kuaishou/good.json', {
  errMsg: 'getPhoneNumber:ok',
  encryptedData: encrypt(kuaishouKey, bytesOf('kuaishou'), JSON.stringify({ countryCode: '86', phoneNumber: '13000004567' })),
  iv: bytesOf('kuaishou').toString('base64'),
});
const printable = (label: string): string => Buffer.from(bytesOf(label).toString('hex').slice(0, 16)).toString('base64');
const xiaohongshuKey = printable('xiaohongshu key');
write('xiaohongshu/session-key.txt', `${xiaohongshuKey}\n`);
const xiaohongshuIv = printable('xiaohongshu iv');
writeJson('xiaohongshu/good.json', {
  errMsg: 'getPhoneNumber:ok',
  encryptedData: encrypt(
    xiaohongshuKey,
    Buffer.from(xiaohongshuIv, 'base64'),
    JSON.stringify({
      phoneNumber: '13000005678',
      purePhoneNumber: '13000005678',
      countryCode: '86',
      watermark: { appId: '0123456789abcdef01234567', timestamp: MADE_SECONDS },
    }),
  ),
  iv: xiaohongshuIv,
});

// UnionPay
const unionpayKey = createHash('sha256').update('phonekit sample unionpay').digest('hex').slice(0, 48);
write('unionpay/sym-key.txt', `${unionpayKey}\n`);
const des = createCipheriv('des-ede3', Buffer.from(unionpayKey, 'hex'), null);
writeJson('unionpay/good.json', {
  resp: '00',
  msg: '成功',
  params: { mobile: des.update('13000006789', 'utf8', 'base64') + des.final('base64') },
});

// Feishu: the official example, user info
const feishu = vectors('feishu').vectors[0];
write('feishu/session-key.txt', `${feishu.sessionKey}\n`);
writeJson('feishu/user-info.json', { encryptedData: feishu.encryptedData, iv: feishu.iv });

// WeChat under 服务端 API 安全; the key is that of the official example
const secured = vectors('wechat-api-security').vectors[0];
write('wechat/sym-key.txt', `${secured.symmetricKey}\n`);
function securedAnswer(number: string): string {
  const iv = bytesOf('secured').subarray(0, 12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(secured.symmetricKey, 'base64'), iv);
  const url = 'https://api.weixin.qq.com/wxa/business/getuserphonenumber';
  cipher.setAAD(Buffer.from([url, APP_ID, MADE_SECONDS, secured.sn].join('|')));
  const plain = JSON.stringify({
    _n: bytesOf('nonce').toString('base64').slice(0, 22),
    _appid: APP_ID,
    _timestamp: MADE_SECONDS,
    errcode: 0,
    errmsg: 'ok',
    phone_info: JSON.parse(phoneText(number)),
  });
  const data = cipher.update(plain, 'utf8', 'base64') + cipher.final('base64');
  return JSON.stringify({ iv: iv.toString('base64'), data, authtag: cipher.getAuthTag().toString('base64') });
}
const body = securedAnswer('13000001238');
write(
  'wechat/secured-answer.http',
  `HTTP/1.1 200 OK\nContent-Type: application/json\nWechatmp-Appid: ${APP_ID}\nWechatmp-TimeStamp: ${MADE_SECONDS}\nContent-Length: ${body.length}\n\n${body}`,
);

// Where nothing can be decrypted
writeJson('jd/code.json', { code: 'c9f0f895fb98ab9159f51fd0297e236d' });

/** Every sample with the options that belong to it, what comes out first, and, for some, a title for the demo. */
const aes = ['--aes-key', 'file:samples/alipay/aes-key.txt'];
const verify = ['--alipay-public-key', 'file:samples/alipay/alipay-public-key.txt'];
const session = ['--session-key', 'file:samples/wechat/session-key.txt'];
const sessionOf = (platform: string): string[] => ['--session-key', `file:samples/${platform}/session-key.txt`];
const privateKey = ['--app-private-key', 'file:samples/douyin/app-private-key.pem'];
const symKey = ['--sym-key', 'file:samples/wechat/sym-key.txt'];
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
    { file: 'wechat/secured-answer.http', options: [...symKey, '--sym-key-sn', secured.sn], first: null },
    { file: 'wechat/secured-answer.http', options: [...symKey, '--sym-key-sn', 'ffffffffffffffffffffffffffffffff'], first: 'authtag-mismatch' },
    { file: 'wechat/secured-answer.http', options: symKey, first: 'authtag-unchecked' },
    { file: 'baidu/good.json', options: [...sessionOf('baidu'), '--app-key', 'file:samples/baidu/app-key.txt'], first: 'standard-unpadding-fails', demo: { en: 'Baidu: the key is right, the usual removal of padding fails', zh: '百度：密钥正确，但常用的去填充方法会报错' } },
    { file: 'baidu/good.json', options: [...sessionOf('baidu'), '--app-key', '15263713'], first: 'app-mismatch' },
    { file: 'baidu/good.json', options: [...sessionOf('baidu'), '--platform', 'wechat'], first: 'platform-mismatch', demo: { en: 'A payload of Baidu offered as one of WeChat', zh: '把百度的数据当成微信的来解' } },
    { file: 'douyin/old-way.json', options: sessionOf('douyin'), first: null },
    { file: 'douyin/new-way.json', options: privateKey, first: null, demo: { en: 'Douyin’s new way: opened with the application private key', zh: '抖音新方式：用应用私钥解开' } },
    { file: 'douyin/new-way.json', options: ['--app-private-key', 'file:samples/douyin/other-private-key.pem'], first: 'private-key-mismatch' },
    { file: 'kuaishou/good.json', options: sessionOf('kuaishou'), first: null },
    { file: 'xiaohongshu/good.json', options: sessionOf('xiaohongshu'), first: null },
    { file: 'unionpay/good.json', options: ['--sym-key', 'file:samples/unionpay/sym-key.txt'], first: null },
    { file: 'feishu/user-info.json', options: sessionOf('feishu'), first: 'wrong-payload-kind' },
    { file: 'jd/code.json', options: ['--platform', 'jd'], first: 'code-only', demo: { en: 'JD hands out a code and nothing to decrypt', zh: '京东给的是 code，没有需要解密的数据' } },
  ],
});
