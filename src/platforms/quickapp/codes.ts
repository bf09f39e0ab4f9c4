/** What the account feature of quick apps reports in `fail(data, code)`, and how quick apps get the number. */
import type { PlatformEntry, Remedy } from '../../catalog/entry.ts';
import { ACCOUNT, HONOR } from './sources.ts';

const OTHER_WAY: Remedy = {
  en: 'Offer another way to give the number, such as a text-message code.',
  zh: '提供短信验证码等其他方式。',
};

export const QUICKAPP_CODES: readonly PlatformEntry[] = [
  {
    code: 'quickapp:phone-number',
    kind: 'guide',
    title: {
      en: 'Quick apps get the number directly or through the account of the vendor',
      zh: '快应用直接返回手机号，或经厂商账号获取',
    },
    cause: {
      en: 'account.getPhoneNumber returns phoneNumber in plain text (platform version 1070 and later). With encrypt: true each vendor encrypts in a way of its own, and none of them is public; only the documents of the vendor tell how to open it.',
      zh: 'account.getPhoneNumber 直接返回明文 phoneNumber（平台版本 1070 起）。传 encrypt: true 时各厂商用自己的加密方案，都没有公开资料，解密方法要看厂商提供的文档。',
    },
    isNot: {
      en: 'A number encrypted by encrypt: true is not the AES scheme of WeChat or Alipay as far as anything public says; keys of those platforms do not open it.',
      zh: '没有任何公开资料表明 encrypt: true 的密文采用微信或支付宝的 AES 方案，不要拿那些平台的密钥去解。',
    },
    remedies: [
      {
        en: 'Declare { "name": "service.account" } under features in manifest.json.',
        zh: '在 manifest.json 的 features 里声明 { "name": "service.account" }。',
      },
      {
        en: 'For account.getPhoneNumber conclude a commercial contract with each vendor; without it the call fails with 1001. It asks the user every time.',
        zh: 'account.getPhoneNumber 需要与厂商分别签商务合同，没有合同返回 1001；每次调用都会询问用户。',
      },
      {
        en: 'Or call account.authorize with scope.basePhone or scope.basePhoneProfile (1100 and later), then account.getProfile, and read phoneNumber; it may be empty.',
        zh: '或者先调用 account.authorize，scope 填 scope.basePhone 或 scope.basePhoneProfile（1100 起），再调用 account.getProfile 读取 phoneNumber，可能为空。',
      },
      {
        en: 'On Honor, authorize needs appid and supports only type: code (5 minutes): exchange it with POST https://hnoauth-login.cloud.hihonor.com/oauth2/v3/token, then call https://account-drcn.platform.hihonorcloud.com/rest.php?nsp_svc=GOpen.User.getInfo and read mobileNumber.',
        zh: '荣耀的 authorize 要传 appid，只支持 type: code（5 分钟有效）：服务端用 code 请求 POST https://hnoauth-login.cloud.hihonor.com/oauth2/v3/token ，再请求 https://account-drcn.platform.hihonorcloud.com/rest.php?nsp_svc=GOpen.User.getInfo ，读取 mobileNumber。',
      },
      {
        en: 'Check the vendor first: Xiaomi, Huawei, Meizu, OPPO and vivo support the account feature, Lenovo does not; ZTE, Gionee and Nubia need 1010 or later.',
        zh: '先确认厂商支持情况：小米、华为、魅族、OPPO、vivo 支持，联想不支持，中兴、金立、努比亚需要 1010 及以上。',
      },
    ],
    related: ['quickapp:1001', 'quickapp:201', 'quickapp:202'],
    sources: [ACCOUNT, HONOR],
  },
  {
    code: 'quickapp:200',
    kind: 'client',
    numbers: [200],
    title: { en: 'The call failed for a reason that is not named', zh: '接口调用失败（通用错误）' },
    cause: {
      en: 'This is the general failure of quick apps. Details, if there are any, stand in data, the first argument of fail.',
      zh: '这是快应用的通用错误码。有详细信息的话，在 fail 的第一个参数 data 里。',
    },
    isNot: {
      en: 'It is not the HTTP status 200; nothing succeeded.',
      zh: '不是 HTTP 状态码 200，调用并没有成功。',
    },
    remedies: [
      {
        en: 'Log both arguments of fail(data, code) together with the vendor (account.getProvider()) and the platform version.',
        zh: '把 fail(data, code) 的两个参数连同厂商（account.getProvider()）和平台版本一起打印出来。',
      },
      OTHER_WAY,
    ],
    related: ['quickapp:phone-number'],
    sources: [ACCOUNT],
  },
  {
    code: 'quickapp:201',
    kind: 'client',
    numbers: [201],
    title: { en: 'The user refused the authorisation', zh: '用户拒绝授权' },
    cause: {
      en: 'The user refused the authorisation. Nothing is misconfigured.',
      zh: '用户拒绝了授权。配置没有问题。',
    },
    remedies: [
      {
        en: 'Offer another way to give the number, and ask again only when the user taps the button again.',
        zh: '提供其他方式，等用户再次点击按钮时再请求。',
      },
    ],
    related: ['user-denied', 'quickapp:207'],
    sources: [ACCOUNT],
  },
  {
    code: 'quickapp:202',
    kind: 'client',
    numbers: [202],
    title: { en: 'The scope is not allowed for the app', zh: '没有申请该 scope 的权限' },
    cause: {
      en: 'account.authorize was called with a scope that this app may not use. The code exists since platform version 1100.',
      zh: 'account.authorize 传入的 scope 不允许这个应用使用。平台版本 1100 起才有这个错误码。',
    },
    remedies: [
      {
        en: 'Apply for scope.basePhone or scope.basePhoneProfile at the vendor.',
        zh: '向厂商申请 scope.basePhone 或 scope.basePhoneProfile。',
      },
      {
        en: 'Check the spelling of the scope; scope.baseProfile gives no number.',
        zh: '检查 scope 的拼写；scope.baseProfile 不含手机号。',
      },
    ],
    related: ['quickapp:1001', 'quickapp:phone-number'],
    sources: [ACCOUNT],
  },
  {
    code: 'quickapp:203',
    kind: 'client',
    numbers: [203],
    title: { en: 'The device does not implement the call', zh: '设备没有实现该接口' },
    cause: {
      en: 'The vendor or the platform version of this device lacks the call: getPhoneNumber needs 1070, the phone scopes need 1100.',
      zh: '这台设备的厂商或平台版本没有这个接口：getPhoneNumber 需要 1070，手机号相关的 scope 需要 1100。',
    },
    remedies: [
      {
        en: 'Raise minPlatformVersion, or look at the platform version before the call and hide the button below it.',
        zh: '提高 minPlatformVersion，或在调用前判断平台版本，不支持就隐藏按钮。',
      },
      OTHER_WAY,
    ],
    related: ['quickapp:phone-number'],
    sources: [ACCOUNT],
  },
  {
    code: 'quickapp:205',
    kind: 'client',
    numbers: [205],
    title: { en: 'The previous request is still pending', zh: '上一次请求还在处理中' },
    cause: {
      en: 'A second call was made before the first one ended. Likely: the button was tapped twice.',
      zh: '上一次调用结束之前又发起了一次。常见原因：用户连续点击了按钮。',
    },
    remedies: [
      {
        en: 'Disable the button until success or fail has run.',
        zh: '在 success 或 fail 回调之前禁用按钮。',
      },
    ],
    related: ['quickapp:phone-number'],
    sources: [ACCOUNT],
  },
  {
    code: 'quickapp:207',
    kind: 'client',
    numbers: [207],
    title: { en: 'The user refused and does not want to be asked again', zh: '用户拒绝并选择不再询问' },
    cause: {
      en: 'The user refused with “do not ask again”; no dialogue appears any more. The code exists since platform version 1100.',
      zh: '用户拒绝时勾选了不再询问，之后不会再弹窗。平台版本 1100 起才有这个错误码。',
    },
    isNot: {
      en: 'It is not a plain refusal (201), after which you may ask again.',
      zh: '不同于普通拒绝（201），普通拒绝之后还可以再次询问。',
    },
    remedies: [
      OTHER_WAY,
      {
        en: 'Do not call again on your own: no dialogue opens, and the call ends with 207 each time.',
        zh: '不要自动重复调用：不会再弹窗，每次都返回 207。',
      },
    ],
    related: ['quickapp:201', 'user-denied'],
    sources: [ACCOUNT],
  },
  {
    code: 'quickapp:1001',
    kind: 'client',
    numbers: [1001],
    title: { en: 'There is no contract with the vendor, or nobody is logged in', zh: '没有签约，或用户未登录' },
    cause: {
      en: 'The meaning depends on the call: for getPhoneNumber there is no contract with the vendor, for getEncryptedID the user is not logged in.',
      zh: '含义取决于接口：getPhoneNumber 返回它表示没有与厂商签约，getEncryptedID 返回它表示用户未登录。',
    },
    remedies: [
      {
        en: 'For getPhoneNumber conclude the commercial contract with the vendor of the device; a contract with one vendor does not cover the others.',
        zh: '调用 getPhoneNumber 前，与该设备的厂商签订商务合同；各厂商要分别签约。',
      },
      {
        en: 'For getEncryptedID let the user log in first; account.isLogin() tells.',
        zh: '调用 getEncryptedID 前先让用户登录，可用 account.isLogin() 判断。',
      },
      {
        en: 'Without a contract use account.authorize with scope.basePhone, or a text-message code.',
        zh: '没有合同时，改用 account.authorize 加 scope.basePhone，或短信验证码。',
      },
    ],
    related: ['quickapp:202', 'quickapp:phone-number'],
    sources: [ACCOUNT],
  },
];
