import type { Catalog } from '../catalogs.ts';

/** How texts show that they are about this platform, and where its codes stand. */
export const HUAWEI_CATALOG: Catalog = {
  id: 'huawei',
  answerFields: ['error', 'sub_error', 'resultCode'],
  clientFields: ['code'],
  host: 'account-api.cloud.huawei.com',
  hints: ['huawei', 'harmony', 'quicklogin', '鸿蒙', '华为'],
  successes: [],
  load: async () => (await import('./codes.ts')).HUAWEI_CODES,
};
