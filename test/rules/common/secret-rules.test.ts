import { nativeFiles, type PhoneSource } from '../../helpers/phone-rule-tables.ts';
import { describeRule } from '../../helpers/rule-table.ts';

const WXML: PhoneSource = { extension: 'wxml', api: 'wx', directives: 'wx' };
const BUTTON = '<button open-type="getPhoneNumber" bindgetphonenumber="onPhone">手机号</button>';
const SENT =
  "wx.request({ url: 'https://api.example.com/phone', method: 'POST', data: { iv: e.detail.iv, encryptedData: e.detail.encryptedData } })";

/** A page whose handler does this, and other files beside it. */
const page = (body: string, more: Readonly<Record<string, string>> = {}, before = ''): Record<string, string> => ({
  ...nativeFiles(
    WXML,
    BUTTON,
    `${before}Page({\n  onPhone(e) {\n    if (!e.detail.iv) return\n    ${body}\n  },\n})\n`,
  ),
  ...more,
});

/** Of the form of an AppSecret, of an AES key and of a session_key; belong to nobody. */
const SECRET = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';
const KEY = 'AAECAwQFBgcICQoLDA0ODw==';

const withKey = (key: string): string =>
  `wx.request({ url: 'https://api.example.com/phone', method: 'POST', data: { ${key}, iv: e.detail.iv, encryptedData: e.detail.encryptedData } })`;
const received = (body: string): Record<string, string> => ({
  'app/app.js': `App({ onLaunch() { wx.login({ success: ({ code }) => wx.request({ url: 'https://api.example.com/login', data: { code }, success: (res) => { ${body} } }) }) } })\n`,
});

describeRule('secret/session-key-in-client', {
  accept: [
    { name: 'an own token', files: page(withKey("token: wx.getStorageSync('token')")) },
    { name: 'a comment', files: page(`// session_key\n    ${SENT}`) },
    {
      name: 'a cloud function',
      files: page(SENT, {
        'app/cloudfunctions/login/index.js':
          "const cloud = require('wx-server-sdk')\nexports.main = async (event) => ({ session_key: event.session_key })\n",
      }),
    },
  ],
  reject: [
    {
      name: 'one sent with the ciphertext',
      files: page(withKey("session_key: wx.getStorageSync('session_key')")),
      code: 'session-key-in-client',
      at: "session_key: wx.getStorageSync('session_key')",
    },
    {
      name: 'one received and stored',
      files: page(SENT, received("wx.setStorageSync('session_key', res.data.session_key)")),
      code: 'session-key-in-client',
      at: "wx.setStorageSync('session_key', res.data.session_key)",
    },
    {
      name: 'one written in the source',
      files: page(SENT, {}, `const session_key = '${KEY}'\n`),
      code: 'session-key-literal',
      at: KEY,
    },
  ],
});

describeRule('secret/app-secret-in-client', {
  accept: [
    { name: 'no secret', files: page(SENT) },
    { name: 'a comment', files: page(SENT, {}, `// const appSecret = '${SECRET}'\n`) },
    { name: 'a placeholder', files: page(SENT, {}, `const appSecret = '${'0'.repeat(32)}'\n`) },
    {
      name: 'the pair of another service',
      files: page(
        SENT,
        {},
        `const config = { appid: 'wx0123456789abcdef', appkey: '81234567', appsecret: '${SECRET}' }\n`,
      ),
    },
    { name: 'the secret of an own interface', files: page(SENT, {}, `const secret = '${SECRET}'\n`) },
    {
      name: 'a cloud function',
      files: page(SENT, { 'app/cloudfunctions/token/index.js': `const appSecret = '${SECRET}'\n` }),
    },
  ],
  reject: [
    {
      name: 'an AppSecret by name',
      files: page(SENT, {}, `const appSecret = '${SECRET}'\n`),
      code: 'app-secret-in-client',
      at: SECRET,
    },
    {
      name: 'a secret that goes to the platform',
      files: page(
        "const secret = '0f1e2d3c4b5a69788796a5b4c3d2e1f0'\n    wx.request({ url: 'https://api.weixin.qq.com/cgi-bin/token?appid=x&secret=' + secret })",
      ),
      code: 'app-secret-in-client',
      at: SECRET,
    },
  ],
});

const PEM = ['-----BEGIN', 'PRIVATE KEY-----'].join(' ');

describeRule('secret/key-in-client', {
  accept: [
    { name: 'no key', files: page(SENT) },
    { name: 'an AES key without decryption', files: page(SENT, {}, `const aesKey = '${KEY}'\n`) },
    { name: 'a public key', files: page(SENT, {}, "const publicKey = '-----BEGIN PUBLIC KEY-----\\nMIIB'\n") },
  ],
  reject: [
    {
      name: 'a private key',
      files: page(SENT, {}, `const privateKey = '${PEM}\\n${'MIIE'.repeat(40)}'\n`),
      code: 'private-key-in-client',
    },
    {
      name: 'an AES key beside a decryption of the payload',
      files: page(
        `this.setData({ text: CryptoJS.AES.decrypt(e.detail.encryptedData, aesKey) })`,
        {},
        `const aesKey = '${KEY}'\n`,
      ),
      code: 'aes-key-in-client',
      at: KEY,
    },
  ],
});

const DECRYPTED = 'new WXBizDataCrypt(appId, key).decryptData(e.detail.encryptedData, e.detail.iv)';

describeRule('secret/decrypt-in-client', {
  accept: [
    { name: 'sending', files: page(SENT) },
    {
      name: 'a copy of the library that nobody uses',
      files: page(SENT, {
        'app/utils/WXBizDataCrypt.js': 'export class WXBizDataCrypt { decryptData(encryptedData, iv) {} }\n',
      }),
    },
  ],
  reject: [
    {
      name: 'the decryption of the samples',
      files: page(`const data = ${DECRYPTED}`, {}, "import WXBizDataCrypt from 'wxbizdatacrypt'\n"),
      code: 'decrypt-in-client',
      at: DECRYPTED,
    },
    {
      name: 'the decryption of a library',
      files: page(
        'const data = CryptoJS.AES.decrypt(e.detail.encryptedData, this.data.key)',
        {},
        "import CryptoJS from 'crypto-js'\n",
      ),
      code: 'decrypt-in-client',
      at: 'CryptoJS.AES.decrypt(e.detail.encryptedData, this.data.key)',
    },
  ],
});

describeRule('secret/platform-endpoint-in-client', {
  accept: [
    { name: 'an own server', files: page(SENT) },
    { name: 'a comment', files: page(`// https://api.weixin.qq.com/sns/jscode2session\n    ${SENT}`) },
    {
      name: 'a text that is not requested',
      files: page(SENT, {}, "const URL = 'https://api.weixin.qq.com/cgi-bin/token'\n"),
    },
  ],
  reject: [
    {
      name: 'code2session',
      files: page("wx.request({ url: 'https://api.weixin.qq.com/sns/jscode2session?js_code=' + e.detail.code })"),
      code: 'platform-endpoint-in-client',
      at: "wx.request({ url: 'https://api.weixin.qq.com/sns/jscode2session?js_code=' + e.detail.code })",
      args: { platform: 'wechat' },
    },
  ],
});
