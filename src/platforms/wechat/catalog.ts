import type { Catalog } from '../catalogs.ts';

/** How texts show that they are about this platform, and where its codes stand. */
export const WECHAT_CATALOG: Catalog = {
  id: 'wechat',
  answerFields: ['errcode'],
  clientFields: ['errno'],
  host: 'api.weixin.qq.com',
  hints: ['weixin', 'wechat', 'wxbizdatacrypt', 'jscode2session', 'getuserphonenumber', 'wx.login', '微信'],
  successes: ['wechat:0', 'wechat:client-ok'],
  load: async () => (await import('./codes.ts')).WECHAT_CODES,
};
