import type { Catalog } from '../catalogs.ts';

/** How texts show that they are about this platform, and where its codes stand. */
export const BAIDU_CATALOG: Catalog = {
  id: 'baidu',
  answerFields: ['errno', 'error_code', 'error'],
  clientFields: ['errCode', 'errno'],
  host: 'spapi.baidu.com, openapi.baidu.com',
  hints: ['spapi.baidu.com', 'openapi.baidu.com', 'swan.', 'smartprogram', 'baidu', '百度'],
  successes: ['baidu:client-ok'],
  load: async () => (await import('./codes.ts')).BAIDU_CODES,
};
