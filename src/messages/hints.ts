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
} as const satisfies Readonly<Record<string, Text>>;
