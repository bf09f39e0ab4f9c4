/** Where the facts about Alipay come from. Pages of the documentation repository carry the date of the commit read. */
import type { Source } from '../../catalog/entry.ts';

export const PHONE: Source = { url: 'https://opendocs.alipay.com/mini/api/getphonenumber', read: '2026-02-24' };
export const AES_KEY: Source = { url: 'https://opendocs.alipay.com/common/02mse3', read: '2026-02-24' };
export const GATEWAY: Source = { url: 'https://opendocs.alipay.com/common/02qibh', read: '2026-02-24' };
export const USER_INFO_RULES: Source = { url: 'https://opendocs.alipay.com/common/02kkuu', read: '2026-02-24' };
export const ERRORS: Source = { url: 'https://opendocs.alipay.com/common/02km9f', read: '2026-02-24' };
/** Repository of the documentation team: FAQ, button, key tool and JSAPI error pages. */
export const DOCS: Source = { url: 'https://github.com/AlipayDocs/open-docs', read: '2026-02-24' };
export const SIGN_HELP: Source = { url: 'https://docs.open.alipay.com/291/106096/', read: '2026-02-24' };
/** Support answer on the serial numbers of certificates. */
export const CERTIFICATE_ANSWER: Source = { url: 'https://developer.aliyun.com/ask/285113', read: '2026-02-24' };
/** `CommonErrorType.cs` of the v3 SDK lists the names of the public sub codes. */
export const SDK_NET: Source = { url: 'https://github.com/alipay/alipay-sdk-net-all', read: '2026-02-24' };
/** Introduction of the product 获取会员手机号: who may have it, and what loses it. */
export const PHONE_PRODUCT: Source = {
  url: 'https://docs.alipay.com/mini/introduce/getphonenumber',
  read: '2026-11-22',
};
/** Certificates and their serial numbers as the SDK handles them. */
export const SDK_NODE: Source = { url: 'https://github.com/alipay/alipay-sdk-nodejs-all', read: '2026-02-24' };
