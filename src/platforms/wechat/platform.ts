import type { Platform } from '../platform.ts';
import { recogniseWechat, WECHAT_WIRE_NAMES } from './payload.ts';
import { WECHAT_RECIPE } from './recipe.ts';
import { SECURED_RECIPE } from './secured-recipe.ts';
import { API_SECURITY, OPEN_DATA } from './sources.ts';

/** The row of WeChat (微信). */
export const WECHAT: Platform = {
  id: 'wechat',
  appIdPattern: /^wx[0-9a-f]{16}$/,
  endpoints: /^api\.weixin\.qq\.com\/(?:sns\/|cgi-bin\/(?:token|stable_token)|wxa\/)/,
  wireNames: WECHAT_WIRE_NAMES,
  capturedKeys: [{ slot: 'session-key', names: ['sessionkey'] }],
  recipes: [WECHAT_RECIPE, SECURED_RECIPE],
  recognise: recogniseWechat,
  help: {
    terms: {
      login: { en: 'wx.login', zh: 'wx.login' },
      exchange: { en: 'code2Session', zh: 'code2Session' },
      platformKey: { en: 'the WeChat platform certificate (平台证书)', zh: '微信平台证书' },
    },
    keys: {
      'session-key': {
        en: 'A session_key is 24 characters of base64 ending in == and decodes to 16 bytes. It is in the answer of code2Session on your server; use the one from the login before the tap',
        zh: 'session_key 是 24 个字符的 base64，以 == 结尾，解码后 16 字节。它在服务端 code2Session 的返回里，要用点按钮之前那次登录得到的',
      },
      'sym-key': {
        en: 'The symmetric key (对称密钥) of 服务端 API 安全 is in the console under 开发管理 → 开发设置 → API安全: 44 characters of base64 for AES256_GCM, 24 for SM4_GCM. Its number goes to --sym-key-sn',
        zh: '服务端 API 安全的对称密钥在小程序管理后台的开发管理 → 开发设置 → API安全里：AES256_GCM 是 44 个字符的 base64，SM4_GCM 是 24 个。密钥编号用 --sym-key-sn 给出',
      },
      'platform-public-key': {
        en: 'The platform certificate (平台证书) is shown in the console under 开发管理 → 开发设置 → API安全; choose it by Wechatmp-Serial. SM2 certificates are not supported here',
        zh: '平台证书在小程序管理后台的开发管理 → 开发设置 → API安全里，按 Wechatmp-Serial 选择对应的一张。这里不支持 SM2 证书',
      },
    },
    remedies: {
      'code-only': [
        {
          when: 'phoneCode',
          en: 'Exchange it on the server: POST https://api.weixin.qq.com/wxa/business/getuserphonenumber?access_token=… with the code in a JSON body, within 5 minutes and once.',
          zh: '在服务端换取手机号：POST https://api.weixin.qq.com/wxa/business/getuserphonenumber?access_token=…，JSON 请求体里带上 code，5 分钟内只调用一次。',
        },
        {
          en: 'Remove the decryption of encryptedData from this path; keep it only for clients whose base library is too old to deliver a code (below 2.21.2).',
          zh: '这条流程不需要解密 encryptedData；只有基础库太旧、不返回 code 的客户端才需要保留（低于 2.21.2）。',
        },
      ],
      'public-key-mismatch': [
        {
          en: 'Choose the platform certificate (平台证书) by the header Wechatmp-Serial; while a certificate is being changed, Wechatmp-Signature-Deprecated belongs to the old one.',
          zh: '按响应头 Wechatmp-Serial 选择平台证书；更换证书期间，Wechatmp-Signature-Deprecated 对应旧证书。',
        },
      ],
      'own-public-key-used': [
        {
          en: 'Verify the answer with the platform certificate (平台证书) from 开发管理 → 开发设置 → API安全; your own public key there is only for WeChat to verify your requests.',
          zh: '响应要用开发管理 → 开发设置 → API安全里的平台证书验签；自己的公钥只是给微信验证你的请求用的。',
        },
      ],
    },
    sources: [OPEN_DATA, API_SECURITY],
  },
  findEntry: async (said) => {
    const { findWechatAnswer, findWechatClientFailure } = await import('./codes.ts');
    const entry =
      'kind' in said ? findWechatClientFailure(said.message, said.number) : findWechatAnswer(Number(said.code));
    return entry ?? null;
  },
};
