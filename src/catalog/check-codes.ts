/** phonekit's own codes about `doctor` itself, and those that the checks of several platforms find. */
import type { OwnEntry, Source } from './entry.ts';

const RFC_URI: Source = { url: 'https://www.rfc-editor.org/rfc/rfc3986', read: '2026-11-22' };
const PKIX: Source = { url: 'https://www.rfc-editor.org/rfc/rfc5280', read: '2026-11-22' };
const DOCUMENTS: Source = {
  url: 'https://json-schema.org/draft/2020-12/json-schema-core',
  read: '2026-11-22',
};
const NODE_ERRORS: Source = { url: 'https://nodejs.org/docs/latest-v20.x/api/errors.html', read: '2026-11-22' };
const ALIPAY_DOCS: Source = { url: 'https://github.com/AlipayDocs/open-docs', read: '2026-02-24', platform: 'alipay' };
const PHONE_PAGES: readonly Source[] = [
  { url: 'https://opendocs.alipay.com/mini/api/getphonenumber', read: '2026-02-24', platform: 'alipay' },
  {
    url: 'https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/getPhoneNumber.html',
    read: '2026-02-24',
    platform: 'wechat',
  },
];

export const CHECK_CODES = {
  'value-not-configured': {
    code: 'value-not-configured',
    severity: 'info',
    title: { en: 'Not checked: {fields} is not configured', zh: '未检查：没有配置 {fields}' },
    cause: {
      en: 'The check needs a value that the configuration does not have.',
      zh: '这项检查需要的值没有写在配置里。',
    },
    remedies: [{ en: 'Add {fields} to the app.', zh: '在这个应用里加上 {fields}。' }],
    sources: [DOCUMENTS],
  },
  'value-not-readable': {
    code: 'value-not-readable',
    severity: 'info',
    title: { en: 'Not checked: {fields} cannot be read as a key', zh: '未检查：{fields} 无法作为密钥读取' },
    cause: {
      en: 'The check needs the key itself, and what stands there is none or is damaged. Another check says what it is.',
      zh: '这项检查需要用到密钥，而这里的内容不是密钥或者已经损坏。具体问题由另一项检查指出。',
    },
    remedies: [
      {
        en: 'Put the right key there first, then run phonekit doctor again.',
        zh: '先换成正确的密钥，再运行 phonekit doctor。',
      },
    ],
    sources: [DOCUMENTS],
  },
  'console-not-answered': {
    code: 'console-not-answered',
    severity: 'info',
    title: { en: 'Not checked: nobody has answered console.{item}', zh: '未检查：console.{item} 还没有填写' },
    cause: {
      en: 'No program can see this part of the console; only somebody who looks can say how it is.',
      zh: '这一项在控制台里，程序看不到，只能由人核对后填写。',
    },
    remedies: [
      {
        en: 'Look it up in the console, and record the answer with phonekit checklist, or as console.{item} in the configuration.',
        zh: '到控制台核对，用 phonekit checklist 记录，或者直接在配置里写 console.{item}。',
      },
    ],
    sources: [DOCUMENTS],
  },
  'check-crashed': {
    code: 'check-crashed',
    severity: 'error',
    title: { en: 'The check {check} crashed ({detail})', zh: '检查项 {check} 自身出错（{detail}）' },
    cause: {
      en: 'This is a bug of phonekit and says nothing about the configuration: the check has neither passed nor failed.',
      zh: '这是 phonekit 的缺陷，与配置无关：这项检查既没有通过，也没有失败。',
    },
    remedies: [
      {
        en: 'Please report it with the id of the check and the values concerned left out.',
        zh: '请附上检查项的 id 反馈，不要附上密钥等内容。',
      },
      {
        en: 'Until it is mended, turn the check off in rules.',
        zh: '修复之前可以在 rules 里关闭这项检查。',
      },
    ],
    sources: [NODE_ERRORS],
  },
  'rule-unknown': {
    code: 'rule-unknown',
    severity: 'warning',
    title: { en: 'There is no check or rule {rule}', zh: '没有名为 {rule} 的检查或规则' },
    cause: {
      en: 'rules and suppressions name checks and rules by id, and nothing has this one. The entry has no effect.',
      zh: 'rules 和 suppressions 用 id 指定检查或规则，而这个 id 不存在，该项不起作用。',
    },
    remedies: [
      { when: 'suggestion', en: 'Did you mean {suggestion}?', zh: '是不是想写 {suggestion}？' },
      {
        en: 'Correct the id, or remove the entry; phonekit doctor --verbose lists all ids.',
        zh: '改正 id，或者删掉这一项；phonekit doctor --verbose 会列出全部 id。',
      },
    ],
    sources: [DOCUMENTS],
  },
  'suppression-expired': {
    code: 'suppression-expired',
    severity: 'warning',
    title: { en: 'The suppression of {rule} ended on {date}', zh: '对 {rule} 的忽略已于 {date} 到期' },
    cause: {
      en: 'What was accepted until that day counts again.',
      zh: '到期之后，之前接受的问题重新计入结果。',
    },
    remedies: [
      {
        en: 'Mend what the check finds and remove the entry; or, with a reason, set a later day.',
        zh: '处理检查发现的问题并删掉这一项；确有理由时再延长日期。',
      },
    ],
    sources: [DOCUMENTS],
  },
  'suppression-unused': {
    code: 'suppression-unused',
    severity: 'info',
    title: { en: 'The suppression of {rule} has nothing to suppress', zh: '对 {rule} 的忽略没有可忽略的内容' },
    cause: {
      en: 'The check finds nothing any more.',
      zh: '这项检查已经没有发现问题。',
    },
    remedies: [{ en: 'Remove the entry.', zh: '删掉这一项。' }],
    sources: [DOCUMENTS],
  },
  'too-many-warnings': {
    code: 'too-many-warnings',
    severity: 'error',
    title: {
      en: '{count} warnings, more than the {limit} that are allowed',
      zh: '有 {count} 条警告，超过允许的 {limit} 条',
    },
    cause: { en: 'The limit was given with --max-warnings.', zh: '上限由 --max-warnings 指定。' },
    remedies: [{ en: 'Mend the warnings below, or allow more.', zh: '处理下面的警告，或者放宽上限。' }],
    sources: [NODE_ERRORS],
  },
  'url-holds-credentials': {
    code: 'url-holds-credentials',
    severity: 'error',
    title: { en: '{field} holds a user name or a password', zh: '{field} 的地址里带有用户名或密码' },
    cause: {
      en: 'What stands before the @ of a URL is shown wherever the URL is: in this file, in logs, on the console. phonekit sends nothing to such a URL.',
      zh: '地址里 @ 之前的内容会随地址一起出现在配置、日志和控制台里。phonekit 不会请求这样的地址。',
    },
    remedies: [
      {
        en: 'Write the URL without them, and let the server verify the signature of what it receives.',
        zh: '去掉用户名和密码，由服务端对收到的内容验签。',
      },
      { en: 'Change the password: whoever has seen the URL has it.', zh: '修改这个密码：看到过地址的人都能得到它。' },
    ],
    sources: [RFC_URI],
  },
  'url-unusable': {
    code: 'url-unusable',
    severity: 'info',
    title: { en: 'Not checked: {field} is no URL that can be used', zh: '未检查：{field} 不是可用的地址' },
    cause: {
      en: 'The text is no complete http or https URL, or it holds a user name or a password.',
      zh: '不是完整的 http 或 https 地址，或者地址里带有用户名或密码。',
    },
    remedies: [
      {
        en: 'Mend what the check of the URL itself finds; this check follows then.',
        zh: '先处理地址本身的检查结果，之后就能继续这项检查。',
      },
    ],
    sources: [RFC_URI],
  },
  'network-unavailable': {
    code: 'network-unavailable',
    severity: 'info',
    title: { en: 'Not checked: the network does not work from here', zh: '未检查：当前机器的网络不可用' },
    cause: {
      en: 'Nothing was learned about the server: name resolution or the way out of this network fails. Likely: no connection, a firewall, or a network that needs a proxy, which phonekit does not use.',
      zh: '没有得到服务端的任何信息：域名解析或出口网络失败。常见原因：没有联网、防火墙拦截，或者必须走代理，而 phonekit 不使用代理。',
    },
    remedies: [
      {
        en: 'Run phonekit doctor --online where the network is open, for example on the server or in CI.',
        zh: '在能直接联网的机器上运行 phonekit doctor --online，例如服务器或 CI。',
      },
    ],
    sources: [NODE_ERRORS],
  },
  'app-id-malformed': {
    code: 'app-id-malformed',
    severity: 'error',
    title: { en: 'The value of {field} is no App ID of this platform', zh: '{field} 的值不是这个平台的 AppID' },
    cause: {
      en: 'All App IDs of this platform have one form, and this value has another.',
      zh: '这个平台的 AppID 有固定格式，而这个值不符合。',
    },
    remedies: [
      {
        when: 'actualPlatform',
        en: 'It has the form of an App ID of {actualPlatform}: check that both apps are not exchanged.',
        zh: '它的格式像{actualPlatform}的 AppID：检查是不是把两个平台的应用写反了。',
      },
      { en: 'Copy the App ID from the console once more.', zh: '到控制台重新复制 AppID。' },
    ],
    sources: [...PHONE_PAGES],
    isAboutPlatform: true,
  },
  'app-secret-malformed': {
    code: 'app-secret-malformed',
    severity: 'error',
    title: { en: 'The value of {field} does not look like an AppSecret', zh: '{field} 的值不像 AppSecret' },
    cause: {
      en: 'All AppSecrets that are published as examples have another form. Likely: cut when copied, or another value.',
      zh: '公开示例里的 AppSecret 都是另一种格式。常见原因：复制时缺了一部分，或者填的是别的值。',
    },
    remedies: [
      { when: 'found', en: 'It is {found}.', zh: '这个值是{found}。' },
      {
        en: 'Copy the AppSecret from the console; where it is shown only once, reset it there.',
        zh: '到控制台重新复制 AppSecret；只显示一次的，需要在那里重置。',
      },
    ],
    sources: [...PHONE_PAGES],
    isAboutPlatform: true,
  },
  'account-personal': {
    code: 'account-personal',
    severity: 'error',
    title: { en: 'A personal account cannot get phone numbers', zh: '个人主体的小程序不能获取手机号' },
    cause: {
      en: 'The capability is open to enterprises and other organisations only. The button stays without effect or reports that the permission is missing.',
      zh: '获取手机号只对企业等非个人主体开放。个人主体下按钮不起作用，或者提示没有权限。',
    },
    remedies: [
      {
        en: 'Register the mini-program with an enterprise account, or verify the number by SMS instead.',
        zh: '用企业主体注册小程序，或者改用短信验证码。',
      },
      {
        en: 'If the account is an enterprise by now, correct account.kind.',
        zh: '如果主体已经是企业，改正 account.kind。',
      },
    ],
    sources: [...PHONE_PAGES],
    isAboutPlatform: true,
  },
  'public-key-in-private-slot': {
    code: 'public-key-in-private-slot',
    severity: 'error',
    title: { en: '{field} holds a public key, and a private key belongs there', zh: '{field} 里是公钥，应当填私钥' },
    cause: {
      en: 'Both are base64 that begins with MII; a public key of 2048 bits has about 392 characters, a private one about 1,600.',
      zh: '两者都是以 MII 开头的 base64：2048 位公钥约 392 个字符，私钥约 1600 个字符。',
    },
    remedies: [
      {
        en: 'Put the private key there, from the file that the key tool wrote beside the public one.',
        zh: '换成私钥：密钥工具生成时与公钥在同一个目录。',
      },
    ],
    sources: [ALIPAY_DOCS, PKIX],
  },
  'certificate-in-key-slot': {
    code: 'certificate-in-key-slot',
    severity: 'error',
    title: {
      en: '{field} holds a certificate, and a plain public key belongs there',
      zh: '{field} 里是证书，应当填公钥',
    },
    cause: {
      en: 'A certificate holds a public key and more; libraries that expect the key alone refuse it.',
      zh: '证书里除公钥外还有其他内容，只接受公钥的库会报错。',
    },
    remedies: [
      {
        when: 'expected',
        en: 'In certificate mode write it as {expected} instead.',
        zh: '使用公钥证书模式时，写在 {expected} 里。',
      },
      {
        en: 'Otherwise copy the public key from the console.',
        zh: '否则到控制台复制公钥。',
      },
    ],
    sources: [ALIPAY_DOCS, PKIX],
  },
  'public-key-not-spki': {
    code: 'public-key-not-spki',
    severity: 'error',
    title: {
      en: '{field} is a PKCS#1 public key, and SPKI is needed',
      zh: '{field} 是 PKCS#1 公钥，应当是 SPKI（X.509）格式',
    },
    cause: {
      en: 'Consoles and the platforms’ own libraries read SPKI (X.509): 392 characters for 2048 bits, beginning with MIIBIjAN. PKCS#1 has 360, beginning with MIIBCgKC.',
      zh: '控制台和官方 SDK 读取 SPKI（X.509）格式：2048 位是 392 个字符，以 MIIBIjAN 开头；PKCS#1 是 360 个字符，以 MIIBCgKC 开头。',
    },
    remedies: [
      {
        en: 'Convert it: phonekit keys convert <file> --to spki.',
        zh: '转换格式：phonekit keys convert <文件> --to spki。',
      },
    ],
    sources: [ALIPAY_DOCS, PKIX],
  },
  'key-kind-unexpected': {
    code: 'key-kind-unexpected',
    severity: 'error',
    title: { en: '{field} holds something else: {keyKind}', zh: '{field} 里是别的内容：{keyKind}' },
    cause: {
      en: 'Something was found there that cannot do what this field is for.',
      zh: '这里的内容不能用作该字段的密钥。',
    },
    remedies: [
      {
        en: 'Put the right key there; phonekit keys inspect shows what a file holds.',
        zh: '换成正确的密钥；phonekit keys inspect 可以查看文件里是什么。',
      },
    ],
    sources: [ALIPAY_DOCS, PKIX],
  },
  'app-keys-do-not-match': {
    code: 'app-keys-do-not-match',
    severity: 'error',
    title: { en: '{field} is not the public half of appPrivateKey', zh: '{field} 与 appPrivateKey 不是一对' },
    cause: {
      en: 'The platform verifies what you sign, and encrypts what you receive, with the public key that was uploaded; with another pair requests are refused and data does not open. Likely: one of the two was generated again.',
      zh: '平台用上传的公钥验证你的签名、加密发给你的数据，不是一对时请求会被拒绝，数据也解不开。常见原因：其中一个重新生成过。',
    },
    remedies: [
      {
        en: 'Take both from one run of the key tool; phonekit keys match shows which files belong together.',
        zh: '两个都取自同一次生成的结果；phonekit keys match 可以找出哪些文件是一对。',
      },
      {
        en: 'Compare the public key in the console with phonekit keys convert appPrivateKey.pem --to spki, and upload it anew if it differs.',
        zh: '用 phonekit keys convert 私钥文件 --to spki 导出公钥，与控制台里的比较，不同就重新上传。',
      },
    ],
    sources: [ALIPAY_DOCS, PKIX],
  },
} as const satisfies Record<string, OwnEntry>;
