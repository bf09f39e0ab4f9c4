import type { Platform } from '../platform.ts';
import { FEISHU_WIRE_NAMES, recogniseFeishu } from './payload.ts';
import { FEISHU_RECIPE } from './recipe.ts';
import { OPEN_DATA } from './sources.ts';

/** The row of Feishu (飞书). */
export const FEISHU: Platform = {
  id: 'feishu',
  appIdPattern: null,
  endpoints: /^open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/(?:mina|auth|authen|contact)\//,
  wireNames: FEISHU_WIRE_NAMES,
  capturedKeys: [{ slot: 'session-key', names: ['sessionkey'] }],
  recipes: [FEISHU_RECIPE],
  recognise: recogniseFeishu,
  help: {
    terms: {
      login: { en: 'tt.login', zh: 'tt.login' },
      exchange: { en: 'tokenLoginValidate', zh: 'tokenLoginValidate' },
    },
    keys: {
      'session-key': {
        en: 'A session_key of Feishu is 32 hex digits and is decoded as hex, to 16 bytes, although the page says base64; it is in the answer of /open-apis/mina/v2/tokenLoginValidate',
        zh: '飞书的 session_key 是 32 位十六进制字符，按十六进制解码成 16 字节（文档写的是 base64），在 /open-apis/mina/v2/tokenLoginValidate 的返回里',
      },
    },
    remedies: {
      'wrong-payload-kind': [
        {
          en: 'Get the number from contact v3 or authen/v1/user_info with the scope contact:user.phone:readonly (获取用户手机号); no encrypted number exists here.',
          zh: '手机号要通过通讯录 v3 或 authen/v1/user_info 获取，需要权限 contact:user.phone:readonly（获取用户手机号）；飞书没有加密的手机号数据。',
        },
      ],
    },
    sources: [OPEN_DATA],
  },
};
