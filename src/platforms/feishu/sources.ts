/** Where the facts about Feishu and Lark come from. */
import type { Source } from '../../catalog/entry.ts';

/** Decryption of sensitive user info. */
export const OPEN_DATA: Source = {
  url: 'https://open.larksuite.com/document/uYjL24iN/ugjMx4COyEjL4ITM',
  read: '2026-11-22',
};
/** Exchange of the login code; the page lists the codes. */
export const LOGIN: Source = {
  url: 'https://open.larksuite.com/document/uYjL24iN/ukjM04SOyQjL5IDN',
  read: '2026-11-22',
};
/** Documentation of uni-app: which platforms have the phone button. */
export const UNI_APP: Source = { url: 'https://github.com/dcloudio/unidocs-zh', read: '2026-11-22' };
/** Types and platform plugins of Taro: which platforms have the phone button. */
export const TARO: Source = { url: 'https://github.com/NervJS/taro', read: '2026-11-22' };
