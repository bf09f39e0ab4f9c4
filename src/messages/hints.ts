/** The payload opens with the configured material: what must then be wrong in the developer's own code. */
import type { Text } from '../catalog/entry.ts';

export const HINTS = {
  'key-as-text': {
    en: 'The key is base64: decode it to 16 bytes. Used as text it has 24 characters, and libraries silently choose AES-192.',
    zh: '密钥是 base64，要先解码成 16 字节。直接当文本用是 24 个字符，不少库会悄悄改用 AES-192。',
  },
  'iv-as-text': {
    en: 'The iv is base64 as well: decode it to 16 bytes before use.',
    zh: 'iv 同样是 base64，要先解码成 16 字节。',
  },
  'zero-iv': {
    en: 'The iv is 16 zero bytes (0x00), not the text "0000000000000000" and not the key. With a wrong iv only the first 16 characters are garbled.',
    zh: 'iv 是 16 个 0x00 字节，不是文本 "0000000000000000"，也不是密钥。用错时只有前 16 个字符是乱码。',
  },
  'cipher-mode': {
    en: 'The mode is AES-128-CBC with PKCS#7. Do not let the library choose by key length, and do not use ECB.',
    zh: '算法是 AES-128-CBC 加 PKCS#7 填充。不要让库按密钥长度自动选择，也不要用 ECB。',
  },
  'unpad-once': {
    en: 'Remove the padding exactly once: \\u0001 to \\u0010 at the end means never, a missing “}” means twice.',
    zh: '填充只去一次：结尾出现 \\u0001 到 \\u0010 说明没去，少了“}”说明去了两次。',
  },
  'phone-type': {
    en: 'Read phoneNumber, purePhoneNumber and countryCode, not the fields of the user-info type.',
    zh: '解析时取 phoneNumber、purePhoneNumber、countryCode，不要套用用户信息的类型。',
  },
  'key-from-store': {
    en: 'Compare the session_key that your server reads with the one given here: if they differ, login and tap happen in the wrong order, or an old one was kept.',
    zh: '核对服务端取到的 session_key 与这里给出的是不是同一个；如果不是，就是登录与点击的先后顺序不对，或者存的是旧的。',
  },
  'watermark-check': {
    en: 'If your library fails after opening, look at its watermark check: it compares watermark.appid with your AppID.',
    zh: '如果库在解开之后才报错，请看水印校验：它会把 watermark.appid 与你的 AppID 比较。',
  },
  'quoted-content': {
    en: 'The signed text of an encrypted response is the base64 text with its double quotes: verify "…" and not ….',
    zh: '密文的待验签内容要带双引号：验的是 "密文"，不是不带引号的密文。',
  },
  'pkcs1-pkcs8': {
    en: 'Java takes PKCS#8 private keys and X.509 public keys, most other libraries PKCS#1; a PEM label that does not fit its body is refused.',
    zh: 'Java 要 PKCS#8 私钥和 X.509 公钥，其他语言多用 PKCS#1；PEM 头与内容不一致会被拒绝。',
  },
  'sign-type': {
    en: 'Pass RSA2 (SHA-256) to the verify function; some SDKs default to RSA (SHA-1).',
    zh: '验签时显式传 RSA2（SHA-256）；有的 SDK 默认是 RSA（SHA-1）。',
  },
  'raw-content': {
    en: 'Verify the text as received. JSON that was parsed and written again has other bytes.',
    zh: '用收到的原文验签。解析后再序列化的 JSON，字节已经变了。',
  },
  'associated-data': {
    en: 'The associated data is urlpath|appid|timestamp|sn: address without query, timestamp of this very message, sn of the symmetric key.',
    zh: '附加数据是 urlpath|appid|timestamp|sn：地址不带参数，timestamp 取这条报文自己的，sn 是对称密钥的编号。',
  },
  'pss-salt': {
    en: 'The signature is RSA-PSS with SHA-256 and a salt of 32 bytes; the default of most libraries is PKCS#1 v1.5.',
    zh: '签名是 RSA-PSS、SHA-256、salt 32 字节；多数库默认是 PKCS#1 v1.5。',
  },
  'base64-not-hex': {
    en: 'session_key looks like hex, but is base64: decode it to 24 bytes and use AES-192. Decoded as hex it gives 16 bytes and a wrong key.',
    zh: 'session_key 看起来是十六进制，其实要按 base64 解码成 24 字节，用 AES-192。按十六进制解码只有 16 字节，密钥就错了。',
  },
  'long-padding': {
    en: 'Padding goes up to 32 bytes: switch automatic removal off and cut off as many bytes as the last one says.',
    zh: '填充最多 32 字节：关闭自动去填充，按最后一个字节的值自己截掉。',
  },
  frame: {
    en: 'The text is 16 random bytes, 4 bytes of length (big-endian, all four of them), the JSON, then the AppKey.',
    zh: '明文依次是 16 个随机字节、4 字节长度（大端，四个字节都要读）、JSON、AppKey。',
  },
  'app-key-trailer': {
    en: 'Compare the end of the text with the AppKey, not with the numeric App ID; the number is in mobile.',
    zh: '结尾要与 AppKey 比较，不是数字的 App ID；手机号在 mobile 字段。',
  },
  'optional-fields': {
    en: 'purePhoneNumber and watermark may be absent; read phoneNumber and countryCode.',
    zh: 'purePhoneNumber 和 watermark 可能没有，读取 phoneNumber 和 countryCode。',
  },
  'key-by-length': {
    en: 'Choose AES-128, 192 or 256 by the length of the decoded session_key; the page names two lengths that contradict each other.',
    zh: '按解码后 session_key 的长度选择 AES-128、192 或 256；文档里写的两个长度互相矛盾。',
  },
  'app-id-spelling': {
    en: 'The watermark holds appId or appid: read both.',
    zh: '水印里的字段是 appId 或 appid，两种都要读。',
  },
  'hex-not-base64': {
    en: 'Key and data are not of one encoding: decode the key as hex and the ciphertext as base64.',
    zh: '密钥和密文的编码不同：密钥按十六进制解码，密文按 base64 解码。',
  },
  'big-integers': {
    en: 'watermark.appid is a number above 2^53: JSON.parse changes its last digits, so read it as text.',
    zh: 'watermark.appid 是大于 2^53 的数字，JSON.parse 会改变末几位，要按文本读取。',
  },
  'two-key-des': {
    en: 'A key of 16 bytes is K1K2 and has to be extended to K1K2K1; the mode is ECB, without iv.',
    zh: '16 字节的密钥是 K1K2，要补成 K1K2K1；模式是 ECB，没有 iv。',
  },
  'plain-number': {
    en: 'The plaintext is the number itself, not JSON.',
    zh: '明文就是手机号本身，不是 JSON。',
  },
  'rsa-node': {
    en: 'Node.js refuses privateDecrypt with RSA_PKCS1_PADDING: use RSA_NO_PADDING and cut off 00 02 … 00 yourself.',
    zh: 'Node.js 不再允许 privateDecrypt 使用 RSA_PKCS1_PADDING：改用 RSA_NO_PADDING，自己去掉开头的 00 02 … 00。',
  },
  'rsa-padding': {
    en: 'The padding is PKCS#1 v1.5, not OAEP, and the key is your application private key (应用私钥).',
    zh: '填充是 PKCS#1 v1.5，不是 OAEP；密钥是应用私钥。',
  },
  'secret-as-text': {
    en: 'Key is the client_secret as text (AES-256 for 32 characters), iv its first 16 characters.',
    zh: '密钥是 client_secret 的文本本身（32 个字符即 AES-256），iv 是它的前 16 个字符。',
  },
} as const satisfies Readonly<Record<string, Text>>;
