import type { Platform } from '../platform.ts';
import { KUAISHOU_WIRE_NAMES, recogniseKuaishou } from './payload.ts';
import { KUAISHOU_RECIPE } from './recipe.ts';
import { ENCRYPTED_DATA, PHONE } from './sources.ts';

/** The row of Kuaishou (快手). */
export const KUAISHOU: Platform = {
  id: 'kuaishou',
  appIdPattern: /^ks\d{15,20}$/,
  endpoints: /^open\.kuaishou\.com\/(?:oauth2|game)\//,
  wireNames: KUAISHOU_WIRE_NAMES,
  capturedKeys: [{ slot: 'session-key', names: ['sessionkey'] }],
  recipes: [KUAISHOU_RECIPE],
  recognise: recogniseKuaishou,
  help: {
    terms: {
      login: { en: 'ks.login', zh: 'ks.login' },
      exchange: { en: 'code2session', zh: 'code2session' },
    },
    keys: {
      'session-key': {
        en: 'A session_key is 24 characters of base64 ending in ==; it is in the answer of open.kuaishou.com/oauth2/mp/code2session',
        zh: 'session_key 是 24 个字符的 base64，以 == 结尾，在 open.kuaishou.com/oauth2/mp/code2session 的返回里',
      },
    },
    remedies: {
      'code-only': [
        {
          en: 'The phone button of this platform delivers encryptedData and iv in e.detail and no code of its own: send those.',
          zh: '这个平台的手机号按钮在 e.detail 里给出的是 encryptedData 和 iv，没有手机号 code：请把这两个字段发给服务端。',
        },
      ],
    },
    sources: [PHONE, ENCRYPTED_DATA],
  },
};
