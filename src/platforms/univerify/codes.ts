/**
 * What univerify, the one-tap login of DCloud for apps, reports: codes of `uniCloud.getPhoneNumber` in the cloud, codes
 * of `uni.preLogin` and `uni.login` on the device.
 */
import type { PlatformEntry, Remedy } from '../../catalog/entry.ts';
import { DOCS } from './sources.ts';

const OTHER_WAY: Remedy = {
  en: 'Offer another way to log in, such as a text-message code.',
  zh: '引导用户使用短信验证码等其他登录方式。',
};
const ASK_DCLOUD: Remedy = {
  en: 'If it stays, give DCloud the whole answer and your appid.',
  zh: '持续出现时，带上完整返回和 appid 联系 DCloud 官方。',
};
const CHECK_SERVICE: Remedy = {
  en: 'In the DCloud developer center (开发者中心, dev.dcloud.net.cn) check that one-tap login is opened for this appid and that the review has passed.',
  zh: '在 DCloud 开发者中心（dev.dcloud.net.cn）确认该 appid 已开通一键登录，并且审核已通过。',
};
const CHECK_SIM: Remedy = {
  en: 'Let the user check that the SIM card is an ordinary one of a carrier, switch mobile data on and flight mode off, and try again; Wi-Fi may stay on.',
  zh: '让用户确认使用的是运营商的普通手机卡，打开移动数据、关闭飞行模式后重试；不需要关闭 Wi-Fi。',
};
const LOGIN_AGAIN: Remedy = {
  en: 'Call uni.preLogin and uni.login again and send the new access_token and openid at once; a pre-login is good once and for 10 minutes.',
  zh: '重新调用 uni.preLogin 和 uni.login，立即提交新的 access_token 和 openid；预登录有效期 10 分钟，只能用一次。',
};

/** Codes of the cloud function. */
const CLOUD: readonly PlatformEntry[] = [
  {
    code: 'univerify:-7',
    kind: 'answer',
    message: 'uniAppid 缺失',
    numbers: [-7],
    spellings: ['uniAppid 缺失'],
    title: { en: 'The appid is missing', zh: '缺少 uniAppid' },
    cause: {
      en: 'uniCloud.getPhoneNumber got no DCloud appid.',
      zh: 'uniCloud.getPhoneNumber 没有收到 DCloud appid。',
    },
    causes: [
      {
        en: 'The cloud function is called by URL and passes no appid; only calls by callFunction carry it along.',
        zh: '云函数通过 URL 化调用，没有传 appid；只有 callFunction 方式会自动带上。',
      },
      {
        en: 'The appid was fetched anew and the app was not compiled again.',
        zh: '重新获取过 appid，但没有重新编译项目。',
      },
    ],
    remedies: [
      {
        en: 'Pass appid (the DCloud appid of the app that opened one-tap login) in the call.',
        zh: '调用时传入 appid，即开通一键登录的应用的 DCloud appid。',
      },
      CHECK_SERVICE,
    ],
    related: ['univerify:1000', 'univerify:4003'],
    sources: [DOCS],
  },
  {
    code: 'univerify:1000',
    kind: 'answer',
    message: '当前 uniAppid 尚未开通一键登录',
    numbers: [1000],
    title: { en: 'One-tap login is not opened for this appid', zh: '当前 uniAppid 尚未开通一键登录' },
    cause: {
      en: 'The service was not opened for this appid, or its review has not passed.',
      zh: '没有为这个 appid 开通服务，或者审核还没有通过。',
    },
    remedies: [CHECK_SERVICE],
    related: ['univerify:4003', 'univerify:-20102'],
    sources: [DOCS],
  },
  {
    code: 'univerify:1001',
    kind: 'answer',
    message: '应用所有者账号信息异常，请检查账号一键登录服务是否正常',
    numbers: [1001],
    title: { en: 'The account of the app’s owner is not in order', zh: '应用所有者账号信息异常' },
    cause: {
      en: 'The one-tap login service of the account that owns the app does not work.',
      zh: '应用所有者账号下的一键登录服务不正常。',
    },
    remedies: [
      {
        en: 'Log in to the developer center of DCloud (开发者中心) as the owner of the app and look at the state of the service.',
        zh: '用应用所有者的账号登录 DCloud 开发者中心，查看一键登录服务的状态。',
      },
    ],
    related: ['univerify:1002'],
    sources: [DOCS],
  },
  {
    code: 'univerify:1002',
    kind: 'answer',
    message: '应用所有者账号信息异常，请检查账号余额是否充足',
    numbers: [1002],
    title: { en: 'The balance of the app’s owner is too low', zh: '应用所有者账号余额不足' },
    cause: {
      en: 'Every number costs; the account that owns the app has not enough money left.',
      zh: '一键登录按次计费，应用所有者账号的余额不足。',
    },
    remedies: [
      {
        en: 'Top up the account in the developer center of DCloud (开发者中心).',
        zh: '到 DCloud 开发者中心给账号充值。',
      },
    ],
    related: ['univerify:1001'],
    sources: [DOCS],
  },
  {
    code: 'univerify:4001',
    kind: 'answer',
    message: '请求参数异常',
    numbers: [4001],
    title: { en: 'A parameter of the call is wrong', zh: '请求参数异常' },
    cause: {
      en: 'uniCloud.getPhoneNumber needs provider, appid, access_token and openid. Likely: a field is missing, or fields of a mini-program are passed.',
      zh: 'uniCloud.getPhoneNumber 需要 provider、appid、access_token、openid。常见原因：缺少字段，或者传的是小程序的字段。',
    },
    isNot: {
      en: 'encryptedData, iv and code do not belong here, although some code on the web passes them.',
      zh: '这里不需要 encryptedData、iv、code，网上有些代码传这些是错的。',
    },
    remedies: [
      {
        en: 'Pass provider: "univerify", appid, access_token and openid as uni.login returned them; older uniCloud also wants apiKey and apiSecret.',
        zh: '传入 provider: "univerify"、appid，以及 uni.login 返回的 access_token 和 openid；旧版 uniCloud 还要传 apiKey 和 apiSecret。',
      },
      LOGIN_AGAIN,
      ASK_DCLOUD,
    ],
    related: ['univerify:phone-number'],
    sources: [DOCS],
  },
  {
    code: 'univerify:4003',
    kind: 'answer',
    message: '开发者账户appid 校验异常，联系官方人员',
    numbers: [4003],
    title: { en: 'The appid failed the check of the account', zh: '开发者账户 appid 校验异常' },
    cause: {
      en: 'The appid of the call does not fit the developer account.',
      zh: '请求里的 appid 与开发者账户对不上。',
    },
    remedies: [
      {
        en: 'Check that appid is the DCloud appid of the app in which the user tapped, and that it belongs to the account that opened the service.',
        zh: '确认 appid 是用户所用应用的 DCloud appid，并且属于开通服务的账户。',
      },
      ASK_DCLOUD,
    ],
    related: ['univerify:1000', 'univerify:-7'],
    sources: [DOCS],
  },
  {
    code: 'univerify:5000',
    kind: 'answer',
    message: '服务器未知异常，联系官方人员',
    numbers: [5000],
    title: { en: 'The service could not fetch the number', zh: '服务端异常，获取手机号失败' },
    cause: {
      en: 'The server of one-tap login failed without naming a reason.',
      zh: '一键登录服务端出现未知异常，没有给出具体原因。',
    },
    remedies: [LOGIN_AGAIN, ASK_DCLOUD],
    sources: [DOCS],
  },
];

/** Codes of the device. */
const CLIENT: readonly PlatformEntry[] = [
  {
    code: 'univerify:20202',
    kind: 'client',
    message: '终端未开启SIM流量',
    numbers: [20202],
    fragments: ['未开启sim流量'],
    title: { en: 'The phone has no mobile data or no SIM card', zh: '终端未开启 SIM 流量' },
    cause: {
      en: 'The number comes from the network of the carrier, so mobile data has to be on, also beside Wi-Fi.',
      zh: '号码由运营商网络认证得到，必须开启移动数据，连着 Wi-Fi 也一样。',
    },
    remedies: [
      {
        en: 'Ask the user to insert a SIM card and switch mobile data on, then try again.',
        zh: '引导用户插入 SIM 卡并开启移动数据后重试。',
      },
      OTHER_WAY,
    ],
    related: ['univerify:30005'],
    sources: [DOCS],
  },
  {
    code: 'univerify:30001',
    kind: 'client',
    message: '当前网络环境不适合执行该操作',
    numbers: [30001],
    title: { en: 'The network of the phone does not fit', zh: '当前网络环境不适合一键登录' },
    cause: {
      en: 'The device or its network does not allow one-tap login at the moment.',
      zh: '设备或当前网络环境不具备一键登录的条件。',
    },
    remedies: [CHECK_SIM, OTHER_WAY],
    related: ['univerify:20202', 'univerify:30005'],
    sources: [DOCS],
  },
  {
    code: 'univerify:30002',
    kind: 'client',
    message: '用户点击了其他登录方式',
    numbers: [30002],
    fragments: ['用户点击了其他登录方式'],
    title: { en: 'The user chose another way to log in', zh: '用户点击了其他登录方式' },
    cause: {
      en: 'The user tapped the button for other ways in the panel. Nothing failed.',
      zh: '用户在授权界面点了其他登录方式。不是故障。',
    },
    remedies: [
      {
        en: 'Close the panel with uni.closeAuthView() and show your own login page.',
        zh: '调用 uni.closeAuthView() 关闭授权界面，展示自己的登录页。',
      },
    ],
    related: ['univerify:30003', 'univerify:30008'],
    sources: [DOCS],
  },
  {
    code: 'univerify:30003',
    kind: 'client',
    message: '用户关闭验证界面',
    numbers: [30003],
    fragments: ['用户关闭验证界面'],
    title: { en: 'The user closed the panel', zh: '用户关闭验证界面' },
    cause: {
      en: 'The user closed the panel without logging in. Nothing failed.',
      zh: '用户没有授权就关闭了验证界面。不是故障。',
    },
    remedies: [
      {
        en: 'Call uni.preLogin again before the next uni.login: the first one is used up.',
        zh: '下次 uni.login 之前要重新调用 uni.preLogin，之前的预登录已经用掉。',
      },
      OTHER_WAY,
    ],
    related: ['user-denied', 'univerify:30002'],
    sources: [DOCS],
  },
  {
    code: 'univerify:30004',
    kind: 'client',
    message: '其他错误',
    numbers: [30004],
    title: { en: 'Another error occurred', zh: '其他错误' },
    cause: {
      en: 'The reason stands in the details of the error, such as -20102 on Android.',
      zh: '具体原因看错误详情，例如 Android 上的 -20102。',
    },
    remedies: [
      {
        en: 'Log the whole error object and look up the inner code.',
        zh: '打印完整的错误对象，按里面的错误码排查。',
      },
      ASK_DCLOUD,
    ],
    related: ['univerify:-20102'],
    sources: [DOCS],
  },
  {
    code: 'univerify:-20102',
    kind: 'client',
    numbers: [-20102],
    spellings: ['20102'],
    fragments: ['-20102'],
    title: {
      en: 'The review has not passed, or the signing certificate differs',
      zh: '审核未通过，或签名证书不一致',
    },
    cause: {
      en: 'This is the detail of 30004 on Android: the app is not accepted with this certificate.',
      zh: '这是 Android 上 30004 的详情：应用以当前签名证书没有通过校验。',
    },
    causes: [
      {
        en: 'The review of one-tap login for the app has not passed; until then only the standard base of HBuilder works.',
        zh: '应用的一键登录还没有审核通过；审核期间只能用 HBuilder 标准基座运行。',
      },
      {
        en: 'The package is signed with another certificate than the registered one.',
        zh: '安装包的签名证书与登记的不一致。',
      },
    ],
    remedies: [
      CHECK_SERVICE,
      {
        en: 'Compare the signing certificate of the package with the one that was submitted, and build again after a change.',
        zh: '核对安装包的签名证书与提交审核时是否一致，修改后重新打包。',
      },
    ],
    related: ['univerify:30004', 'univerify:40004'],
    sources: [DOCS],
  },
  {
    code: 'univerify:30005',
    kind: 'client',
    message: '预登录失败',
    numbers: [30005],
    title: { en: 'The pre-login failed', zh: '预登录失败' },
    cause: {
      en: 'The phone does not meet the conditions of one-tap login: no mobile data, no SIM card, an unsupported device, or another reason.',
      zh: '不具备一键登录的条件：没有开启移动数据、没有插 SIM 卡、设备不支持，或其他原因。',
    },
    remedies: [
      {
        en: 'Show the one-tap button only when uni.preLogin succeeds.',
        zh: '只在 uni.preLogin 成功时展示一键登录按钮。',
      },
      CHECK_SIM,
      OTHER_WAY,
    ],
    related: ['univerify:20202', 'univerify:40101'],
    sources: [DOCS],
  },
  {
    code: 'univerify:30006',
    kind: 'client',
    message: '一键登录失败',
    numbers: [30006],
    title: { en: 'The one-tap login failed', zh: '一键登录失败' },
    cause: {
      en: 'The carrier did not confirm the login; the details of the error may name the reason.',
      zh: '运营商没有完成认证，错误详情里可能有具体原因。',
    },
    remedies: [
      {
        en: 'Log the whole error object and look up the inner code.',
        zh: '打印完整的错误对象，按里面的错误码排查。',
      },
      LOGIN_AGAIN,
      OTHER_WAY,
    ],
    related: ['univerify:30005', 'univerify:40047'],
    sources: [DOCS],
  },
  {
    code: 'univerify:30007',
    kind: 'client',
    message: '获取本机号码校验token失败',
    numbers: [30007],
    title: { en: 'The token for checking the number could not be fetched', zh: '获取本机号码校验 token 失败' },
    cause: {
      en: 'The carrier gave no token for this phone.',
      zh: '运营商没有为本机返回校验 token。',
    },
    remedies: [LOGIN_AGAIN, ASK_DCLOUD],
    related: ['univerify:30006'],
    sources: [DOCS],
  },
  {
    code: 'univerify:30008',
    kind: 'client',
    message: '用户点击了自定义按钮',
    numbers: [30008],
    fragments: ['用户点击了自定义按钮'],
    title: { en: 'The user tapped a button of your own', zh: '用户点击了自定义按钮' },
    cause: {
      en: 'In full-screen mode the buttons under univerifyStyle report through fail; index and provider say which one. Nothing failed.',
      zh: '全屏模式下 univerifyStyle 里的自定义按钮通过 fail 回调，index 和 provider 说明点的是哪一个。不是故障。',
    },
    remedies: [
      {
        en: 'Start the login of the provider named in the callback.',
        zh: '按回调里的 provider 发起对应的登录。',
      },
      {
        en: 'Or use uni.getUniverifyManager() with onButtonsClick, which does not go through fail.',
        zh: '也可以改用 uni.getUniverifyManager() 的 onButtonsClick，不会触发 fail。',
      },
    ],
    related: ['univerify:30002'],
    sources: [DOCS],
  },
  {
    code: 'univerify:40004',
    kind: 'client',
    message: '应用不存在',
    numbers: [40004],
    title: { en: 'The app does not exist for one-tap login', zh: '应用不存在' },
    cause: {
      en: 'It mostly occurs with a custom base: the review had not passed when the package was built.',
      zh: '多出现在自定义基座：打包时应用还没有通过审核。',
    },
    remedies: [
      CHECK_SERVICE,
      {
        en: 'After the review build the custom base or the package again.',
        zh: '审核通过后，重新制作自定义基座或重新打包。',
      },
    ],
    related: ['univerify:-20102', 'univerify:1000'],
    sources: [DOCS],
  },
  {
    code: 'univerify:40047',
    kind: 'client',
    message: '一键登录取号失败',
    numbers: [40047],
    title: { en: 'The number could not be fetched', zh: '一键登录取号失败' },
    cause: {
      en: 'The token led to no number.',
      zh: '用 token 没有取到号码。',
    },
    remedies: [LOGIN_AGAIN, ASK_DCLOUD],
    related: ['univerify:40053'],
    sources: [DOCS],
  },
  {
    code: 'univerify:40053',
    kind: 'client',
    message: '手机号校验失败',
    numbers: [40053],
    title: { en: 'The number did not pass the check', zh: '手机号校验失败' },
    cause: {
      en: 'The token could not be confirmed for the number.',
      zh: 'token 与手机号没有通过校验。',
    },
    remedies: [LOGIN_AGAIN, ASK_DCLOUD],
    related: ['univerify:40047'],
    sources: [DOCS],
  },
  {
    code: 'univerify:40101',
    kind: 'client',
    message: '移动-源IP鉴权失败',
    numbers: [40101],
    fragments: ['移动-源ip鉴权失败'],
    title: { en: 'China Mobile could not confirm the address of the phone', zh: '移动源 IP 鉴权失败' },
    cause: {
      en: 'The address from which the request came did not pass the check of China Mobile.',
      zh: '请求的源 IP 没有通过中国移动的鉴权。',
    },
    remedies: [CHECK_SIM, OTHER_WAY],
    related: ['univerify:40201', 'univerify:40301'],
    sources: [DOCS],
  },
  {
    code: 'univerify:40201',
    kind: 'client',
    message: '联通-源IP鉴权失败',
    numbers: [40201],
    fragments: ['联通-源ip鉴权失败'],
    title: { en: 'China Unicom could not confirm the address of the phone', zh: '联通源 IP 鉴权失败' },
    cause: {
      en: 'The address from which the request came did not pass the check of China Unicom.',
      zh: '请求的源 IP 没有通过中国联通的鉴权。',
    },
    remedies: [CHECK_SIM, OTHER_WAY],
    related: ['univerify:40101', 'univerify:40301'],
    sources: [DOCS],
  },
  {
    code: 'univerify:40301',
    kind: 'client',
    message: '电信-源IP鉴权失败',
    numbers: [40301],
    fragments: ['电信-源ip鉴权失败'],
    title: { en: 'China Telecom could not confirm the address of the phone', zh: '电信源 IP 鉴权失败' },
    cause: {
      en: 'The address from which the request came did not pass the check of China Telecom.',
      zh: '请求的源 IP 没有通过中国电信的鉴权。',
    },
    remedies: [CHECK_SIM, OTHER_WAY],
    related: ['univerify:40101', 'univerify:40201'],
    sources: [DOCS],
  },
];

export const UNIVERIFY_CODES: readonly PlatformEntry[] = [
  {
    code: 'univerify:phone-number',
    kind: 'guide',
    title: {
      en: 'univerify is for apps: a cloud function exchanges access_token and openid for the number',
      zh: 'univerify 只用于 App：由云函数用 access_token 和 openid 换手机号',
    },
    cause: {
      en: 'univerify (一键登录) asks the carrier of the phone. The app gets access_token and openid, and uniCloud.getPhoneNumber returns phoneNumber in plain text; there is nothing to decrypt.',
      zh: 'univerify（一键登录）由运营商认证本机号码。客户端拿到 access_token 和 openid，uniCloud.getPhoneNumber 返回明文 phoneNumber，没有需要解密的数据。',
    },
    isNot: {
      en: 'It does not serve mini-programs. Calls of uniCloud.getPhoneNumber with encryptedData, iv or code, as seen on the web, are wrong: those fields belong to the phone button of a mini-program and to its platform.',
      zh: '它不适用于小程序。网上有些代码给 uniCloud.getPhoneNumber 传 encryptedData、iv、code，这是错的：这些字段来自小程序的手机号按钮，要按对应平台的方式处理。',
    },
    remedies: [
      {
        en: 'Open one-tap login (一键登录) for the appid in the developer center of DCloud (开发者中心) and wait for the review; open uniCloud.',
        zh: '在 DCloud 开发者中心为 appid 开通一键登录并等待审核，同时开通 uniCloud。',
      },
      {
        en: 'In the app call uni.preLogin({ provider: "univerify" }), then uni.login({ provider: "univerify" }), and take access_token and openid from authResult. A pre-login is good once and for 10 minutes. On HarmonyOS use univerifyManager.',
        zh: '在 App 里先调用 uni.preLogin({ provider: "univerify" })，再调用 uni.login({ provider: "univerify" })，从 authResult 取 access_token 和 openid。预登录 10 分钟内有效，只能用一次。鸿蒙使用 univerifyManager。',
      },
      {
        en: 'In a cloud function call uniCloud.getPhoneNumber({ provider: "univerify", appid, access_token, openid }) (older uniCloud: also apiKey and apiSecret); the answer is { code: 0, success: true, phoneNumber }.',
        zh: '在云函数里调用 uniCloud.getPhoneNumber({ provider: "univerify", appid, access_token, openid })，旧版还要传 apiKey 和 apiSecret；返回 { code: 0, success: true, phoneNumber }。',
      },
      {
        en: 'A server of your own gets the number through that cloud function by URL; sign the request, and do not return the whole number to the client.',
        zh: '自有服务器通过云函数 URL 化取号，请求要做签名校验，不要把完整手机号返回给前端。',
      },
      {
        en: 'In a mini-program use the phone button of that platform, and decrypt with --platform set to it.',
        zh: '小程序里请用对应平台的手机号按钮，解密时把 --platform 设为该平台。',
      },
    ],
    related: ['univerify:4001', 'univerify:30005'],
    sources: [DOCS],
  },
  ...CLOUD,
  ...CLIENT,
];
