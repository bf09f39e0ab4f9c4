import type { Catalog } from '../catalogs.ts';

/** How texts show that they are about this platform, and where its codes stand. */
export const JD_CATALOG: Catalog = {
  id: 'jd',
  answerFields: ['code'],
  clientFields: [],
  host: 'open-oauth.jd.com',
  hints: ['open-oauth.jd.com', 'jd.getauthcode', 'jd.login', '京东'],
  successes: [],
  load: async () => (await import('./codes.ts')).JD_CODES,
};
