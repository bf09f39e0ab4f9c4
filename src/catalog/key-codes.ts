/** phonekit's codes about key texts: what `keys` finds. */
import type { KeyCode } from '../keys/codes.ts';
import type { OwnEntry, Source } from './entry.ts';

const RFC_KEY_TEXT: Source = { url: 'https://www.rfc-editor.org/rfc/rfc7468', read: '2026-11-22' };
const RFC_BASE64: Source = { url: 'https://www.rfc-editor.org/rfc/rfc4648', read: '2026-11-22' };
const RFC_RSA: Source = { url: 'https://www.rfc-editor.org/rfc/rfc8017', read: '2026-11-22' };
const RFC_PRIVATE_KEY: Source = { url: 'https://www.rfc-editor.org/rfc/rfc5958', read: '2026-11-22' };
const RFC_CERTIFICATE: Source = { url: 'https://www.rfc-editor.org/rfc/rfc5280', read: '2026-11-22' };
const RFC_UTF16: Source = { url: 'https://www.rfc-editor.org/rfc/rfc2781', read: '2026-11-22' };
const RFC_URI: Source = { url: 'https://www.rfc-editor.org/rfc/rfc3986', read: '2026-11-22' };
const RFC_PKCS12: Source = { url: 'https://www.rfc-editor.org/rfc/rfc7292', read: '2026-11-22' };
const ALIPAY_DOCS: Source = { url: 'https://github.com/AlipayDocs/open-docs', read: '2026-02-24' };
const ALIPAY_SIGN_HELP: Source = { url: 'https://docs.open.alipay.com/291/106096/', read: '2026-02-24' };
const WECHAT_API_SECURITY: Source = {
  url: 'https://developers.weixin.qq.com/miniprogram/dev/server/getting_started/api_signature.html',
  read: '2026-11-22',
};

export const KEY_CODES = {
  'key-is-path': {
    code: 'key-is-path',
    severity: 'error',
    title: { en: 'This is the name of a file, not a key', zh: '这是文件名，不是密钥' },
    cause: {
      en: 'The text has the form of a path to a key file, and the content of that file is not in it. Likely: the path was put where the content belongs.',
      zh: '内容是密钥文件的路径，不是文件里的密钥。常见原因：该填密钥内容的地方填了路径。',
    },
    remedies: [
      {
        en: 'To look into the file, give its path itself, or file: and the path.',
        zh: '要检查那个文件，直接给出路径，或者 file: 加路径。',
      },
      {
        en: 'In your configuration, put the content of the file there, or read the file before using it.',
        zh: '在自己的配置里填入文件内容，或者先读取文件再使用。',
      },
    ],
    sources: [RFC_KEY_TEXT],
  },
  'key-is-something-else': {
    code: 'key-is-something-else',
    severity: 'error',
    title: { en: 'This is no key, it is {found}', zh: '这不是密钥，而是：{found}' },
    cause: {
      en: 'Its length and form show what it is. Likely: two settings were confused when they were copied.',
      zh: '这是从长度和格式看出来的。常见原因：复制时把两个配置项弄混了。',
    },
    remedies: [
      {
        en: 'Copy the key itself from the console of the platform; session_key comes from the answer of the login exchange.',
        zh: '到平台控制台复制密钥本身；session_key 在登录接口的返回里。',
      },
      {
        en: 'If the value is secret and stood in a place that others read, replace it in the console.',
        zh: '如果这个值是保密的，又放在了别人能看到的地方，到控制台更换。',
      },
    ],
    sources: [ALIPAY_DOCS, RFC_KEY_TEXT],
  },
  'key-not-recognised': {
    code: 'key-not-recognised',
    severity: 'error',
    title: { en: 'No key was found in this text', zh: '这里没有找到密钥' },
    cause: {
      en: 'It is neither PEM nor base64 of a key, and no symmetric key of 16, 24 or 32 bytes. Likely: only a part was copied, or it is a text of another kind.',
      zh: '它不是 PEM，也不是密钥的 base64，也不是 16、24 或 32 字节的对称密钥。常见原因：只复制了一部分，或者是别的内容。',
    },
    remedies: [
      { en: 'Copy the key again from where it comes, in one piece.', zh: '从来源处重新完整复制。' },
      {
        en: 'Give one key per text: a file may hold PEM, one key, or one key per line.',
        zh: '每段文本只放一个密钥；文件可以是 PEM、单个密钥，或者每行一个密钥。',
      },
    ],
    sources: [RFC_KEY_TEXT, RFC_BASE64],
  },
  'key-store-given': {
    code: 'key-store-given',
    severity: 'error',
    title: { en: 'This is a container of keys, not a key: {keyKind}', zh: '这是密钥容器，不是密钥：{keyKind}' },
    cause: {
      en: 'The keys are inside, and neither the consoles nor the libraries of the platforms take it as it is.',
      zh: '密钥在容器里面，平台控制台和 SDK 都不能直接使用它。',
    },
    remedies: [
      {
        en: 'Take the key out of PKCS#12: openssl pkcs12 -in store.p12 -nodes -out keys.pem; out of a Java key store first with keytool -importkeystore -deststoretype PKCS12.',
        zh: '从 PKCS#12 里取出密钥：openssl pkcs12 -in store.p12 -nodes -out keys.pem；Java 密钥库先用 keytool -importkeystore -deststoretype PKCS12 转换。',
      },
      {
        en: 'An OpenSSH key becomes PEM with ssh-keygen -p -m PEM -f key; work on a copy.',
        zh: 'OpenSSH 密钥用 ssh-keygen -p -m PEM -f key 转成 PEM，请先备份。',
      },
      {
        en: 'Look at the result again with phonekit keys inspect, and delete it when it is no longer needed.',
        zh: '再用 phonekit keys inspect 检查结果，用完后删除。',
      },
    ],
    sources: [RFC_PKCS12, RFC_KEY_TEXT],
  },
  'key-encrypted': {
    code: 'key-encrypted',
    severity: 'error',
    title: { en: 'The private key is encrypted with a password', zh: '私钥用密码加密了' },
    cause: {
      en: 'Without the password nothing inside can be read, and the libraries of the platforms take no password.',
      zh: '没有密码就读不出内容，而各平台的 SDK 都不支持带密码的私钥。',
    },
    remedies: [
      {
        en: 'Remove the password into a new file: openssl pkey -in encrypted.pem -out private.pem; it asks for the password.',
        zh: '去掉密码并另存：openssl pkey -in encrypted.pem -out private.pem，它会询问密码。',
      },
      {
        en: 'Let only your user read the new file: chmod 600 private.pem.',
        zh: '新文件只允许自己读取：chmod 600 private.pem。',
      },
    ],
    sources: [RFC_PRIVATE_KEY, RFC_KEY_TEXT],
  },
  'key-plus-became-space': {
    code: 'key-plus-became-space',
    severity: 'error',
    title: { en: 'Plus signs of the key became blanks ({count})', zh: '密钥里的加号变成了空格（{count} 处）' },
    cause: {
      en: 'With “+” in place of the blanks the key is whole, without them it is not. Likely: it went through a form or a URL, where “+” means a blank.',
      zh: '把空格换回“+”，密钥就是完整的；去掉空格则不完整。常见原因：密钥经过表单或 URL 传递，“+”在那里表示空格。',
    },
    remedies: [
      { en: 'Copy the key again from where it comes, past the form or URL.', zh: '绕开表单和 URL，从来源处重新复制。' },
      {
        en: 'Where a key has to travel in a URL, percent-encode it; in a form, let the library encode it.',
        zh: '必须放进 URL 时先做百分号编码；放进表单时交给库来编码。',
      },
    ],
    sources: [RFC_URI, RFC_BASE64],
  },
  'key-cut': {
    code: 'key-cut',
    severity: 'error',
    title: {
      en: 'The key was cut off: {bytes} of {expected} bytes are there',
      zh: '密钥被截断：应有 {expected} 字节，只有 {bytes} 字节',
    },
    cause: {
      en: 'The first bytes of the key say how long it is, and fewer bytes follow. Likely: a part was not copied, a database column is too short, or characters such as “+” were deleted on the way.',
      zh: '密钥开头写明了总长度，后面的内容不足。常见原因：没有复制完整、数据库字段太短，或者“+”等字符在传输中被删掉。',
    },
    remedies: [
      {
        en: 'Copy the key again from where it comes, from the first character to the last.',
        zh: '从来源处重新复制，从第一个字符到最后一个字符。',
      },
      {
        en: 'Compare the number of characters: an RSA public key of 2048 bits has 392 in base64, a private one about 1590 (PKCS#1) or 1624 (PKCS#8).',
        zh: '核对字符数：2048 位 RSA 公钥的 base64 是 392 个字符，私钥约 1590 个（PKCS#1）或 1624 个（PKCS#8）。',
      },
    ],
    sources: [ALIPAY_DOCS, RFC_RSA],
  },
  'key-altered': {
    code: 'key-altered',
    severity: 'error',
    title: { en: 'The numbers inside the key contradict each other', zh: '密钥内部的数值互相矛盾' },
    cause: {
      en: 'The length is right, but the modulus, the factors and the exponents are not those of one key: at least one character was changed. Libraries load such a key without a word, and no signature ever fits.',
      zh: '长度没有问题，但模数、素因子和指数不属于同一个密钥，至少有一个字符被改动过。很多库能正常加载这种密钥，但签名永远对不上。',
    },
    remedies: [
      {
        en: 'Copy the key again from where it comes; do not type any part of it by hand.',
        zh: '从来源处重新复制，不要手工输入其中任何一段。',
      },
      {
        en: 'If there is no other copy, make a new pair: phonekit keys generate rsa, and upload the new public key.',
        zh: '如果没有其他副本，重新生成一对：phonekit keys generate rsa，再上传新的公钥。',
      },
    ],
    sources: [RFC_RSA],
  },
  'key-damaged': {
    code: 'key-damaged',
    severity: 'error',
    title: { en: 'The key has the right length, but cannot be loaded', zh: '密钥长度正确，但无法加载' },
    cause: {
      en: 'Its outer form is that of a key, and something inside is broken. Likely: characters were changed, or pieces of two keys were put together.',
      zh: '外层结构是密钥，但内部已经损坏。常见原因：字符被改动，或者拼接了两个密钥的片段。',
    },
    remedies: [{ en: 'Copy the key again from where it comes, in one piece.', zh: '从来源处重新完整复制。' }],
    sources: [RFC_RSA, RFC_PRIVATE_KEY],
  },
  'key-trailing-bytes': {
    code: 'key-trailing-bytes',
    severity: 'error',
    title: {
      en: 'Something stands behind the key: it has {expected} bytes, {bytes} are there',
      zh: '密钥后面有多余内容：密钥 {expected} 字节，实际 {bytes} 字节',
    },
    cause: {
      en: 'The first bytes of the key say how long it is, and more bytes follow. Some libraries ignore the rest, others refuse the key. Likely: two keys or two lines were joined.',
      zh: '密钥开头写明了总长度，后面还有多余的内容。有的库会忽略，有的会报错。常见原因：两个密钥或两行内容连在了一起。',
    },
    remedies: [
      { en: 'Copy the key alone.', zh: '只复制密钥本身。' },
      {
        en: 'Or write the key anew without the rest: phonekit keys convert with --to pem or --to bare.',
        zh: '或者用 phonekit keys convert 加 --to pem 或 --to bare 重新写一份，去掉多余部分。',
      },
    ],
    sources: [RFC_RSA, RFC_KEY_TEXT],
  },
  'key-label-mismatch': {
    code: 'key-label-mismatch',
    severity: 'error',
    title: {
      en: 'The PEM label says {label}, the content is {keyKind}',
      zh: 'PEM 头写的是 {label}，内容却是：{keyKind}',
    },
    cause: {
      en: 'The label of this content is {expected}. Some libraries look only at the label and fail, with texts such as “wrong tag” or “algid parse error”.',
      zh: '这种内容的 PEM 头应该是 {expected}。有的库只看 PEM 头，于是报 wrong tag、algid parse error 之类的错误。',
    },
    remedies: [
      {
        en: 'Replace the words in the BEGIN and END lines by {expected}.',
        zh: '把 BEGIN 和 END 两行里的文字改成 {expected}。',
      },
      {
        en: 'Or let phonekit write it: phonekit keys convert with --to pem, and --to pkcs1 or --to pkcs8 if the library asks for the other structure.',
        zh: '或者用 phonekit keys convert 加 --to pem 重新写一份；库要求另一种结构时再加 --to pkcs1 或 --to pkcs8。',
      },
    ],
    sources: [RFC_KEY_TEXT, ALIPAY_SIGN_HELP],
  },
  'key-boundary-missing': {
    code: 'key-boundary-missing',
    severity: 'error',
    title: { en: 'The {boundary} line of the PEM text is missing', zh: 'PEM 缺少 {boundary} 行' },
    cause: {
      en: 'A PEM text has a BEGIN and an END line with the same label. Libraries that find only one of them find no key.',
      zh: 'PEM 要有标签相同的 BEGIN 和 END 两行，缺少一行时库会认为没有密钥。',
    },
    remedies: [
      { en: 'Copy the key again with both lines.', zh: '重新复制，首尾两行都要包含。' },
      {
        en: 'Or write it anew: phonekit keys convert with --to pem.',
        zh: '或者用 phonekit keys convert 加 --to pem 重新写一份。',
      },
    ],
    sources: [RFC_KEY_TEXT],
  },
  'key-boundary-broken': {
    code: 'key-boundary-broken',
    severity: 'error',
    title: {
      en: 'The {boundary} line of the PEM text is not written as it must be',
      zh: 'PEM 的 {boundary} 行写法不对',
    },
    cause: {
      en: 'It needs five hyphens on both sides, one blank behind the word, no blanks before it, and the same label in both lines. Likely: it was typed by hand, indented, or an editor changed the hyphens.',
      zh: '两侧各要五个短横线，单词后面一个空格，行首没有空格，首尾两行的标签相同。常见原因：手工输入、被缩进，或者编辑器替换了短横线。',
    },
    remedies: [
      {
        en: 'Correct the line, or write the key anew: phonekit keys convert with --to pem.',
        zh: '改正这一行，或者用 phonekit keys convert 加 --to pem 重新写一份。',
      },
    ],
    sources: [RFC_KEY_TEXT],
  },
  'key-line-breaks-lost': {
    code: 'key-line-breaks-lost',
    severity: 'error',
    title: { en: 'The line breaks around the PEM body are missing', zh: 'PEM 标签与正文之间的换行丢失' },
    cause: {
      en: 'The BEGIN and END lines must stand on lines of their own; on one line with the body most libraries find no key. Likely: a configuration file, a variable or a chat made one line of it.',
      zh: 'BEGIN 和 END 必须各占一行；和正文挤在一行时，多数库找不到密钥。常见原因：配置文件、环境变量或聊天工具把它变成了一行。',
    },
    remedies: [
      {
        en: 'Write it anew: phonekit keys convert with --to pem.',
        zh: '用 phonekit keys convert 加 --to pem 重新写一份。',
      },
      {
        en: 'In a variable, keep the line breaks, or store the bare base64 (--to bare) if your library takes it.',
        zh: '放进环境变量时保留换行；库支持的话，也可以保存不带标签的 base64（--to bare）。',
      },
    ],
    sources: [RFC_KEY_TEXT],
  },
  'key-stray-characters': {
    code: 'key-stray-characters',
    severity: 'error',
    title: {
      en: 'Characters that belong to no key stand in it ({count})',
      zh: '密钥里混入了不属于它的字符（{count} 个）',
    },
    cause: {
      en: 'Quotes, commas, backslashes, full-width signs or invisible characters: strict decoders refuse the key for one of them. Likely: it was copied together with the code or the page around it.',
      zh: '例如引号、逗号、反斜杠、全角符号或不可见字符，严格的解码器会因此报错。常见原因：复制时带上了代码或网页里的其他字符。',
    },
    remedies: [
      { en: 'Copy the key without what stands around it.', zh: '只复制密钥本身。' },
      {
        en: 'Or write it anew: phonekit keys convert with --to pem or --to bare.',
        zh: '或者用 phonekit keys convert 加 --to pem 或 --to bare 重新写一份。',
      },
    ],
    sources: [RFC_BASE64],
  },
  'key-percent-encoded': {
    code: 'key-percent-encoded',
    severity: 'error',
    title: { en: 'The key is percent-encoded', zh: '密钥被做了百分号编码' },
    cause: {
      en: 'It holds %2B, %2F, %3D and the like in place of signs of base64. Likely: it was copied out of a URL.',
      zh: 'base64 的符号写成了 %2B、%2F、%3D 等。常见原因：从 URL 里复制而来。',
    },
    remedies: [
      { en: 'Decode it once, or copy the key from where it comes.', zh: '做一次百分号解码，或者从来源处重新复制。' },
    ],
    sources: [RFC_URI],
  },
  'key-base64url-alphabet': {
    code: 'key-base64url-alphabet',
    severity: 'error',
    title: { en: 'The key is written in the alphabet of URLs (base64url)', zh: '密钥用的是 URL 版 base64 字母表' },
    cause: {
      en: 'It has “-” and “_” where keys have “+” and “/”. Consoles and strict decoders refuse it.',
      zh: '密钥里的“+”和“/”写成了“-”和“_”，控制台和严格的解码器都不接受。',
    },
    remedies: [
      {
        en: 'Replace “-” by “+” and “_” by “/”, or write it anew: phonekit keys convert with --to bare.',
        zh: '把“-”换成“+”、“_”换成“/”，或者用 phonekit keys convert 加 --to bare 重新写一份。',
      },
    ],
    sources: [RFC_BASE64],
  },
  'key-hex-encoded': {
    code: 'key-hex-encoded',
    severity: 'error',
    title: { en: 'The key is written in hex, where base64 belongs', zh: '密钥写成了十六进制，这里应该用 base64' },
    cause: {
      en: 'The bytes are those of a key; the consoles and libraries of the platforms take it as base64 or PEM.',
      zh: '字节本身是密钥，但平台控制台和 SDK 只接受 base64 或 PEM。',
    },
    remedies: [
      {
        en: 'Write it as base64: phonekit keys convert with --to bare or --to pem.',
        zh: '转成 base64：phonekit keys convert 加 --to bare 或 --to pem。',
      },
    ],
    sources: [RFC_BASE64, RFC_KEY_TEXT],
  },
  'key-utf16': {
    code: 'key-utf16',
    severity: 'error',
    title: { en: 'The file is UTF-16', zh: '文件编码是 UTF-16' },
    cause: {
      en: 'Every character takes two bytes, and libraries that read keys byte by byte find none. Likely: it was written by PowerShell with > or by Notepad as “Unicode”.',
      zh: '每个字符占两个字节，按字节读取密钥的库什么都找不到。常见原因：用 PowerShell 的 > 写入，或者记事本另存为“Unicode”。',
    },
    remedies: [
      {
        en: 'Save it as UTF-8 without a byte order mark; in PowerShell: Out-File -Encoding ascii.',
        zh: '另存为不带 BOM 的 UTF-8；PowerShell 里用 Out-File -Encoding ascii。',
      },
      {
        en: 'Or write it anew: phonekit keys convert with --to pem or --to bare.',
        zh: '或者用 phonekit keys convert 加 --to pem 或 --to bare 重新写一份。',
      },
    ],
    sources: [RFC_UTF16],
  },
  'certificate-expired': {
    code: 'certificate-expired',
    severity: 'error',
    title: { en: 'The certificate expired on {date}', zh: '证书已于 {date} 过期' },
    cause: {
      en: 'The day has passed. Platforms accept no certificate of an app after it; theirs they replace before.',
      zh: '有效期已过。应用的证书过期后平台不再接受；平台自己的证书会提前换发。',
    },
    remedies: [
      {
        en: 'Download the current certificate from the console, or have a new one issued there.',
        zh: '到控制台下载当前有效的证书，或者重新签发。',
      },
      { en: 'Check the clock of this machine if the day has not passed.', zh: '如果日期其实没有过，检查本机时间。' },
    ],
    sources: [RFC_CERTIFICATE, ALIPAY_DOCS],
  },
  'certificate-not-yet-valid': {
    code: 'certificate-not-yet-valid',
    severity: 'error',
    title: { en: 'The certificate is valid only from {date}', zh: '证书从 {date} 起才有效' },
    cause: {
      en: 'The day is still ahead. Likely: the clock of this machine is wrong, or the certificate is for a change to come.',
      zh: '有效期还没有开始。常见原因：本机时间不对，或者这张证书是为以后更换准备的。',
    },
    remedies: [
      { en: 'Check the clock of this machine.', zh: '检查本机时间。' },
      { en: 'Use the certificate that is valid now until then.', zh: '在此之前使用当前有效的证书。' },
    ],
    sources: [RFC_CERTIFICATE],
  },
  'keys-do-not-match': {
    code: 'keys-do-not-match',
    severity: 'error',
    title: { en: 'The two keys do not belong together', zh: '两个密钥不是一对' },
    cause: {
      en: 'Their public halves differ, and so nothing that one of them signs or encrypts fits the other. Likely: a new pair was made and only one half was replaced, or they belong to two apps.',
      zh: '两者的公钥部分不同，一个签名或加密的内容，另一个都对不上。常见原因：重新生成过密钥但只换了一半，或者它们属于两个应用。',
    },
    remedies: [
      {
        en: 'Find the other half: give all keys that you have to phonekit keys match.',
        zh: '找到另一半：把手上的密钥都交给 phonekit keys match。',
      },
      {
        en: 'The public half of a private key can always be had from it: phonekit keys convert with --to spki.',
        zh: '公钥随时可以由私钥导出：phonekit keys convert 加 --to spki。',
      },
      {
        en: 'The public key of the platform never belongs to your own pair: give it with --alipay-public-key or --platform-public-key.',
        zh: '平台的公钥本来就不属于你自己的密钥对：用 --alipay-public-key 或 --platform-public-key 给出。',
      },
    ],
    sources: [RFC_RSA, ALIPAY_DOCS],
  },
  'key-not-convertible': {
    code: 'key-not-convertible',
    severity: 'error',
    title: { en: 'This cannot be converted with {option}: {keyKind}', zh: '无法用 {option} 转换：{keyKind}' },
    cause: {
      en: 'PKCS#8 holds private keys alone, SPKI public keys alone, and PKCS#1 RSA keys of both kinds.',
      zh: 'PKCS#8 只能存放私钥，SPKI 只能存放公钥，PKCS#1 可以存放 RSA 的公钥和私钥。',
    },
    remedies: [
      {
        en: 'For a public key choose --to spki (what consoles take) or --to pkcs1.',
        zh: '公钥用 --to spki（控制台要的格式）或 --to pkcs1。',
      },
      {
        en: 'For a private key choose --to pkcs8 (Java), --to pkcs1 (not Java), or --to spki for its public half.',
        zh: '私钥用 --to pkcs8（Java）、--to pkcs1（非 Java），或者用 --to spki 导出公钥。',
      },
    ],
    sources: [RFC_PRIVATE_KEY, RFC_RSA],
  },
  'key-base64-twice': {
    code: 'key-base64-twice',
    severity: 'warning',
    title: { en: 'The key was encoded as base64 twice', zh: '密钥做了两次 base64 编码' },
    cause: {
      en: 'Decoded once, it is a key text again. CI variables are often stored so; a program that decodes once too few finds no key.',
      zh: '解码一次之后仍是密钥文本。CI 变量常这样保存，程序少解码一次就找不到密钥。',
    },
    remedies: [
      {
        en: 'Decode it once more before use, or store the key text itself.',
        zh: '使用前多解码一次，或者直接保存密钥文本。',
      },
    ],
    sources: [RFC_BASE64],
  },
  'key-newlines-written-out': {
    code: 'key-newlines-written-out',
    severity: 'warning',
    title: {
      en: 'Line breaks of the key are written out as \\n ({count})',
      zh: '密钥里的换行写成了 \\n（{count} 处）',
    },
    cause: {
      en: 'In JSON this is right. In a variable or an .env file it stays two characters unless your program replaces it, and libraries then find no key.',
      zh: '在 JSON 里这样写没有问题。在环境变量或 .env 文件里它只是两个字符，程序不替换的话库就找不到密钥。',
    },
    remedies: [
      {
        en: 'Replace it before use: key.replaceAll("\\\\n", "\\n") in JavaScript.',
        zh: '使用前替换，例如 JavaScript：key.replaceAll("\\\\n", "\\n")。',
      },
      { en: 'Or store the key in a file and read that.', zh: '或者把密钥存成文件再读取。' },
    ],
    sources: [RFC_KEY_TEXT],
  },
  'key-spaces-inside': {
    code: 'key-spaces-inside',
    severity: 'warning',
    title: { en: 'Blanks stand inside the key ({count})', zh: '密钥中间有空格（{count} 处）' },
    cause: {
      en: 'Without them the key is whole. Some libraries skip blanks, strict decoders refuse them.',
      zh: '去掉空格后密钥是完整的。有的库会跳过空格，严格的解码器会报错。',
    },
    remedies: [
      {
        en: 'Remove them, or write the key anew: phonekit keys convert with --to pem or --to bare.',
        zh: '删掉空格，或者用 phonekit keys convert 加 --to pem 或 --to bare 重新写一份。',
      },
    ],
    sources: [RFC_BASE64, RFC_KEY_TEXT],
  },
  'key-unpadded': {
    code: 'key-unpadded',
    severity: 'warning',
    title: {
      en: 'The “=” at the end of the base64 text are not as many as they should be',
      zh: 'base64 末尾的“=”数量不对',
    },
    cause: {
      en: 'They fill the text up to a multiple of four characters. The key itself is whole; strict decoders refuse it all the same.',
      zh: '“=”用来把长度补到 4 的倍数。密钥本身是完整的，但严格的解码器会报错。',
    },
    remedies: [
      {
        en: 'Put {count} of them at the end, or write the key anew: phonekit keys convert with --to bare.',
        zh: '末尾应有 {count} 个“=”；也可以用 phonekit keys convert 加 --to bare 重新写一份。',
      },
    ],
    sources: [RFC_BASE64],
  },
  'key-byte-order-mark': {
    code: 'key-byte-order-mark',
    severity: 'warning',
    title: { en: 'The file begins with a byte order mark (BOM)', zh: '文件开头有 BOM' },
    cause: {
      en: 'Three invisible bytes stand before the key. Some libraries skip them, others find no key or refuse the first character.',
      zh: '密钥前面有三个看不见的字节。有的库会跳过，有的会找不到密钥或在第一个字符处报错。',
    },
    remedies: [{ en: 'Save the file as UTF-8 without a byte order mark.', zh: '另存为不带 BOM 的 UTF-8。' }],
    sources: [RFC_UTF16, RFC_KEY_TEXT],
  },
  'key-too-small': {
    code: 'key-too-small',
    severity: 'warning',
    title: {
      en: 'The RSA key has {bits} bits; RSA2 needs at least {expected}',
      zh: 'RSA 密钥只有 {bits} 位，RSA2 至少需要 {expected} 位',
    },
    cause: {
      en: 'Keys of this size are for the old signature type RSA (SHA-1) only. Signatures of another size than the key do not verify.',
      zh: '这种长度只能用于旧的 RSA（SHA-1）签名。签名长度与密钥长度不同就无法验签。',
    },
    remedies: [
      {
        en: 'Make a pair of 2048 bits: phonekit keys generate rsa, upload its public half, and choose RSA2.',
        zh: '生成 2048 位的密钥对：phonekit keys generate rsa，上传公钥，并选择 RSA2。',
      },
    ],
    sources: [ALIPAY_DOCS, RFC_RSA],
  },
  'key-not-rsa': {
    code: 'key-not-rsa',
    severity: 'warning',
    title: { en: 'This is no RSA key: {keyKind}', zh: '这不是 RSA 密钥：{keyKind}' },
    cause: {
      en: 'Phone numbers are signed and encrypted with RSA. Where a console offers SM2 (国密), it is a signature type of its own, and the application has to use it on both sides.',
      zh: '手机号相关的签名和加密使用 RSA。控制台提供的 SM2（国密）是另一种签名类型，两端都要按它实现。',
    },
    remedies: [
      {
        en: 'If the console says RSA or RSA2, make an RSA pair: phonekit keys generate rsa.',
        zh: '控制台选的是 RSA 或 RSA2 时，生成 RSA 密钥对：phonekit keys generate rsa。',
      },
    ],
    sources: [ALIPAY_DOCS, WECHAT_API_SECURITY],
  },
  'certificate-expires-soon': {
    code: 'certificate-expires-soon',
    severity: 'warning',
    title: { en: 'The certificate expires on {date}, in {count} days', zh: '证书将于 {date} 过期，还剩 {count} 天' },
    cause: {
      en: 'After that day signatures made or checked with it are refused.',
      zh: '过期之后，用它签名或验签都会被拒绝。',
    },
    remedies: [
      {
        en: 'Have a new one issued in the console in time, and keep both while the change takes effect.',
        zh: '及时在控制台重新签发，更换期间新旧两张都保留。',
      },
    ],
    sources: [RFC_CERTIFICATE, ALIPAY_DOCS],
  },
} as const satisfies Readonly<Record<KeyCode, OwnEntry>>;
