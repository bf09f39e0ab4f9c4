/** Where the facts about Baidu come from. */
import type { Source } from '../../catalog/entry.ts';

const READ = '2026-11-22';

/** Documentation repository up to 2020-04: button, session key, login, error codes, permission, third-party platform. */
export const DOCS: Source = { url: 'https://github.com/swan-team/swan-docs', read: READ };
export const USER_DATA: Source = {
  url: 'https://smartprogram.baidu.com/docs/develop/api/open/log_userdata/',
  read: READ,
};
/** Guide for apps that host Baidu mini-programs: code, authorisation, scopes. */
export const HOST_GUIDE: Source = { url: 'https://github.com/swan-team/host-app-guide', read: READ };
/** Copies of the page on getting phone numbers from 2020, newer than the repository. */
export const PHONE_COPY: Source = { url: 'https://www.w3cschool.cn/baiduapp/baiduapp-bt8f3b5e.html', read: READ };
export const PHONE_APPLY_COPY: Source = { url: 'https://w3cschool.cn/baiduapp/baiduapp-w9op39sm.html', read: READ };
/** Copy of the list of errors of Baidu's OAuth server. */
export const OAUTH_ERRORS_COPY: Source = { url: 'https://w3cschool.cn/baiduapp/baiduapp-9mqz2t64.html', read: READ };
/** Client library by a developer; knows numbers that no page documents. */
export const CLIENT_NET: Source = {
  url: 'https://github.com/fudiwei/DotNetCore.SKIT.FlurlHttpClient.Baidu',
  read: READ,
};
