/** Where the facts about Douyin come from. */
import type { Source } from '../../catalog/entry.ts';

const READ = '2026-11-22';
const DOCS = 'https://developer.open-douyin.com/docs/resource/zh-CN';
const CAPABILITIES = 'mini-app/develop/tutorial/open-capabilities/general-capabilities';

function page(path: string): Source {
  return { url: `${DOCS}/${path}`, read: READ };
}

/** The new way (新方式): the event hands over a code. */
export const PHONE_NEW = page(`${CAPABILITIES}/new-phone-method`);
/** The old way (旧方式): the event hands over encryptedData; lists the texts of errMsg. */
export const PHONE_OLD = page(`${CAPABILITIES}/acquire-phone-number-acquire`);
export const SENSITIVE_DATA = page('mini-app/develop/tutorial/basic-ability/sensitive-data-process');
export const CODE2SESSION = page('mini-app/develop/server/basic-abilities/log-in/code-2-session');
export const SIGNATURE = page('mini-app/develop/server/signature-algorithm');
export const STATUS_CODES = page('dop/develop/openapi/status-code');
export const PHONE_PERMISSION = page(
  'mini-app/operation/platform-capabilities/abtain-mobile-number/obtain-permission-application/',
);
export const PHONE_CAPABILITY: Source = {
  url: 'https://developer.open-douyin.com/capacity-center-page/capacity-detail/7179161359609839674',
  read: READ,
};
/** Forum thread in which staff explains the auxiliary number. */
export const THREAD_AUXILIARY: Source = {
  url: 'https://developer.open-douyin.com/forum/synthesize/post/671f3a7aa9fb963a3d4e77c7',
  read: READ,
};
/** Official SDK for Node: paths, bodies and answers of the server interfaces. */
export const SDK_NODE: Source = { url: 'https://www.npmjs.com/package/@open-dy/open_api_sdk', read: READ };
/** Libraries by developers that call get_phonenumber_info. */
export const LIBRARY_PHP: Source = { url: 'https://github.com/kodephp/miniapp', read: READ };
export const LIBRARY_OPENAPI: Source = { url: 'https://github.com/vring/DouyinOpenapi', read: READ };
