import type { Catalog } from '../catalogs.ts';

/** How texts show that they are about this platform, and where its codes stand. */
export const QUICKAPP_CATALOG: Catalog = {
  id: 'quickapp',
  answerFields: [],
  clientFields: ['code'],
  host: '',
  hints: ['quickapp', 'service.account', '快应用'],
  successes: [],
  load: async () => (await import('./codes.ts')).QUICKAPP_CODES,
};
