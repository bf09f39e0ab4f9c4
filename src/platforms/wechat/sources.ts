/** Where the facts about WeChat come from. */
import type { Source } from '../../catalog/entry.ts';

const DOCS = 'https://developers.weixin.qq.com';

function page(path: string): Source {
  return { url: `${DOCS}/${path}`, read: '2026-11-22' };
}

export const PHONE = page('miniprogram/dev/framework/open-ability/getPhoneNumber.html');
export const PHONE_REALTIME = page('miniprogram/dev/framework/open-ability/getRealtimePhoneNumber.html');
export const PHONE_OLD = page('miniprogram/dev/framework/open-ability/deprecatedGetPhoneNumber.html');
export const PHONE_GUIDE = page('miniprogram/dev/framework/open-ability/PhoneNumberGuide.html');
export const PHONE_API = page('miniprogram/dev/server/API/user-info/phone-number/api_getphonenumber.html');
export const OPEN_DATA = page('miniprogram/dev/framework/open-ability/signature.html');
export const LOGIN = page('miniprogram/dev/framework/open-ability/login.html');
export const CODE2SESSION = page('miniprogram/dev/server/API/user-login/api_code2session.html');
export const CHECK_SESSION_KEY = page('miniprogram/dev/server/API/user-login/api_checksessionkey.html');
export const RESET_SESSION_KEY = page('miniprogram/dev/server/API/user-login/api_resetusersessionkey.html');
export const CHECK_ENCRYPTED_DATA = page('miniprogram/dev/server/API/user-info/basic-info/api_checkencrypteddata.html');
export const ACCESS_TOKEN = page('miniprogram/dev/server/API/mp-access-token/api_getaccesstoken.html');
export const STABLE_TOKEN = page('miniprogram/dev/server/API/mp-access-token/api_getstableaccesstoken.html');
export const API_SECURITY = page('miniprogram/dev/server/getting_started/api_signature.html');
export const USAGE_DETAIL = page('miniprogram/dev/server/API/charge/api_getusagedetail');
export const ERRNO = page('miniprogram/dev/framework/usability/PublicErrno.html');
export const PRIVACY = page('miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html');
export const PRIVACY_GAME = page('minigame/dev/guide/open-ability/privacy.html');
export const PHONE_GAME = page('minigame/dev/api/open-api/user-info/wx.getPhoneNumber.html');
export const BUTTON = page('miniprogram/dev/component/button.html');
export const ERROR_CODES = page('doc/oplatform/developers/errCode/');
export const CLOUD_CALL = page('doc/oplatform/developers/dev/cloudCall.html');
export const RID = page('doc/service/openApi/get_rid_info.html');
/** Forum threads in which users and staff quote messages that no page documents. */
export const THREAD_VERIFY_PHONE = page('community/personal/oCJUswzZ8KPEajZdf2MoMQGLqGtk/question');
export const THREAD_NO_PERMISSION = page('community/develop/doc/0008a8a0d648d07e6c7e40a465b800');
export const THREAD_BANNED = page('community/develop/doc/000602abcd8630f3cd415526866c00');
export const THREAD_PRIVACY = page('community/develop/doc/000eeafb418d88d523505d3556b400');
export const THREAD_DECLARATION = page('community/develop/doc/000c880a1606b020d6a0630f66bc00');
export const THREAD_DENY = page('community/develop/doc/000c846f5340f01a070bf30e85ac00');
export const THREAD_QUOTA = page('community/develop/doc/00068c277085a07ecc00630676b000');
export const THREAD_QUOTA_TOAST = page('community/develop/doc/000060052ccad8d43bc0d48d761800');
export const THREAD_MULTI_PLATFORM = page('community/develop/doc/00020e66efc150deac8251d8d66400');
export const THREAD_INVALID_CODE = page('community/develop/doc/0002c8f70c84c8c726f166df166c00');
export const THREAD_WRONG_APP = page('community/develop/doc/000a627853cc48168cdf84e8a5fc00');
export const THREAD_UNAUTHORIZED = page('community/develop/doc/000c2a9f81cc681a4f10584ee6bc00');
export const THREAD_COMPONENT = page('community/develop/doc/0006e27c770fb89aa38de443152800');
export const THREAD_COMPONENT_TOKEN = page('community/develop/doc/00082669844d580607f05baab61400');
/** Notice of 2024-07 with the regions in which overseas accounts get phone numbers. */
export const THREAD_REGIONS = page('community/develop/doc/000ea49b3b0a18133061db76b6b400');
export const THREAD_USAGE = page('community/develop/doc/000a0a0105c1284c6ad18b81f62800');
/** A copy of WXBizDataCrypt, WeChat's demo of the decryption. */
export const DEMO: Source = { url: 'https://github.com/xlstudio/wxbizdatacrypt', read: '2026-11-22' };
