/** Where the phone button is listed by platform; Meituan is in neither list. */
import type { Source } from '../../catalog/entry.ts';

/** Documentation of uni-app. */
export const UNI_APP: Source = { url: 'https://github.com/dcloudio/unidocs-zh', read: '2026-11-22' };
/** Types and platform plugins of Taro. */
export const TARO: Source = { url: 'https://github.com/NervJS/taro', read: '2026-11-22' };
