/** Where the facts about DingTalk come from. */
import type { Source } from '../../catalog/entry.ts';

export const TUTORIAL: Source = {
  url: 'https://open.dingtalk.com/document/development/third-party-personal-applet-to-obtain-login-user-information-tutorial',
  read: '2026-11-22',
};
/** Issue 11 of Taro's plugin: dd.getPhoneNumber fails and is not documented. */
export const TARO_PLUGIN: Source = {
  url: 'https://github.com/NervJS/taro-plugin-platform-alipay-dd',
  read: '2026-11-22',
};
