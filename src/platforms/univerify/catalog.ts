import type { Catalog } from '../catalogs.ts';

/** How texts show that they are about this platform, and where its codes stand. */
export const UNIVERIFY_CATALOG: Catalog = {
  id: 'univerify',
  answerFields: ['code', 'errCode'],
  clientFields: ['code', 'errCode'],
  host: '',
  hints: ['univerify', 'unicloud', 'dcloud'],
  successes: [],
  load: async () => (await import('./codes.ts')).UNIVERIFY_CODES,
};
