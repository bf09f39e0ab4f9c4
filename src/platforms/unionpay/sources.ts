/** Where the facts about UnionPay's mini-programs come from. */
import type { Source } from '../../catalog/entry.ts';

/** Documentation of the authorisation; rendered by the browser, so its text is known through the projects below. */
export const OAUTH: Source = {
  url: 'https://opentools.95516.com/applet/#/docs/develop/oauth?id=_020202',
  read: '2026-11-22',
};
/** Go client of a community project; its list of return codes is copied from UnionPay's manual. */
export const MANUAL_COPY: Source = { url: 'https://github.com/hlib-go/hunpay', read: '2026-11-22' };
/** PHP client of a community project. */
export const PHP_CLIENT: Source = { url: 'https://github.com/ileapy/unionpay', read: '2026-11-22' };
