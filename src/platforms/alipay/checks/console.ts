/** The items of Alipay's console, and what each of them causes when it is missing. */
import type { Remedy } from '../../../catalog/entry.ts';
import { consoleChecks } from '../../console-checks.ts';
import { DOCS, GATEWAY, PHONE, PHONE_PRODUCT, USER_INFO_RULES } from '../sources.ts';

const REAUTHORISE: Remedy = {
  en: 'Afterwards withdraw the authorisation on the test phone (··· → 关于 → 设置 → 用户信息 → 解除授权) and authorise again; until then the old answer stays.',
  zh: '修改后在测试手机上取消授权（··· → 关于 → 设置 → 用户信息 → 解除授权），再重新授权；否则返回的还是旧结果。',
};

/** One check per item, in the order of the console. */
export const ALIPAY_CONSOLE = consoleChecks('alipay', {
  phoneProduct: {
    title: { en: 'Product 获取会员手机号 is added', zh: '已添加产品“获取会员手机号”' },
    code: 'phone-product-missing',
    problem: {
      title: { en: 'The product 获取会员手机号 is not added', zh: '没有添加产品“获取会员手机号”' },
      cause: {
        en: 'The payload opens, and what is inside is 40006 ISV权限不足 (isv.insufficient-isv-permissions). Only enterprise accounts can add the product. Use beyond what was agreed can cost the permission for good.',
        zh: '数据能解密，但内容是 40006 ISV权限不足（isv.insufficient-isv-permissions）。只有企业账号可以添加。超出约定范围使用手机号，平台可以永久收回权限。',
      },
      remedies: [
        {
          en: 'Add it in the console: 产品绑定 (formerly 功能列表) → 获取会员手机号.',
          zh: '在控制台的产品绑定（旧称功能列表）里添加“获取会员手机号”。',
        },
        REAUTHORISE,
      ],
    },
    sources: [PHONE, PHONE_PRODUCT],
  },
  userInfoApproved: {
    title: { en: '用户信息申请 for the phone number is approved', zh: '用户信息申请（手机号）已通过' },
    code: 'user-info-not-approved',
    problem: {
      title: { en: '用户信息申请 for the phone number is not approved', zh: '用户信息申请（手机号）还没有通过' },
      cause: {
        en: 'The payload opens, and what is inside is 40006 ISV权限不足. The application takes 2 to 3 working days.',
        zh: '数据能解密，但内容是 40006 ISV权限不足。审核需要 2 到 3 个工作日。',
      },
      remedies: [
        {
          en: 'Apply for the field 手机号 under 用户信息申请 of the product (formerly 敏感信息申请), with the pages where it is used.',
          zh: '在产品的用户信息申请（旧称敏感信息申请）里申请“手机号”字段，并说明使用的页面。',
        },
        {
          en: 'If the button is greyed out, set 主营行业 of the mini-program first.',
          zh: '入口是灰色时，先设置小程序的主营行业。',
        },
        REAUTHORISE,
      ],
    },
    sources: [PHONE, USER_INFO_RULES],
  },
  mainAccount: {
    title: { en: 'The application was made with the main or an admin account', zh: '申请由主账号或管理员账号提交' },
    code: 'main-account-not-used',
    problem: {
      severity: 'warning',
      title: { en: 'The application was not made with the main account', zh: '申请不是由主账号提交的' },
      cause: {
        en: 'Only the main account and administrators see 用户信息申请; other members do not find it.',
        zh: '只有主账号和管理员能看到用户信息申请，其他成员找不到入口。',
      },
      remedies: [
        { en: 'Log in with the main account and look at the application.', zh: '用主账号登录，确认申请的状态。' },
      ],
    },
    sources: [PHONE, DOCS],
  },
  jsapiBasePackage: {
    title: { en: 'JSAPI 基础包 is added', zh: '已添加 JSAPI 基础包' },
    code: 'jsapi-base-missing',
    problem: {
      title: { en: 'JSAPI 基础包 (小程序端基础产品) is not added', zh: '没有添加 JSAPI 基础包（小程序端基础产品）' },
      cause: {
        en: 'The client refuses the call: error 4, 无权调用.',
        zh: '客户端拒绝调用：error 4，无权调用。',
      },
      remedies: [{ en: 'Add it in the console under 产品绑定.', zh: '在控制台的产品绑定里添加。' }, REAUTHORISE],
    },
    sources: [DOCS],
  },
  signingMethod: {
    title: { en: '接口加签方式 is set', zh: '已设置接口加签方式' },
    code: 'signing-method-missing',
    problem: {
      title: { en: '接口加签方式 is not set', zh: '没有设置接口加签方式' },
      cause: {
        en: 'Payloads arrive without sign and cannot be verified, or the answer is 40001 isv.missing-default-signature-type in plain text. The number in a payload without sign still opens; nothing shows that it comes from Alipay.',
        zh: '返回的数据没有 sign，无法验签；或者返回明文的 40001 isv.missing-default-signature-type。没有 sign 的数据仍能解密，但无法确认来自支付宝。',
      },
      remedies: [
        {
          en: 'Upload the app public key (应用公钥) under 开发设置 → 接口加签方式 (formerly 加签), and copy the Alipay public key (支付宝公钥) shown afterwards to the server.',
          zh: '到开发设置 → 接口加签方式（旧称加签）上传应用公钥，再把页面显示的支付宝公钥配置到服务端。',
        },
        REAUTHORISE,
      ],
    },
    sources: [PHONE, DOCS],
  },
  encryptionKey: {
    title: { en: '接口内容加密方式 is set', zh: '已设置接口内容加密方式' },
    code: 'encryption-method-missing',
    problem: {
      title: { en: '接口内容加密方式 (AES key) is not set', zh: '没有设置接口内容加密方式（AES 密钥）' },
      cause: {
        en: 'The answer is 40001 isv.missing-encrypt-key in plain text, and holds no number.',
        zh: '返回明文的 40001 isv.missing-encrypt-key，没有手机号。',
      },
      remedies: [
        {
          en: 'Set it under 开发设置 → 接口内容加密方式 (formerly 内容加密); a key that is set anew replaces the old one at once.',
          zh: '到开发设置 → 接口内容加密方式（旧称内容加密）设置；重新生成后旧密钥立即失效。',
        },
        REAUTHORISE,
      ],
    },
    sources: [PHONE, DOCS],
  },
  appGateway: {
    title: { en: '应用网关 is set', zh: '已设置应用网关' },
    code: 'app-gateway-missing',
    problem: {
      severity: 'warning',
      title: { en: '应用网关 is not set', zh: '没有设置应用网关' },
      cause: {
        en: 'Older official pages say that payloads then come without sign or with 40001; the current page no longer asks for it. It takes no part in decrypting.',
        zh: '较早的官方文档说明：未设置时数据没有 sign 或返回 40001；现行文档已不要求。它不参与解密。',
      },
      remedies: [
        {
          en: 'If sign is missing although 接口加签方式 is set, set 应用网关: a public http or https URL that answers POST.',
          zh: '已设置接口加签方式但仍没有 sign 时，设置应用网关：公网可访问、能接收 POST 的 http 或 https 地址。',
        },
        REAUTHORISE,
      ],
    },
    sources: [DOCS, GATEWAY],
  },
  requestDomain: {
    title: { en: 'The backend is in 服务器域名白名单', zh: '服务端域名已加入服务器域名白名单' },
    code: 'alipay-domain-not-listed',
    problem: {
      title: { en: 'The backend is not in 服务器域名白名单', zh: '服务端域名没有加入服务器域名白名单' },
      cause: {
        en: 'my.request fails on phones with error 4 or 11, and the payload never reaches the server. In the developer tools it may work.',
        zh: '真机上 my.request 报 error 4 或 11，数据到不了服务端；开发者工具里可能正常。',
      },
      remedies: [
        { en: 'Add the domain under 开发设置 → 服务器域名白名单.', zh: '在开发设置 → 服务器域名白名单里添加域名。' },
      ],
    },
    sources: [DOCS],
  },
  reauthorised: {
    title: { en: 'Authorised anew after the last change', zh: '最后一次修改后已重新授权' },
    code: 'not-reauthorised',
    problem: {
      severity: 'warning',
      title: { en: 'Nobody has authorised anew since the last change', zh: '最后一次修改后还没有重新授权' },
      cause: {
        en: 'After a change of key, signing method or product, phones that had authorised before keep getting the old answer.',
        zh: '修改密钥、加签方式或产品之后，之前授权过的手机返回的仍是旧结果。',
      },
      remedies: [REAUTHORISE],
    },
    sources: [DOCS],
  },
});
