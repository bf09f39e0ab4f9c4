import type { Catalog } from '../catalogs.ts';

/** How texts show that they are about this platform, and where its codes stand. */
export const ALIPAY_CATALOG: Catalog = {
  id: 'alipay',
  answerFields: ['code', 'sub_code'],
  clientFields: ['error'],
  host: 'openapi.alipay.com',
  hints: ['alipay', 'alipays', 'aop.', 'isv.', 'isp.', 'my.getphonenumber', 'sub_code', 'subcode', 'sub_msg', '支付宝'],
  successes: ['alipay:10000'],
  load: async () => (await import('./codes.ts')).ALIPAY_CODES,
};
