import type { Catalog } from '../catalogs.ts';

/** How texts show that they are about this platform, and where its codes stand. */
export const XIAOHONGSHU_CATALOG: Catalog = {
  id: 'xiaohongshu',
  answerFields: ['code'],
  clientFields: ['errCode', 'errno'],
  host: 'miniapp.xiaohongshu.com',
  hints: ['xiaohongshu', 'xhs.', 'redmini', '小红书'],
  successes: ['xiaohongshu:client-ok'],
  load: async () => (await import('./codes.ts')).XIAOHONGSHU_CODES,
};
