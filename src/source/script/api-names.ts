/** Names of the platforms' APIs that rules ask for. */
import type { ApiName } from '../../core/source-facts.ts';

/** Objects on which the APIs hang, when no scope declares the name as something else. */
const ROOTS: ReadonlySet<string> = new Set('wx uni Taro my ap tt swan ks xhs qq jd dd wepy mpx mpvue'.split(' '));

/** Packages whose default export is such an object. */
const PACKAGES: Readonly<Record<string, string>> = {
  '@tarojs/taro': 'Taro',
  '@tarojs/taro-weapp': 'Taro',
  '@tarojs/taro-alipay': 'Taro',
  wepy: 'wepy',
  '@wepy/core': 'wepy',
  '@mpxjs/core': 'mpx',
};

/** Steps between the object and the API that change nothing: `wepy.wx.login`, `wx.p.login`. */
const STEPS: ReadonlySet<string> = new Set(['wx', 'p', 'pro', '$wx']);

const NAMES: Readonly<Record<string, ApiName>> = {
  login: 'login',
  checkSession: 'checkSession',
  getPhoneNumber: 'getPhoneNumber',
  getAuthCode: 'getAuthCode',
  request: 'request',
  httpRequest: 'httpRequest',
  uploadFile: 'uploadFile',
  setStorage: 'setStorage',
  setStorageSync: 'setStorage',
  canIUse: 'canIUse',
  navigateTo: 'navigate',
  redirectTo: 'redirect',
  reLaunch: 'redirect',
  switchTab: 'redirect',
  getUserInfo: 'getUserInfo',
  getUserProfile: 'getUserInfo',
  getOpenUserInfo: 'getOpenUserInfo',
  getLoginCode: 'login',
};

/** Methods that projects hang on these objects themselves. */
const HUNG: ReadonlySet<string> = new Set(['post', 'get', 'put', 'patch', 'ajax', 'http', 'fetch', 'api']);

const REQUESTS: ReadonlySet<ApiName> = new Set(['request', 'httpRequest', 'uploadFile', 'callFunction']);

/** Whether a name that nothing declares is such an object. */
export function isApiRoot(name: string): boolean {
  return ROOTS.has(name);
}

/** The object that a package exports, if it is one of them. */
export function apiRootOf(packageName: string): string | null {
  return Object.hasOwn(PACKAGES, packageName) ? (PACKAGES[packageName] ?? null) : null;
}

/** Which API a path such as `wx.login` names; null for those that nobody asks for. */
export function apiNameOf(path: readonly string[]): ApiName | null {
  const [, ...steps] = path;
  const name = steps.at(-1) ?? '';
  const between = steps.slice(0, -1);
  if (between.length === 1 && between[0] === 'cloud') return name === 'callFunction' ? 'callFunction' : null;
  if (between.length > 1 || between.some((step) => !STEPS.has(step))) return null;
  return Object.hasOwn(NAMES, name) ? (NAMES[name] ?? null) : null;
}

/** Whether a path leads into something that the project itself put there: `uni.$u.http.post`, `wx.api.bind`. */
export function isHungOn(path: readonly string[]): boolean {
  const [, first = '', ...rest] = path;
  if (first.startsWith('$') && !STEPS.has(first)) return true;
  return HUNG.has(first) || (rest.length > 0 && !STEPS.has(first) && first !== 'cloud');
}

/** Whether an API sends something to a server. */
export function isRequest(api: ApiName): boolean {
  return REQUESTS.has(api);
}
