import type { Platform } from '../platform.ts';
import { DOUYIN_WIRE_NAMES, recogniseDouyin } from './payload.ts';
import { DOUYIN_MOBILE_RECIPE, DOUYIN_RECIPE, DOUYIN_RSA_RECIPE } from './recipe.ts';
import { PHONE_NEW, SENSITIVE_DATA } from './sources.ts';

/** The row of Douyin and Toutiao (抖音, 头条). */
export const DOUYIN: Platform = {
  id: 'douyin',
  appIdPattern: /^tt[0-9a-f]{16,18}$/,
  endpoints:
    /^(?:developer\.toutiao|open(?:-sandbox)?\.douyin|minigame\.zijieapi)\.com\/(?:api\/apps|oauth|mgplatform)\//,
  wireNames: DOUYIN_WIRE_NAMES,
  capturedKeys: [
    { slot: 'session-key', names: ['sessionkey'] },
    { slot: 'app-secret', names: ['clientsecret'] },
  ],
  recipes: [DOUYIN_RECIPE, DOUYIN_RSA_RECIPE, DOUYIN_MOBILE_RECIPE],
  recognise: recogniseDouyin,
  help: {
    terms: {
      login: { en: 'tt.login', zh: 'tt.login' },
      exchange: { en: 'jscode2session', zh: 'jscode2session' },
      platformKey: { en: 'the platform public key (平台公钥)', zh: '平台公钥' },
    },
    keys: {
      'session-key': {
        en: 'A session_key is 24 characters of base64 ending in ==; it is in data of the answer of /api/apps/v2/jscode2session',
        zh: 'session_key 是 24 个字符的 base64，以 == 结尾，在 /api/apps/v2/jscode2session 返回的 data 里',
      },
      'app-private-key': {
        en: 'The application private key (应用私钥) is the one whose public key was uploaded as 应用公钥 under 开发管理 → 开发设置 → 密钥设置 (or 开发 → 开发配置); PKCS#1 and PKCS#8 both work',
        zh: '应用私钥要与上传的应用公钥是一对：开发管理 → 开发设置 → 密钥设置（或开发 → 开发配置）。PKCS#1 和 PKCS#8 都可以',
      },
      'app-secret': {
        en: 'encrypted_mobile of apps and web pages is opened with the client_secret itself as text, not decoded',
        zh: '移动应用、网站应用的 encrypted_mobile 用 client_secret 的文本本身解密，不要先解码',
      },
    },
    remedies: {
      'code-only': [
        {
          en: 'Exchange it on the server: POST https://open.douyin.com/api/apps/v1/get_phonenumber_info/ with the header access-token: <client_token> and {"code": …}, within 5 minutes and once. The client_token comes from https://open.douyin.com/oauth/client_token/; the access_token of developer.toutiao.com is another one.',
          zh: '在服务端换取：POST https://open.douyin.com/api/apps/v1/get_phonenumber_info/ ，请求头 access-token 填 client_token，请求体 {"code": …}，5 分钟内只用一次。client_token 来自 https://open.douyin.com/oauth/client_token/ ，不是 developer.toutiao.com 的 access_token。',
        },
        {
          en: 'Then give the answer to phonekit with --app-private-key: its data is encrypted with RSA for your application key.',
          zh: '换到的 data 是用应用公钥做的 RSA 加密，把返回内容交给 phonekit 并用 --app-private-key 给出应用私钥即可解开。',
        },
        {
          en: 'Remove the decryption of encryptedData from this path; keep it only for clients whose base library is too old to deliver a code (below 3.51.0).',
          zh: '这条流程不需要解密 encryptedData；只有基础库太旧、不返回 code 的客户端才需要保留（低于 3.51.0）。',
        },
      ],
    },
    sources: [PHONE_NEW, SENSITIVE_DATA],
  },
};
