/** What is known about phone numbers in mini-programs of Meituan and Dianping: nothing public was found. */
import type { PlatformEntry } from '../../catalog/entry.ts';
import { TARO, UNI_APP } from './sources.ts';

export const MEITUAN_CODES: readonly PlatformEntry[] = [
  {
    code: 'meituan:phone-number',
    kind: 'guide',
    title: {
      en: 'It is unknown whether Meituan and Dianping mini-programs offer the phone number',
      zh: '美团、大众点评小程序能否获取手机号：未知',
    },
    cause: {
      en: 'No public document on a phone button, an interface, a cipher or error codes was found. uni-app and Taro, which list the platforms with open-type="getPhoneNumber", do not name Meituan or Dianping. That is no proof that partners cannot get it.',
      zh: '没有找到关于手机号按钮、接口、加密方式或错误码的公开文档。uni-app 和 Taro 的 open-type="getPhoneNumber" 支持列表里也没有美团和大众点评。这不代表合作方一定拿不到。',
    },
    isNot: {
      en: 'No key or cipher of another platform is known to apply here; a guess by field names such as encryptedData proves nothing.',
      zh: '没有依据表明其他平台的密钥或加密方式适用于此；仅凭 encryptedData 这样的字段名猜测说明不了什么。',
    },
    remedies: [
      {
        en: 'Ask your contact at Meituan’s open platform for the document on the phone number, and follow it.',
        zh: '向美团开放平台的对接人索取获取手机号的文档，以文档为准。',
      },
      {
        en: 'Until then let the user type the number and confirm it by text message.',
        zh: '在此之前，让用户自己填写手机号，用短信验证码确认。',
      },
      {
        en: 'In code shared by several platforms, hide the phone button on Meituan and Dianping.',
        zh: '多端共用的代码里，在美团和大众点评端隐藏获取手机号的按钮。',
      },
    ],
    sources: [UNI_APP, TARO],
  },
];
