/** Where the rules about every platform come from; pages about one platform are cited for it alone. */
import type { Source } from '../../catalog/entry.ts';
import { DOCS as ALIPAY_DOCS, PHONE as ALIPAY_PHONE } from '../../platforms/alipay/sources.ts';
import { USER_DATA } from '../../platforms/baidu/sources.ts';
import { CODE2SESSION as DOUYIN_CODE2SESSION, SENSITIVE_DATA } from '../../platforms/douyin/sources.ts';
import { ENCRYPTED_DATA } from '../../platforms/kuaishou/sources.ts';
import { UNI_APP } from '../../platforms/shared-sources.ts';
import { ACCESS_TOKEN, CODE2SESSION, LOGIN, PHONE_OLD } from '../../platforms/wechat/sources.ts';
import { OPEN_DATA as XIAOHONGSHU_DATA } from '../../platforms/xiaohongshu/sources.ts';

/** How URLs and forms are encoded: in a form a bare `+` is a space. */
export const URL_ENCODING: Source = { url: 'https://url.spec.whatwg.org/', read: '2026-11-22' };
/** Percent-encoding, and which characters need it. */
export const RFC_URI: Source = { url: 'https://www.rfc-editor.org/rfc/rfc3986', read: '2026-11-22' };

/** Pages on the payload: what it holds, and that the server decrypts it. */
export const PAYLOAD_PAGES: readonly Source[] = [
  { ...ALIPAY_PHONE, platform: 'alipay' },
  { ...PHONE_OLD, platform: 'wechat' },
  { ...USER_DATA, platform: 'baidu' },
  { ...SENSITIVE_DATA, platform: 'douyin' },
  { ...ENCRYPTED_DATA, platform: 'kuaishou' },
  { ...XIAOHONGSHU_DATA, platform: 'xiaohongshu' },
  UNI_APP,
];

/** Pages on the session_key and on what the AppSecret is for. */
export const SECRET_PAGES: readonly Source[] = [
  LOGIN,
  { ...CODE2SESSION, platform: 'wechat' },
  { ...ACCESS_TOKEN, platform: 'wechat' },
  { ...DOUYIN_CODE2SESSION, platform: 'douyin' },
  { ...ALIPAY_DOCS, platform: 'alipay' },
];
