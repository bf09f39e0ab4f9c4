import type { Platform } from '../platform.ts';
import { recogniseUnionpay, UNIONPAY_WIRE_NAMES } from './payload.ts';
import { UNIONPAY_RECIPE } from './recipe.ts';
import { OAUTH } from './sources.ts';

/** The row of UnionPay (云闪付). */
export const UNIONPAY: Platform = {
  id: 'unionpay',
  appIdPattern: null,
  endpoints: /^open\.95516\.com\/open\/access\//,
  wireNames: UNIONPAY_WIRE_NAMES,
  capturedKeys: [{ slot: 'sym-key', names: ['symmetrickey'] }],
  recipes: [UNIONPAY_RECIPE],
  recognise: recogniseUnionpay,
  help: {
    terms: {},
    keys: {
      'sym-key': {
        en: 'The symmetricKey is 48 hex digits (24 bytes), or 32 for two-key triple DES; UnionPay hands it out together with the appId',
        zh: 'symmetricKey 是 48 位十六进制字符（24 字节），双密钥 3DES 是 32 位，由云闪付连同 appId 一起分配',
      },
    },
    remedies: {
      'code-only': [
        {
          en: 'Exchange it on the server: URL-decode it, get backendToken, then token, and call user.mobile (https://open.95516.com/open/access/1.0/user.mobile); its mobile is encrypted with your symmetricKey.',
          zh: '在服务端换取：先对 code 做 URL 解码，依次获取 backendToken 和 token，再调用 user.mobile（https://open.95516.com/open/access/1.0/user.mobile）；返回的 mobile 用 symmetricKey 加密。',
        },
      ],
    },
    sources: [OAUTH],
  },
};
