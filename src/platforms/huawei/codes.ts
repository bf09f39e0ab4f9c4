/** What Huawei's Account Kit says, on the device and on the server, and how it hands out numbers. */
import type { PlatformEntry, Remedy } from '../../catalog/entry.ts';
import { ARTICLE, FAQ, MIRROR, QUICK_LOGIN, UNI_APP } from './sources.ts';

const CLIENT_ID: Remedy = {
  en: 'In module.json5 set client_id under metadata to the Client ID of the app, not to that of the project.',
  zh: '在 module.json5 的 metadata 里，client_id 要填应用的 Client ID，不是项目的。',
};

export const HUAWEI_CODES: readonly PlatformEntry[] = [
  {
    code: 'huawei:phone-number',
    kind: 'guide',
    title: {
      en: 'Huawei hands out a code; the server gets the number in plain JSON',
      zh: '华为给的是授权 code，服务端换到的是明文手机号',
    },
    cause: {
      en: 'The client returns an authorisation code and your server exchanges it; there is nothing to decrypt. Atomic services (元服务) and HarmonyOS apps use different endpoints.',
      zh: '客户端返回授权 code，由服务端换取手机号，没有需要解密的数据。元服务和鸿蒙应用走的接口不同。',
    },
    isNot: {
      en: 'No session_key, encryptedData or iv belongs to it. The code of the phone button is not the code of the login.',
      zh: '不涉及 session_key、encryptedData 或 iv。手机号按钮返回的 code 也不是登录的 code。',
    },
    remedies: [
      {
        en: 'Apply for the phone permission under 开发者后台 → API 服务 → 授权管理 → 敏感权限; it is reviewed by hand.',
        zh: '在开发者后台 → API 服务 → 授权管理 → 敏感权限申请获取手机号的权限，由人工审核。',
      },
      CLIENT_ID,
      {
        en: 'Add the fingerprint of your debug certificate to the app in AppGallery Connect, and do not use automatic signing.',
        zh: '在 AGC 里为应用添加调试证书的指纹，不要使用自动签名。',
      },
      {
        en: 'Atomic service: use a Button with openType GET_PHONE_NUMBER (uni-app: open-type="getPhoneNumber", read e.detail.code). Exchange the code at https://oauth-login.cloud.huawei.com/oauth2/v3/token, then call https://account.cloud.huawei.com/rest.php?nsp_svc=GOpen.User.getInfo and read mobileNumber, purePhoneNumber and phoneCountryCode.',
        zh: '元服务：Button 的 openType 用 GET_PHONE_NUMBER（uni-app 用 open-type="getPhoneNumber"，取 e.detail.code）。服务端先用 code 请求 https://oauth-login.cloud.huawei.com/oauth2/v3/token ，再请求 https://account.cloud.huawei.com/rest.php?nsp_svc=GOpen.User.getInfo ，读取 mobileNumber、purePhoneNumber、phoneCountryCode。',
      },
      {
        en: 'HarmonyOS app, one-tap login (一键登录): scope quickLoginAnonymousPhone, permission quickLoginMobilePhone; POST code, clientId and clientSecret as JSON to https://account-api.cloud.huawei.com/oauth2/v6/quickLogin/getPhoneNumber and read phoneNumber, purePhoneNumber and phoneCountryCode. Only numbers of mainland China are handed out.',
        zh: '鸿蒙应用一键登录：scope 为 quickLoginAnonymousPhone，权限为 quickLoginMobilePhone；以 JSON 提交 code、clientId、clientSecret，POST https://account-api.cloud.huawei.com/oauth2/v6/quickLogin/getPhoneNumber ，读取 phoneNumber、purePhoneNumber、phoneCountryCode。只支持中国大陆号码。',
      },
      {
        en: 'Normalise the country code before comparing: 0086 and 86 both occur.',
        zh: '比较前先统一国家码：0086 和 86 两种写法都会出现。',
      },
    ],
    related: ['code-only', 'huawei:1001502014', 'huawei:1001500001', 'huawei:12304'],
    sources: [QUICK_LOGIN, UNI_APP, ARTICLE, FAQ, MIRROR],
  },
  {
    code: 'huawei:1001500001',
    kind: 'client',
    message: 'Failed to check the fingerprint',
    numbers: [1001500001],
    fragments: ['1001500001', 'failed to check the fingerprint', 'check the fingerprint'],
    title: { en: 'The certificate fingerprint of the app does not match', zh: '应用指纹证书校验失败' },
    cause: {
      en: 'The app is signed with a certificate whose fingerprint is not registered for it in AppGallery Connect.',
      zh: '应用签名所用证书的指纹，没有登记在 AGC 的这个应用下。',
    },
    causes: [
      { en: 'The app is signed automatically by the tool.', zh: '使用了自动签名。' },
      {
        en: 'The fingerprint of the certificate was not added, or was added to another app.',
        zh: '没有添加该证书的指纹，或加到了别的应用下。',
      },
      { en: 'client_id names another app.', zh: 'client_id 填的是别的应用。' },
    ],
    remedies: [
      {
        en: 'Sign with the debug certificate downloaded from AppGallery Connect, not with automatic signing.',
        zh: '改用从 AGC 下载的调试证书签名，不要用自动签名。',
      },
      {
        en: 'In AppGallery Connect open your project, choose the app and add the fingerprint of that certificate.',
        zh: '在 AGC 的我的项目里选择对应的应用，添加这个证书的指纹。',
      },
      CLIENT_ID,
      {
        en: 'If it stays, remove the app from the device and run it again, since changed settings may not take effect at once.',
        zh: '仍然报错时，在真机上移除应用后重新运行，修改过的配置可能没有立即生效。',
      },
    ],
    related: ['huawei:1001502014', 'huawei:phone-number'],
    sources: [FAQ, UNI_APP],
  },
  {
    code: 'huawei:1001502014',
    kind: 'client',
    numbers: [1001502014],
    fragments: ['1001502014'],
    title: { en: 'The app lacks the scope or permission', zh: '应用未申请 scope 或权限' },
    cause: {
      en: 'The permission to read the phone number was not applied for, is still being reviewed, or belongs to another app.',
      zh: '没有申请获取手机号的权限，还在审核中，或者申请到了别的应用上。',
    },
    remedies: [
      {
        en: 'Apply under 开发者后台 → API 服务 → 授权管理 → 敏感权限 and wait for the review.',
        zh: '在开发者后台 → API 服务 → 授权管理 → 敏感权限提交申请，等待审核通过。',
      },
      {
        en: 'Write category, steps of use and request rate fully into the form; incomplete forms are rejected.',
        zh: '申请表要写全应用分类、使用场景的具体步骤和请求频率，填写不完整会被驳回。',
      },
      CLIENT_ID,
    ],
    related: ['huawei:1001500001', 'huawei:phone-number'],
    sources: [FAQ, UNI_APP, ARTICLE],
  },
  {
    code: 'huawei:1001502001',
    kind: 'client',
    numbers: [1001502001],
    fragments: ['1001502001'],
    title: { en: 'No Huawei account is logged in on the device', zh: '用户未登录华为账号' },
    cause: {
      en: 'The device has no Huawei account logged in, so there is no number to hand out. Nothing is misconfigured.',
      zh: '设备上没有登录华为账号，拿不到手机号。配置没有问题。',
    },
    remedies: [
      {
        en: 'Ask the user to log in with a Huawei account in the settings of the device and to tap again.',
        zh: '提示用户在系统设置里登录华为账号，再点一次。',
      },
      {
        en: 'Offer another way to give the number, such as a text-message code.',
        zh: '提供短信验证码等其他方式。',
      },
    ],
    related: ['huawei:phone-number'],
    sources: [FAQ],
  },
  {
    code: 'huawei:60180003',
    kind: 'answer',
    numbers: [60180003],
    title: { en: 'The clientId does not match', zh: 'clientId 不匹配' },
    cause: {
      en: 'The clientId of the request is not the one of the app that obtained the code. It comes as resultCode from quickLogin/getPhoneNumber.',
      zh: '请求里的 clientId 与获取 code 的应用不一致。由 quickLogin/getPhoneNumber 在 resultCode 里返回。',
    },
    remedies: [
      {
        en: 'Send clientId and clientSecret of the same app whose client_id stands in module.json5.',
        zh: '使用 module.json5 中 client_id 对应的同一个应用的 clientId 和 clientSecret。',
      },
      {
        en: 'Exchange a new code; do not mix test and production apps.',
        zh: '重新获取 code 再请求，不要混用测试和正式应用。',
      },
    ],
    related: ['huawei:12304'],
    sources: [QUICK_LOGIN],
  },
  {
    code: 'huawei:12304',
    kind: 'answer',
    message: '{"error":1101,"sub_error":12304}',
    numbers: [12304],
    spellings: ['1101/12304', '{"error":1101,"sub_error":12304}'],
    title: { en: 'The client_secret is not valid', zh: 'client_secret 无效' },
    cause: {
      en: 'The token endpoint answered error 1101 with sub_error 12304: the client_secret is mistyped, was renewed, or belongs to another client_id.',
      zh: '令牌接口返回 error 1101、sub_error 12304：client_secret 填错、已重置，或不属于这个 client_id。',
    },
    remedies: [
      {
        en: 'Copy Client ID and Client Secret of the app again from AppGallery Connect, from the page where its fingerprints are set.',
        zh: '到 AGC 设置应用指纹的页面，重新复制应用的 Client ID 和 Client Secret。',
      },
    ],
    related: ['huawei:1101', 'huawei:60180003'],
    sources: [UNI_APP],
  },
  {
    code: 'huawei:1101',
    kind: 'answer',
    numbers: [1101],
    title: { en: 'The token endpoint refused the request', zh: '令牌接口拒绝了请求' },
    cause: {
      en: 'The reason stands in sub_error. Of its values only 12304 (client_secret) is covered here; the others were not found where the facts were read.',
      zh: '具体原因看 sub_error。这里只收录了 12304（client_secret 无效），其他取值没有查到。',
    },
    remedies: [
      {
        en: 'Read sub_error in the same answer; with 12304 correct the client_secret.',
        zh: '查看同一返回里的 sub_error；是 12304 就修正 client_secret。',
      },
      {
        en: 'For other values compare client_id, client_secret and code with one and the same app, and take a new code.',
        zh: '其他取值先核对 client_id、client_secret、code 是否属于同一个应用，并换一个新的 code。',
      },
    ],
    related: ['huawei:12304'],
    sources: [UNI_APP],
  },
];
