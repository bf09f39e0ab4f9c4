import { consoleChecks } from '../../console-checks.ts';
import { PHONE_CAPABILITY, PHONE_NEW, PHONE_OLD, PHONE_PERMISSION, SDK_NODE, SIGNATURE } from '../sources.ts';

/** The items of Douyin's console. */
export const DOUYIN_CONSOLE_CHECKS = consoleChecks('douyin', {
  phonePermission: {
    title: { en: 'The capability for phone numbers is granted', zh: '已开通获取手机号能力' },
    code: 'douyin-phone-permission-missing',
    problem: {
      title: { en: 'The capability for phone numbers is not granted', zh: '没有开通获取手机号能力' },
      cause: {
        en: 'Without it the button answers “getPhoneNumber:fail no permission”; after a ban, or for owners that are no company, “platform auth deny”.',
        zh: '没有这项能力，按钮返回“getPhoneNumber:fail no permission”；能力被封禁或者不是企业主体时，返回“platform auth deny”。',
      },
      remedies: [
        {
          en: 'Apply for it in the console (控制台). The main category (主营类目) must be in the open list (准入条件), and the scene must be login, binding of an account, or a trade.',
          zh: '到控制台申请。主营类目要在准入条件的开放范围内，使用场景是注册登录、绑定账号或交易。',
        },
        {
          en: 'Do not wait for an automatic grant: guides that speak of one are outdated.',
          zh: '不会自动开通：提到“自动开通”的旧资料已过时。',
        },
      ],
    },
    sources: [PHONE_OLD, PHONE_NEW, PHONE_PERMISSION, PHONE_CAPABILITY],
  },
  appPublicKeyUploaded: {
    title: { en: 'The application public key (应用公钥) is uploaded', zh: '已上传应用公钥' },
    code: 'douyin-app-public-key-not-uploaded',
    problem: {
      title: { en: 'The application public key (应用公钥) is not uploaded', zh: '没有上传应用公钥' },
      cause: {
        en: 'The platform encrypts the number of the new way (新方式) for this key. Without it there is nothing that your private key opens. Developers report that the event of the button is then a success without code.',
        zh: '新方式返回的手机号用这个公钥加密，没有上传就没有你的私钥能解开的数据。开发者反馈：这时按钮事件成功，但没有 code。',
      },
      remedies: [
        {
          en: 'Upload it in the console: 开发 → 开发配置, or 开发管理 → 开发设置 → 密钥设置.',
          zh: '到控制台的开发 → 开发配置，或者开发管理 → 开发设置 → 密钥设置上传。',
        },
        {
          en: 'Upload the half of the private key that your server uses; phonekit keys convert with --to spki writes it.',
          zh: '上传的公钥要与服务端使用的私钥是一对；可以用 phonekit keys convert 加 --to spki 由私钥导出。',
        },
      ],
    },
    sources: [PHONE_NEW, SIGNATURE],
    skippedFlows: ['encryptedData'],
  },
  privacyDeclared: {
    title: { en: 'The privacy settings declare the phone number', zh: '已在隐私配置里声明手机号' },
    code: 'douyin-privacy-not-declared',
    problem: {
      severity: 'warning',
      title: { en: 'The privacy settings do not declare the phone number', zh: '隐私配置里没有声明手机号' },
      cause: {
        en: 'The platform keeps a list of the personal data that a mini-program uses. What a missing item does to the button is not documented.',
        zh: '平台要求小程序登记会用到的个人信息。缺少这一项时按钮会怎样，文档没有说明。',
      },
      remedies: [
        {
          en: 'Declare the phone number and what it is used for in the privacy settings of the console (控制台).',
          zh: '在控制台的隐私配置里声明手机号及其用途。',
        },
      ],
    },
    sources: [SDK_NODE],
  },
  requestDomain: {
    title: { en: 'The domain of your server is in the list of the console', zh: '服务端域名已加入服务器域名' },
    code: 'douyin-request-domain-missing',
    problem: {
      severity: 'warning',
      title: { en: 'The domain of your server is not in the list of the console', zh: '服务端域名没有加入服务器域名' },
      cause: {
        en: 'The mini-program sends the payload to your server with tt.request. Likely: on a device the client refuses domains that are not in the list, and nothing arrives, although it works in the developer tools.',
        zh: '小程序用 tt.request 把数据发给服务端。常见情况：真机上客户端会拦截不在列表里的域名，服务端收不到数据，而开发者工具里是正常的。',
      },
      remedies: [
        {
          en: 'Add the domain of your server, with https, under 服务器域名 in the console (控制台).',
          zh: '在控制台把服务端的 https 域名加入服务器域名。',
        },
      ],
    },
    sources: [PHONE_NEW],
  },
});
