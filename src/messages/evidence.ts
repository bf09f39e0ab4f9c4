/** Texts of the observed facts that support a diagnostic. `{name}` stands for an argument of the fact. */
import type { Text } from '../catalog/entry.ts';

export const EVIDENCE = {
  'ciphertext-size': {
    en: '{field}: {characters} characters, {bytes} bytes = {blocks} blocks',
    zh: '{field}：{characters} 个字符，{bytes} 字节，即 {blocks} 个分组',
  },
  'ciphertext-size-broken': {
    en: '{field}: {characters} characters, {bytes} bytes = {blocks} blocks and {rest} bytes',
    zh: '{field}：{characters} 个字符，{bytes} 字节，即 {blocks} 个分组余 {rest} 字节',
  },
  'key-size': {
    en: '{field} #{position}: {bytes} bytes, fingerprint {fingerprint}',
    zh: '第 {position} 个 {field}：{bytes} 字节，指纹 {fingerprint}',
  },
  'key-length-needed': { en: 'a key here has {expected} bytes', zh: '这里的密钥应为 {expected} 字节' },
  'other-slot-given': {
    en: 'a value was given with {other}; this platform’s key goes to {option}',
    zh: '值给在了 {other}，这个平台的密钥要用 {option}',
  },
  'key-der-size': {
    en: 'the key says that it has {expected} bytes; {bytes} bytes are there',
    zh: '密钥声明的长度是 {expected} 字节，实际有 {bytes} 字节',
  },
  'key-numbers-contradict': {
    en: 'checked: the modulus has no small factor, the factors multiply to it, the exponents are inverse to each other; one of these is not so',
    zh: '检查了三项：模数没有小因子，素因子相乘等于模数，指数互逆；其中有一项不成立',
  },
  'key-text-size': {
    en: '{characters} characters, {bytes} bytes as base64; keys have 16, 24 or 32 bytes, or the structure of an RSA key',
    zh: '{characters} 个字符，按 base64 是 {bytes} 字节；对称密钥应为 16、24 或 32 字节，RSA 密钥有固定的结构',
  },
  'key-fingerprints-differ': {
    en: 'SHA-256 of the public halves: {fingerprint} and {second}',
    zh: '公钥部分的 SHA-256：{fingerprint} 与 {second}',
  },
  'key-halves-equal': {
    en: 'both have the same public half, SHA-256 {fingerprint}',
    zh: '两者的公钥部分相同，SHA-256 为 {fingerprint}',
  },
  'iv-size': { en: 'iv: {bytes} bytes', zh: 'iv：{bytes} 字节' },
  'iv-absent': { en: 'no iv in the capture', zh: '数据里没有 iv' },
  'length-not-whole': {
    en: '{bytes} bytes are not a multiple of {blockBytes}: {rest} left over',
    zh: '{bytes} 字节不是 {blockBytes} 的整数倍，多出 {rest} 字节',
  },
  'usual-limit': {
    en: 'exactly {length} characters, a usual limit of columns and log lines, and no = at the end',
    zh: '正好 {length} 个字符，是数据库字段或日志行的常见上限，而且末尾没有 =',
  },
  'ends-with-ellipsis': {
    en: 'it ends with an ellipsis: it was shortened for display',
    zh: '末尾是省略号，是为了显示而缩短过的',
  },
  'shorter-than-any': {
    en: 'the shortest payload has {needed} bytes',
    zh: '最短的数据也有 {needed} 字节',
  },
  'one-case': { en: 'all {letters} letters have the same case', zh: '{letters} 个字母全是同一种大小写' },
  'nothing-readable': {
    en: '0 of {blocks} blocks readable; readings of the keys tried (base64, hex, text): {readings}',
    zh: '{blocks} 个分组没有一个可读；试过的密钥读法（base64、hex、文本）：{readings} 种',
  },
  'swap-tried': { en: 'key and iv exchanged: nothing readable either', zh: '把密钥和 iv 对调后同样不可读' },
  'keys-left-out': {
    en: '{count} more keys in the capture are further away and were not tried',
    zh: '抓取内容里还有 {count} 个密钥离这份数据较远，没有试',
  },
  'swap-opens': { en: 'key and iv exchanged: everything opens', zh: '把密钥和 iv 对调后可以完整解开' },
  'login-code-along': {
    en: 'a login code travels in the same request as the encrypted data',
    zh: '登录 code 和加密数据在同一个请求里',
  },
  'some-readable': {
    en: '{readable} of {blocks} blocks readable: the key is right (by chance less than once in 10¹²)',
    zh: '{blocks} 个分组中有 {readable} 个可读，说明密钥是对的（碰巧的概率小于 10⁻¹²）',
  },
  'first-block-known': {
    en: 'the first block is the text that this payload always begins with',
    zh: '第一个分组正是这类数据固定的开头',
  },
  'cut-inside-block': {
    en: 'readable up to the end, then {rest} bytes of a block that is not whole',
    zh: '直到末尾都可读，最后剩下不足一个分组的 {rest} 字节',
  },
  'cut-at-block': {
    en: 'readable up to the end, but the last block holds text and no padding',
    zh: '直到末尾都可读，但最后一个分组里是正文而不是填充',
  },
  'readable-until': {
    en: 'readable up to block {block}; the loss is near character {character}',
    zh: '第 {block} 个分组之前都可读，缺失大约在第 {character} 个字符附近',
  },
  'block-garbled': {
    en: 'block {block} of {blocks} is not readable, the text around it has the right length',
    zh: '{blocks} 个分组中第 {block} 个不可读，而前后文字的长度是对的',
  },
  'gap-in-text': {
    en: 'the text does not continue at block {block}: {lost} bytes are missing there',
    zh: '文字在第 {block} 个分组处接不上，缺了 {lost} 字节',
  },
  opened: {
    en: 'all {blocks} blocks readable, padding, UTF-8, JSON and the platform’s field agree',
    zh: '{blocks} 个分组全部可读，填充、UTF-8、JSON 和平台字段都吻合',
  },
  'key-from-option': { en: 'given as {option}, value {position}', zh: '来自 {option} 的第 {position} 个值' },
  'key-from-app': { en: 'from app {app}, field {field}', zh: '来自应用 {app} 的 {field} 字段' },
  'app-key-absent': { en: 'app {app} has no {field}', zh: '应用 {app} 没有配置 {field}' },
  'app-key-unset': {
    en: 'app {app}: {field} is {name}, which gives no value',
    zh: '应用 {app} 的 {field} 是 {name}，没有取到值',
  },
  'key-from-capture': { en: 'found in {source}, line {line}', zh: '来自 {source} 第 {line} 行' },
  'pluses-put-back': {
    en: '{count} “+” put back into {field}; every block is readable then',
    zh: '在 {field} 里补回 {count} 个“+”后，所有分组都可读',
  },
  'iv-recomputed': {
    en: 'the real iv follows from the first block, whose text is known; the rest is valid as it stands',
    zh: '第一个分组的明文是已知的，由此可以反推出真正的 iv；其余部分原样有效',
  },
  'iv-few-bits': {
    en: 'the iv that was given differs from it in {bits} of 128 bits: it was altered',
    zh: '给出的 iv 与它在 128 位中只差 {bits} 位，说明 iv 被改动过',
  },
  'iv-other': {
    en: 'the iv that was given differs from it in {bits} of 128 bits: it is another one altogether',
    zh: '给出的 iv 与它在 128 位中差 {bits} 位，完全是另一个 iv',
  },
  'iv-ascii-zeros': {
    en: 'whoever encrypted it used 16 characters “0” (0x30) as iv',
    zh: '加密方用的 iv 是 16 个字符“0”（0x30）',
  },
  'iv-is-key': { en: 'whoever encrypted it used the key itself as iv', zh: '加密方把密钥本身当成了 iv' },
  'iv-not-zero': {
    en: 'the platform uses 16 zero bytes as iv; this payload was made with another one',
    zh: '平台用 16 个 0x00 字节作 iv，而这份数据用的是别的 iv',
  },
  'fault-padding': {
    en: 'every block is readable, but the text ends without PKCS#7 padding',
    zh: '所有分组都可读，但结尾没有 PKCS#7 填充',
  },
  'fault-charset': {
    en: 'padding is valid, but the bytes are no text in the expected charset',
    zh: '填充有效，但内容不是预期字符集的文本',
  },
  'fault-json': { en: 'padding is valid, but the text is not JSON', zh: '填充有效，但内容不是 JSON' },
  'fault-field': {
    en: 'padding and JSON are valid, but the field with the number is missing',
    zh: '填充和 JSON 都有效，但没有存放手机号的字段',
  },
  'field-empty': { en: '{field} is empty or missing', zh: '{field} 为空或不存在' },
  'field-literal': { en: '{field} holds the text “{text}”', zh: '{field} 的内容是文字“{text}”' },
  'public-key': {
    en: 'public key #{position}: {bits} bits, fingerprint {fingerprint}',
    zh: '第 {position} 个公钥：{bits} 位，指纹 {fingerprint}',
  },
  'key-structure': {
    en: 'value {position}: its DER structure is that of: {found}',
    zh: '第 {position} 个值的 DER 结构是：{found}',
  },
  'der-length': {
    en: 'the key declares {declared} bytes, {actual} are there',
    zh: '密钥自身声明 {declared} 字节，实际有 {actual} 字节',
  },
  'signature-block': {
    en: 'the key turns the signature into a well-formed PKCS#1 v1.5 block (by chance less than 10⁻²⁴)',
    zh: '用这个公钥还原签名，得到格式完整的 PKCS#1 v1.5 结构（碰巧的概率小于 10⁻²⁴）',
  },
  'no-signature-block': {
    en: 'the signature has the right length ({bytes} bytes), but no key given turns it into a PKCS#1 v1.5 block',
    zh: '签名长度正确（{bytes} 字节），但给出的公钥都不能把它还原成 PKCS#1 v1.5 结构',
  },
  'digest-hash': { en: 'the signature holds a {hash} digest', zh: '签名里是 {hash} 摘要' },
  'sign-type-declared': {
    en: 'sign_type says {declared}, which means {expected}',
    zh: 'sign_type 写的是 {declared}，对应 {expected}',
  },
  'sign-type-default': {
    en: 'no sign_type in the message; the default {declared} means {expected}',
    zh: '数据里没有 sign_type，默认 {declared}，对应 {expected}',
  },
  'own-key-configured-certificate': {
    en: 'the key equals that of the app certificate (appCertPublicKey)',
    zh: '这个公钥与应用公钥证书（appCertPublicKey）里的公钥完全相同',
  },
  'certificate-names': {
    en: '{field}: subject {subject}, issuer {issuer}',
    zh: '{field}：主体 {subject}，颁发者 {issuer}',
  },
  'configured-key': {
    en: '{field}: {keyKind}, {bits} bits, fingerprint {fingerprint}',
    zh: '{field}：{keyKind}，{bits} 位，指纹 {fingerprint}',
  },
  'own-key-app-private-key': {
    en: 'the key equals the public half of the app private key',
    zh: '这个公钥与应用私钥推导出的公钥完全相同',
  },
  'own-key-app-public-key': { en: 'the key equals the app public key', zh: '这个公钥与应用公钥完全相同' },
  'own-key-app-certificate': {
    en: 'the certificate is the app’s own: its subject is a merchant id and an App ID',
    zh: '这是应用公钥证书：证书主体是商户 PID 加 APPID',
  },
  'no-content-matches': {
    en: 'the digest inside matches none of {candidates} candidate texts',
    zh: '签名里的摘要与 {candidates} 种候选文本都不一致',
  },
  'content-matches': {
    en: 'the digest inside matches this form of the text: {form}',
    zh: '签名里的摘要与这种文本一致：{form}',
  },
  'sign-size': {
    en: 'sign: {bytes} bytes; {expected} are expected',
    zh: 'sign：{bytes} 字节，应为 {expected} 字节',
  },
  'sign-plus-put-back': {
    en: 'with one “+” put back the signature is whole again: it was deleted on the way',
    zh: '补回一个“+”后签名就完整了，说明传输中丢了“+”',
  },
  'sign-absent': { en: 'the message has no sign', zh: '数据里没有 sign' },
  'stale-now': { en: 'made {made}, now {reference}', zh: '数据生成于 {made}，现在是 {reference}' },
  'stale-capture': { en: 'made {made}, captured {reference}', zh: '数据生成于 {made}，抓取于 {reference}' },
  'answer-encrypted': {
    en: 'the answer was inside the ciphertext, which opens',
    zh: '这条答复在密文里，密文可以正常解开',
  },
  'answer-plain': { en: 'the answer stands in plain text', zh: '这条答复是明文' },
  'plaintext-user-info': {
    en: 'the plaintext holds a profile or an openid, and no number',
    zh: '明文里是用户资料或 openid，没有手机号',
  },
  'number-empty': { en: 'the field is there and empty', zh: '字段存在，但值为空' },
  'raw-data-key-right': {
    en: 'this session_key opened the payload, so it is the right one',
    zh: '这个 session_key 能解开数据，所以它是对的',
  },
  'raw-data-genuine': {
    en: 'rawData and signature fit a session_key at hand: that key is genuine, and the ciphertext belongs to another login',
    zh: 'rawData、signature 与一个 session_key 吻合：这个密钥是真的，密文来自另一次登录',
  },
  'raw-data-other-key': {
    en: 'rawData and signature do not fit any session_key either',
    zh: 'rawData 和 signature 也与 session_key 对不上',
  },
  'response-intact': {
    en: 'the signature is valid, so the response arrived undamaged',
    zh: '签名有效，说明 response 传输中没有损坏',
  },
  'both-fail': {
    en: 'the signature fails as well: key set or payload may belong to another app',
    zh: '签名也验不过：密钥或数据可能属于另一个应用',
  },
  'response-unproven': {
    en: 'the signature was not checked, so damage of the response is not excluded by it',
    zh: '没有验签，不能借签名排除 response 被损坏',
  },
  'client-message': { en: 'the client says: {message}', zh: '客户端返回：{message}' },
  'client-number': { en: 'number {number}', zh: '错误码 {number}' },
  'code-kind-phone-code': {
    en: 'the record holds a code and no encryptedData',
    zh: '记录里只有 code，没有 encryptedData',
  },
  'code-kind-login-code': {
    en: 'by its shape or its platform the code is that of the login call',
    zh: '从形状或平台看，这是登录接口的 code',
  },
  'code-kind-cloud-id': { en: 'the record holds a cloudID only', zh: '记录里只有 cloudID' },
  'shape-fits-several': { en: 'the fields fit: {candidates}', zh: '字段同时符合：{candidates}' },
  'long-padding': {
    en: 'the last byte says {padding} bytes of padding, and all of them agree; libraries accept 1 to {blockBytes}',
    zh: '最后一个字节表明填充有 {padding} 字节，且全部吻合；加密库只接受 1 到 {blockBytes}',
  },
  'frame-known': {
    en: 'behind the filler stand a fitting length and JSON',
    zh: '填充数据之后的长度字段合理，内容是 JSON',
  },
  'fault-frame': {
    en: 'padding is valid, but the length inside does not fit',
    zh: '填充有效，但内部的长度字段对不上',
  },
  'iv-prefix-differs': {
    en: 'session_key and iv differ within their first {count} characters, which are equal when they belong together: likely another login',
    zh: 'session_key 与 iv 的前 {count} 个字符不同，而同一次登录的两者应当相同，很可能来自另一次登录',
  },
  'iv-prefix-same': {
    en: 'session_key and iv share their first {count} characters, so they are of one login; then the ciphertext is another one or was replaced',
    zh: 'session_key 与 iv 的前 {count} 个字符相同，说明两者来自同一次登录；那么密文来自别处，或者被替换过',
  },
  'owner-differs': {
    en: '{field} is {actual}, {option} is {expected}',
    zh: '{field} 是 {actual}，{option} 给出的是 {expected}',
  },
  'app-id-for-app-key': {
    en: 'the value given with --app-key is a number, like an App ID',
    zh: '--app-key 给出的是一串数字，像是 App ID',
  },
  'ciphertext-bytes': {
    en: '{field}: {characters} characters, {bytes} bytes',
    zh: '{field}：{characters} 个字符，{bytes} 字节',
  },
  'private-key': {
    en: 'private key #{position}: {bits} bits, fingerprint of its public key {fingerprint}',
    zh: '第 {position} 个私钥：{bits} 位，对应公钥的指纹 {fingerprint}',
  },
  'rsa-size-differs': {
    en: '{bytes} bytes were encrypted; a key of this size makes {expected}',
    zh: '密文是 {bytes} 字节，而这个私钥对应的应是 {expected} 字节',
  },
  'rsa-no-block': {
    en: 'no block begins with 00 02 and padding under the private keys given ({count})',
    zh: '用给出的私钥（{count} 个）解出的分组都不是以 00 02 和填充开头',
  },
  'rsa-opened': {
    en: 'PKCS#1 v1.5 padding, UTF-8, JSON and the platform’s field agree ({blocks} blocks)',
    zh: 'PKCS#1 v1.5 填充、UTF-8、JSON 和平台字段都吻合（{blocks} 个分组）',
  },
  'rsa-pair-fits': {
    en: 'the public key given with --app-public-key belongs to this private key: then it is not the one in the console, or the data was altered',
    zh: '--app-public-key 与这个私钥是一对：那么控制台里的不是这个公钥，或者数据被改动过',
  },
  'rsa-pair-differs': {
    en: 'the public key given with --app-public-key does not belong to the private key',
    zh: '--app-public-key 与私钥不是一对',
  },
  'plus-put-back': {
    en: 'with {count} “+” put back into {field} the block opens',
    zh: '在 {field} 里补回 {count} 个“+”后可以解开',
  },
  'tag-size': {
    en: '{field}: {bytes} bytes; {expected} are expected',
    zh: '{field}：{bytes} 字节，应为 {expected} 字节',
  },
  'tag-fits-other': {
    en: 'authtag fits with another {part} than the captured one',
    zh: '换成另一个{part}，authtag 就能对上，与抓取到的不同',
  },
  'tag-fits-none': {
    en: 'authtag fits none of {count} combinations of urlpath, AppID, timestamp and sn',
    zh: '试了 urlpath、AppID、timestamp、sn 的 {count} 种组合，authtag 都对不上',
  },
  'tag-url': {
    en: 'the first urlpath tried: {url}',
    zh: '首先尝试的 urlpath：{url}',
  },
  'stream-readable': {
    en: '{readable} of {bytes} bytes are readable from the beginning: the key is right',
    zh: '从开头起 {bytes} 字节中有 {readable} 字节可读，说明密钥是对的',
  },
  'base64-broken': {
    en: '{field} ends with {equals} “=”, which do not fit its length',
    zh: '{field} 末尾有 {equals} 个“=”，与长度不符',
  },
  'others-alike': {
    en: 'these platforms encrypt alike: {candidates}; nothing tells them apart until a key opens it, so name yours with --platform',
    zh: '这些平台的加密方式相同：{candidates}；在有密钥解开之前无法区分，请用 --platform 指定',
  },
  'numbers-differ': {
    en: 'phoneNumber and purePhoneNumber contradict each other, although the platform writes the same number twice',
    zh: 'phoneNumber 与 purePhoneNumber 互相矛盾，而平台写的是同一个号码',
  },
  'text-not-authentic': {
    en: 'the text can be read, but nothing vouches for it: GCM lets single characters be changed without a trace',
    zh: '内容可以读出，但无法证明没有被改动：GCM 密文改动单个字符不会留下其他痕迹',
  },
  'tag-fits': {
    en: 'authtag fits then',
    zh: '此时 authtag 吻合',
  },
  'too-short-to-tell': {
    en: 'so short a text cannot show whether a single character was altered, which looks the same',
    zh: '密文太短，无法判断是否有个别字符被改动，那样也会是同样的表现',
  },
  'stream-ends': {
    en: 'readable up to the end, but the JSON is not complete',
    zh: '直到末尾都可读，但 JSON 不完整',
  },
  'stream-unreadable': {
    en: 'no byte sequence at the beginning or end is readable; keys and readings tried: {count}. Another iv would look the same',
    zh: '开头和结尾都不可读；试过的密钥与读法：{count} 种。iv 不对也会有同样的表现',
  },
  'pss-block': {
    en: 'the key turns the signature into a well-formed RSA-PSS block (by chance less than 10⁻⁵⁰)',
    zh: '用这个公钥还原签名，得到格式完整的 RSA-PSS 结构（碰巧的概率小于 10⁻⁵⁰）',
  },
  'no-scheme': {
    en: 'no public scheme and no vector exist for it',
    zh: '没有公开的加密方式，也没有可验证的样例',
  },
  'opened-as': {
    en: 'the key given opens it as a payload of {platform}',
    zh: '按{platform}的方式，用给出的密钥可以解开',
  },
  'shape-of': {
    en: 'field names, lengths and values are those of {platform}',
    zh: '字段名、长度和取值都是{platform}的',
  },
  'capture-is-empty': { en: '{source}: nothing but white space', zh: '{source}：内容为空' },
  'capture-is-binary': { en: '{source}: binary data, no text', zh: '{source}：是二进制数据，不是文本' },
  'capture-has-number': {
    en: '{source}: the number stands there in plain text already; there is nothing to decrypt',
    zh: '{source}：手机号已经是明文，没有需要解密的内容',
  },
  'capture-has-names': {
    en: '{source}: only other fields, such as {names}',
    zh: '{source}：只有其他字段，例如 {names}',
  },
  'capture-has-none': { en: '{source}: text without any known field', zh: '{source}：文本里没有认识的字段' },
} as const satisfies Readonly<Record<string, Text>>;
