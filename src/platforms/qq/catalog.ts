import type { Catalog } from '../catalogs.ts';

/** How texts show that they are about this platform, and where its codes stand. */
export const QQ_CATALOG: Catalog = {
  id: 'qq',
  answerFields: ['errcode'],
  clientFields: ['errCode'],
  host: 'api.q.qq.com',
  hints: ['api.q.qq.com', 'qq.login', 'qq 小程序', 'qq小程序'],
  successes: ['qq:0'],
  load: async () => (await import('./codes.ts')).QQ_CODES,
};
