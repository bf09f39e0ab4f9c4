/** Where the facts about Xiaohongshu come from. */
import type { Source } from '../../catalog/entry.ts';

const DOCS = 'https://miniapp.xiaohongshu.com/doc';

function page(id: string): Source {
  return { url: `${DOCS}/${id}`, read: '2026-11-22' };
}

export const OPEN_DATA = page('DC591932');
export const TOKEN = page('DC010382');
export const CODE2SESSION = page('DC414670');
/** Issue tracker of the platform: answers of its staff, reports of users. */
export const TRACKER: Source = { url: 'https://github.com/redengineer/redmini', read: '2026-11-22' };
/** Demo project of the platform. */
export const DEMO: Source = { url: 'https://github.com/redengineer/miniprogram-mvp', read: '2026-11-22' };
