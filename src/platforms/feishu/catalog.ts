import type { Catalog } from '../catalogs.ts';

/** How texts show that they are about this platform, and where its codes stand. */
export const FEISHU_CATALOG: Catalog = {
  id: 'feishu',
  answerFields: ['code'],
  clientFields: ['errCode'],
  host: 'open.feishu.cn',
  hints: ['open.feishu.cn', 'feishu', 'larksuite', '飞书'],
  successes: [],
  load: async () => (await import('./codes.ts')).FEISHU_CODES,
};
