import type { Platform } from '../platform.ts';
import { recogniseXiaohongshu, XIAOHONGSHU_WIRE_NAMES } from './payload.ts';
import { XIAOHONGSHU_RECIPE } from './recipe.ts';
import { CODE2SESSION, OPEN_DATA } from './sources.ts';

/** The row of Xiaohongshu (小红书). */
export const XIAOHONGSHU: Platform = {
  id: 'xiaohongshu',
  appIdPattern: null,
  endpoints: /^miniapp\.xiaohongshu\.com\/api\/rmp\//,
  wireNames: XIAOHONGSHU_WIRE_NAMES,
  capturedKeys: [{ slot: 'session-key', names: ['sessionkey'] }],
  recipes: [XIAOHONGSHU_RECIPE],
  recognise: recogniseXiaohongshu,
  help: {
    terms: {
      login: { en: 'xhs.login', zh: 'xhs.login' },
      exchange: { en: '/api/rmp/session', zh: '/api/rmp/session' },
    },
    keys: {
      'session-key': {
        en: 'A session_key is base64 of 16 printable letters and digits (24 characters ending in ==); it is in data of the answer of miniapp.xiaohongshu.com/api/rmp/session',
        zh: 'session_key 是 16 个可见字母数字的 base64（24 个字符，以 == 结尾），在 miniapp.xiaohongshu.com/api/rmp/session 返回的 data 里',
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
    sources: [OPEN_DATA, CODE2SESSION],
  },
};
