import { accountKey, appIdKey, COMMON_KEYS, type PlatformConfig } from '../app-config.ts';

/** What can be configured of an Alipay app. */
export const ALIPAY_CONFIG: PlatformConfig = {
  id: 'alipay',
  keys: {
    appId: appIdKey({
      en: 'APPID, 16 digits in quotes; not the PID (2088…)',
      zh: 'APPID，16 位数字，要加引号；不是 PID（2088 开头）',
    }),
    ...COMMON_KEYS,
    aesKey: {
      kind: 'secret',
      slot: 'aes-key',
      text: { en: 'AES key (接口内容加密方式)', zh: 'AES 密钥（接口内容加密方式）' },
    },
    encryptType: {
      kind: 'choice',
      choices: ['AES'],
      text: { en: 'encrypt_type that your server uses', zh: '服务端使用的 encrypt_type' },
    },
    signType: {
      kind: 'choice',
      choices: ['RSA2', 'RSA'],
      text: {
        en: 'sign_type that your server uses: RSA2 or, for old apps, RSA',
        zh: '服务端使用的 sign_type：RSA2；旧应用可能是 RSA',
      },
    },
    alipayPublicKey: {
      kind: 'key',
      slot: 'alipay-public-key',
      text: {
        en: 'Alipay public key (支付宝公钥, 接口加签方式); not your own app public key',
        zh: '支付宝公钥（接口加签方式），不是自己的应用公钥',
      },
    },
    alipayCertPublicKey: {
      kind: 'key',
      slot: 'alipay-public-key',
      text: {
        en: 'certificate mode: alipayCertPublicKey_RSA2.crt',
        zh: '证书模式：alipayCertPublicKey_RSA2.crt（支付宝公钥证书）',
      },
    },
    alipayRootCert: {
      kind: 'key',
      text: { en: 'certificate mode: alipayRootCert.crt', zh: '证书模式：alipayRootCert.crt（支付宝根证书）' },
    },
    appCertPublicKey: {
      kind: 'key',
      slot: 'app-public-key',
      text: {
        en: 'certificate mode: appCertPublicKey_<APPID>.crt',
        zh: '证书模式：appCertPublicKey_<APPID>.crt（应用公钥证书）',
      },
    },
    appPrivateKey: {
      kind: 'secret',
      slot: 'app-private-key',
      text: { en: 'app private key (应用私钥), proves mix-ups', zh: '应用私钥，用来证明密钥是否放错' },
    },
    appPublicKey: {
      kind: 'key',
      slot: 'app-public-key',
      text: { en: 'app public key (应用公钥), proves mix-ups', zh: '应用公钥，用来证明密钥是否放错' },
    },
    gateway: {
      kind: 'text',
      text: { en: '应用网关 of the app: a public http or https URL', zh: '应用网关：公网可访问的 http 或 https 地址' },
    },
    openapiGateway: {
      kind: 'text',
      text: {
        en: 'OpenAPI gateway that your server calls, such as https://openapi.alipay.com/gateway.do',
        zh: '服务端调用的 OpenAPI 网关，例如 https://openapi.alipay.com/gateway.do',
      },
    },
    isvAppId: {
      kind: 'text',
      text: {
        en: 'third-party app (三方应用) or plugin in whose name the number is asked for',
        zh: '代为获取手机号的三方应用或插件的 APPID',
      },
    },
    minClientVersion: {
      kind: 'version',
      text: {
        en: 'lowest Alipay client set in the console; 10.1.35 is needed',
        zh: '控制台设置的最低支付宝客户端版本，至少 10.1.35',
      },
    },
    account: accountKey(),
  },
  console: {
    phoneProduct: { en: 'product 获取会员手机号 added (产品绑定)', zh: '已添加产品“获取会员手机号”（产品绑定）' },
    userInfoApproved: {
      en: '用户信息申请 for the phone number approved',
      zh: '用户信息申请（手机号）已通过',
    },
    mainAccount: {
      en: 'the application was made with the main or an admin account',
      zh: '申请由主账号或管理员账号提交',
    },
    jsapiBasePackage: {
      en: 'JSAPI 基础包 (小程序端基础产品) added',
      zh: '已添加 JSAPI 基础包（小程序端基础产品）',
    },
    signingMethod: { en: '接口加签方式 set (应用公钥 uploaded)', zh: '已设置接口加签方式（上传应用公钥）' },
    encryptionKey: { en: '接口内容加密方式 set (AES key)', zh: '已设置接口内容加密方式（AES 密钥）' },
    appGateway: { en: '应用网关 set', zh: '已设置应用网关' },
    requestDomain: { en: 'backend in 服务器域名白名单', zh: '服务端域名已加入服务器域名白名单' },
    reauthorised: {
      en: 'de-authorised and authorised again after the last change',
      zh: '最后一次修改后已取消授权并重新授权',
    },
  },
};
