/** Where the facts about QQ mini-programs come from. The pages of QQ were read through mirrors and may be outdated. */
import type { Source } from '../../catalog/entry.ts';

export const LOGIN: Source = {
  url: 'https://q.qq.com/wiki/develop/miniprogram/server/open_port/port_login.html',
  read: '2026-11-22',
};
/** Mirror of the page on encrypted user info. */
export const OPEN_DATA: Source = {
  url: 'https://www.w3cschool.cn/qqxiaochengxu/qqxiaochengxu-enk8386s.html',
  read: '2026-11-22',
};
/** QQ's own demo project. */
export const DEMO: Source = { url: 'https://github.com/qq-web/qq-miniprogram-demo', read: '2026-11-22' };
/** Documentation of uni-app: which platforms have the phone button. */
export const UNI_APP: Source = { url: 'https://github.com/dcloudio/unidocs-zh', read: '2026-11-22' };
/** Types and platform plugins of Taro: which platforms have the phone button. */
export const TARO: Source = { url: 'https://github.com/NervJS/taro', read: '2026-11-22' };
