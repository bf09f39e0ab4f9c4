import type { Platform } from '../platform.ts';
import { KUAISHOU_WIRE_NAMES, recogniseKuaishou } from './payload.ts';
import { KUAISHOU_RECIPE } from './recipe.ts';
import { ENCRYPTED_DATA, PHONE } from './sources.ts';

/** The row of Kuaishou (快手). */
export const KUAISHOU: Platform = {
  id: 'kuaishou',
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
    remedies: {},
    sources: [PHONE, ENCRYPTED_DATA],
  },
};
