import type { Catalog } from '../catalogs.ts';

/** How texts show that they are about this platform, and where its codes stand. */
export const DOUYIN_CATALOG: Catalog = {
  id: 'douyin',
  answerFields: ['err_no', 'error_code', 'errcode'],
  clientFields: ['errNo'],
  host: 'developer.toutiao.com, open.douyin.com',
  hints: [
    'open.douyin.com',
    'developer.toutiao.com',
    'douyin',
    'toutiao',
    'tt.getphonenumber',
    'tt.login',
    'err_tips',
    '抖音',
    '头条',
  ],
  successes: ['douyin:0', 'douyin:client-ok'],
  load: async () => (await import('./codes.ts')).DOUYIN_CODES,
};
