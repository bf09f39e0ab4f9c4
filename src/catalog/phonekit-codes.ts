/**
 * phonekit's own codes: what it finds in a capture, group by group. Wire names
 * (`encryptedData`, `session_key`, `sign`) and console terms stay as the platforms write them, in both languages.
 */
import type { OwnEntry, Source } from './entry.ts';

const WECHAT_DOCS = 'https://developers.weixin.qq.com/miniprogram/dev';

/** A page of the WeChat documentation; cited only in findings about WeChat. */
function wechatPage(path: string): Source {
  return { url: `${WECHAT_DOCS}/${path}`, read: '2026-11-22', platform: 'wechat' };
}

/** A page of Alipay; cited only in findings about Alipay. */
function alipayPage(url: string): Source {
  return { url, read: '2026-02-24', platform: 'alipay' };
}

const WECHAT_PHONE = wechatPage('framework/open-ability/getPhoneNumber.html');
const WECHAT_PHONE_OLD = wechatPage('framework/open-ability/deprecatedGetPhoneNumber.html');
const WECHAT_OPEN_DATA = wechatPage('framework/open-ability/signature.html');
const WECHAT_LOGIN = wechatPage('framework/open-ability/login.html');
const WECHAT_PHONE_GUIDE = wechatPage('framework/open-ability/PhoneNumberGuide.html');
const WECHAT_ERRNO = wechatPage('framework/usability/PublicErrno.html');
const WECHAT_PHONE_API = wechatPage('server/API/user-info/phone-number/api_getphonenumber.html');
const WECHAT_CODE2SESSION = wechatPage('server/API/user-login/api_code2session.html');

const ALIPAY_PHONE = alipayPage('https://opendocs.alipay.com/mini/api/getphonenumber');
const ALIPAY_AES_SAMPLE = alipayPage('https://opendocs.alipay.com/support/01rb0s');
const ALIPAY_AES_KEY = alipayPage('https://opendocs.alipay.com/common/02mse3');
const ALIPAY_ERRORS = alipayPage('https://opendocs.alipay.com/common/02km9f');
const ALIPAY_DOCS = alipayPage('https://github.com/AlipayDocs/open-docs');

/** Which platforms have the phone button at all. */
const BAIDU_USER_DATA: Source = {
  url: 'https://github.com/swan-team/swan-docs',
  read: '2026-11-22',
  platform: 'baidu',
};

const UNI_APP: Source = { url: 'https://github.com/dcloudio/unidocs-zh', read: '2026-11-22' };

const RFC_FORM: Source = { url: 'https://www.rfc-editor.org/rfc/rfc1866', read: '2026-11-22' };
const RFC_UTF16: Source = { url: 'https://www.rfc-editor.org/rfc/rfc2781', read: '2026-11-22' };
const RFC_URI: Source = { url: 'https://www.rfc-editor.org/rfc/rfc3986', read: '2026-11-22' };
const RFC_BASE64: Source = { url: 'https://www.rfc-editor.org/rfc/rfc4648', read: '2026-11-22' };
const RFC_PKCS7: Source = { url: 'https://www.rfc-editor.org/rfc/rfc5652', read: '2026-11-22' };
const RFC_KEY_TEXT: Source = { url: 'https://www.rfc-editor.org/rfc/rfc7468', read: '2026-11-22' };
const RFC_RSA: Source = { url: 'https://www.rfc-editor.org/rfc/rfc8017', read: '2026-11-22' };
const RFC_JSON: Source = { url: 'https://www.rfc-editor.org/rfc/rfc8259', read: '2026-11-22' };
const NIST_GCM: Source = { url: 'https://csrc.nist.gov/pubs/sp/800/38/d/final', read: '2026-11-22' };
const NIST_CBC: Source = { url: 'https://csrc.nist.gov/pubs/sp/800/38/a/final', read: '2026-11-22' };

export const PHONEKIT_CODES = {
  'capture-empty': {
    code: 'capture-empty',
    severity: 'error',
    title: {
      en: 'No phone-number payload was found in the capture',
      zh: '给出的内容里没有找到手机号数据',
    },
    cause: {
      en: 'No record in the capture has the fields of a payload: encryptedData and iv, or code (WeChat, Douyin, Baidu, Kuaishou, Xiaohongshu); response and sign (Alipay); data (Douyin, new way); params.mobile (UnionPay). Likely: the capture was taken before the user tapped, the body was left out of it, or the front end read undefined fields, which JSON.stringify drops silently.',
      zh: '所有记录里都没有手机号数据的字段：微信、抖音、百度、快手、小红书是 encryptedData 和 iv，或者 code；支付宝是 response 和 sign；抖音新方式是 data；云闪付是 params.mobile。常见原因：抓取时用户还没有点按钮；抓包没有保存请求体；前端取到的是 undefined，JSON.stringify 会直接丢掉这类字段。',
    },
    remedies: [
      {
        en: 'Capture the request that the mini-program sends to your server right after the tap, with its whole body, and give that (HAR, curl command, raw HTTP, JSON or log lines all work).',
        zh: '抓取用户点按钮之后小程序发给你服务端的那个请求，连同完整的请求体一起给出；HAR、curl 命令、HTTP 原文、JSON、日志都可以。',
      },
      {
        en: 'Or print the value in the callback itself and give that: JSON.stringify(e.detail) on WeChat and its look-alikes, res.response of my.getPhoneNumber on Alipay.',
        zh: '或者在回调里直接打印再给出：微信、抖音等打印 JSON.stringify(e.detail)，支付宝打印 my.getPhoneNumber 的 res.response。',
      },
      {
        en: 'If the fields are absent in the request already, check where your framework puts them: e.detail, mpvue e.mp.detail, WePY 2 e.$wx.detail.',
        zh: '如果请求里本来就没有这些字段，检查框架把它们放在哪里：一般是 e.detail，mpvue 是 e.mp.detail，WePY 2 是 e.$wx.detail。',
      },
    ],
    sources: [WECHAT_PHONE, ALIPAY_PHONE],
  },
  'platform-ambiguous': {
    code: 'platform-ambiguous',
    severity: 'error',
    title: {
      en: 'The payload fits more than one platform',
      zh: '这份数据同时符合多个平台的格式',
    },
    cause: {
      en: 'These platforms use the same field names and the same cipher, and no key opens the payload, so nothing settles where it comes from.',
      zh: '这几个平台的字段名和加密算法相同，又没有密钥能解开，因此无法判断数据来自哪个平台。',
    },
    remedies: [
      {
        en: 'Name the platform with --platform.',
        zh: '用 --platform 指定平台。',
      },
      {
        en: 'Give the right key: the platform whose recipe opens the payload is then proven.',
        zh: '给出正确的密钥：按哪个平台的方式能解开，就能确定是哪个平台。',
      },
    ],
    sources: [UNI_APP],
  },
  'platform-mismatch': {
    code: 'platform-mismatch',
    severity: 'error',
    isAboutPlatform: true,
    title: {
      en: 'The payload is one of {actualPlatform}, not of {wantedPlatform}',
      zh: '这是{actualPlatform}的数据，不是{wantedPlatform}的',
    },
    cause: {
      en: '{wantedPlatform} was named with --platform, but the payload is made as {actualPlatform} makes it. Keys and errors of the one say nothing about the other. Likely: one server serves several mini-programs, or the wrong capture was taken.',
      zh: '--platform 指定的是{wantedPlatform}，而数据是按{actualPlatform}的方式生成的，两边的密钥和错误码互不相干。常见原因：一个服务端对接了多个平台的小程序，或者拿错了抓包。',
    },
    remedies: [
      {
        en: 'Leave --platform out, or name {actualPlatform}, and read the findings below: they are those of {actualPlatform}.',
        zh: '去掉 --platform，或者改为{actualPlatform}；下面的诊断是按{actualPlatform}做的。',
      },
      {
        en: 'On the server, let the client say which platform it runs on (uni-app: #ifdef or uni.getSystemInfoSync().uniPlatform; Taro: process.env.TARO_ENV), and choose key and algorithm by that.',
        zh: '由前端带上所在的平台（uni-app 用条件编译或 uni.getSystemInfoSync().uniPlatform，Taro 用 process.env.TARO_ENV），服务端据此选择密钥和算法。',
      },
    ],
    sources: [NIST_CBC],
  },
  'no-decryption': {
    code: 'no-decryption',
    severity: 'error',
    title: {
      en: 'This platform hands out no encrypted phone number that could be opened',
      zh: '这个平台没有可供解密的手机号数据',
    },
    cause: {
      en: 'It has no phone-number button with a ciphertext, or its scheme is not public. So no key opens this capture.',
      zh: '它没有返回密文的手机号接口，或者加密方式没有公开，所以没有密钥能解开这份内容。',
    },
    remedies: [
      {
        en: 'Name another platform with --platform if the capture comes from there.',
        zh: '如果抓取的内容来自别的平台，用 --platform 指定。',
      },
    ],
    sources: [UNI_APP],
  },
  'ciphertext-missing': {
    code: 'ciphertext-missing',
    severity: 'error',
    title: {
      en: '{field} holds no ciphertext',
      zh: '{field} 里没有密文',
    },
    cause: {
      en: 'Other parts of a payload are there, but {field} is absent, empty or not a ciphertext, so there is nothing to decrypt. Likely: the handler reads the wrong object of the event, or the client failed and only errMsg was delivered.',
      zh: '数据的其他字段都在，但 {field} 缺失、为空或不是密文，没有可以解密的内容。常见原因：回调里取值的对象不对；或者客户端调用失败，只返回了 errMsg。',
    },
    remedies: [
      {
        when: 'literal',
        en: 'The field holds literal text, such as the name of a variable, undefined or [object Object]. Remove the quotes around the expression, and send the string itself, not an object.',
        zh: '字段里是字面文本，例如变量名、undefined 或 [object Object]。去掉表达式外面的引号，发送字符串本身，不要直接发送对象。',
      },
      {
        when: 'wechat',
        en: 'Read encryptedData and iv from e.detail of bindgetphonenumber (mpvue: e.mp.detail, WePY 2: e.$wx.detail), and look at e.detail.errMsg before you send them.',
        zh: '从 bindgetphonenumber 回调的 e.detail 里取 encryptedData 和 iv（mpvue 是 e.mp.detail，WePY 2 是 e.$wx.detail），发送之前先判断 e.detail.errMsg。',
      },
      {
        when: 'alipay',
        en: 'Send res.response from the success callback of my.getPhoneNumber as the string it is; do not take it apart or build it again in the front end.',
        zh: '把 my.getPhoneNumber 的 success 回调里的 res.response 原样作为字符串发给服务端，前端不要拆开或重新拼装。',
      },
      {
        en: 'Print {field} in the callback and again where the server receives it; the step in between that loses it is the fault.',
        zh: '在前端回调和服务端入口各打印一次 {field}，看是在哪一步丢失的。',
      },
    ],
    sources: [WECHAT_PHONE_OLD, ALIPAY_PHONE],
  },
  'iv-missing': {
    code: 'iv-missing',
    severity: 'error',
    title: {
      en: 'The payload came without its iv',
      zh: '数据缺少 iv',
    },
    cause: {
      en: 'encryptedData is AES-CBC: without the iv from the same callback the first 16 bytes cannot be decrypted, and the capture holds no usable iv. Likely: the front end sends only encryptedData, or the server reads the field under another name.',
      zh: 'encryptedData 使用 AES-CBC 加密，缺少同一次回调里的 iv 就解不出前 16 个字节，而这里没有可用的 iv。常见原因：前端只发送了 encryptedData；或者服务端取 iv 时字段名写错。',
    },
    remedies: [
      {
        en: 'Send e.detail.iv together with e.detail.encryptedData, both from the same callback; it is 24 characters of base64.',
        zh: '把同一次回调里的 e.detail.iv 和 e.detail.encryptedData 一起发给服务端，iv 是 24 个字符的 base64。',
      },
      {
        when: 'recomputed',
        en: 'Fix the request even though this payload opened: phonekit recomputed the iv from the first 16 bytes of the plaintext, which are always the same, and a server has to receive the real one.',
        zh: '这一份虽然解开了，请求仍要修正：phonekit 利用明文固定的前 16 个字节反推出了 iv，线上服务应当收到真正的 iv。',
      },
      {
        en: 'If the iv was captured elsewhere, give it with --iv.',
        zh: '如果 iv 在别处有记录，用 --iv 给出。',
      },
    ],
    sources: [WECHAT_PHONE_OLD, WECHAT_OPEN_DATA, NIST_CBC],
  },
  'wrong-payload-kind': {
    code: 'wrong-payload-kind',
    severity: 'error',
    title: {
      en: 'The payload opens, but it holds {kind} and no phone number',
      zh: '数据解开了，但内容是{kind}，没有手机号',
    },
    cause: {
      en: 'Key and decryption are right; the payload itself comes from another API of the platform. Likely: one server endpoint serves both kinds, or a variable still holds the result of an earlier call.',
      zh: '密钥和解密都没有问题，只是数据来自平台的另一个接口。常见原因：服务端用同一个接口处理两种数据；或者前端变量里还是上一次调用的结果。',
    },
    remedies: [
      {
        when: 'wechat',
        en: 'Send encryptedData and iv from the event of the getPhoneNumber button, not those of getUserInfo or getUserProfile.',
        zh: '发送 getPhoneNumber 按钮事件里的 encryptedData 和 iv，不要发送 getUserInfo 或 getUserProfile 的。',
      },
      {
        when: 'alipay',
        en: 'Send the response of my.getPhoneNumber, not that of my.getOpenUserInfo or my.getRunData.',
        zh: '发送 my.getPhoneNumber 的 response，不要发送 my.getOpenUserInfo 或 my.getRunData 的。',
      },
      {
        en: 'On the server, check for the phone field after decrypting and answer the two kinds differently.',
        zh: '服务端解密后先判断有没有手机号字段，两种数据分开处理。',
      },
    ],
    sources: [WECHAT_OPEN_DATA, ALIPAY_PHONE],
  },
  'user-denied': {
    code: 'user-denied',
    severity: 'error',
    title: {
      en: 'The user did not agree to share the phone number',
      zh: '用户拒绝提供手机号',
    },
    cause: {
      en: 'The platform delivers no ciphertext in that case; keys and configuration are not at fault.',
      zh: '这种情况平台不会给出密文，与密钥和配置无关。',
    },
    remedies: [
      {
        en: 'Treat it as a normal outcome: let the user go on, and offer another way, such as a text-message code.',
        zh: '按正常流程处理：不要阻断用户，提供短信验证码等其他方式。',
      },
      {
        en: 'Ask again only when the user taps the button again; do not post the event to the server.',
        zh: '等用户再次点按钮时再请求授权，拒绝时不要把事件发给服务端解密。',
      },
      {
        when: 'alipay',
        en: 'Handle onError of the button too: it is called on refusal and also on system errors, so log its errorMessage.',
        zh: '同时处理按钮的 onError：用户拒绝和系统异常都会进入这里，把 errorMessage 记录下来。',
      },
      {
        when: 'vague',
        en: 'The same words are said when the permission is missing (Baidu, Douyin) or nobody has logged in (Xiaohongshu): if it happens to every user, check the permission in the console, and name the platform with --platform.',
        zh: '没有权限（百度、抖音）或还没有登录（小红书）时也是同样的文字：如果每个用户都这样，检查控制台里的手机号权限，并用 --platform 指定平台。',
      },
    ],
    sources: [WECHAT_PHONE, WECHAT_ERRNO, ALIPAY_PHONE],
  },
  'client-error': {
    code: 'client-error',
    severity: 'error',
    title: {
      en: 'The client reported a failure instead of a payload',
      zh: '客户端返回了失败信息，没有给出数据',
    },
    cause: {
      en: 'There is nothing to decrypt, and phonekit does not know this message. Likely: a permission, the privacy declaration, the quota, or the environment.',
      zh: '没有可以解密的内容，phonekit 也没有收录这条信息。常见原因：权限、隐私声明、额度或运行环境。',
    },
    remedies: [
      {
        when: 'wechat',
        en: 'In the WeChat console check that the account is verified (微信认证) and not personal, that the privacy guidelines (用户隐私保护指引) declare the phone number, and that quota is left (付费管理).',
        zh: '在小程序管理后台检查：主体不是个人且已完成微信认证；用户隐私保护指引声明了手机号；付费管理里还有剩余额度。',
      },
      {
        when: 'alipay',
        en: 'In the Alipay console check that the account is an enterprise one and that the phone product (获取会员手机号) is bound under 产品绑定 (formerly 功能列表).',
        zh: '在支付宝开放平台控制台检查：小程序主体是企业；产品绑定（旧称功能列表）里已绑定获取会员手机号。',
      },
      {
        en: 'Repeat it on a real device: simulators and test app IDs fail where a device does not.',
        zh: '用真机复现：模拟器和测试号会报真机上没有的错误。',
      },
    ],
    sources: [WECHAT_PHONE, WECHAT_ERRNO, ALIPAY_DOCS],
  },
  'platform-answer': {
    code: 'platform-answer',
    severity: 'error',
    title: {
      en: 'The platform answered with a business error, {code} {subCode}',
      zh: '平台返回了业务错误 {code} {subCode}',
    },
    cause: {
      en: 'Decryption is not the problem: the platform put an error where the number should be. phonekit does not know this code.',
      zh: '解密没有问题：平台在本该放手机号的位置返回了错误。phonekit 没有收录这个错误码。',
    },
    remedies: [
      {
        when: 'alipay',
        en: 'Look the sub code up in the list of the platform (opendocs.alipay.com/common/02km9f) and follow its steps.',
        zh: '在平台的错误码列表（opendocs.alipay.com/common/02km9f）里查询子错误码，并按说明处理。',
      },
      {
        when: 'wechat',
        en: 'Look the code up on the page of the API that was called, under 错误码.',
        zh: '在所调用接口的文档页“错误码”部分查询，并按说明处理。',
      },
      {
        when: 'alipay',
        en: 'After every change in the console withdraw the authorisation (··· → 关于 → 设置 → 用户信息 → 解除授权) and authorise again; otherwise the old error stays.',
        zh: '每次修改控制台配置后，先解除授权（右上角 ··· → 关于 → 设置 → 用户信息 → 解除授权）再重新授权，否则仍会返回旧的错误。',
      },
      {
        when: 'wechat',
        en: 'Keep the rid in errmsg: within 7 days the request can be looked up with it.',
        zh: '保留 errmsg 里的 rid：7 天内可以用它查询这次请求的详情。',
      },
      {
        en: 'Check the code of every answer on the server before you read the number.',
        zh: '服务端取手机号之前，先判断返回的 code。',
      },
    ],
    sources: [ALIPAY_PHONE, ALIPAY_ERRORS, WECHAT_PHONE_API],
  },
  'sign-missing': {
    code: 'sign-missing',
    severity: 'error',
    title: {
      en: 'The payload came without a sign',
      zh: '数据里没有 sign',
    },
    cause: {
      en: 'Alipay signs only for an app whose signing is set up. Likely: the front end forwards the ciphertext without sign, or the signing method (接口加签方式) is not set in the console.',
      zh: '应用配置好加签之后，支付宝才会返回 sign。常见原因：前端只转发了密文，漏掉了 sign；或者控制台没有设置接口加签方式。',
    },
    remedies: [
      {
        en: 'Check that the front end sends the whole res.response; sign stands inside it beside the ciphertext.',
        zh: '确认前端发送的是完整的 res.response，sign 就在里面，与密文并列。',
      },
      {
        en: 'If it does, set in the console under 开发设置 接口加签方式 (formerly 加签): upload the app public key (应用公钥) and save, so that an Alipay public key (支付宝公钥) is shown.',
        zh: '如果没有遗漏，到控制台的开发设置里设置接口加签方式（旧称加签）：上传应用公钥并保存，直到页面显示出支付宝公钥。',
      },
      {
        en: 'If sign is still missing, set 接口内容加密方式 (formerly 内容加密, the AES key) and then 应用网关 (app gateway) on the same page, as older documentation asks.',
        zh: '仍然没有 sign 时，按旧文档的要求，在同一页面设置接口内容加密方式（旧称内容加密，即 AES 密钥），再设置应用网关。',
      },
      {
        en: 'Then withdraw the authorisation in the mini-program (··· → 关于 → 设置 → 用户信息 → 解除授权) and authorise again.',
        zh: '然后在小程序里解除授权（右上角 ··· → 关于 → 设置 → 用户信息 → 解除授权），重新授权一次。',
      },
    ],
    sources: [ALIPAY_PHONE, ALIPAY_DOCS],
  },
  'code-only': {
    code: 'code-only',
    severity: 'info',
    title: {
      en: 'The capture holds only a one-time code or cloudID, and nothing to decrypt',
      zh: '这里只有一次性的 code 或 cloudID，没有需要解密的数据',
    },
    cause: {
      en: 'A code is exchanged on the server, once and within a few minutes; there is nothing to decrypt in this capture. The code of the phone button yields the number, that of the login call only a session_key, and a cloudID is redeemed by cloud functions.',
      zh: 'code 要在服务端换取，几分钟内有效，只能使用一次；这里没有需要解密的数据。手机号按钮的 code 换到的是手机号，登录接口的 code 只能换到 session_key，cloudID 由云函数换取数据。',
    },
    remedies: [
      {
        when: 'loginCode',
        en: 'Send e.detail.code of the button event where the platform has one; the code of the login call is another one and is refused there.',
        zh: '平台的按钮事件里有 e.detail.code 时用它；登录接口的 code 是另一种凭证，用在换手机号的接口会报错。',
      },
      {
        when: 'cloudId',
        en: 'With cloud development (云开发), hand a cloudID to a cloud function with wx.cloud.CloudID, or redeem it with cloud.getOpenData.',
        zh: '使用云开发时，用 wx.cloud.CloudID 把 cloudID 传给云函数，或者用 cloud.getOpenData 换取数据。',
      },
      {
        en: 'If the exchange fails, give its whole answer to phonekit.',
        zh: '换取失败时，把接口的完整返回交给 phonekit。',
      },
    ],
    sources: [WECHAT_PHONE, WECHAT_PHONE_API],
  },

  'plus-became-space': {
    code: 'plus-became-space',
    severity: 'warning',
    title: {
      en: 'Plus signs in {field} had become spaces ({count})',
      zh: '{field} 里的 + 变成了空格（{count} 处）',
    },
    cause: {
      en: 'Base64 has no spaces, but it has +, and form decoding turns + into a space. The value travelled in a query string or form without percent-encoding. phonekit put the plus signs back; not every value holds one, so such a fault looks random.',
      zh: 'base64 里没有空格，但有 +，而表单解码会把 + 变成空格：这个值放进 URL 参数或表单时没有做百分号编码。phonekit 已经还原。由于不是每个值都含有 +，这类问题看起来时有时无。',
    },
    remedies: [
      {
        en: 'Send the values as a JSON body (POST, content-type application/json).',
        zh: '改用 JSON 请求体发送（POST，content-type 为 application/json）。',
      },
      {
        en: 'If it has to be a form or a query string, wrap each value in encodeURIComponent exactly once.',
        zh: '必须用表单或 URL 参数时，对每个值调用一次 encodeURIComponent，只调用一次。',
      },
      {
        en: 'Do not strip spaces on the server: replacing them by + is right, removing them destroys the value.',
        zh: '服务端不要删除空格：把空格替换回 + 可以还原，删掉空格数据就坏了。',
      },
    ],
    sources: [RFC_FORM, RFC_BASE64],
  },
  'percent-encoded': {
    code: 'percent-encoded',
    severity: 'warning',
    title: {
      en: 'Percent-encoding was left in {field} ({count})',
      zh: '{field} 里残留百分号编码（{count} 处）',
    },
    cause: {
      en: 'The value still holds sequences such as %2B, %2F or %3D, which are not base64: it was encoded more often than it was decoded. phonekit decoded it.',
      zh: '值里还有 %2B、%2F、%3D 这类不属于 base64 的内容：编码的次数比解码的次数多。phonekit 已经解码。',
    },
    remedies: [
      {
        en: 'Encode once: remove your own encodeURIComponent where the request library encodes parameters already.',
        zh: '只编码一次：请求库已经对参数编码时，去掉自己写的 encodeURIComponent。',
      },
      {
        en: 'Or send the values as a JSON body, where nothing has to be encoded.',
        zh: '或者改用 JSON 请求体，不需要任何编码。',
      },
    ],
    sources: [RFC_URI, RFC_BASE64],
  },
  'html-escaped': {
    code: 'html-escaped',
    severity: 'warning',
    title: {
      en: 'HTML entities were left in {field} ({count})',
      zh: '{field} 里残留 HTML 实体（{count} 处）',
    },
    cause: {
      en: 'The value holds entities such as &#43;, &#x2F; or &quot;, and neither & nor ; is a character of base64. phonekit undid them. Likely: a filter against script injection escapes all request parameters.',
      zh: '值里有 &#43;、&#x2F;、&quot; 这类实体，而 & 和 ; 都不是 base64 的字符。phonekit 已经还原。常见原因：防 XSS 的过滤器对所有请求参数做了转义。',
    },
    remedies: [
      {
        en: 'Exclude this endpoint, or these fields, from the filter that escapes input.',
        zh: '让这个接口或这几个字段跳过转义输入的过滤器。',
      },
      {
        en: 'Read the raw request body and escape only when you put text into a page.',
        zh: '读取原始请求体；转义只在输出到页面时做。',
      },
    ],
    sources: [RFC_BASE64, ALIPAY_AES_SAMPLE],
  },
  'json-escaped': {
    code: 'json-escaped',
    severity: 'warning',
    title: {
      en: 'JSON escapes were left in {field} ({count})',
      zh: '{field} 里残留 JSON 转义符（{count} 处）',
    },
    cause: {
      en: 'The value holds escapes such as \\/, \\u002b or \\n as separate characters. It was cut out of JSON text without parsing it, or it was escaped twice. phonekit undid them.',
      zh: '值里有 \\/、\\u002b、\\n 这样的转义字符：它是从 JSON 文本里直接截取的，没有经过解析，或者被转义了两次。phonekit 已经还原。',
    },
    remedies: [
      {
        en: 'Parse the body with a JSON parser and take the field from the result; do not cut it out with string functions or regular expressions.',
        zh: '用 JSON 解析器解析后再取字段，不要用字符串截取或正则。',
      },
      {
        when: 'alipay',
        en: 'If a signature fails although decryption works, verify the text without the backslashes: Node ignores them in base64, the signature does not.',
        zh: '如果能解密但验签失败，用去掉反斜杠的文本验签：Node 解 base64 时会忽略反斜杠，验签不会。',
      },
    ],
    sources: [RFC_JSON, RFC_BASE64],
  },
  'json-encoded-twice': {
    code: 'json-encoded-twice',
    severity: 'warning',
    title: {
      en: 'The body is a JSON string that itself holds JSON',
      zh: '请求体被 JSON 编码了两次',
    },
    cause: {
      en: 'The text begins with a quote and holds escaped JSON: it went through JSON.stringify twice. phonekit unwrapped it. Likely: the data is stringified by hand and then once more by the request library.',
      zh: '内容以引号开头，里面是转义过的 JSON，说明经过了两次 JSON.stringify。phonekit 已经解开。常见原因：代码里先 stringify 了一次，请求库又做了一次。',
    },
    remedies: [
      {
        en: 'Give the request library the object and let it serialise once.',
        zh: '把对象直接交给请求库，由它序列化一次。',
      },
      {
        en: 'On the server, check that the parsed body is an object and not a string.',
        zh: '服务端检查解析后的请求体是对象，不是字符串。',
      },
    ],
    sources: [RFC_JSON],
  },
  'base64url-alphabet': {
    code: 'base64url-alphabet',
    severity: 'warning',
    title: {
      en: '{field} is written in the URL-safe base64 alphabet',
      zh: '{field} 用的是 URL 安全的 base64 字母表',
    },
    cause: {
      en: 'The value holds - or _ where the platforms write + and /. Some decoders accept both, Java refuses them, Python drops them silently. phonekit mapped them back.',
      zh: '值里有 - 或 _，而平台给出的是 + 和 /。有的解码器两种都接受，Java 会报错，Python 会悄悄丢弃。phonekit 已经换回。',
    },
    remedies: [
      {
        en: 'Remove the step that makes the value URL-safe, and send it as a JSON body or percent-encoded.',
        zh: '去掉把值转成 URL 安全形式的那一步，改用 JSON 请求体或百分号编码。',
      },
      {
        en: 'If the step has to stay, decode with the URL-safe decoder on the server (Java: Base64.getUrlDecoder, Python: urlsafe_b64decode).',
        zh: '如果必须保留，服务端用对应的解码器：Java 是 Base64.getUrlDecoder，Python 是 urlsafe_b64decode。',
      },
    ],
    sources: [RFC_BASE64],
  },
  'base64-unpadded': {
    code: 'base64-unpadded',
    severity: 'warning',
    title: {
      en: '{field} lost the = signs at its end',
      zh: '{field} 末尾的 = 丢失了',
    },
    cause: {
      en: 'The bytes are complete, but the = signs that end the base64 text are gone. Node and Java accept that, Python says Incorrect padding, Go refuses it. phonekit added them.',
      zh: '字节是完整的，只是 base64 末尾少了 =。Node 和 Java 能接受，Python 报 Incorrect padding，Go 会报错。phonekit 已经补上。',
    },
    remedies: [
      {
        en: 'Look for the step that cuts at =, such as a hand-written split of the query string or a trim of the characters at the end.',
        zh: '检查是哪一步在 = 处截断，例如手写的 URL 参数拆分，或者去除末尾字符的处理。',
      },
      {
        en: 'Send the values as a JSON body, or wrap each in encodeURIComponent once.',
        zh: '改用 JSON 请求体，或者对每个值调用一次 encodeURIComponent。',
      },
    ],
    sources: [RFC_BASE64],
  },
  'base64-twice': {
    code: 'base64-twice',
    severity: 'warning',
    title: {
      en: '{field} is base64-encoded twice',
      zh: '{field} 被 base64 编码了两次',
    },
    cause: {
      en: 'Decoding gives base64 text again, and only the second decoding gives bytes of the right length. The platform encodes once. phonekit decoded it twice.',
      zh: '解码一次得到的还是 base64 文本，再解一次长度才对，而平台只编码一次。phonekit 已经解码两次。',
    },
    remedies: [
      {
        en: 'Remove your own base64 step: the platform delivers the value as base64 text already.',
        zh: '去掉自己加的 base64 编码：平台给出的值本来就是 base64 文本。',
      },
      {
        en: 'If the value is stored in an environment or a secret store that encodes, decode it when you read it.',
        zh: '如果值存放在会自动编码的环境变量或密钥管理服务里，读取时先解码。',
      },
    ],
    sources: [RFC_BASE64],
  },
  'hex-encoded': {
    code: 'hex-encoded',
    severity: 'warning',
    title: {
      en: '{field} is written in hexadecimal instead of base64',
      zh: '{field} 是十六进制，不是 base64',
    },
    cause: {
      en: 'The value consists of hexadecimal digits only; read as base64 it would give wrong bytes of a wrong length. The platform delivers base64. phonekit read it as hexadecimal.',
      zh: '值里只有十六进制数字，按 base64 解码得到的字节和长度都不对，而平台给出的是 base64。phonekit 已按十六进制读取。',
    },
    remedies: [
      {
        en: 'Pass the base64 text on as the platform delivers it, without converting it.',
        zh: '直接传递平台给出的 base64 文本，不要转换。',
      },
      {
        en: 'If it has to be hexadecimal in your system, decode it as hexadecimal before the cipher, not as base64.',
        zh: '如果系统里必须用十六进制，解密前按十六进制解码，不要按 base64。',
      },
    ],
    sources: [RFC_BASE64],
  },
  'stray-characters': {
    code: 'stray-characters',
    severity: 'warning',
    title: {
      en: 'Characters that do not belong there stood in {field} ({count})',
      zh: '{field} 里混入了多余的字符（{count} 个）',
    },
    cause: {
      en: 'Line breaks, quotes, blanks, a byte order mark or invisible characters stood in or around the value. phonekit removed them; strict decoders refuse them. Likely: the value was copied from a chat, a log or a file that ends with a line break.',
      zh: '值的中间或两端有换行、引号、空白、BOM 或不可见字符。phonekit 已经去掉，但严格的解码器会报错。常见原因：从聊天、日志里复制，或者读取的文件末尾有换行。',
    },
    remedies: [
      {
        en: 'Trim keys when you read them from a file or an environment variable, and save the file as UTF-8 without a byte order mark.',
        zh: '从文件或环境变量读取密钥时去掉首尾空白，文件保存为不带 BOM 的 UTF-8。',
      },
      {
        en: 'Take the value from the parsed JSON; do not keep the quotes of the JSON text around it.',
        zh: '从解析后的 JSON 里取值，不要把 JSON 文本外面的引号一起带上。',
      },
    ],
    sources: [RFC_BASE64],
  },
  'utf16-text': {
    code: 'utf16-text',
    severity: 'warning',
    title: {
      en: 'The capture is UTF-16 text',
      zh: '给出的内容是 UTF-16 编码',
    },
    cause: {
      en: 'Every second byte of the text is zero: it is UTF-16, while JSON and base64 travel as UTF-8. phonekit converted it. Likely: it was saved with > in Windows PowerShell 5 or as “Unicode” in Notepad.',
      zh: '文本里每隔一个字节就是 0，是 UTF-16，而 JSON 和 base64 传输时用 UTF-8。phonekit 已经转换。常见原因：在 Windows PowerShell 5 里用 > 保存，或者用记事本存成了“Unicode”。',
    },
    remedies: [
      {
        en: 'Save as UTF-8: Out-File -Encoding utf8 in PowerShell, or UTF-8 as encoding in the editor.',
        zh: '保存为 UTF-8：PowerShell 用 Out-File -Encoding utf8，编辑器里选择 UTF-8。',
      },
      {
        en: 'If your server receives such text, set the charset of the client request to UTF-8.',
        zh: '如果服务端收到的就是这种文本，把客户端请求的字符集改成 UTF-8。',
      },
    ],
    sources: [RFC_UTF16, RFC_JSON],
  },

  'plus-deleted': {
    code: 'plus-deleted',
    severity: 'error',
    title: {
      en: 'Plus signs had been deleted from {field} ({count})',
      zh: '{field} 里的 + 被删掉了（{count} 个）',
    },
    cause: {
      en: 'Without them the value has other bytes and another length. phonekit put them back at the places where the payload then opens. Likely: the + first became a space and the server then stripped all spaces, or a filter removes the character.',
      zh: '缺了 +，字节和长度都会改变；phonekit 在能使数据解开的位置补回了它们。常见原因：+ 先变成空格，服务端又删掉了所有空格；或者过滤器删除了 +。',
    },
    remedies: [
      {
        en: 'Send the values as a JSON body, or wrap each in encodeURIComponent once.',
        zh: '改用 JSON 请求体，或者对每个值调用一次 encodeURIComponent。',
      },
      {
        en: 'Remove the step that deletes spaces or special characters from the value; keep the text byte for byte.',
        zh: '去掉删除空格或特殊字符的处理，让文本保持原样。',
      },
      {
        en: 'Do not rely on re-insertion in your server: it needs the right key and works by trial.',
        zh: '不要在服务端靠补回 + 来解决：这需要正确的密钥，而且是逐个试出来的。',
      },
    ],
    sources: [RFC_BASE64, NIST_CBC],
  },
  'characters-lost': {
    code: 'characters-lost',
    severity: 'error',
    title: {
      en: 'Characters are missing from {field}, or do not belong to it',
      zh: '{field} 丢了字符，或多了字符',
    },
    cause: {
      en: 'A ciphertext has whole blocks (16 bytes for AES, as many as the key for RSA) and an iv a fixed length, so characters were lost or added on the way. Another key does not change the length.',
      zh: '密文一定是整数个分组（AES 为 16 字节，RSA 与密钥等长），iv 的长度也是固定的，所以文本在传输中丢失或混入了字符。换密钥不会改变长度。',
    },
    remedies: [
      {
        en: 'Compare the length of {field} in the button callback with its length where the server receives it, and repair the step between.',
        zh: '对比 {field} 在前端回调里和服务端入口处的长度，找出哪一步改变了它。',
      },
      {
        en: 'Send it as a JSON body, and check limits on the way: columns, log lines, URL length.',
        zh: '改用 JSON 请求体，并检查途中的长度限制：数据库列、日志行、URL 长度。',
      },
      {
        en: 'Then capture it again. If no key was given yet, give it: with the right key phonekit finds deleted plus signs and puts them back; other characters cannot be computed.',
        zh: '修正后重新抓取。还没有给出密钥时，把密钥也给出：有了正确的密钥，phonekit 可以找出被删掉的 + 并补回；其他字符无法计算出来。',
      },
    ],
    sources: [NIST_CBC, RFC_BASE64],
  },
  'case-lost': {
    code: 'case-lost',
    severity: 'error',
    title: {
      en: '{field} has lost its letter case',
      zh: '{field} 的大小写丢失了',
    },
    cause: {
      en: 'The value holds letters of one case only; base64 of this length has both, save by a rare chance. Upper and lower case are different values in base64, so it has other bytes now. Likely: a step converts the text to lower or upper case.',
      zh: '值里的字母只有一种大小写，而这么长的 base64 几乎一定两种都有。base64 区分大小写，转换之后就成了另一个值。常见原因：某一步把文本转成了小写或大写。',
    },
    remedies: [
      {
        en: 'Find and remove the conversion: toLowerCase, a normalising proxy or filter, a form component.',
        zh: '找到并去掉转换大小写的处理：toLowerCase、会改写内容的代理或过滤器、表单组件。',
      },
      {
        en: 'Capture the value again directly in the button callback.',
        zh: '在按钮回调里直接打印，重新抓取。',
      },
    ],
    sources: [RFC_BASE64],
  },
  'ciphertext-truncated': {
    code: 'ciphertext-truncated',
    severity: 'error',
    title: {
      en: '{field} is cut off at the end',
      zh: '{field} 的末尾被截断',
    },
    cause: {
      en: '{field} does not end as a whole ciphertext does: with a full block that holds padding, or with the end of its JSON. Likely: a column or log limit, such as 128, 255, 256 or 1024 characters.',
      zh: '完整的密文以带填充的整分组（或完整的 JSON）结尾，而 {field} 不是这样结束的。常见原因：数据库列或日志的长度限制，例如 128、255、256 或 1024 个字符。',
    },
    remedies: [
      {
        en: 'Store it in a column without a tight limit (TEXT), and raise the limit of the log or gateway that shortens it.',
        zh: '存储用不限长度的列（如 TEXT），并放宽截断它的日志或网关的长度限制。',
      },
      {
        en: 'Capture the whole text again in the button callback and compare the two lengths.',
        zh: '在按钮回调里重新抓取完整文本，对比两处的长度。',
      },
    ],
    sources: [NIST_CBC, RFC_PKCS7],
  },
  'ciphertext-altered': {
    code: 'ciphertext-altered',
    severity: 'error',
    title: {
      en: '{field} was altered in block {block} of {blocks}',
      zh: '{field} 的第 {block} 个分组（共 {blocks} 个）被改动',
    },
    cause: {
      en: 'The other blocks open with this key, so the key is right; only around this block the text is not the one that was encrypted. One changed character garbles its own block and, in CBC, shows in the next. Likely: a character was typed, masked or replaced.',
      zh: '其余分组都能用这个密钥解开，说明密钥正确；只有这个分组附近与加密时不同。改动一个字符会使所在分组变成乱码，CBC 模式下还会影响下一个分组。常见原因：手工输入、打码，或某个字符被替换。',
    },
    remedies: [
      {
        en: 'Capture the text again without editing it; do not mask parts of a ciphertext.',
        zh: '重新抓取，不要改动内容，也不要给密文打码。',
      },
      {
        en: 'Compare client and server byte for byte (a SHA-256 of {field} on both sides is enough) and repair the step that differs.',
        zh: '逐字节对比前端和服务端（两边各算一次 {field} 的 SHA-256 即可），修正不一致的那一步。',
      },
    ],
    sources: [NIST_CBC],
  },
  'ciphertext-block-lost': {
    code: 'ciphertext-block-lost',
    severity: 'error',
    title: {
      en: '{field} lost whole blocks ({lost}, at block {block})',
      zh: '{field} 丢失了整个分组（{lost} 个，位于第 {block} 个分组处）',
    },
    cause: {
      en: 'Everything around the gap opens with this key, and only the block after it is unreadable: that is what a lost block looks like. Likely: a line was left out when the text was wrapped, copied or put together from parts.',
      zh: '缺口前后都能用这个密钥解开，只有紧跟着的一个分组是乱码，这正是丢失分组的特征。常见原因：折行、复制或分段拼接时漏掉了一段。',
    },
    remedies: [
      {
        en: 'Capture the text again in one piece; the lost part cannot be computed.',
        zh: '重新完整抓取一次，丢失的部分无法计算出来。',
      },
      {
        en: 'If your code splits and joins the value, compare the length before and after.',
        zh: '如果代码里有拆分再拼接的处理，对比前后的长度。',
      },
    ],
    sources: [NIST_CBC],
  },

  'key-missing': {
    code: 'key-missing',
    severity: 'error',
    title: {
      en: 'No {slot} was given',
      zh: '没有给出密钥：{slot}',
    },
    cause: {
      en: 'Decryption needs it, and neither the capture nor the options hold one, so it was not tried.',
      zh: '解密需要它，而抓取的内容和命令行选项里都没有，因此没有尝试解密。',
    },
    remedies: [
      {
        en: 'Give it with {option} env:NAME or {option} file:path, so that it does not stay in the history of the shell.',
        zh: '用 {option} env:变量名 或 {option} file:路径 给出，这样不会留在命令历史里。',
      },
      {
        when: 'appField',
        en: 'Or write it into the app {app} of {path}: {appField}: env:NAME.',
        zh: '或者写进 {path} 的应用 {app}：{appField}: env:变量名。',
      },
      { when: 'keyHelp', en: '{keyHelp}.', zh: '{keyHelp}。' },
      {
        when: 'alipay',
        en: 'To have the sign checked as well, give the Alipay public key (支付宝公钥) from 接口加签方式 (formerly 加签) with --alipay-public-key.',
        zh: '要同时验签，用 --alipay-public-key 给出接口加签方式（旧称加签）里的支付宝公钥。',
      },
    ],
    sources: [WECHAT_CODE2SESSION, ALIPAY_AES_KEY, ALIPAY_PHONE],
  },
  'key-malformed': {
    code: 'key-malformed',
    severity: 'error',
    title: {
      en: 'The {slot} cannot be used as a key',
      zh: '给出的密钥无法使用：{slot}',
    },
    cause: {
      en: 'What is wrong with it: {reason}. Likely: it was copied in part, converted on the way, or is a key of another kind.',
      zh: '具体问题：{reason}。常见原因：复制不完整、中途被转换过，或者是另一种密钥。',
    },
    remedies: [
      {
        en: 'Copy it again from where it comes, in one piece and without quotes or line breaks.',
        zh: '从来源处重新完整复制，不要带引号和换行。',
      },
      {
        en: 'If the value names a file, write file: before the path; env: before the name of a variable.',
        zh: '如果给的是文件路径，前面加 file:；如果是环境变量名，前面加 env:。',
      },
      { when: 'keyHelp', en: '{keyHelp}.', zh: '{keyHelp}。' },
    ],
    sources: [RFC_BASE64, RFC_KEY_TEXT, WECHAT_OPEN_DATA, ALIPAY_AES_KEY],
  },
  'key-in-wrong-slot': {
    code: 'key-in-wrong-slot',
    severity: 'error',
    title: {
      en: 'The value given as {slot} is {found}',
      zh: '密钥填错：应填“{slot}”，实际是“{found}”',
    },
    cause: {
      en: 'Its length and form, or the payload itself, show what it is. Likely: two settings were confused when they were copied.',
      zh: '这是从它的长度、格式或数据本身看出来的。常见原因：复制时把两个配置项弄混了。',
    },
    remedies: [
      { when: 'keyHelp', en: '{keyHelp}.', zh: '{keyHelp}。' },
      {
        when: 'wechat',
        en: 'Use the session_key from the answer of code2Session; AppSecret, AppID, openid and the codes belong to other calls.',
        zh: '使用 code2Session 返回的 session_key；AppSecret、AppID、openid 和各种 code 都用在别的接口。',
      },
      {
        when: 'alipay',
        en: 'The AES key comes from 接口内容加密方式 (formerly 内容加密), the Alipay public key (支付宝公钥) from 接口加签方式 (formerly 加签); the app private key (应用私钥) belongs to neither and stays on your server.',
        zh: 'AES 密钥取自接口内容加密方式（旧称内容加密），支付宝公钥取自接口加签方式（旧称加签）；应用私钥两处都不填，只保存在自己的服务端。',
      },
      {
        en: 'If the value is secret and stood in a place that others read, replace it in the console.',
        zh: '如果这个值是保密的，又放在了别人能看到的地方，到控制台更换。',
      },
    ],
    sources: [WECHAT_CODE2SESSION, ALIPAY_AES_KEY, ALIPAY_DOCS],
  },
  'session-key-mismatch': {
    code: 'session-key-mismatch',
    severity: 'error',
    isAboutPlatform: true,
    title: {
      en: 'The session_key is not the one this payload was encrypted with',
      zh: 'session_key 不是加密这份数据时用的那一个',
    },
    cause: {
      en: 'The text is whole (what could be undone was undone), and no session_key that was given or captured opens any of it (tried: {count}). Likely: {login} ran again after the tap, or code and payload were sent in one request, so the server holds a newer key.',
      zh: '文本是完整的（能还原的损坏都已还原），给出的和抓取到的 session_key（共 {count} 个）一点都解不开。常见原因：点按钮之后又调用了 {login}；或者 code 和加密数据放在同一个请求里，服务端换到的是更新的 session_key。',
    },
    remedies: [
      {
        when: 'keyAndPayloadTogether',
        en: 'This request carries code and encryptedData together. If the code is from {login}, exchange it in an earlier request; if it is e.detail.code, exchange it for the number and leave encryptedData alone.',
        zh: '这个请求同时带了 code 和 encryptedData。如果 code 来自 {login}，要在更早的请求里换取 session_key；如果是 e.detail.code，直接用它换手机号，不需要解密 encryptedData。',
      },
      {
        en: 'Exchange the login code when the page loads, before the button is shown; never inside its callback.',
        zh: '页面加载时就完成登录并换取 session_key，之后再显示按钮；不要在按钮的回调里登录。',
      },
      {
        en: 'Store the new session_key at every {exchange}, per user and mini-program, and use that one. Other logins replace it too: a second page, another device.',
        zh: '每次 {exchange} 之后都按用户和小程序保存新的 session_key，并使用最新的。其他页面、其他设备的登录都会让它更新。',
      },
      {
        en: 'Give every key you have logged (--session-key may repeat): the one that opens it names the login.',
        zh: '把日志里所有的 session_key 都给出来（--session-key 可以重复）：能解开的那个就是当时的登录。',
      },
      {
        when: 'wechat',
        en: 'Background pre-fetch (数据预拉取) logs in as well. Or change to the new flow: exchange e.detail.code with getuserphonenumber, which needs no session_key.',
        zh: '数据预拉取也会触发登录。或者改用新版流程：用 e.detail.code 调用 getuserphonenumber 换手机号，不需要 session_key。',
      },
      {
        when: 'douyin',
        en: 'Or change to the new way: exchange e.detail.code with get_phonenumber_info, which needs no session_key.',
        zh: '或者改用新方式：用 e.detail.code 调用 get_phonenumber_info 换手机号，不需要 session_key。',
      },
    ],
    sources: [WECHAT_PHONE_OLD, WECHAT_OPEN_DATA, WECHAT_LOGIN],
  },
  'aes-key-mismatch': {
    code: 'aes-key-mismatch',
    severity: 'error',
    title: {
      en: 'The AES key is not the one this payload was encrypted with',
      zh: 'AES 密钥不是加密这份数据时用的那一个',
    },
    cause: {
      en: 'The text is whole (what could be undone was undone), and no AES key that was given or captured opens any of it (tried: {count}). The key of an Alipay app does not change with logins. Likely: it was reset in the console, or it belongs to another app or environment.',
      zh: '文本是完整的（能还原的损坏都已还原），给出的和抓取到的 AES 密钥（共 {count} 个）一点都解不开。支付宝的 AES 密钥不会随登录变化。常见原因：在控制台重置过，或者属于别的应用、别的环境。',
    },
    remedies: [
      {
        en: 'Compare the key with 接口内容加密方式 (formerly 内容加密) in 开发设置 of exactly this mini-program, and copy it again.',
        zh: '到这个小程序自己的开发设置里核对接口内容加密方式（旧称内容加密），重新复制 AES 密钥。',
      },
      {
        en: 'If the key was reset, deploy the new one on every server. The change takes effect at once, and older payloads open only with the old key, so capture again.',
        zh: '如果重置过密钥，在所有服务端换成新的。重置立即生效，之前的数据只能用旧密钥解开，请重新抓取。',
      },
      {
        en: 'In a template app of a third party (ISV), verify the sign with the key of the third-party app, but open the ciphertext with the AES key of the merchant app (alipay.open.auth.app.aes.get).',
        zh: '三方模板小程序：验签用第三方应用的支付宝公钥，解密用商家小程序的 AES 密钥（通过 alipay.open.auth.app.aes.get 查询）。',
      },
      {
        en: 'Check sandbox against production: each has its own app ID and its own keys.',
        zh: '检查是否混用了沙箱和正式环境：两边的 APPID 和密钥各自独立。',
      },
    ],
    sources: [ALIPAY_AES_KEY, ALIPAY_AES_SAMPLE, ALIPAY_DOCS],
  },
  'sym-key-mismatch': {
    code: 'sym-key-mismatch',
    severity: 'error',
    isAboutPlatform: true,
    title: {
      en: '{slot}: not the one this payload was encrypted with',
      zh: '{slot}不是加密这份数据时用的那一个',
    },
    cause: {
      en: 'The text is whole (what could be undone was undone), and no key that was given opens any of it (tried: {count}). Such a key does not change with logins. Likely: it was reset, or it belongs to another app or environment.',
      zh: '文本是完整的（能还原的损坏都已还原），给出的密钥（共 {count} 个）一点都解不开。这种密钥不会随登录变化。常见原因：密钥重置过，或者属于别的应用、别的环境。',
    },
    remedies: [
      { when: 'keyHelp', en: '{keyHelp}.', zh: '{keyHelp}。' },
      {
        en: 'Copy the key of exactly this app and environment again; after a reset, older answers open only with the old key.',
        zh: '重新复制这个应用、这个环境的密钥；重置之后，以前的返回内容只能用旧密钥解开。',
      },
      {
        en: 'Give all keys you have (the option may repeat): the one that opens it is then named.',
        zh: '把手头的密钥都给出来（选项可以重复）：能解开的是哪一个会指出来。',
      },
    ],
    sources: [NIST_CBC],
  },
  'private-key-mismatch': {
    code: 'private-key-mismatch',
    severity: 'error',
    isAboutPlatform: true,
    title: {
      en: 'The app private key (应用私钥) does not belong to the public key this was encrypted with',
      zh: '应用私钥与加密时用的公钥不是一对',
    },
    cause: {
      en: 'The text has whole blocks, and no private key that was given (tried: {count}) turns one into a well-formed block. A single altered character looks the same. Likely: the key pair was replaced, the platform public key (平台公钥) was taken for the application public key (应用公钥), or the key is that of another app.',
      zh: '密文的分组是完整的，给出的私钥（共 {count} 个）都解不出格式正确的分组。密文里改动一个字符也会有同样的表现。常见原因：换过密钥对，把平台公钥当成了应用公钥，或者用了别的应用的私钥。',
    },
    remedies: [
      { when: 'keyHelp', en: '{keyHelp}.', zh: '{keyHelp}。' },
      {
        en: 'Derive the public key from your private key (openssl rsa -in app_private_key.pem -pubout) and compare it with the application public key (应用公钥) in the console; upload the derived one if they differ.',
        zh: '从私钥导出公钥（openssl rsa -in app_private_key.pem -pubout），与控制台里的应用公钥对比；不一致就上传导出的这一个。',
      },
      {
        en: 'A new key pair counts from the moment it is saved: capture a new answer, since older ones open only with the old private key.',
        zh: '更换密钥对立即生效：请重新抓取，之前的返回只能用旧私钥解开。',
      },
      {
        en: 'Give the public key from the console with --app-public-key: phonekit then says whether the two are a pair.',
        zh: '用 --app-public-key 给出控制台里的应用公钥，phonekit 会判断两者是不是一对。',
      },
    ],
    sources: [RFC_RSA],
  },
  'iv-mismatch': {
    code: 'iv-mismatch',
    severity: 'error',
    title: {
      en: 'The iv is not the one this payload was encrypted with',
      zh: 'iv 不是加密这份数据时用的那一个',
    },
    cause: {
      en: 'The key opens every block but the first, and only the iv enters there. phonekit recomputed the iv from the text with which such a payload begins.',
      zh: '除第一个分组外都能解开，而 iv 只影响第一个分组。phonekit 利用这类明文固定的开头反推出了 iv。',
    },
    remedies: [
      {
        when: 'sentIv',
        en: 'Send iv and encryptedData from the same e.detail, in one request: most often the iv is from another callback, kept in a global variable.',
        zh: '把同一个 e.detail 里的 iv 和 encryptedData 放在一个请求里发送：最常见的是 iv 存成了全局变量，来自另一次回调。',
      },
      {
        when: 'sentIv',
        en: 'Check that your code passes the iv as 16 decoded bytes, and that its + did not become a space.',
        zh: '检查代码传入的是解码后的 16 字节 iv，并且里面的 + 没有变成空格。',
      },
      {
        when: 'alipay',
        en: 'Alipay always uses 16 zero bytes as iv, so other code made this payload, such as a mock: let it use 16 zero bytes, neither sixteen characters 0 nor the key.',
        zh: '支付宝的 iv 总是 16 个值为 0 的字节，所以这份数据是其他代码生成的，例如模拟数据：把它的 iv 改成 16 个 0 字节，不要用 16 个字符“0”或密钥。',
      },
    ],
    sources: [WECHAT_OPEN_DATA, ALIPAY_AES_SAMPLE, NIST_CBC],
  },
  'key-iv-swapped': {
    code: 'key-iv-swapped',
    severity: 'error',
    title: {
      en: 'The session_key and the iv are exchanged',
      zh: 'session_key 和 iv 传反了',
    },
    cause: {
      en: 'The payload opens when the value given as iv is used as key and the other way round. Both are 24 characters of base64, so nothing but a trial tells them apart.',
      zh: '把 iv 当密钥、把 session_key 当 iv 就能解开。两者都是 24 个字符的 base64，只看外观分不出来。',
    },
    remedies: [
      {
        en: 'Exchange the two in your call. Check the order of the arguments in your library; some take the key first, others the data or the iv.',
        zh: '在代码里把两者对调。核对所用库的参数顺序：有的先传密钥，有的先传数据或 iv。',
      },
      {
        en: 'Check where they are stored too: columns or fields may be exchanged there already.',
        zh: '同时检查保存的地方，可能在字段或列里就已经写反。',
      },
    ],
    sources: [WECHAT_OPEN_DATA],
  },
  'standard-unpadding-fails': {
    code: 'standard-unpadding-fails',
    severity: 'info',
    title: {
      en: 'The key is right, but the usual removal of padding fails on this payload',
      zh: '密钥正确，但常用的去填充方法会在这份数据上报错',
    },
    cause: {
      en: 'The padding here has {padding} bytes; the platform pads to {limit}, while libraries accept 1 to {blockBytes} for this cipher and say bad decrypt, BadPaddingException or Padding is invalid. The payload itself is right.',
      zh: '这里的填充有 {padding} 字节：平台按 {limit} 字节填充，而加密库只接受 1 到 {blockBytes}，于是报 bad decrypt、BadPaddingException 或 Padding is invalid。数据本身没有问题。',
    },
    remedies: [
      {
        en: 'Switch the automatic removal off and remove it yourself: the last byte tells how many bytes (1 to {limit}) to cut off, and all of them must have that value.',
        zh: '关闭自动去填充，自己去掉：最后一个字节的值就是要去掉的字节数（1 到 {limit}），这些字节的值应当全部相同。',
      },
      {
        en: 'Node.js: decipher.setAutoPadding(false). Java: Cipher.getInstance("AES/CBC/NoPadding"). Python (cryptography): PKCS7(256).unpadder(), since it counts bits. Go: cut off by hand after CryptBlocks. PHP: OPENSSL_RAW_DATA | OPENSSL_ZERO_PADDING. C#: PaddingMode.None.',
        zh: 'Node.js：decipher.setAutoPadding(false)。Java：Cipher.getInstance("AES/CBC/NoPadding")。Python（cryptography）：PKCS7(256).unpadder()，单位是位。Go：CryptBlocks 之后自己截掉。PHP：OPENSSL_RAW_DATA | OPENSSL_ZERO_PADDING。C#：PaddingMode.None。',
      },
    ],
    sources: [BAIDU_USER_DATA, RFC_PKCS7],
  },
  'key-selected': {
    code: 'key-selected',
    severity: 'info',
    title: {
      en: '{slot}: candidate {position} of {count} fits',
      zh: '{slot}：第 {position} 个候选匹配（共 {count} 个）',
    },
    cause: {
      en: 'Candidates for {slot} come from the options, the configured app and the capture itself; number {position} of {count} (fingerprint {fingerprint}) fits this payload. The fingerprint is the beginning of the SHA-256 of the key.',
      zh: '“{slot}”的候选来自命令行选项、配置的应用和抓取的内容，与这份数据匹配的是第 {position} 个（共 {count} 个，指纹 {fingerprint}）。指纹是密钥 SHA-256 的开头几位。',
    },
    remedies: [
      {
        en: 'Find out which login or which app this key belongs to, and compare with the key your server uses at that moment.',
        zh: '查清这个密钥属于哪一次登录或哪个应用，再与服务端当时使用的密钥对比。',
      },
    ],
    sources: [WECHAT_OPEN_DATA, ALIPAY_AES_SAMPLE],
  },

  'own-public-key-used': {
    code: 'own-public-key-used',
    severity: 'error',
    title: {
      en: 'Your own app public key (应用公钥) stands where {platformKey} belongs',
      zh: '{platformKey}的位置填成了应用公钥',
    },
    cause: {
      en: 'The key that was given belongs to your own app key pair. The platform signs with its own private key, so only {platformKey} verifies the signature. Both look alike: with 2048 bits, 392 characters with the same beginning.',
      zh: '给出的公钥属于你自己的应用密钥对。平台用自己的私钥签名，只有{platformKey}才能验签。两者外观相似：2048 位的公钥都是 392 个字符，开头也一样。',
    },
    remedies: [
      {
        when: 'alipay',
        en: 'In the console open 开发设置 → 接口加签方式 (formerly 加签), copy the Alipay public key (支付宝公钥) shown there and put it in place of the app public key (应用公钥).',
        zh: '打开控制台的开发设置 → 接口加签方式（旧称加签），复制页面显示的支付宝公钥，替换掉应用公钥。',
      },
      {
        when: 'alipay',
        en: 'In certificate mode take the key from alipayCertPublicKey_RSA2.crt, not from appCertPublicKey.',
        zh: '公钥证书模式下，使用 alipayCertPublicKey_RSA2.crt，不要用 appCertPublicKey。',
      },
      {
        en: 'The app public key (应用公钥) is only uploaded to the console; your server does not need it for verifying.',
        zh: '应用公钥只需要上传到控制台，服务端验签用不到它。',
      },
    ],
    sources: [ALIPAY_AES_SAMPLE, ALIPAY_DOCS],
  },
  'private-key-in-public-slot': {
    code: 'private-key-in-public-slot',
    severity: 'error',
    title: {
      en: 'A private key stands where {platformKey} belongs',
      zh: '{platformKey}的位置填成了私钥',
    },
    cause: {
      en: 'The text given as public key is a private key. Some libraries accept it quietly and use its public half, which is your own app public key (应用公钥) and never verifies what the platform signed.',
      zh: '作为公钥给出的是一个私钥。有些库会不报错地取出其中的公钥部分，那其实是你自己的应用公钥，不可能验过平台的签名。',
    },
    remedies: [
      {
        en: 'Put {platformKey} there, as the console of the platform shows it.',
        zh: '换成{platformKey}，以平台控制台显示的为准。',
      },
      {
        when: 'alipay',
        en: 'Put the Alipay public key (支付宝公钥) there: console, 开发设置 → 接口加签方式 (formerly 加签).',
        zh: '换成支付宝公钥：控制台的开发设置 → 接口加签方式（旧称加签）。',
      },
      {
        when: 'alipay',
        en: 'If the private key stood in a repository, a front end or a chat, make a new pair with the Alipay key tool and upload the new app public key (应用公钥).',
        zh: '如果这个私钥进过代码仓库、前端或聊天记录，用支付宝密钥工具重新生成一对，并上传新的应用公钥。',
      },
    ],
    sources: [ALIPAY_AES_SAMPLE, RFC_KEY_TEXT],
  },
  'other-app-key-fits': {
    code: 'other-app-key-fits',
    severity: 'error',
    title: {
      en: 'The sign fits another of the Alipay public keys (支付宝公钥) that were given',
      zh: '与 sign 匹配的是另一个支付宝公钥',
    },
    cause: {
      en: 'The sign is intact: it fits key number {position} of {count} (fingerprint {fingerprint}), but not the first one. Every app has its own Alipay public key (支付宝公钥), so the payload comes from the app that this other key belongs to.',
      zh: 'sign 本身完好：与它匹配的是第 {position} 个公钥（共 {count} 个，指纹 {fingerprint}），不是第一个。每个应用的支付宝公钥都不同，说明数据来自那个公钥所属的应用。',
    },
    remedies: [
      {
        en: 'Find the app that key number {position} belongs to, and choose the key by app ID when you verify.',
        zh: '查清第 {position} 个公钥属于哪个应用，验签时按 APPID 选择公钥。',
      },
      {
        en: 'In a template app of a third party (ISV), verifying with the key of the third-party app is right; use its Alipay public key (支付宝公钥), not that of the merchant.',
        zh: '三方模板小程序本来就要用第三方应用的支付宝公钥验签，不要用商家小程序的。',
      },
      {
        en: 'Check that sandbox and production are not mixed.',
        zh: '检查沙箱和正式环境有没有混用。',
      },
    ],
    sources: [ALIPAY_AES_SAMPLE, ALIPAY_DOCS, RFC_RSA],
  },
  'public-key-mismatch': {
    code: 'public-key-mismatch',
    severity: 'error',
    title: {
      en: 'No public key that was given fits this signature',
      zh: '给出的公钥与这个签名不匹配',
    },
    cause: {
      en: 'With the right key a signature structure would come to light even if the content were wrong, so the content is not the reason. A single altered character in the signature looks the same. Likely: the key is that of another app or environment.',
      zh: '如果公钥正确，即使内容不对也能还原出签名结构，所以问题不在内容。签名里改动一个字符也会有同样的表现。常见原因：公钥属于别的应用或别的环境。',
    },
    remedies: [
      {
        when: 'alipay',
        en: 'Copy the Alipay public key (支付宝公钥) of exactly this mini-program again: 开发设置 → 接口加签方式 (formerly 加签).',
        zh: '到这个小程序自己的开发设置 → 接口加签方式（旧称加签）里重新复制支付宝公钥。',
      },
      {
        when: 'alipay',
        en: 'Give all Alipay public keys (支付宝公钥) you have (other apps, third-party app, sandbox; --alipay-public-key may repeat) and your --app-private-key: the one that fits, or your own, is then named.',
        zh: '把手头所有的支付宝公钥（其他应用、第三方应用、沙箱）都给出来，--alipay-public-key 可以重复，再加上 --app-private-key：匹配的是哪一个、是否误用了应用公钥，都能判断出来。',
      },
      {
        when: 'alipay',
        en: 'If the app is in certificate mode (公钥证书), use alipayCertPublicKey_RSA2.crt; a plain Alipay public key (支付宝公钥) from an earlier time does not fit.',
        zh: '如果应用是公钥证书模式，使用 alipayCertPublicKey_RSA2.crt；以前公钥模式的支付宝公钥不匹配。',
      },
      {
        en: 'Capture the signature once more, to exclude an altered character.',
        zh: '重新抓取一次签名，排除字符被改动的可能。',
      },
    ],
    sources: [ALIPAY_AES_SAMPLE, ALIPAY_DOCS, RFC_RSA],
  },
  'rsa-key-size-mismatch': {
    code: 'rsa-key-size-mismatch',
    severity: 'error',
    title: {
      en: 'The signature was made with a {signBits}-bit key, and the public key has {keyBits} bits',
      zh: '签名由 {signBits} 位密钥生成，而给出的公钥是 {keyBits} 位',
    },
    cause: {
      en: 'A signature is exactly as long as its key, so this signature can never belong to this key. Likely: the key is one of another size that was used before, or of another app.',
      zh: '签名与密钥等长，所以这个签名不可能用这个公钥验证。常见原因：公钥是以前用的另一种长度（支付宝的 RSA 是 1024 位，RSA2 是 2048 位），或者属于别的应用。',
    },
    remedies: [
      {
        when: 'alipay',
        en: 'In 开发设置 → 接口加签方式 (formerly 加签) copy the Alipay public key (支付宝公钥) of the type in use; RSA2 with 2048 bits is 392 characters long.',
        zh: '在开发设置 → 接口加签方式（旧称加签）里复制与签名类型对应的支付宝公钥；RSA2（2048 位）的公钥是 392 个字符。',
      },
      {
        en: 'If the app still signs with RSA, change it to RSA2 and replace the keys on both sides.',
        zh: '如果应用还在用 RSA，改成 RSA2，两边的密钥一起更换。',
      },
    ],
    sources: [RFC_RSA, ALIPAY_AES_SAMPLE],
  },
  'sign-damaged': {
    code: 'sign-damaged',
    severity: 'error',
    title: {
      en: 'The signature is damaged: {bytes} bytes are no length of an RSA signature',
      zh: '签名已损坏：{bytes} 字节不是 RSA 签名的长度',
    },
    cause: {
      en: 'A signature is exactly as long as its key, and no common key has this length, so the text was cut or changed. Whether the public key is right cannot be told from it.',
      zh: '签名与密钥等长，没有哪种常用密钥是这个长度，说明文本被截断或改动。公钥是否正确，无法由此判断。',
    },
    remedies: [
      {
        when: 'alipay',
        en: 'Send res.response as one string in a JSON body; a query string or form turns + into spaces.',
        zh: '把 res.response 作为一个字符串放进 JSON 请求体发送；URL 参数和表单会把 + 变成空格。',
      },
      {
        en: 'Check columns and logs for limits: the signature of a 2048-bit key has 344 characters.',
        zh: '检查数据库列和日志的长度限制：2048 位密钥的签名有 344 个字符。',
      },
    ],
    sources: [RFC_RSA, RFC_BASE64, ALIPAY_AES_SAMPLE],
  },
  'sign-type-mismatch': {
    code: 'sign-type-mismatch',
    severity: 'error',
    title: {
      en: 'The signature is {actual} and not {declared}',
      zh: '签名的类型是 {actual}，不是 {declared}',
    },
    cause: {
      en: 'The structure inside the signature shows how it was made, and that is not what the message declares, or what is usual. The key is right. At Alipay, RSA means SHA-1 and RSA2 means SHA-256.',
      zh: '签名内部的结构表明了它的算法，与数据中声明的或默认的类型不同。公钥没有问题。支付宝的 RSA 是 SHA-1，RSA2 是 SHA-256。',
    },
    remedies: [
      {
        en: 'Verify with {actual}. Some libraries take RSA when no type is passed, so pass it always.',
        zh: '按 {actual} 验签。有些库不传签名类型时默认用 RSA，调用时要明确传入。',
      },
      {
        when: 'alipay',
        en: 'Set one type everywhere: RSA2 in 接口加签方式 (formerly 加签) and in the code.',
        zh: '统一签名类型：接口加签方式（旧称加签）和代码里都用 RSA2。',
      },
      {
        when: 'wechat',
        en: 'Sign and verify with RSA-PSS, SHA-256 and a salt of 32 bytes; PKCS#1 v1.5 (the default of most libraries) is refused.',
        zh: '签名和验签都要用 RSA-PSS、SHA-256、salt 32 字节；多数库默认的 PKCS#1 v1.5 不行。',
      },
    ],
    sources: [RFC_RSA, ALIPAY_AES_SAMPLE],
  },
  'signed-content-altered': {
    code: 'signed-content-altered',
    severity: 'error',
    title: {
      en: 'The text that is verified is not the text that was signed',
      zh: '验签的内容与签名时的内容不一致',
    },
    cause: {
      en: 'The key is right and the signature is intact, but it was made over another text than the one that was captured.',
      zh: '密钥正确，签名也完好，只是签名对应的是另一段文本，不是抓取到的这一段。',
    },
    remedies: [
      {
        when: 'alipay',
        en: 'For an encrypted response, verify the base64 text with a double quote before and behind it; a plain error, which begins with a brace, is verified without quotes.',
        zh: '加密的 response：验签内容是 base64 文本，并且前后各带一个双引号；以大括号开头的明文错误则不带引号。',
      },
      {
        when: 'wechat',
        en: 'For signature beside rawData, take SHA-1 over rawData exactly as received, followed by session_key as text.',
        zh: 'rawData 旁边的 signature：对原样的 rawData 拼接 session_key 文本计算 SHA-1。',
      },
      {
        en: 'Verify the text as received; parsing it and serialising it again changes escapes and order.',
        zh: '用收到的原文验签，不要解析后再序列化，否则转义和顺序会变。',
      },
      {
        when: 'alipay',
        en: 'Do not use the recipe of asynchronous notices here (parameters sorted and joined with &).',
        zh: '不要套用异步通知的验签方式（参数排序后用 & 拼接）。',
      },
      {
        en: 'If no form matches, text and signature do not belong together or one was changed: capture both again from one callback.',
        zh: '如果没有任何形式匹配，说明内容和签名不是同一份，或其中之一被改动：从同一次回调里重新抓取。',
      },
      {
        when: 'wechat',
        en: 'For Wechatmp-Signature, verify four lines: address without query, AppID, Wechatmp-TimeStamp, body as received, with no line break at the end.',
        zh: 'Wechatmp-Signature 的验签内容是四行：不带参数的接口地址、AppID、Wechatmp-TimeStamp、收到的原始响应体，末尾没有换行。',
      },
    ],
    sources: [ALIPAY_AES_SAMPLE, ALIPAY_DOCS, WECHAT_OPEN_DATA, RFC_RSA],
  },

  'authtag-mismatch': {
    code: 'authtag-mismatch',
    severity: 'error',
    title: {
      en: 'The key opens the text, but authtag does not fit what stands around it',
      zh: '密钥能解开内容，但 authtag 与附加数据（AAD）对不上',
    },
    cause: {
      en: 'GCM authenticates the text together with the associated data urlpath|appid|timestamp|sn. The text opens without it, so the key is right; a library refuses the whole with an authentication error. Likely: the sn is not the number of this symmetric key, the urlpath holds its query, or the timestamp is that of the request and not of the answer.',
      zh: 'GCM 会把内容和附加数据 urlpath|appid|timestamp|sn 一起校验。不看附加数据也能解出内容，说明密钥正确；而加密库会直接报认证失败。常见原因：sn 不是这个对称密钥的编号；urlpath 带上了参数；timestamp 用了请求的而不是响应的。',
    },
    remedies: [
      {
        en: 'Take sn from 开发管理 → 开发设置 → API安全, where it stands beside the symmetric key (对称密钥).',
        zh: 'sn 取开发管理 → 开发设置 → API安全里对称密钥的编号。',
      },
      {
        en: 'Build the associated data from scheme, host and path without the query, the AppID, and Wechatmp-TimeStamp of the same message, joined by | without blanks.',
        zh: '附加数据由不含参数的接口地址（协议、域名、路径）、AppID、同一条报文的 Wechatmp-TimeStamp 和 sn 组成，用 | 连接，中间没有空格。',
      },
      {
        en: 'If all four are right, data or authtag was altered on the way: capture the answer again as raw bytes.',
        zh: '如果四项都正确，就是 data 或 authtag 在途中被改动：重新抓取原始响应。',
      },
    ],
    sources: [wechatPage('server/getting_started/api_signature.html'), NIST_GCM],
  },
  'authtag-unchecked': {
    code: 'authtag-unchecked',
    severity: 'warning',
    title: {
      en: 'The text opens, but authtag was not checked',
      zh: '内容已解开，但没有校验 authtag',
    },
    cause: {
      en: 'The number of the symmetric key (sn) is part of the associated data and was not given, so a changed text would not be noticed.',
      zh: '附加数据里有对称密钥的编号（sn），这里没有给出，所以内容是否被改动无法判断。',
    },
    remedies: [
      {
        en: 'Give it with {option}; it stands beside the key in the console under 开发管理 → 开发设置 → API安全.',
        zh: '用 {option} 给出；它在小程序管理后台的开发管理 → 开发设置 → API安全里，与密钥放在一起。',
      },
    ],
    sources: [wechatPage('server/getting_started/api_signature.html')],
  },
  'app-mismatch': {
    code: 'app-mismatch',
    severity: 'error',
    isAboutPlatform: true,
    title: {
      en: 'The payload belongs to app {actual}, not to {expected}',
      zh: '数据属于应用 {actual}，不是 {expected}',
    },
    cause: {
      en: 'The payload opens, and names the app it was made for (watermark.appid, or the AppKey behind the JSON). Likely: several mini-programs use one server, or a test app is mixed with the real one.',
      zh: '数据已经解开，里面注明了它属于哪个应用（watermark.appid，或 JSON 后面的 AppKey）。常见原因：多个小程序共用一个服务端，或者测试应用和正式应用混用。',
    },
    remedies: [
      {
        when: 'appIdGiven',
        en: 'What was given with --app-key is a number and so the App ID; the payload holds the AppKey.',
        zh: '--app-key 给出的是一串数字，那是 App ID；数据里的是 AppKey。',
      },
      {
        en: 'Let the client say which app it is, and choose the configuration on the server by that.',
        zh: '由前端带上自己的应用标识，服务端据此选择对应的配置。',
      },
      {
        when: 'wechat',
        en: 'Check appid in project.config.json against the one on the server; keep refusing payloads whose watermark.appid differs.',
        zh: '核对 project.config.json 里的 appid 与服务端的配置；watermark.appid 不一致的数据应当拒绝。',
      },
      {
        when: 'alipay',
        en: 'Check the APPID in the server configuration against that of the mini-program, and sandbox against production.',
        zh: '核对服务端配置的 APPID 与小程序的 APPID，以及沙箱和正式环境。',
      },
    ],
    sources: [WECHAT_OPEN_DATA, ALIPAY_PHONE],
  },
  'plaintext-unexpected': {
    code: 'plaintext-unexpected',
    severity: 'error',
    title: {
      en: 'The key fits, but the content is not what the platform documents',
      zh: '密钥正确，但解出的内容与平台文档不符',
    },
    cause: {
      en: 'The text is readable with this key, so the key is right. Likely: the payload comes from another API or from a mock, or the platform changed its format.',
      zh: '用这个密钥能读出内容，说明密钥没有问题。常见原因：数据来自别的接口或模拟数据，或者平台改了格式。',
    },
    remedies: [
      {
        en: 'Check that the payload comes from the phone-number button on a real device, and capture it again there.',
        zh: '确认数据来自真机上的手机号按钮，并重新抓取。',
      },
      {
        en: 'If it does, report it with the shape of the content only: no keys, no numbers, no payload.',
        zh: '如果确实如此，请反馈给 phonekit，只描述内容的结构，不要附上密钥、手机号和数据。',
      },
    ],
    sources: [WECHAT_PHONE_API, ALIPAY_PHONE],
  },
  'phone-number-empty': {
    code: 'phone-number-empty',
    severity: 'error',
    title: {
      en: 'The payload opens, but the phone number in it is empty',
      zh: '数据解开了，但手机号为空',
    },
    cause: {
      en: 'Decryption is right, and the platform delivered an empty number. Likely: no phone number is bound to the account of this user.',
      zh: '解密没有问题，平台返回的手机号就是空的。常见原因：这个用户的账号没有绑定手机号。',
    },
    remedies: [
      {
        en: 'Offer another way for this user, such as entering a number with a text-message code.',
        zh: '为这类用户提供其他方式，例如手动输入手机号并用短信验证。',
      },
      {
        when: 'alipay',
        en: 'Ask the user to bind a phone number in the Alipay app and to tap again.',
        zh: '提示用户先在支付宝里绑定手机号，再重新点按钮。',
      },
      {
        when: 'wechat',
        en: 'Ask the user to bind a phone number in WeChat and to tap again.',
        zh: '提示用户先在微信里绑定手机号，再重新点按钮。',
      },
    ],
    sources: [ALIPAY_PHONE, WECHAT_PHONE_API],
  },
  'capture-stale': {
    code: 'capture-stale',
    severity: 'warning',
    title: {
      en: 'The time in the payload is {age} away from that of the capture, or from now',
      zh: '数据的生成时间与抓取时间（或现在）相差 {age}',
    },
    cause: {
      en: 'The watermark says when the platform made the payload. Likely: this is an old capture, the front end or a queue keeps payloads and sends them later, a request is repeated, or a clock is wrong.',
      zh: '水印里注明了平台生成数据的时间。常见原因：给出的是以前抓取的内容；前端缓存或队列延迟发送；有人重放旧请求；某一端的时钟不准。',
    },
    remedies: [
      {
        en: 'Send the payload right after the tap and do not cache it on the client.',
        zh: '用户点按钮后立即发送，前端不要缓存。',
      },
      {
        en: 'On the server, compare watermark.timestamp (seconds) with the clock and refuse what is too old for your purpose.',
        zh: '服务端用 watermark.timestamp（单位秒）与当前时间比较，超出业务允许的时间就拒绝。',
      },
    ],
    sources: [WECHAT_OPEN_DATA, WECHAT_PHONE_GUIDE],
  },
} as const satisfies Record<string, OwnEntry>;
