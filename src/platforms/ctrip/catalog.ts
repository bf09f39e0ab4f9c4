import type { Catalog } from '../catalogs.ts';

/** How texts show that they are about this platform, and where its codes stand. */
export const CTRIP_CATALOG: Catalog = {
  id: 'ctrip',
  answerFields: [],
  clientFields: [],
  host: '',
  hints: ['ctrip', '携程'],
  successes: [],
  load: async () => (await import('./codes.ts')).CTRIP_CODES,
};
