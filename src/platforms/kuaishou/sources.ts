/** Where the facts about Kuaishou come from. */
import type { Source } from '../../catalog/entry.ts';

const READ = '2026-11-22';
const DOCS = 'https://mp.kuaishou.com/docs/develop';

export const PHONE: Source = { url: `${DOCS}/functionAccessGuide/getUserPhoneNumber.html`, read: READ };
export const ENCRYPTED_DATA: Source = { url: `${DOCS}/server/userInfo/userEncryptedData.html`, read: READ };
export const LOGIN: Source = { url: `${DOCS}/functionAccessGuide/thirdPartyLogin`, read: READ };
/** The page on access_token; the only one for mini-programs that lists numbers of the 1002001xx family. */
export const ACCESS_TOKEN: Source = { url: `${DOCS}/server/getAccessToken.html`, read: READ };
/** Blog post of a developer with the texts of errMsg, which no page documents. */
export const BLOG_ERRMSG: Source = { url: 'https://blog.csdn.net/qq_45489845/article/details/138785214', read: READ };
/** Libraries by developers that call code2session. */
export const LIBRARY_JAVA: Source = { url: 'https://github.com/HeartGarlic/kuaishou-server-api-sdk', read: READ };
export const LIBRARY_MINI_APP: Source = { url: 'https://github.com/NeverRetrun/kuaishou-mini-app', read: READ };
