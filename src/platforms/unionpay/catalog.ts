import type { Catalog } from '../catalogs.ts';

/** How texts show that they are about this platform, and where its codes stand. */
export const UNIONPAY_CATALOG: Catalog = {
  id: 'unionpay',
  answerFields: ['resp'],
  clientFields: [],
  host: 'open.95516.com',
  hints: ['open.95516.com', 'unionpay', 'upsdk', 'backendtoken', '云闪付'],
  successes: ['unionpay:00'],
  load: async () => (await import('./codes.ts')).UNIONPAY_CODES,
};
