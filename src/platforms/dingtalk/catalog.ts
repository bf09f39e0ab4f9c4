import type { Catalog } from '../catalogs.ts';

/** How texts show that they are about this platform, and where its codes stand. */
export const DINGTALK_CATALOG: Catalog = {
  id: 'dingtalk',
  answerFields: ['errcode'],
  clientFields: [],
  host: 'api.dingtalk.com',
  hints: ['dingtalk', '钉钉'],
  successes: [],
  load: async () => (await import('./codes.ts')).DINGTALK_CODES,
};
