import type { Catalog } from '../catalogs.ts';

/** How texts show that they are about this platform, and where its codes stand. */
export const KUAISHOU_CATALOG: Catalog = {
  id: 'kuaishou',
  answerFields: ['result', 'error'],
  clientFields: ['errCode'],
  host: 'open.kuaishou.com',
  hints: ['open.kuaishou.com', 'kuaishou', 'kwai', 'ks.login', 'ks.getphonenumber', '快手'],
  successes: ['kuaishou:1'],
  load: async () => (await import('./codes.ts')).KUAISHOU_CODES,
};
