/** Where the facts about Huawei accounts (HarmonyOS apps and atomic services) come from. */
import type { Source } from '../../catalog/entry.ts';

const DOCS = 'https://developer.huawei.com/consumer/cn/doc';

function read(url: string): Source {
  return { url, read: '2026-11-22' };
}

export const QUICK_LOGIN = read(`${DOCS}/doccenter-references/api/account-api-get-user-info-quicklogin-by-code/`);
export const FAQ = read(`${DOCS}/doccenter-capabilities/account-faq.md`);
/** Documentation of uni-app: login in atomic services. */
export const UNI_APP = read('https://github.com/dcloudio/unidocs-zh');
/** Article of a developer on the phone number in an atomic service. */
export const ARTICLE = read('https://ost.51cto.com/posts/32905');
/** Mirror of the HarmonyOS documentation. */
export const MIRROR = read('https://harmonyos-docs.pages.dev/');
