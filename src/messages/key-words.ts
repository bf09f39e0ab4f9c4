/** Words of the reports of `keys`: what a key is good for, how it is written, and the labels. */
import type { Text } from '../catalog/entry.ts';
import type { Container, KeyRelation } from '../keys/rows.ts';
import type { UseId } from '../keys/uses.ts';

/** Where a key belongs; ids of `keys/uses.ts`. Console terms stay as they stand on the screen. */
export const KEY_USES: Readonly<Record<UseId, Text>> = {
  'alipay-public-key': {
    en: 'Alipay 支付宝公钥, if copied from 开发设置 → 接口加签方式: verifies the sign; --alipay-public-key',
    zh: '支付宝公钥（如果复制自开发设置 → 接口加签方式）：用于验签，--alipay-public-key',
  },
  'alipay-app-public-key': {
    en: 'Alipay 应用公钥, if it is of your own pair: only uploaded in the console; --app-public-key',
    zh: '支付宝应用公钥（如果是自己的密钥对）：只上传到控制台，--app-public-key',
  },
  'alipay-app-private-key-java': {
    en: 'Alipay 应用私钥 for Java (PKCS#8, JAVA 适用): signs requests on your server; --app-private-key',
    zh: '支付宝应用私钥，Java 用（PKCS#8，JAVA 适用）：服务端签名，--app-private-key',
  },
  'alipay-app-private-key-other': {
    en: 'Alipay 应用私钥 for languages other than Java (PKCS#1, 非 JAVA 适用): signs requests on your server; --app-private-key',
    zh: '支付宝应用私钥，非 Java 语言用（PKCS#1，非 JAVA 适用）：服务端签名，--app-private-key',
  },
  'alipay-certificate': {
    en: 'Alipay 支付宝公钥证书 (alipayCertPublicKey_RSA2.crt): verifies the sign; --alipay-public-key',
    zh: '支付宝公钥证书（alipayCertPublicKey_RSA2.crt）：用于验签，--alipay-public-key',
  },
  'alipay-app-certificate': {
    en: 'Alipay 应用公钥证书 (appCertPublicKey): its SN goes with requests as app_cert_sn; --app-public-key',
    zh: '支付宝应用公钥证书（appCertPublicKey）：请求里的 app_cert_sn 是它的 SN，--app-public-key',
  },
  'alipay-root-certificate': {
    en: 'Alipay 支付宝根证书 (alipayRootCert.crt): only its SN is sent, as alipay_root_cert_sn',
    zh: '支付宝根证书（alipayRootCert.crt）：请求里只用它的 SN，即 alipay_root_cert_sn',
  },
  'alipay-sandbox': {
    en: 'of the sandbox (沙箱环境): it does not fit the production environment',
    zh: '属于沙箱环境，不能用于正式环境',
  },
  'alipay-csr': {
    en: 'certificate request of the key tool: uploaded in the console, which gives the certificate for it',
    zh: '密钥工具生成的证书请求：上传到控制台换取证书，本身不是证书',
  },
  'alipay-aes-key': {
    en: 'Alipay AES 密钥 (开发设置 → 接口内容加密方式): opens the response; --aes-key',
    zh: '支付宝 AES 密钥（开发设置 → 接口内容加密方式）：解密 response，--aes-key',
  },
  'alipay-sm2': {
    en: 'Alipay apps with the signature type SM2 (国密), which phone numbers are not known to use',
    zh: '签名类型为 SM2（国密）的支付宝应用；未见用于手机号',
  },
  'douyin-app-public-key': {
    en: 'Douyin 应用公钥, if it is of your own pair: uploaded under 开发管理 → 开发设置 → 密钥设置; --app-public-key',
    zh: '抖音应用公钥（如果是自己的密钥对）：上传到开发管理 → 开发设置 → 密钥设置，--app-public-key',
  },
  'douyin-platform-public-key': {
    en: 'Douyin 平台公钥, if copied from the same page: verifies what the platform signs, opens no phone number',
    zh: '抖音平台公钥（如果复制自同一页面）：验证平台的签名，不能解密手机号',
  },
  'douyin-app-private-key': {
    en: 'Douyin 应用私钥: opens the data of the new way (新方式); --app-private-key',
    zh: '抖音应用私钥：解密新方式的 data，--app-private-key',
  },
  'wechat-app-public-key': {
    en: 'WeChat API安全, 非对称密钥: your public key, only uploaded',
    zh: '微信 API安全的非对称密钥：自己的公钥，只上传到后台',
  },
  'wechat-app-private-key': {
    en: 'WeChat API安全, 非对称密钥: signs requests on your server (RSA-PSS)',
    zh: '微信 API安全的非对称密钥：服务端签名（RSA-PSS）',
  },
  'wechat-platform-certificate': {
    en: 'WeChat 平台证书 (API安全), if downloaded there: verifies Wechatmp-Signature; --platform-public-key',
    zh: '微信平台证书（如果下载自 API安全）：验证 Wechatmp-Signature，--platform-public-key',
  },
  'wechat-sym-key': {
    en: 'WeChat API安全, 对称密钥 of AES256_GCM: opens {iv, data, authtag}; --sym-key',
    zh: '微信 API安全的对称密钥（AES256_GCM）：解密 {iv, data, authtag}，--sym-key',
  },
  'wechat-sm2': {
    en: 'WeChat API安全, 非对称密钥 of SM2withSM3',
    zh: '微信 API安全的非对称密钥（SM2withSM3）',
  },
  'session-key': {
    en: 'session_key of WeChat, Douyin, Kuaishou or Xiaohongshu, which has the same form; an iv has it too; --session-key',
    zh: '微信、抖音、快手、小红书的 session_key 也是这种格式（iv 同样如此），--session-key',
  },
  'baidu-session-key': {
    en: 'session_key of Baidu: decoded as base64 to 24 bytes although it looks like hex; --session-key',
    zh: '百度 session_key：看起来是十六进制，其实按 base64 解码成 24 字节，--session-key',
  },
  'feishu-session-key': {
    en: 'session_key of Feishu: decoded as hex to 16 bytes; --session-key',
    zh: '飞书 session_key：按十六进制解码成 16 字节，--session-key',
  },
  'unionpay-sym-key': {
    en: 'symmetricKey of UnionPay: decoded as hex (3DES); --sym-key',
    zh: '云闪付 symmetricKey：按十六进制解码（3DES），--sym-key',
  },
  'app-secret-shape': {
    en: 'an AppSecret has this form too, and opens no payload',
    zh: 'AppSecret 也是这种格式，但它不能解密数据',
  },
  'wrong-byte-count': {
    en: 'no platform hands out keys of this size in this form: Alipay and WeChat have 24 characters ending in ==, API安全 44',
    zh: '没有平台发放这种长度和格式的密钥：支付宝、微信是 24 个字符并以 == 结尾，API安全是 44 个',
  },
  'public-needs-spki': {
    en: 'consoles take SPKI: convert it first with phonekit keys convert --to spki',
    zh: '控制台只接受 SPKI：先用 phonekit keys convert --to spki 转换',
  },
  'match-tells': {
    en: 'the text alone cannot tell 支付宝公钥 from 应用公钥: phonekit keys match with the private key can',
    zh: '仅凭文本分不清支付宝公钥和应用公钥：用 phonekit keys match 与私钥比较可以证明',
  },
  'keep-private': {
    en: 'keep it on the server: never in the mini-program, the console, a repository or a chat',
    zh: '只放在服务端：不要放进小程序、控制台、代码仓库或聊天记录',
  },
  'upload-app-public-key': {
    en: 'upload it as 应用公钥 (Alipay: 开发设置 → 接口加签方式); copy the 支付宝公钥 shown afterwards to your server',
    zh: '作为应用公钥上传（支付宝：开发设置 → 接口加签方式）；上传后把页面显示的支付宝公钥复制到服务端',
  },
};

/** How a key is written. */
export const CONTAINER_WORDS: Readonly<Record<Container, Text>> = {
  pem: { en: 'PEM, {label}', zh: 'PEM，{label}' },
  'pem-one-line': { en: 'PEM, {label}, body on one line', zh: 'PEM，{label}，正文为一行' },
  bare: { en: 'base64 on one line', zh: '单行 base64' },
  wrapped: { en: 'base64 in several lines, without labels', zh: '多行 base64，不带标签' },
  hex: { en: 'hex', zh: '十六进制' },
  der: { en: 'DER (binary)', zh: 'DER（二进制）' },
  none: { en: '', zh: '' },
};

/** What two keys are to each other. */
export const RELATION_WORDS: Readonly<Record<KeyRelation, Text>> = {
  pair: { en: 'belong together', zh: '是一对' },
  same: { en: 'the same key', zh: '是同一个密钥' },
  different: { en: 'do not belong together', zh: '不是一对' },
  apart: { en: 'two different keys, as it must be', zh: '是两个不同的密钥，本应如此' },
};

/** Labels and sentences of the pretty report. */
export const KEY_PHRASES = {
  form: { en: 'form', zh: '格式' },
  size: { en: 'size', zh: '长度' },
  fingerprint: { en: 'fingerprint', zh: '指纹' },
  subject: { en: 'subject', zh: '主体' },
  issuer: { en: 'issuer', zh: '颁发者' },
  valid: { en: 'valid', zh: '有效期' },
  serial: { en: 'serial', zh: '序列号' },
  sn: { en: 'Alipay SN', zh: '支付宝 SN' },
  rootSn: { en: 'root SN', zh: '根证书 SN' },
  use: { en: 'use', zh: '用途' },
  repaired: { en: 'repaired', zh: '已修正' },
  characters: { en: '{count} characters', zh: '{count} 个字符' },
  bytes: { en: '{count} bytes', zh: '{count} 字节' },
  bits: { en: '{count} bits', zh: '{count} 位' },
  exponent: { en: 'exponent {value}', zh: '指数 {value}' },
  ownFingerprint: { en: '{fingerprint} (SHA-256, short)', zh: '{fingerprint}（SHA-256，前 8 位）' },
  bothFingerprints: {
    en: '{fingerprint}, public half {publicFingerprint} (SHA-256, short)',
    zh: '{fingerprint}，公钥部分 {publicFingerprint}（SHA-256，前 8 位）',
  },
  publicHalf: { en: 'public half {fingerprint}', zh: '公钥部分 {fingerprint}' },
  validity: { en: '{from} to {to}', zh: '{from} 至 {to}' },
  mustBeApart: { en: 'one pair, where two were needed', zh: '是同一对密钥，这里本应不同' },
  argument: { en: 'command line', zh: '命令行' },
  numbered: { en: '{place}, key {position}', zh: '{place}，第 {position} 个' },
  written: { en: 'written', zh: '已写入' },
  printed: { en: 'written to standard output', zh: '已写到标准输出' },
  ownerOnly: { en: 'mode 0600: only you can read it', zh: '权限 0600，只有自己能读' },
  keysOne: { en: '{count} key', zh: '{count} 个密钥' },
  keysOther: { en: '{count} keys', zh: '{count} 个密钥' },
  pairsOne: { en: '{count} comparison', zh: '{count} 次比较' },
  pairsOther: { en: '{count} comparisons', zh: '{count} 次比较' },
} as const satisfies Readonly<Record<string, Text>>;
