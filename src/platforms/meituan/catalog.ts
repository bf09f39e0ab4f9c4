import type { Catalog } from '../catalogs.ts';

/** How texts show that they are about this platform, and where its codes stand. */
export const MEITUAN_CATALOG: Catalog = {
  id: 'meituan',
  answerFields: [],
  clientFields: [],
  host: '',
  hints: ['meituan', 'dianping', '美团'],
  successes: [],
  load: async () => (await import('./codes.ts')).MEITUAN_CODES,
};
