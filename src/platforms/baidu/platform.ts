import type { Platform } from '../platform.ts';
import { BAIDU_WIRE_NAMES, recogniseBaidu } from './payload.ts';
import { BAIDU_RECIPE } from './recipe.ts';
import { USER_DATA } from './sources.ts';

/** The row of Baidu (百度). */
export const BAIDU: Platform = {
  id: 'baidu',
  appIdPattern: null,
  endpoints: /^(?:spapi|openapi)\.baidu\.com\/(?:oauth|nalogin|rest\/2\.0\/(?:smartapp|oauth))\//,
  wireNames: BAIDU_WIRE_NAMES,
  capturedKeys: [{ slot: 'session-key', names: ['sessionkey'] }],
  recipes: [BAIDU_RECIPE],
  recognise: recogniseBaidu,
  help: {
    terms: {
      login: { en: 'swan.login or swan.getLoginCode', zh: 'swan.login 或 swan.getLoginCode' },
      exchange: { en: 'jscode2sessionkey', zh: 'jscode2sessionkey' },
    },
    keys: {
      'session-key': {
        en: 'A session_key of Baidu is 32 lower-case hex digits, but is decoded as base64, to 24 bytes. It is in the answer of spapi.baidu.com/oauth/jscode2sessionkey; the session_key beside access_token in the token answer is deprecated and opens nothing',
        zh: '百度的 session_key 是 32 位小写十六进制字符，但要按 base64 解码成 24 字节。它在 spapi.baidu.com/oauth/jscode2sessionkey 的返回里；获取 access_token 的返回里也有一个 session_key，已经废弃，什么都解不开',
      },
    },
    remedies: {
      'code-only': [
        {
          en: 'The phone button of this platform delivers encryptedData and iv in e.detail and no code of its own: send those.',
          zh: '这个平台的手机号按钮在 e.detail 里给出的是 encryptedData 和 iv，没有手机号 code：请把这两个字段发给服务端。',
        },
      ],
      'app-mismatch': [
        {
          en: 'Compare the text behind the JSON with the AppKey (32 letters and digits, used as client_id), not with the numeric App ID.',
          zh: 'JSON 后面的内容要与 AppKey（32 位字母数字，也就是 client_id）比较，不要与数字的 App ID 比较。',
        },
      ],
      'session-key-mismatch': [
        {
          en: 'The iv of Baidu begins like the session_key that belongs to it (21 characters): compare the two in your log.',
          zh: '百度的 iv 与对应的 session_key 前 21 个字符相同：在日志里比较这两个值。',
        },
      ],
    },
    sources: [USER_DATA],
  },
};
