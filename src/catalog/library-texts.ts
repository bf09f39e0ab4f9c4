/**
 * What libraries say when a payload, a key or a signature does not open: which failure the words prove and which they do
 * not, and what to capture next. Texts were produced with Java 17, Node.js 20, Python 3.11 and OpenSSL 3.0, or quoted
 * from public reports and from the source of the library.
 */
import type { Entry, Source, Text } from './entry.ts';
import { compileTemplate, foldText, matchTemplate } from './text-template.ts';

/** Where a text comes from; several where libraries of different languages use the same words. */
export type LibraryLanguage = 'java' | 'go' | 'php' | 'python' | 'csharp' | 'node' | 'ruby' | 'browser' | 'openssl';

/** What a value of a placeholder identifies. */
export interface ValueMeaning {
  /** Name of the placeholder, such as `hex` in `Illegal base64 character {hex}`. */
  readonly placeholder: string;
  /** The values, in lower case. */
  readonly values: readonly string[];
  readonly meaning: Text;
}

/** An entry for what libraries say; its code is `library:` and kebab-case words. */
export interface LibraryEntry extends Entry {
  readonly languages: readonly LibraryLanguage[];
  /**
   * Fragments that identify it. Letter case and runs of blanks do not matter. `{n}`, `{expected}`, `{line}`, `{column}`
   * and `{position}` stand for a number, `{hex}` for hexadecimal digits, `{name}` for a name, `{any}` for up to 80 characters.
   */
  readonly texts: readonly string[];
  /** What leads to it, the most likely first; absent where `cause` says all. */
  readonly causes?: readonly Text[];
  /** What the text shows for certain. */
  readonly proves: Text;
  /** What it is often taken to show, and does not. */
  readonly provesNot: Text;
  /** What to capture next, and the command that reads it. */
  readonly captureNext: Text;
  /** Values that identify something; see {@link findMeanings}. */
  readonly meanings?: readonly ValueMeaning[];
  /** Codes of entries that are looked at next: phonekit's own, or qualified ones of a platform. */
  readonly related?: readonly string[];
}

/** A fragment that was found. */
export interface LibraryMatch {
  readonly entry: LibraryEntry;
  /** Where it stands in the text that was given, in UTF-16 units. */
  readonly start: number;
  readonly length: number;
  /** What stood in place of the placeholders, as written; captured text, not yet fit to show. */
  readonly values: Readonly<Record<string, string>>;
}

const READ = '2026-11-22';
const source = (url: string): Source => ({ url, read: READ });

const RFC_BASE64 = source('https://www.rfc-editor.org/rfc/rfc4648');
const RFC_PKCS7 = source('https://www.rfc-editor.org/rfc/rfc5652');
const RFC_KEY_TEXT = source('https://www.rfc-editor.org/rfc/rfc7468');
const RFC_RSA = source('https://www.rfc-editor.org/rfc/rfc8017');
const RFC_JSON = source('https://www.rfc-editor.org/rfc/rfc8259');
const NIST_CBC = source('https://csrc.nist.gov/pubs/sp/800/38/a/final');
const NODE_ERRORS = source('https://nodejs.org/docs/latest-v20.x/api/errors.html');
const NODE_SECURITY = source('https://nodejs.org/en/blog/vulnerability/february-2024-security-releases');
const JAVA_BAD_PADDING = source(
  'https://docs.oracle.com/en/java/javase/17/docs/api/java.base/javax/crypto/BadPaddingException.html',
);
const JAVA_BASE64 = source('https://docs.oracle.com/javase/9/docs/api/java/util/Base64.Decoder.html');
const GO_PKCS8 = source('https://go.dev/src/crypto/x509/pkcs8.go');
const PYTHON_PADDING = source('https://github.com/python/cpython/issues/79265');
const PHP_MCRYPT = source('https://www.php.net/manual/en/intro.mcrypt.php');
const CRYPTO_JS = source('https://cryptojs.gitbook.io/docs/');
const WXJAVA_GSON = source('https://github.com/binarywang/WxJava/issues/359');
const WXJAVA_GSON_LATER = source('https://github.com/binarywang/WxJava/issues/758');
const WXJAVA_CODEC = source('https://github.com/Wechat-Group/WxJava/issues/1454');
const WEAPP_JSON = source('https://github.com/royalrick/weapp/issues/46');
const WEAPP_IV = source('https://github.com/royalrick/weapp/issues/65');
const EASYWECHAT = source('https://github.com/w7corp/easywechat/issues/1346');
const SENPARC = source('https://github.com/JeffreySu/WeiXinMPSDK');
const WECHAT_OPEN_DATA = source(
  'https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/signature.html',
);
const WECHAT_PHONE_OLD = source(
  'https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/deprecatedGetPhoneNumber.html',
);
const WECHAT_PHONE = source(
  'https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/getPhoneNumber.html',
);
const ALIPAY_READ = '2026-02-24';
const ALIPAY_AES_SAMPLE: Source = { url: 'https://opendocs.alipay.com/support/01rb0s', read: ALIPAY_READ };
const ALIPAY_AES_KEY: Source = { url: 'https://opendocs.alipay.com/common/02mse3', read: ALIPAY_READ };
const ALIPAY_DOCS: Source = { url: 'https://github.com/AlipayDocs/open-docs', read: ALIPAY_READ };
const ALIPAY_SIGN_HELP: Source = { url: 'https://docs.open.alipay.com/291/106096/', read: ALIPAY_READ };
const ALIPAY_SIGN_LENGTH: Source = { url: 'https://docs.open.alipay.com/200/106122', read: ALIPAY_READ };
const ALIPAY_JAVA: Source = { url: 'https://github.com/alipay/alipay-sdk-java-all', read: ALIPAY_READ };
const ALIPAY_NODE: Source = { url: 'https://github.com/alipay/alipay-sdk-nodejs-all', read: ALIPAY_READ };
const ALIPAY_PHP: Source = { url: 'https://github.com/alipay/alipay-sdk-php-all', read: ALIPAY_READ };
const ALIPAY_PYTHON: Source = { url: 'https://github.com/alipay/alipay-sdk-python-all', read: ALIPAY_READ };
const DOUYIN_NEW: Source = {
  url: 'https://developer.open-douyin.com/docs/resource/zh-CN/mini-app/develop/tutorial/open-capabilities/general-capabilities/new-phone-method',
  read: READ,
};

const CAPTURE_AES: Text = {
  en: 'Capture the request that carries the payload, and the key your server used for it, then run phonekit decrypt capture.har --session-key env:SESSION_KEY; on Alipay give --aes-key env:AES_KEY.',
  zh: '抓取带有这份数据的请求，连同服务端当时用的密钥，运行 phonekit decrypt capture.har --session-key env:SESSION_KEY；支付宝改用 --aes-key env:AES_KEY。',
};
const CAPTURE_VALUE: Text = {
  en: 'Capture the value as it reached your server, before anything trims or decodes it, together with the key, and run phonekit decrypt capture.har --session-key env:SESSION_KEY; it names the damage and undoes it where it can.',
  zh: '保存服务端收到的原始值，不要做任何去空格、解码等处理，连同密钥运行 phonekit decrypt capture.har --session-key env:SESSION_KEY，可以查明损坏的类型，能恢复的会恢复。',
};
const CAPTURE_KEY: Text = {
  en: 'Give the key as your program holds it at that moment, from its environment or a file, and run phonekit decrypt capture.har --session-key env:SESSION_KEY; on Alipay give --aes-key env:AES_KEY. It says what the text is.',
  zh: '给出程序当时实际拿到的密钥（环境变量或文件），运行 phonekit decrypt capture.har --session-key env:SESSION_KEY；支付宝改用 --aes-key env:AES_KEY。输出会说明这段文本到底是什么。',
};
const CAPTURE_SIGNED: Text = {
  en: 'Keep the whole message as it arrived, byte for byte, and run phonekit decrypt message.json --alipay-public-key file:alipay-public-key.pem --app-private-key file:app-private-key.pem; it tells a wrong key, other content and a damaged sign apart.',
  zh: '保存收到的完整报文，一个字节都不要改，运行 phonekit decrypt message.json --alipay-public-key file:alipay-public-key.pem --app-private-key file:app-private-key.pem，可以区分公钥不对、验签内容不对和 sign 损坏。',
};
const CAPTURE_RSA_KEY: Text = {
  en: 'Save the key text exactly as your configuration holds it and run phonekit decrypt message.json --alipay-public-key file:key.txt, or --app-private-key for a private key; it says what kind of key the text is and whether it is whole.',
  zh: '把配置里的密钥文本原样存成文件，运行 phonekit decrypt message.json --alipay-public-key file:key.txt，私钥改用 --app-private-key。输出会说明它是哪种密钥、是否完整。',
};

const LOG_IN_EARLIER: Text = {
  en: 'WeChat: exchange the code of wx.login before the button is shown, never inside its callback, and store the session_key at every exchange.',
  zh: '微信：在显示按钮之前完成 wx.login 和 code 换取，不要放在按钮回调里；每次换取后都更新保存的 session_key。',
};
const COMPARE_AES_KEY: Text = {
  en: 'Alipay: compare the AES key with the one in 开发设置 → 接口内容加密方式 (formerly 内容加密).',
  zh: '支付宝：核对 AES 密钥与开发设置 → 接口内容加密方式（旧称内容加密）里的是否一致。',
};
const DECODE_KEY: Text = {
  en: 'Decode the key from base64 before use: 16 bytes, not the 24 characters themselves.',
  zh: '密钥先做 base64 解码再使用：应为 16 字节，不要直接用那 24 个字符。',
};
const POST_JSON: Text = {
  en: 'Send the payload with POST in a JSON body; in a form or a URL encode every value once with encodeURIComponent.',
  zh: '用 POST 和 JSON 请求体发送数据；放在表单或 URL 里时，每个值用 encodeURIComponent 编码一次。',
};
const WIDER_COLUMN: Text = {
  en: 'Look for a limit on the way: a database column or a log line that cuts at 128, 255, 256 or 1024 characters.',
  zh: '检查途中有没有长度限制：数据库字段或日志可能在 128、255、256、1024 个字符处截断。',
};
const WRAP_PEM: Text = {
  en: 'Wrap the bare base64 of the console: a BEGIN line, lines of 64 characters, an END line. Use the label that fits: PUBLIC KEY, PRIVATE KEY (PKCS#8) or RSA PRIVATE KEY (PKCS#1).',
  zh: '控制台复制的是裸 base64，需要加上 BEGIN 行、按 64 个字符换行、再加 END 行。标签要对应：公钥用 PUBLIC KEY，PKCS#8 私钥用 PRIVATE KEY，PKCS#1 私钥用 RSA PRIVATE KEY。',
};
const CONVERT_KEY: Text = {
  en: 'Convert the key: openssl pkcs8 -topk8 -nocrypt -in pkcs1.pem -out pkcs8.pem makes PKCS#8, openssl rsa -traditional -in pkcs8.pem -out pkcs1.pem makes PKCS#1.',
  zh: '转换密钥格式：openssl pkcs8 -topk8 -nocrypt -in pkcs1.pem -out pkcs8.pem 得到 PKCS#8，openssl rsa -traditional -in pkcs8.pem -out pkcs1.pem 得到 PKCS#1。',
};
const COPY_KEY_AGAIN: Text = {
  en: 'Copy the key from the console again, whole and without blanks.',
  zh: '从控制台重新复制密钥，要完整，不要带空格。',
};

/** What was pasted where an AES key belongs, by the number of bytes. */
const KEY_LENGTHS: readonly ValueMeaning[] = [
  {
    placeholder: 'n',
    values: ['1216', '1217', '1218', '1219'],
    meaning: { en: 'a PKCS#8 private key, RSA 2048 bits', zh: 'PKCS#8 私钥，RSA 2048 位' },
  },
  {
    placeholder: 'n',
    values: ['1190', '1191', '1192', '1193'],
    meaning: { en: 'a PKCS#1 private key, RSA 2048 bits', zh: 'PKCS#1 私钥，RSA 2048 位' },
  },
  {
    placeholder: 'n',
    values: ['633', '634', '635', '636'],
    meaning: { en: 'a PKCS#8 private key, RSA 1024 bits', zh: 'PKCS#8 私钥，RSA 1024 位' },
  },
  {
    placeholder: 'n',
    values: ['607', '608', '609', '610'],
    meaning: { en: 'a PKCS#1 private key, RSA 1024 bits', zh: 'PKCS#1 私钥，RSA 1024 位' },
  },
  {
    placeholder: 'n',
    values: ['294'],
    meaning: { en: 'a public key, RSA 2048 bits', zh: '公钥，RSA 2048 位' },
  },
  {
    placeholder: 'n',
    values: ['162'],
    meaning: { en: 'a public key, RSA 1024 bits', zh: '公钥，RSA 1024 位' },
  },
  {
    placeholder: 'n',
    values: ['270'],
    meaning: { en: 'a PKCS#1 public key, RSA 2048 bits', zh: 'PKCS#1 公钥，RSA 2048 位' },
  },
  {
    placeholder: 'n',
    values: ['140'],
    meaning: { en: 'a PKCS#1 public key, RSA 1024 bits', zh: 'PKCS#1 公钥，RSA 1024 位' },
  },
  {
    placeholder: 'n',
    values: ['15'],
    meaning: {
      en: 'a 16-byte key that lost a character: a + that became a space, or the key of a documentation sample',
      zh: '少了一个字符的 16 字节密钥：+ 变成了空格，或者用了文档示例里的密钥',
    },
  },
  {
    placeholder: 'n',
    values: ['18'],
    meaning: {
      en: 'the key of a documentation sample of Alipay, which is no valid key',
      zh: '支付宝文档示例里的密钥，它本身不是有效密钥',
    },
  },
  {
    placeholder: 'n',
    values: ['21'],
    meaning: {
      en: 'a key of 24 characters whose == is still percent-encoded',
      zh: '24 个字符的密钥，末尾的 == 还是 %3D%3D',
    },
  },
  {
    placeholder: 'n',
    values: ['22'],
    meaning: { en: 'the text of a key without its ==, not decoded', zh: '去掉 == 的密钥文本，没有做 base64 解码' },
  },
  {
    placeholder: 'n',
    values: ['160'],
    meaning: { en: 'as many bytes as a phone ciphertext of WeChat', zh: '与微信手机号密文的字节数相同' },
  },
  {
    placeholder: 'n',
    values: ['64'],
    meaning: { en: 'as many bytes as a phone ciphertext of Alipay', zh: '与支付宝手机号密文的字节数相同' },
  },
];

/** What libraries say, by the part that speaks: AES, base64, AES keys and IVs, what was passed, signatures, RSA keys. */
export const LIBRARY_TEXTS: readonly LibraryEntry[] = [
  {
    code: 'library:padding-invalid',
    languages: ['java', 'go', 'csharp', 'node', 'php', 'python', 'ruby', 'openssl'],
    texts: [
      'Given final block not properly padded',
      'BadPaddingException',
      'pad block corrupted',
      'invalid padding on input',
      'Padding is invalid and cannot be removed',
      '填充无效，无法被移除',
      'bad decrypt',
      'ERR_OSSL_BAD_DECRYPT',
      'ERR_OSSL_EVP_BAD_DECRYPT',
      'Padding is incorrect',
      'PKCS#7 padding is incorrect',
      'Invalid padding bytes',
    ],
    title: { en: 'The last decrypted block does not end in padding', zh: '解密后最后一个分组的填充无效' },
    cause: {
      en: 'AES itself never fails: with a wrong key it returns random bytes, and only the check of the padding at the end notices. A wrong key passes even that in 0.4 % of cases and then fails when the result is parsed.',
      zh: 'AES 本身不会报错：密钥不对时得到的是随机字节，只有检查末尾的填充时才会发现。密钥不对时仍有 0.4 % 的概率通过这项检查，然后在解析结果时出错。',
    },
    causes: [
      {
        en: 'The key is not the one the payload was encrypted with: on WeChat the session_key of another login, on Alipay the AES key of another app or from before a reset.',
        zh: '密钥不是加密时的那一个：微信是别次登录的 session_key，支付宝是别的应用或重置之前的 AES 密钥。',
      },
      {
        en: 'The key was used as text: Java, Go and Python take its 24 characters for a longer key without a word.',
        zh: '直接把密钥文本当密钥用：Java、Go、Python 会把那 24 个字符当成更长的密钥，不报错。',
      },
      { en: 'The end of the ciphertext was cut off.', zh: '密文末尾被截断。' },
      {
        en: 'On Baidu: nothing is wrong but the library, since the padding there is up to 32 bytes long.',
        zh: '百度：密钥可能是对的，百度的填充最长 32 字节，标准库不认。',
      },
    ],
    proves: {
      en: 'The number of bytes was right, and the last block decrypted to something that does not end in valid padding.',
      zh: '字节数没有问题，最后一个分组解密后的末尾不是有效的填充。',
    },
    provesNot: {
      en: 'That the key is wrong: a lost tail gives the same text, and on Baidu the right key does. It says nothing about the IV either.',
      zh: '不能证明密钥不对：末尾被截断时报错相同，百度在密钥正确时也会这样。也说明不了 iv 是否正确。',
    },
    captureNext: CAPTURE_AES,
    remedies: [
      LOG_IN_EARLIER,
      COMPARE_AES_KEY,
      DECODE_KEY,
      {
        en: 'Leave the name of the padding in your code as it is: the names in use mean the same for AES.',
        zh: '不要改代码里的填充方式：常见的两种写法对 AES 来说是同一种填充。',
      },
    ],
    related: [
      'session-key-mismatch',
      'aes-key-mismatch',
      'ciphertext-truncated',
      'standard-unpadding-fails',
      'wechat:-41003',
    ],
    sources: [JAVA_BAD_PADDING, RFC_PKCS7, SENPARC],
  },
  {
    code: 'library:length-not-whole-blocks',
    languages: ['java', 'go', 'csharp', 'node', 'php', 'python', 'ruby', 'openssl'],
    texts: [
      'Input length not multiple of 16 bytes',
      'not multiple of 16',
      'Input length must be multiple of 16 when decrypting with padded cipher',
      'Input length must be multiple of 16',
      'last block incomplete in decryption',
      'wrong final block length',
      'ERR_OSSL_WRONG_FINAL_BLOCK_LENGTH',
      'ERR_OSSL_EVP_WRONG_FINAL_BLOCK_LENGTH',
      'data not multiple of block length',
      'input not full blocks',
      'The input data is not a complete block',
      'Length of the data to decrypt is invalid',
      '要解密的数据的长度无效',
      'Data must be padded to {n} byte boundary in CBC mode',
      'Input strings must be a multiple of 16 in length',
      'The length of the provided data is not a multiple of the block length',
    ],
    title: { en: 'The ciphertext is not a whole number of 16-byte blocks', zh: '密文长度不是 16 字节的整数倍' },
    cause: {
      en: 'A ciphertext of AES-CBC is always a multiple of 16 bytes long, so characters were lost, added or cut before the decryption.',
      zh: 'AES-CBC 的密文一定是 16 字节的整数倍，因此在解密之前文本就少了、多了或被截断了字符。',
    },
    causes: [
      { en: 'Each + arrived as a space and was dropped.', zh: '+ 变成了空格，随后被丢弃。' },
      { en: 'The text is still percent-encoded: %2B, %2F, %3D.', zh: '文本还是 URL 编码的：%2B、%2F、%3D。' },
      { en: 'The text was cut by a column or a log line.', zh: '被数据库字段或日志截断。' },
      {
        en: 'Something else was decrypted: the whole message instead of its ciphertext, or the arguments in another order.',
        zh: '解密的不是密文：传入了整个报文，或者参数顺序不对。',
      },
    ],
    proves: {
      en: 'The number of bytes is wrong; the key was not reached yet.',
      zh: '字节数不对，还没有用到密钥。',
    },
    provesNot: { en: 'That the key or the IV is wrong.', zh: '不能证明密钥或 iv 不对。' },
    captureNext: CAPTURE_VALUE,
    remedies: [POST_JSON, WIDER_COLUMN],
    related: ['plus-became-space', 'percent-encoded', 'plus-deleted', 'characters-lost', 'ciphertext-truncated'],
    sources: [NIST_CBC, NODE_ERRORS],
  },
  {
    code: 'library:gson-begin-object',
    languages: ['java'],
    texts: [
      'Expected BEGIN_OBJECT but was {name} at line {line} column {column}',
      'Expected BEGIN_OBJECT but was',
      'Expected BEGIN_OBJECT',
    ],
    title: { en: 'Gson did not find a JSON object', zh: 'Gson 解析到的内容不是 JSON 对象' },
    cause: {
      en: 'WxJava decrypts without checking the padding, so it never reports a padding error: a wrong session_key shows itself as text that is not JSON. WeChat does not rotate the key at every login, so it looks random.',
      zh: 'WxJava 解密时不检查填充，所以从不报填充错误：session_key 不对时，表现为解密结果不是 JSON。微信并不是每次登录都更换密钥，因此看起来时好时坏。',
    },
    causes: [
      {
        en: 'The session_key is from another login; this is by far the most frequent one.',
        zh: 'session_key 是别次登录的，绝大多数是这个原因。',
      },
      { en: 'The IV is another one, so only the first 16 bytes are wrong.', zh: 'iv 不对，只有前 16 字节是错的。' },
    ],
    proves: {
      en: 'The library did not check the padding, and the decrypted text does not begin with a brace.',
      zh: '库没有检查填充，并且解密结果不是以 { 开头。',
    },
    provesNot: { en: 'Whether the key or the IV is wrong.', zh: '说明不了是密钥不对还是 iv 不对。' },
    captureNext: CAPTURE_AES,
    remedies: [
      LOG_IN_EARLIER,
      {
        en: 'If the text comes from your own HTTP interface, look at the raw body first: it may be a quoted string instead of an object.',
        zh: '如果是解析自己的 HTTP 接口时出现，先看原始请求体：可能是带引号的字符串，而不是对象。',
      },
    ],
    related: ['session-key-mismatch', 'iv-mismatch'],
    sources: [WXJAVA_GSON, WXJAVA_GSON_LATER],
  },
  {
    code: 'library:go-invalid-character',
    languages: ['go'],
    texts: ["invalid character '{any}' looking for beginning of value"],
    title: { en: 'The decrypted text is not JSON', zh: '解密结果不是 JSON' },
    cause: {
      en: 'The library parsed bytes that are not JSON. With a wrong key the character in the message is another one each time. Wrappers turn it into -41003 or -41005.',
      zh: '库解析的字节不是 JSON。密钥不对时，报错里的字符每次都不同。有的封装会把它转成 -41003 或 -41005。',
    },
    causes: [
      {
        en: 'The session_key is from another login; typically the first try fails and the second works.',
        zh: 'session_key 是别次登录的，典型表现是第一次失败、第二次成功。',
      },
      { en: 'The IV is another one.', zh: 'iv 不对。' },
      {
        en: 'A character that is < : an HTML error page was parsed, not a decrypted text.',
        zh: '字符是 < 时，解析的是 HTML 错误页面，不是解密结果。',
      },
    ],
    proves: {
      en: 'The library did not check the padding, or it fitted by chance; the first character is not one of JSON.',
      zh: '库没有检查填充，或者填充碰巧有效；第一个字符不是 JSON 的开头。',
    },
    provesNot: { en: 'Whether the key or the IV is wrong.', zh: '说明不了是密钥不对还是 iv 不对。' },
    captureNext: CAPTURE_AES,
    remedies: [LOG_IN_EARLIER, DECODE_KEY],
    meanings: [
      {
        placeholder: 'any',
        values: ['<'],
        meaning: { en: 'an HTML page was parsed', zh: '解析的是 HTML 页面' },
      },
    ],
    related: ['session-key-mismatch', 'iv-mismatch', 'wechat:-41003', 'wechat:-41005'],
    sources: [WEAPP_JSON, RFC_JSON],
  },
  {
    code: 'library:unicode-decode-error',
    languages: ['python'],
    texts: [
      "codec can't decode byte 0x{hex} in position {position}",
      "codec can't decode bytes in position {position}",
      'UnicodeDecodeError',
    ],
    title: { en: 'The decrypted bytes are not text', zh: '解密结果不是文本' },
    cause: {
      en: 'The program decoded the decrypted bytes as UTF-8, and they are not. With a wrong key the bytes are random, so the byte and its position differ from call to call.',
      zh: '程序把解密得到的字节按 UTF-8 解码，但它们不是 UTF-8。密钥不对时字节是随机的，所以每次报错的字节和位置都不同。',
    },
    causes: [
      { en: 'The session_key is from another login.', zh: 'session_key 是别次登录的。' },
      {
        en: 'The IV is another one; then the position is below 16.',
        zh: 'iv 不对；这时 position 小于 16。',
      },
    ],
    proves: {
      en: 'The library did not check the padding, and the bytes are not UTF-8.',
      zh: '库没有检查填充，并且这些字节不是 UTF-8。',
    },
    provesNot: { en: 'Whether the key or the IV is wrong.', zh: '说明不了是密钥不对还是 iv 不对。' },
    captureNext: CAPTURE_AES,
    remedies: [LOG_IN_EARLIER, COMPARE_AES_KEY, DECODE_KEY],
    related: ['session-key-mismatch', 'aes-key-mismatch', 'iv-mismatch'],
    sources: [WECHAT_OPEN_DATA, WECHAT_PHONE_OLD],
  },
  {
    code: 'library:json-not-parsed',
    languages: ['node', 'python', 'ruby'],
    texts: [
      'Unexpected token {any} in JSON at position {position}',
      'in JSON at position {position}',
      'is not valid JSON',
      'Unexpected end of JSON input',
      'Expecting value: line 1 column 1 (char 0)',
      'JSON::ParserError',
    ],
    title: { en: 'What was parsed is not JSON', zh: '解析的内容不是 JSON' },
    cause: {
      en: 'After a decryption: with a wrong IV there is no error of the cipher at all, since only the first 16 bytes come out wrong and the parser is the first to notice. Before one: the body of the request or the capture is not JSON.',
      zh: '发生在解密之后：iv 不对时解密本身不会报错，因为只有前 16 字节是错的，最先发现的是 JSON 解析。发生在解密之前：请求体或抓到的内容不是 JSON。',
    },
    causes: [
      { en: 'The IV is not the one of this payload.', zh: 'iv 不是这份数据的。' },
      {
        en: 'The key is wrong and the padding fitted by chance, or the program does not check the padding.',
        zh: '密钥不对而填充碰巧有效，或者程序没有检查填充。',
      },
      {
        en: 'The padding was removed twice, or not at all.',
        zh: '填充被去除了两次，或者没有去除。',
      },
      {
        en: 'The text is empty, undefined or an HTML page.',
        zh: '内容为空、是 undefined，或者是 HTML 页面。',
      },
    ],
    proves: { en: 'The text that was parsed is not JSON.', zh: '被解析的文本不是 JSON。' },
    provesNot: {
      en: 'Whether the key, the IV or the removal of the padding is at fault, nor that a decryption took place.',
      zh: '说明不了是密钥、iv 还是去填充的问题，也不能证明已经执行了解密。',
    },
    captureNext: CAPTURE_AES,
    remedies: [
      {
        en: 'WeChat: take iv and encryptedData from the same event. Alipay: the IV is 16 zero bytes, not the characters 0000000000000000.',
        zh: '微信：iv 和 encryptedData 要取自同一次事件。支付宝：iv 是 16 个零字节，不是字符 0000000000000000。',
      },
      LOG_IN_EARLIER,
      {
        en: 'Remove the padding once; if the library does it already, delete your own step.',
        zh: '填充只去除一次；库已经去除时，删掉自己的那一步。',
      },
    ],
    related: ['iv-mismatch', 'session-key-mismatch', 'plaintext-unexpected'],
    sources: [RFC_JSON, NODE_ERRORS],
  },
  {
    code: 'library:given-payload-invalid',
    languages: ['php'],
    texts: ['The given payload is invalid'],
    title: { en: 'EasyWeChat got nothing usable out of the payload', zh: 'EasyWeChat 没有解出有效内容' },
    cause: {
      en: 'EasyWeChat says this for every failure: a wrong session_key, a wrong IV and damaged text alike.',
      zh: 'EasyWeChat 对所有失败都这样提示：session_key 不对、iv 不对、文本损坏都一样。',
    },
    causes: [
      {
        en: 'code, iv and encryptedData were posted in one request, so the exchange made a key that is newer than the payload.',
        zh: 'code、iv、encryptedData 在同一个请求里提交，换取到的密钥比这份数据新。',
      },
      { en: 'A + became a space on the way.', zh: '传输途中 + 变成了空格。' },
    ],
    proves: { en: 'Only that it failed.', zh: '只能说明失败了。' },
    provesNot: { en: 'Anything about the cause.', zh: '说明不了任何具体原因。' },
    captureNext: CAPTURE_AES,
    remedies: [LOG_IN_EARLIER, POST_JSON],
    related: ['session-key-mismatch', 'plus-became-space', 'iv-mismatch'],
    sources: [EASYWECHAT],
  },
  {
    code: 'library:illegal-buffer',
    languages: ['node', 'php'],
    texts: ['Illegal Buffer', 'IllegalBuffer'],
    title: {
      en: 'The decryption demo of WeChat failed, or the data belongs to another app',
      zh: '微信解密示例执行失败，或数据属于别的小程序',
    },
    cause: {
      en: 'The demo says this in two cases: what it decrypted is not JSON, or watermark.appid is not your AppID. In the PHP demo the same is -41003.',
      zh: '示例代码在两种情况下这样提示：解密结果不是 JSON；watermark.appid 与 AppID 不一致。PHP 示例里对应 -41003。',
    },
    causes: [
      {
        en: 'The session_key is from another login: wx.login and the button ran at the same time.',
        zh: 'session_key 是别次登录的：wx.login 和按钮同时执行。',
      },
      { en: 'A value was damaged on the way.', zh: '某个值在传输途中损坏。' },
      { en: 'The data was made for another AppID.', zh: '数据属于另一个 AppID。' },
    ],
    proves: { en: 'Only that it failed.', zh: '只能说明失败了。' },
    provesNot: {
      en: 'Which of the two it is, nor that a slash in the base64 is to blame. protobuf.js says the same words about something else.',
      zh: '说明不了是两种情况中的哪一种，也与 base64 里的“/”无关。protobuf.js 也有同样的报错，含义不同。',
    },
    captureNext: CAPTURE_AES,
    remedies: [LOG_IN_EARLIER, POST_JSON],
    related: ['wechat:-41003', 'session-key-mismatch', 'app-mismatch'],
    sources: [WECHAT_OPEN_DATA, WECHAT_PHONE_OLD],
  },
  {
    code: 'library:invalid-buffer',
    languages: ['python'],
    texts: ["Exception('Invalid Buffer')", 'Exception: Invalid Buffer'],
    title: { en: 'The data was made for another AppID', zh: '数据属于另一个 AppID' },
    cause: {
      en: 'The Python demo of WeChat raises this at one place only: after the decryption, when watermark.appid is not the AppID it was given.',
      zh: '微信的 Python 示例只在一处抛出：解密成功之后，watermark.appid 与传入的 AppID 不一致。',
    },
    proves: {
      en: 'The decryption worked, and the AppID given to the demo is another one than that of the data.',
      zh: '解密已经成功，传给示例的 AppID 与数据所属的不同。',
    },
    provesNot: {
      en: 'That key or IV are wrong: then the demo fails earlier, when it parses.',
      zh: '不能说明密钥或 iv 不对：那样会更早在解析时失败。',
    },
    captureNext: {
      en: 'Run phonekit decrypt capture.har --session-key env:SESSION_KEY --app-id with the AppID of your server: it shows both.',
      zh: '运行 phonekit decrypt capture.har --session-key env:SESSION_KEY，并用 --app-id 给出服务端的 AppID，输出会列出两者。',
    },
    remedies: [
      {
        en: 'Use the AppID of the mini-program that delivered the data; with several mini-programs, choose it by the request.',
        zh: '使用产生数据的那个小程序的 AppID；有多个小程序时按请求选择。',
      },
    ],
    related: ['app-mismatch'],
    sources: [WECHAT_OPEN_DATA],
  },
  {
    code: 'library:cryptojs-empty',
    languages: ['browser', 'node'],
    texts: ['words: [], sigBytes: 0', '"words":[],"sigBytes":0', '"words": [], "sigBytes": 0', 'Malformed UTF-8 data'],
    title: { en: 'CryptoJS returned nothing', zh: 'CryptoJS 解密结果为空' },
    cause: {
      en: 'CryptoJS never throws when it decrypts: it returns an empty result, or fails when the result is turned into text. A key that is passed as a string is a password to it, from which it derives another key.',
      zh: 'CryptoJS 解密失败不会抛异常，而是返回空结果，或者在转成文本时才报错。密钥以字符串传入时，CryptoJS 会把它当作口令再派生出另一个密钥。',
    },
    causes: [
      {
        en: 'The key was passed as a string instead of CryptoJS.enc.Base64.parse(key).',
        zh: '密钥以字符串传入，没有用 CryptoJS.enc.Base64.parse(key)。',
      },
      {
        en: 'The IV was passed as a string; on Alipay it is 16 zero bytes.',
        zh: 'iv 以字符串传入；支付宝的 iv 是 16 个零字节。',
      },
      { en: 'The key is another one.', zh: '密钥不对。' },
    ],
    proves: { en: 'The decryption gave no usable result.', zh: '解密没有得到可用的结果。' },
    provesNot: {
      en: 'That the key is wrong: the same happens with the right key in the wrong form.',
      zh: '不能证明密钥不对：密钥正确但传入的形式不对，也是这个结果。',
    },
    captureNext: {
      en: 'Run phonekit decrypt capture.json --aes-key env:AES_KEY with the key as configured: if it opens, the fault is in the code, not in the key.',
      zh: '用配置里的密钥运行 phonekit decrypt capture.json --aes-key env:AES_KEY：如果能解开，问题在代码，不在密钥。',
    },
    remedies: [
      {
        en: 'Pass key and iv as word arrays: CryptoJS.enc.Base64.parse(key), and on Alipay CryptoJS.enc.Hex.parse with 32 zeros.',
        zh: 'key 和 iv 都传 WordArray：CryptoJS.enc.Base64.parse(key)；支付宝的 iv 用 CryptoJS.enc.Hex.parse 加 32 个 0。',
      },
      {
        en: 'Decrypt on the server: neither session_key nor the AES key belongs in the front end.',
        zh: '在服务端解密：session_key 和 AES 密钥都不应该出现在前端。',
      },
    ],
    related: ['aes-key-mismatch', 'session-key-mismatch', 'iv-mismatch'],
    sources: [CRYPTO_JS, ALIPAY_AES_SAMPLE],
  },
  {
    code: 'library:illegal-base64-character',
    languages: ['java'],
    texts: ['Illegal base64 character {hex}', 'Illegal base64 character'],
    title: { en: 'The text holds a character that is not base64', zh: '文本里有不属于 base64 的字符' },
    cause: {
      en: 'The strict decoder of Java stops at the first foreign character and names its code in hexadecimal, which says what happened to the text.',
      zh: 'Java 的解码器很严格，遇到第一个不合法的字符就停止，并给出它的十六进制编码，由此可以看出文本经过了什么处理。',
    },
    proves: {
      en: 'The first foreign character is the one with this code.',
      zh: '第一个不合法的字符就是这个编码对应的字符。',
    },
    provesNot: {
      en: 'That nothing else is wrong behind it, and nothing about the key.',
      zh: '不能说明后面没有别的问题，与密钥是否正确也无关。',
    },
    captureNext: CAPTURE_VALUE,
    remedies: [
      POST_JSON,
      {
        en: 'Decode exactly as often as the text was encoded; take the value out of its JSON or PEM wrapping first.',
        zh: '编码几次就解码几次；先从 JSON 或 PEM 里取出值再解码。',
      },
      {
        en: 'Do not switch to a lenient decoder: it hides the damage and gives other bytes.',
        zh: '不要改用宽松的解码器，那样只会掩盖问题，得到的字节仍然不对。',
      },
    ],
    meanings: [
      {
        placeholder: 'hex',
        values: ['20'],
        meaning: { en: 'a space: a + was decoded as one', zh: '空格：+ 被解码成了空格' },
      },
      {
        placeholder: 'hex',
        values: ['25'],
        meaning: { en: '%: the text is still percent-encoded', zh: '%：文本还是 URL 编码的' },
      },
      {
        placeholder: 'hex',
        values: ['2d'],
        meaning: {
          en: '-: the url-safe alphabet, or in a key the dashes of its BEGIN line',
          zh: '-：用了 URL 安全的 base64 字母表；如果是密钥，则是 BEGIN 行的横线',
        },
      },
      {
        placeholder: 'hex',
        values: ['5f'],
        meaning: { en: '_: the url-safe alphabet', zh: '_：用了 URL 安全的 base64 字母表' },
      },
      {
        placeholder: 'hex',
        values: ['5c'],
        meaning: { en: 'a backslash: JSON escapes were left in', zh: '反斜杠：JSON 转义没有还原' },
      },
      {
        placeholder: 'hex',
        values: ['22'],
        meaning: { en: 'a quotation mark: quotes were left around the value', zh: '双引号：值外面多了引号' },
      },
      {
        placeholder: 'hex',
        values: ['26'],
        meaning: { en: '&: HTML entities, or more of a form than the value', zh: '&：HTML 实体，或者多取了表单的内容' },
      },
      {
        placeholder: 'hex',
        values: ['7b'],
        meaning: {
          en: 'an opening brace: the whole JSON was given instead of the value in it',
          zh: '左花括号：传入的是整个 JSON，不是其中的值',
        },
      },
      {
        placeholder: 'hex',
        values: ['a', 'd'],
        meaning: { en: 'a line break inside or behind the text', zh: '换行：文本中间或末尾有换行' },
      },
      {
        placeholder: 'hex',
        values: ['-60'],
        meaning: { en: 'a no-break space', zh: '不间断空格（网页复制常带）' },
      },
    ],
    related: [
      'plus-became-space',
      'percent-encoded',
      'base64url-alphabet',
      'json-escaped',
      'html-escaped',
      'stray-characters',
    ],
    sources: [JAVA_BASE64, RFC_BASE64],
  },
  {
    code: 'library:go-illegal-base64',
    languages: ['go'],
    texts: ['illegal base64 data at input byte {n}'],
    title: { en: 'The decoder stopped at a character that is not base64', zh: '解码到某个位置时遇到非 base64 内容' },
    cause: {
      en: 'The decoder of Go names the position where it stopped, counted from 0. It also refuses missing = at the end.',
      zh: 'Go 的解码器给出停止的位置，从 0 开始。末尾缺少 = 时也会报错。',
    },
    causes: [
      {
        en: 'Position 0: another value than the base64 text was passed, such as the whole JSON or the arguments in another order.',
        zh: '位置是 0：传入的不是 base64 文本，例如整个 JSON，或者参数顺序不对。',
      },
      {
        en: 'A position inside: a + became a space, or the text is percent-encoded or url-safe.',
        zh: '位置在中间：+ 变成了空格，或者文本是 URL 编码、URL 安全字母表。',
      },
      {
        en: 'A position at the end: = is missing, or the text was cut.',
        zh: '位置在末尾：缺少 =，或者文本被截断。',
      },
    ],
    proves: {
      en: 'The text is not strict base64 from this position on.',
      zh: '从这个位置起，文本不是严格的 base64。',
    },
    provesNot: { en: 'Anything about the key.', zh: '与密钥是否正确无关。' },
    captureNext: CAPTURE_VALUE,
    remedies: [
      POST_JSON,
      {
        en: 'Check the order of the arguments: key, ciphertext and iv are all base64 and easily exchanged.',
        zh: '检查参数顺序：密钥、密文、iv 都是 base64，容易传反。',
      },
    ],
    meanings: [
      {
        placeholder: 'n',
        values: ['0'],
        meaning: { en: 'the very first character is foreign', zh: '第一个字符就不是 base64' },
      },
    ],
    related: ['plus-became-space', 'base64-unpadded', 'characters-lost', 'key-iv-swapped'],
    sources: [RFC_BASE64],
  },
  {
    code: 'library:base64-length',
    languages: ['python', 'java'],
    texts: [
      'Incorrect padding',
      'number of data characters ({n}) cannot be 1 more than a multiple of 4',
      'Last unit does not have enough valid bits',
      'Input byte array has wrong 4-byte ending unit',
      'Input byte array has incorrect ending byte at {n}',
      'Input byte[] should at least have 2 bytes for base64 bytes',
    ],
    title: { en: 'The length of the base64 text is impossible', zh: 'base64 文本的长度不对' },
    cause: {
      en: 'Base64 comes in groups of four characters, the last one filled with =. Here the end does not fit, so = is missing or characters are.',
      zh: 'base64 每 4 个字符一组，最后一组用 = 补齐。现在末尾不完整：缺少 =，或者缺少字符。',
    },
    causes: [
      {
        en: 'The = at the end was lost; Python refuses that, Java does not.',
        zh: '末尾的 = 丢失；Python 会报错，Java 不会。',
      },
      { en: 'Characters were lost or the text was cut.', zh: '文本少了字符或被截断。' },
      {
        en: 'In Python: url-safe characters or spaces, which it drops silently, and then the rest is too short.',
        zh: 'Python：URL 安全字符或空格会被直接丢弃，剩下的长度就不够了。',
      },
    ],
    proves: {
      en: 'The text is not whole: the number of its base64 characters does not fit.',
      zh: '文本不完整：base64 字符的个数不对。',
    },
    provesNot: {
      en: 'That the padding of AES is wrong: this padding is that of base64. It says nothing about the key.',
      zh: '这里的 padding 是 base64 的补位，不是 AES 的填充。与密钥是否正确无关。',
    },
    captureNext: CAPTURE_VALUE,
    remedies: [
      POST_JSON,
      {
        en: 'If only = is missing, add it until the length is a multiple of 4; otherwise get the whole text.',
        zh: '只缺 = 时，补到长度是 4 的倍数；否则要重新取得完整的文本。',
      },
    ],
    related: ['base64-unpadded', 'characters-lost', 'base64url-alphabet', 'plus-became-space'],
    sources: [PYTHON_PADDING, JAVA_BASE64, RFC_BASE64],
  },
  {
    code: 'library:base64-refused',
    languages: ['csharp', 'ruby'],
    texts: [
      'The input is not a valid Base-64 string',
      '输入的不是有效的 Base-64 字符串',
      'Invalid length for a Base-64 char array or string',
      'Base-64 字符数组或字符串的长度无效',
      'ArgumentError: invalid base64',
      'invalid base64 (ArgumentError)',
    ],
    title: { en: 'The decoder refused the text as base64', zh: '文本不是有效的 base64' },
    cause: {
      en: 'The text holds a foreign character, or its length does not fit. .NET accepts blanks, so a + that became a space shows as a wrong length.',
      zh: '文本里有不合法的字符，或者长度不对。.NET 允许空白字符，因此 + 变成空格时报的是长度错误。',
    },
    proves: { en: 'The text is not strict base64.', zh: '文本不是严格的 base64。' },
    provesNot: {
      en: 'Which character it is, and nothing about the key.',
      zh: '说明不了是哪个字符，与密钥是否正确也无关。',
    },
    captureNext: CAPTURE_VALUE,
    remedies: [
      POST_JSON,
      {
        en: 'Decode exactly as often as the text was encoded; take the value out of its JSON or PEM wrapping first.',
        zh: '编码几次就解码几次；先从 JSON 或 PEM 里取出值再解码。',
      },
    ],
    related: ['plus-became-space', 'percent-encoded', 'base64url-alphabet', 'stray-characters'],
    sources: [RFC_BASE64],
  },
  {
    code: 'library:base64-last-character',
    languages: ['java'],
    texts: ['is a valid base 64 alphabet but not a possible', 'Strict decoding: Last encoded character'],
    title: { en: 'The last base64 character cannot stand there', zh: 'base64 的最后一个字符不可能出现在这个位置' },
    cause: {
      en: 'Apache commons-codec 1.13 checks the bits that the last character leaves over, and they are not zero. Genuine base64 never ends so: the text was changed, copied in part or typed.',
      zh: 'Apache commons-codec 1.13 会检查最后一个字符多余的位，而它们不是零。真正编码出来的 base64 不会这样结尾：文本被改动过、没有复制完整，或者是手工编写的。',
    },
    proves: { en: 'The text is damaged at its end.', zh: '文本的末尾有损坏。' },
    provesNot: {
      en: 'That the library is at fault: an older version only stays silent about the damage.',
      zh: '不是库的问题：换回旧版本只是不再报告损坏。',
    },
    captureNext: CAPTURE_RSA_KEY,
    remedies: [
      COPY_KEY_AGAIN,
      {
        en: 'Do not go back to an older commons-codec: the value would still be another one.',
        zh: '不要降级 commons-codec：降级之后值仍然不对。',
      },
    ],
    related: ['characters-lost', 'key-malformed'],
    sources: [WXJAVA_CODEC, RFC_BASE64],
  },
  {
    code: 'library:aes-key-length',
    languages: ['java', 'go', 'python'],
    texts: [
      'Invalid AES key length: {n} bytes',
      'Invalid AES key length',
      'crypto/aes: invalid key size {n}',
      'Incorrect AES key length ({n} bytes)',
    ],
    title: { en: 'The key has a length that AES does not know', zh: 'AES 密钥的长度不对' },
    cause: {
      en: 'AES takes 16, 24 or 32 bytes. The number of bytes tells what was put there instead: some 1218 bytes are an RSA private key, 15 bytes a key that lost a character.',
      zh: 'AES 密钥只能是 16、24、32 字节。根据字节数可以看出误填了什么：1218 字节左右是 RSA 私钥，15 字节是少了一个字符的密钥。',
    },
    proves: {
      en: 'What stands in the place of the AES key is not one.',
      zh: '填在 AES 密钥位置上的不是 AES 密钥。',
    },
    provesNot: {
      en: 'Anything about the payload, which was not touched. And no error does not mean that the key is right: 24 characters used as text pass as a longer key.',
      zh: '与数据本身无关，还没有用到它。反过来，不报错也不代表密钥正确：24 个字符直接当密钥会被当成更长的密钥。',
    },
    captureNext: CAPTURE_KEY,
    remedies: [
      DECODE_KEY,
      {
        en: 'Alipay: use the AES key of 开发设置 → 接口内容加密方式 (formerly 内容加密), not the app private key (应用私钥).',
        zh: '支付宝：使用开发设置 → 接口内容加密方式（旧称内容加密）里的 AES 密钥，不是应用私钥。',
      },
      {
        en: 'WeChat: use session_key of code2Session, not the AppSecret.',
        zh: '微信：使用 code2Session 返回的 session_key，不是 AppSecret。',
      },
      {
        en: 'Do not pad or cut the key to 16 bytes: that hides a damaged key and gives garbage.',
        zh: '不要把密钥补齐或截断到 16 字节：那样只会掩盖问题，解出来的是乱码。',
      },
    ],
    meanings: KEY_LENGTHS,
    related: ['key-malformed', 'key-in-wrong-slot'],
    sources: [ALIPAY_AES_KEY, WECHAT_OPEN_DATA],
  },
  {
    code: 'library:aes-key-length-unnamed',
    languages: ['node', 'csharp', 'ruby', 'python'],
    texts: [
      'ERR_CRYPTO_INVALID_KEYLEN',
      'Invalid key length',
      'Specified key is not a valid size for this algorithm',
      '指定键的大小对于此算法无效',
      'ArgumentError: key must be {n} bytes',
      'key must be {n} bytes (ArgumentError)',
      'Invalid key size ({n}) for AES',
    ],
    title: { en: 'The key does not have the length that the cipher takes', zh: '密钥长度与算法要求的不符' },
    cause: {
      en: 'The library compares the key with the cipher that was named: aes-128-cbc takes 16 bytes. Where a number stands, Ruby gives the bytes it wants, and the Python package cryptography the bits it got.',
      zh: '库会用指定的算法核对密钥：aes-128-cbc 要求 16 字节。报错里有数字时，Ruby 给出的是要求的字节数，Python 的 cryptography 给出的是实际的位数。',
    },
    causes: [
      {
        en: 'The 24 characters of the key were used as text instead of their 16 bytes.',
        zh: '直接用了密钥的 24 个字符，没有解码成 16 字节。',
      },
      { en: 'A character of the key was lost: 15 bytes.', zh: '密钥少了字符，只有 15 字节。' },
      {
        en: 'Another value stands there: AppSecret, AppID or a private key.',
        zh: '填成了别的值：AppSecret、AppID 或私钥。',
      },
    ],
    proves: {
      en: 'The key does not have the number of bytes that the named cipher takes.',
      zh: '密钥的字节数与所用算法不符。',
    },
    provesNot: { en: 'Anything about the payload, which was not touched.', zh: '与数据本身无关，还没有用到它。' },
    captureNext: CAPTURE_KEY,
    remedies: [
      DECODE_KEY,
      {
        en: 'Name the cipher that the platform uses, aes-128-cbc, instead of fitting another one to the key.',
        zh: '算法写平台规定的 aes-128-cbc，不要为了迁就密钥长度换成别的算法。',
      },
    ],
    related: ['key-malformed', 'key-in-wrong-slot', 'library:aes-key-length'],
    sources: [NODE_ERRORS, WECHAT_OPEN_DATA],
  },
  {
    code: 'library:iv-length',
    languages: ['node', 'php', 'java', 'go', 'python', 'ruby', 'csharp'],
    texts: [
      'IV passed is only {n} bytes long, cipher expects an IV of precisely {expected} bytes',
      'ERR_CRYPTO_INVALID_IV',
      'Invalid initialization vector',
      'Wrong IV length: must be {expected} bytes long',
      'Incorrect IV length (it must be {expected} bytes long)',
      'IV length must equal block size',
      'Invalid IV size ({n}) for CBC',
      'ArgumentError: iv must be {expected} bytes',
      'iv must be {expected} bytes (ArgumentError)',
      'Specified initialization vector (IV) does not match the block size for this algorithm',
      '指定的初始化向量(IV)与此算法的块大小不匹配',
    ],
    title: { en: 'The IV does not have 16 bytes', zh: 'iv 不是 16 字节' },
    cause: {
      en: 'The IV of AES-CBC is 16 bytes, which are 24 characters of base64. PHP only warns, fills the rest with zero bytes and goes on; the failure then comes later.',
      zh: 'AES-CBC 的 iv 是 16 字节，对应 24 个 base64 字符。PHP 只是警告，用零字节补齐后继续执行，之后才会失败。',
    },
    causes: [
      {
        en: 'A + in the iv became a space: 15 bytes. About 29 % of all IVs hold a +, so about that share of requests fails.',
        zh: 'iv 里的 + 变成了空格：15 字节。约 29 % 的 iv 含有 +，因此失败的比例也接近这个数。',
      },
      { en: 'The iv is empty or undefined: 0 bytes.', zh: 'iv 为空或 undefined：0 字节。' },
      {
        en: 'The 24 characters were used as text, or the iv was not decoded the way the key was.',
        zh: '直接用了 24 个字符的文本，没有像密钥那样解码。',
      },
    ],
    proves: { en: 'The IV has another length than 16 bytes.', zh: 'iv 的长度不是 16 字节。' },
    provesNot: { en: 'Anything about the key.', zh: '与密钥是否正确无关。' },
    captureNext: CAPTURE_VALUE,
    remedies: [
      POST_JSON,
      {
        en: 'Decode the iv from base64, as the key. On Alipay no iv is sent: use 16 zero bytes.',
        zh: 'iv 与密钥一样先做 base64 解码。支付宝不传 iv，用 16 个零字节。',
      },
    ],
    meanings: [
      {
        placeholder: 'n',
        values: ['15', '120'],
        meaning: { en: 'a + became a space (15 bytes)', zh: '+ 变成了空格（15 字节）' },
      },
      { placeholder: 'n', values: ['0'], meaning: { en: 'the iv is empty', zh: 'iv 为空' } },
    ],
    related: ['plus-became-space', 'iv-missing', 'iv-mismatch'],
    sources: [NODE_ERRORS, NIST_CBC, WECHAT_OPEN_DATA],
  },
  {
    code: 'library:go-slice-bounds',
    languages: ['go'],
    texts: ['slice bounds out of range'],
    title: { en: 'A Go program cut a slice beyond its end', zh: 'Go 程序的切片越界' },
    cause: {
      en: 'This is a general panic of Go. In royalrick/weapp it comes from an iv that is too short; in hand-written code from a padding byte that is taken for a length without a check.',
      zh: '这是 Go 的通用 panic。在 royalrick/weapp 里由过短的 iv 引起；在自己写的代码里，多是没有检查就把填充字节当作长度。',
    },
    proves: { en: 'Only that the program did not check a length.', zh: '只能说明程序没有检查长度。' },
    provesNot: {
      en: 'Which value was too short, or that it has to do with the payload at all; the stack trace tells.',
      zh: '说明不了是哪个值过短，也不一定与这份数据有关，要看堆栈。',
    },
    captureNext: CAPTURE_AES,
    remedies: [
      {
        en: 'Check that iv has 16 bytes after decoding, and the ciphertext a multiple of 16.',
        zh: '检查 iv 解码后是否为 16 字节，密文是否为 16 的整数倍。',
      },
      {
        en: 'When removing the padding, accept only 1 to 16, and no more than the length of the text.',
        zh: '去除填充时，只接受 1 到 16，并且不超过文本长度。',
      },
    ],
    related: ['library:iv-length', 'session-key-mismatch'],
    sources: [WEAPP_IV],
  },
  {
    code: 'library:text-for-bytes',
    languages: ['python'],
    texts: [
      "Object type <class 'str'> cannot be passed to C code",
      "Object type <class 'NoneType'> cannot be passed to C code",
      'cannot be passed to C code',
      'initialization_vector must be bytes-like',
    ],
    title: { en: 'A text was passed where bytes are needed', zh: '应该传字节的地方传了字符串' },
    cause: {
      en: 'Key, iv and ciphertext are bytes. In Python 3 an iv written as a string raises this error.',
      zh: '密钥、iv、密文都要传字节。在 Python 3 里把 iv 写成字符串就会报这个错。',
    },
    proves: { en: 'An argument has the wrong type; nothing was decrypted.', zh: '参数类型不对，还没有开始解密。' },
    provesNot: { en: 'Anything about the values.', zh: '与值是否正确无关。' },
    captureNext: CAPTURE_AES,
    remedies: [
      {
        en: 'Pass base64.b64decode(value) for key, iv and ciphertext, and on Alipay bytes(16) as iv.',
        zh: '密钥、iv、密文都传 base64.b64decode(值)；支付宝的 iv 传 bytes(16)。',
      },
      {
        en: 'With NoneType the value is absent: look at the request.',
        zh: '如果类型是 NoneType，说明值不存在，检查请求。',
      },
    ],
    related: ['ciphertext-missing', 'iv-missing'],
    sources: [ALIPAY_PYTHON, ALIPAY_AES_SAMPLE],
  },
  {
    code: 'library:received-undefined',
    languages: ['node'],
    texts: ['Received undefined', 'Received null'],
    title: { en: 'A value that the program uses is undefined', zh: '程序用到的值是 undefined' },
    cause: {
      en: 'The decryption function was called without encryptedData, iv or key. Likely: the client delivered only errMsg, because the user refused or the account lacks the permission, and the server did not look.',
      zh: '调用解密函数时缺少 encryptedData、iv 或密钥。常见原因：用户拒绝或账号没有权限，客户端只返回了 errMsg，而服务端没有检查。',
    },
    proves: { en: 'A value is absent; no cryptography took place.', zh: '缺少某个值，还没有进行任何加解密。' },
    provesNot: { en: 'That a key or a text is wrong.', zh: '不能说明密钥或文本不对。' },
    captureNext: {
      en: 'Capture the event with its errMsg (JSON.stringify(e.detail)) and run phonekit decrypt event.json; it explains what the client said.',
      zh: '打印整个事件 JSON.stringify(e.detail)，包括 errMsg，运行 phonekit decrypt event.json，会解释客户端返回的内容。',
    },
    remedies: [
      {
        en: 'Look at errMsg before you send anything, and refuse requests without encryptedData and iv.',
        zh: '发送前先判断 errMsg；服务端拒绝没有 encryptedData 和 iv 的请求。',
      },
      {
        en: 'Check the names of the fields: front end and server have to use the same.',
        zh: '核对字段名：前端和服务端要一致。',
      },
    ],
    related: ['ciphertext-missing', 'user-denied', 'wechat:no-permission', 'wechat:user-deny'],
    sources: [NODE_ERRORS, WECHAT_PHONE],
  },
  {
    code: 'library:api-not-a-function',
    languages: ['browser'],
    texts: ['getPhoneNumber is not a function', 'getAuthorize is not a function'],
    title: { en: 'The framework does not offer this API', zh: '当前框架或基础库没有这个 API' },
    cause: {
      en: 'The framework or the base library is too old, or the platform does not have the API: on Alipay my.getPhoneNumber needs client 10.1.35 and base library 1.16.4, and WeChat mini-programs have no such function at all, only the button.',
      zh: '框架或基础库版本太低，或者平台没有这个 API：支付宝的 my.getPhoneNumber 需要客户端 10.1.35、基础库 1.16.4；微信小程序没有这个函数，只能用按钮。',
    },
    proves: { en: 'The function does not exist where it is called.', zh: '调用的地方没有这个函数。' },
    provesNot: { en: 'Anything about permissions or keys.', zh: '与权限和密钥无关。' },
    captureNext: {
      en: 'Print the versions of client, base library and framework, then look for the code with phonekit explain after an update.',
      zh: '打印客户端、基础库和框架的版本；升级之后如果仍有报错，用 phonekit explain 查询新的错误。',
    },
    remedies: [
      { en: 'Update the framework, and raise the minimum base library.', zh: '升级框架，并提高基础库最低版本。' },
      {
        en: 'Hide the button where canIUse says that it is not supported.',
        zh: '用 canIUse 判断，不支持时隐藏按钮。',
      },
    ],
    related: ['wechat:errno-100', 'alipay:client-1'],
    sources: [ALIPAY_DOCS, WECHAT_PHONE],
  },
  {
    code: 'library:signature-not-verified',
    languages: ['java', 'csharp', 'go', 'php', 'python', 'node'],
    texts: [
      'sign check fail: check Sign and Data Fail',
      'sign check fail',
      'crypto/rsa: verification error',
      'response sign verify failed',
      '验签失败，服务端返回的 sign',
      'INVALID_SIGN',
    ],
    title: { en: 'The signature of the answer did not verify', zh: '返回内容验签失败' },
    cause: {
      en: 'The call itself may have succeeded; your side checked the sign of the answer against a public key and content, and they do not fit.',
      zh: '接口调用本身可能已经成功；是你这一侧用公钥和内容验证返回的 sign 没有通过。',
    },
    causes: [
      {
        en: 'Your own app public key (应用公钥) stands where the Alipay public key (支付宝公钥) belongs; also when a library upgrade changed the meaning of an argument.',
        zh: '在支付宝公钥的位置填了自己的应用公钥；升级库之后参数含义变化也会这样。',
      },
      {
        en: 'The content is not the signed one: the sign of a phone payload covers the ciphertext with its double quotes, and JSON that was written again differs in order and escapes.',
        zh: '验签内容不是签名的内容：手机号数据的签名包含密文外面的双引号；JSON 重新序列化后顺序和转义都会变。',
      },
      { en: 'The key belongs to another app ID or to the sandbox.', zh: '公钥属于另一个 APPID 或沙箱。' },
      { en: 'RSA and RSA2 are exchanged.', zh: 'RSA 和 RSA2 用混。' },
    ],
    proves: {
      en: 'Key, content and sign do not belong together.',
      zh: '公钥、内容、sign 三者不匹配。',
    },
    provesNot: {
      en: 'Which of the three is wrong; what stands inside the signature tells, and phonekit looks there.',
      zh: '说明不了是三者中的哪一个；签名内部的数据可以区分，phonekit 会检查。',
    },
    captureNext: CAPTURE_SIGNED,
    remedies: [
      {
        en: 'Copy the Alipay public key (支付宝公钥) from 开发设置 → 接口加签方式 (formerly 加签); it is shown after you saved your own.',
        zh: '从开发设置 → 接口加签方式（旧称加签）复制支付宝公钥；保存自己的应用公钥之后才会显示。',
      },
      {
        en: 'Verify the raw text: for a phone payload a double quote, response, a double quote.',
        zh: '用原始文本验签：手机号数据是“双引号 + response + 双引号”。',
      },
    ],
    related: [
      'own-public-key-used',
      'public-key-mismatch',
      'signed-content-altered',
      'sign-type-mismatch',
      'alipay:isv.invalid-signature',
    ],
    sources: [ALIPAY_JAVA, ALIPAY_NODE, ALIPAY_PYTHON, ALIPAY_DOCS],
  },
  {
    code: 'library:signature-length',
    languages: ['java'],
    texts: [
      'Bad signature length: got {n} but was expecting {expected}',
      'Signature length not correct: got {n} but was expecting {expected}',
    ],
    title: { en: 'The signature does not have as many bytes as the key', zh: '签名的字节数与公钥不符' },
    cause: {
      en: 'An RSA signature is exactly as long as the modulus of the key: 256 bytes for 2048 bits, 128 for 1024.',
      zh: 'RSA 签名的长度与密钥的模长相同：2048 位是 256 字节，1024 位是 128 字节。',
    },
    causes: [
      {
        en: 'The sign text was damaged: spaces, percent encoding, a cut end.',
        zh: 'sign 文本损坏：空格、URL 编码、末尾被截断。',
      },
      {
        en: 'Got 128 and expected 256, or the reverse: signed with RSA and checked as RSA2 with another key.',
        zh: '一个是 128、另一个是 256：签名用的是 RSA，而验签用了 RSA2 的公钥，或者相反。',
      },
    ],
    proves: { en: 'Sign and key do not have the same size.', zh: 'sign 与公钥的长度不一致。' },
    provesNot: { en: 'Anything about the content.', zh: '与验签内容无关。' },
    captureNext: CAPTURE_SIGNED,
    remedies: [POST_JSON, { en: 'Use RSA2 with 2048 bits on both sides.', zh: '两边统一用 2048 位的 RSA2。' }],
    related: ['sign-damaged', 'rsa-key-size-mismatch'],
    meanings: [
      {
        placeholder: 'n',
        values: ['344'],
        meaning: {
          en: 'the base64 text of a sign of 256 bytes, not decoded',
          zh: '256 字节签名的 base64 文本，没有解码',
        },
      },
    ],
    sources: [RFC_RSA, ALIPAY_SIGN_LENGTH],
  },
  {
    code: 'library:rsa-block-not-recovered',
    languages: ['node', 'openssl'],
    texts: [
      'ERR_OSSL_RSA_INVALID_PADDING',
      'ERR_OSSL_RSA_PADDING_CHECK_FAILED',
      'ERR_OSSL_RSA_DATA_GREATER_THAN_MOD_LEN',
      'ERR_OSSL_RSA_DATA_TOO_LARGE_FOR_MODULUS',
      'rsa routines::invalid padding',
      'rsa routines::padding check failed',
      'rsa routines::data greater than mod len',
      'rsa routines::data too large for modulus',
    ],
    title: { en: 'The RSA key did not recover a block from the data', zh: '用这把 RSA 密钥还原不出正确的数据块' },
    cause: {
      en: 'What came out of RSA does not have the head of its padding, or the data is a greater number than the modulus. With a public key and a signature both mean the same: the key is not the partner of the one that signed, or the sign text was altered.',
      zh: 'RSA 运算的结果没有正确的填充头，或者数据比模数还大。用公钥还原签名时两者含义相同：公钥与签名所用的私钥不是一对，或者 sign 文本被改动。',
    },
    causes: [
      {
        en: 'The public key belongs to another app, or it is your own app public key (应用公钥) instead of the key of the platform.',
        zh: '公钥属于另一个应用，或者填的是自己的应用公钥而不是平台的公钥。',
      },
      {
        en: 'A character of the sign text was altered while its length stayed the same.',
        zh: 'sign 文本里有字符被改动，但长度没有变。',
      },
    ],
    proves: {
      en: 'This key and this data do not belong together.',
      zh: '这把密钥与这段数据不匹配。',
    },
    provesNot: {
      en: 'Which of the two is wrong, or anything about the content that was signed.',
      zh: '究竟是密钥错还是数据错，也与被签名的内容无关。',
    },
    captureNext: CAPTURE_SIGNED,
    remedies: [
      {
        en: 'Give every public key you have to phonekit decrypt: it says which one recovers the block.',
        zh: '把手头所有公钥都交给 phonekit decrypt，它会指出哪一把能还原出数据块。',
      },
      {
        en: 'Copy the key of the platform for this very app id from the console again.',
        zh: '在控制台按这个 appid 重新复制平台的公钥。',
      },
    ],
    related: ['public-key-mismatch', 'own-public-key-used', 'library:rsa-decryption-error'],
    sources: [RFC_RSA, NODE_ERRORS],
  },
  {
    code: 'library:rsa-decryption-error',
    languages: ['java', 'go'],
    texts: [
      'BadPaddingException: Decryption error',
      'BadPaddingException: Padding error in decryption',
      'crypto/rsa: decryption error',
      'Data must not be longer than {n} bytes',
    ],
    title: { en: 'The RSA private key did not open the block', zh: 'RSA 私钥解不开这段数据' },
    cause: {
      en: 'The block decrypted to something without the head of RSA padding, or it is not as long as the key. This is RSA, not the AES of a phone payload of WeChat or Alipay; Douyin encrypts the number with RSA in its new flow.',
      zh: 'RSA 解密后没有正确的填充头，或者数据长度与密钥不符。这是 RSA，与微信、支付宝手机号数据的 AES 无关；抖音新版流程用 RSA 加密手机号。',
    },
    causes: [
      {
        en: 'The private key is not the partner of the public key in the console.',
        zh: '私钥与控制台里的公钥不是一对。',
      },
      {
        en: 'The length differs: a block of 128 bytes with a key of 2048 bits, which needs 256.',
        zh: '长度不一致：数据是 128 字节，而 2048 位密钥要求 256 字节。',
      },
      { en: 'The text was damaged on the way.', zh: '文本在传输途中损坏。' },
    ],
    proves: { en: 'Private key and block do not belong together.', zh: '私钥与这段数据不匹配。' },
    provesNot: {
      en: 'Which of them is wrong. With a wrong key the head even fits in 1 of 65 536 cases.',
      zh: '说明不了是哪一个不对。私钥不对时，填充头仍有 1/65536 的概率碰巧正确。',
    },
    captureNext: {
      en: 'Capture the answer and run phonekit decrypt capture.json --app-private-key file:app-private-key.pem.',
      zh: '保存返回内容，运行 phonekit decrypt capture.json --app-private-key file:app-private-key.pem。',
    },
    remedies: [
      {
        en: 'Derive the public key (openssl rsa -in app-private-key.pem -pubout) and compare it with the one in the console.',
        zh: '导出公钥（openssl rsa -in app-private-key.pem -pubout），与控制台里的对比。',
      },
    ],
    related: ['private-key-mismatch', 'rsa-key-size-mismatch', 'key-malformed'],
    sources: [RFC_RSA, DOUYIN_NEW],
  },
  {
    code: 'library:node-rsa-pkcs1-refused',
    languages: ['node'],
    texts: [
      'RSA_PKCS1_PADDING is no longer supported for private decryption',
      'security-revert=CVE-2023-46809',
      'CVE-2023-46809',
    ],
    title: {
      en: 'Node.js refuses RSA decryption with PKCS#1 v1.5',
      zh: 'Node.js 拒绝用 PKCS#1 v1.5 做 RSA 私钥解密',
    },
    cause: {
      en: 'Since the security releases of February 2024 Node.js refuses it (ERR_INVALID_ARG_VALUE), before it looks at key or data. Douyin encrypts the number this way in its new flow.',
      zh: '自 2024 年 2 月的安全更新起，Node.js 不再允许（ERR_INVALID_ARG_VALUE），此时还没有用到密钥和数据。抖音新版流程正是用这种方式加密手机号。',
    },
    proves: { en: 'The version of Node.js refuses the operation.', zh: '当前版本的 Node.js 不允许这个操作。' },
    provesNot: { en: 'That key or data are wrong: neither was used.', zh: '不能说明密钥或数据不对，都还没有用到。' },
    captureNext: {
      en: 'Run phonekit decrypt capture.json --app-private-key file:app-private-key.pem; it opens the block without that function.',
      zh: '运行 phonekit decrypt capture.json --app-private-key file:app-private-key.pem，它不依赖这个函数。',
    },
    remedies: [
      {
        en: 'Call privateDecrypt with RSA_NO_PADDING and remove 00 02 … 00 yourself; answer every failure alike, so that the padding cannot be probed from outside.',
        zh: '用 RSA_NO_PADDING 调用 privateDecrypt，自己去掉开头的 00 02 … 00；所有失败统一返回，避免被外部用来探测填充。',
      },
      {
        en: 'Do not use --security-revert in production: it brings the weakness back for the whole process, and newer major versions do not have it.',
        zh: '生产环境不要用 --security-revert：整个进程都会恢复这个漏洞，新的大版本也不再提供。',
      },
    ],
    sources: [NODE_SECURITY, DOUYIN_NEW],
  },
  {
    code: 'library:pem-no-start-line',
    languages: ['openssl', 'go', 'php', 'python', 'ruby', 'csharp'],
    texts: [
      'no start line',
      '0906D06C',
      '0909006C',
      'public key error',
      '支付宝RSA公钥错误。请检查公钥文件格式是否正确',
      '您使用的私钥格式错误，请检查RSA私钥配置',
      'key param cannot be coerced into a public key',
      'key param cannot be coerced into a private key',
      'Neither PUB key nor PRIV key',
      'RSA key format is not supported',
      'Unable to load PEM file',
      'Could not deserialize key data',
    ],
    title: { en: 'The key text is not PEM', zh: '密钥文本不是 PEM 格式' },
    cause: {
      en: 'The library looks for a BEGIN line and a known body. The console gives bare base64 without one.',
      zh: '库要找 BEGIN 行和可识别的内容。控制台给出的是没有 BEGIN 行的裸 base64。',
    },
    causes: [
      { en: 'The bare base64 of the console was used as it is.', zh: '直接使用了控制台复制的裸 base64。' },
      {
        en: 'The line breaks were lost: a PEM on one line with spaces, or with \\n as two characters from an environment variable.',
        zh: '换行丢失：PEM 变成了一行，中间是空格；或者环境变量里的 \\n 是两个字符。',
      },
      { en: 'The END line is missing.', zh: '缺少 END 行。' },
      {
        en: 'A file path was given where the text belongs, or the reverse.',
        zh: '应该给文本却给了文件路径，或者相反。',
      },
    ],
    proves: {
      en: 'The key text could not be read; nothing was checked with it.',
      zh: '密钥文本无法读取，还没有用它验证任何内容。',
    },
    provesNot: {
      en: 'That it is the wrong key: the right one in this form fails too.',
      zh: '不能说明密钥不对：正确的密钥用这种写法也会失败。',
    },
    captureNext: CAPTURE_RSA_KEY,
    remedies: [
      WRAP_PEM,
      {
        en: 'In an environment variable, turn the two characters \\n into line breaks before use.',
        zh: '从环境变量读取时，先把两个字符的 \\n 换成真正的换行。',
      },
    ],
    related: ['key-malformed', 'key-in-wrong-slot'],
    sources: [RFC_KEY_TEXT, ALIPAY_PHP],
  },
  {
    code: 'library:node-decoder-unsupported',
    languages: ['node', 'openssl'],
    texts: ['DECODER routines::unsupported', '1E08010C', 'ERR_OSSL_UNSUPPORTED'],
    title: { en: 'OpenSSL 3 does not recognise the key text', zh: 'OpenSSL 3 无法识别密钥文本' },
    cause: {
      en: 'OpenSSL 3 says this where older versions said no start line, and also for a body that does not fit its label.',
      zh: '旧版 OpenSSL 报 no start line 的情况，OpenSSL 3 会这样报；内容与标签不符时也是这个错。',
    },
    causes: [
      { en: 'Bare base64 without a BEGIN line.', zh: '没有 BEGIN 行的裸 base64。' },
      {
        en: 'A PEM on one line with spaces, with literal \\n, with indented lines or with a space inside the body.',
        zh: 'PEM 变成一行并带空格、带字面的 \\n、每行有缩进，或者正文里有空格。',
      },
      {
        en: 'A PKCS#1 body under the label PRIVATE KEY; it belongs under RSA PRIVATE KEY.',
        zh: 'PKCS#1 的内容写在 PRIVATE KEY 标签下，应该用 RSA PRIVATE KEY。',
      },
    ],
    proves: { en: 'The key text could not be read.', zh: '密钥文本无法读取。' },
    provesNot: {
      en: 'That it is the wrong key. The similar text digital envelope routines::unsupported is about an algorithm, not about a key.',
      zh: '不能说明密钥不对。相似的 digital envelope routines::unsupported 是算法不支持，与密钥文本无关。',
    },
    captureNext: CAPTURE_RSA_KEY,
    remedies: [
      WRAP_PEM,
      {
        en: 'In an environment variable, turn the two characters \\n into line breaks before use.',
        zh: '从环境变量读取时，先把两个字符的 \\n 换成真正的换行。',
      },
    ],
    related: ['key-malformed', 'library:pem-no-start-line'],
    sources: [NODE_ERRORS, RFC_KEY_TEXT],
  },
  {
    code: 'library:asn1-wrong-tag',
    languages: ['node', 'openssl', 'php', 'ruby'],
    texts: ['ERR_OSSL_ASN1_WRONG_TAG', 'asn1 encoding routines::wrong tag', 'wrong tag'],
    title: { en: 'The body of the key does not fit its label', zh: '密钥的内容与标签不符' },
    cause: {
      en: 'The text was read as PEM, but inside stands another kind of key than the label says, such as a body for PUBLIC KEY under RSA PUBLIC KEY, or a PKCS#8 body under RSA PRIVATE KEY.',
      zh: '文本能按 PEM 读取，但里面不是标签所说的那种密钥，例如 RSA PUBLIC KEY 标签下是 PUBLIC KEY 的内容，或者 RSA PRIVATE KEY 标签下是 PKCS#8 的内容。',
    },
    proves: { en: 'The key is whole enough to be read, and of another kind.', zh: '密钥文本可以读取，但种类不符。' },
    provesNot: { en: 'That it is the wrong key.', zh: '不能说明密钥不对。' },
    captureNext: CAPTURE_RSA_KEY,
    remedies: [
      {
        en: 'Use the label that fits: a base64 text that begins with MIIBIjAN is PUBLIC KEY, MIIEv is PRIVATE KEY, MIIEo or MIIEp is RSA PRIVATE KEY.',
        zh: '标签要对应：以 MIIBIjAN 开头用 PUBLIC KEY，MIIEv 开头用 PRIVATE KEY，MIIEo 或 MIIEp 开头用 RSA PRIVATE KEY。',
      },
      CONVERT_KEY,
    ],
    related: ['key-malformed', 'key-in-wrong-slot'],
    sources: [RFC_KEY_TEXT, NODE_ERRORS],
  },
  {
    code: 'library:asn1-too-long',
    languages: ['node', 'openssl', 'php', 'ruby'],
    texts: ['ERR_OSSL_ASN1_TOO_LONG', 'asn1 encoding routines::too long', 'ASN1_get_object:too long'],
    title: { en: 'The key text was cut off', zh: '密钥文本被截断' },
    cause: {
      en: 'The key says at its beginning how long it is, and fewer bytes follow.',
      zh: '密钥开头写明了长度，而后面的字节不够。',
    },
    proves: { en: 'The end of the key is missing.', zh: '密钥的末尾缺失。' },
    provesNot: { en: 'That it is the wrong key.', zh: '不能说明密钥不对。' },
    captureNext: CAPTURE_RSA_KEY,
    remedies: [COPY_KEY_AGAIN, WIDER_COLUMN],
    related: ['key-malformed'],
    sources: [RFC_KEY_TEXT, NODE_ERRORS],
  },
  {
    code: 'library:go-key-container',
    languages: ['go'],
    texts: ["tags don't match", 'asn1: structure error', 'use Parse{name} instead for this key format'],
    title: { en: 'The key stands in another container than the parser reads', zh: '密钥的格式与所用的解析函数不符' },
    cause: {
      en: 'Go has one function for each container: ParsePKCS1PrivateKey, ParsePKCS8PrivateKey, ParsePKIXPublicKey. Newer versions say which one would fit.',
      zh: 'Go 的每种格式有各自的函数：ParsePKCS1PrivateKey、ParsePKCS8PrivateKey、ParsePKIXPublicKey。新版本会提示应该用哪一个。',
    },
    causes: [
      {
        en: 'A PKCS#1 key is parsed as PKCS#8 or the reverse; the key tool of Alipay offers both.',
        zh: 'PKCS#1 密钥按 PKCS#8 解析，或者相反；支付宝密钥工具两种都能生成。',
      },
      { en: 'A public key stands where a private one belongs, or the reverse.', zh: '公钥和私钥填反。' },
      { en: 'The text is damaged.', zh: '文本损坏。' },
    ],
    proves: {
      en: 'What was parsed is not the container that the function reads.',
      zh: '解析的内容不是该函数对应的格式。',
    },
    provesNot: { en: 'That it is the wrong key.', zh: '不能说明密钥不对。' },
    captureNext: CAPTURE_RSA_KEY,
    remedies: [CONVERT_KEY, { en: 'Or call the function that fits the key.', zh: '或者改用与密钥对应的解析函数。' }],
    meanings: [
      {
        placeholder: 'name',
        values: ['pkcs8privatekey'],
        meaning: { en: 'the key is PKCS#8', zh: '密钥是 PKCS#8 格式' },
      },
      {
        placeholder: 'name',
        values: ['pkcs1privatekey'],
        meaning: { en: 'the key is PKCS#1', zh: '密钥是 PKCS#1 格式' },
      },
      {
        placeholder: 'name',
        values: ['pkixpublickey'],
        meaning: { en: 'the key is a public key in the form of PUBLIC KEY', zh: '这是 PUBLIC KEY 格式的公钥' },
      },
      {
        placeholder: 'name',
        values: ['pkcs1publickey'],
        meaning: { en: 'the key is a PKCS#1 public key', zh: '这是 PKCS#1 格式的公钥' },
      },
      {
        placeholder: 'name',
        values: ['ecprivatekey'],
        meaning: { en: 'the key is not RSA but elliptic-curve', zh: '这是椭圆曲线密钥，不是 RSA' },
      },
    ],
    related: ['key-malformed', 'key-in-wrong-slot'],
    sources: [GO_PKCS8, RFC_KEY_TEXT],
  },
  {
    code: 'library:java-key-container',
    languages: ['java'],
    texts: [
      'algid parse error, not a sequence',
      'DerValue.getBigIntegerInternal, not expected {n}',
      'RSA私钥格式不正确，请检查是否正确配置了PKCS8格式的私钥',
    ],
    title: { en: 'The key is not in the container that Java reads', zh: '密钥的格式不是 Java 要求的' },
    cause: {
      en: 'Java reads private keys as PKCS#8 and public keys as X.509 only. A key of another kind fails at the first field that differs.',
      zh: 'Java 的私钥只读 PKCS#8，公钥只读 X.509。其他格式会在第一个不同的字段处报错。',
    },
    causes: [
      {
        en: 'A PKCS#1 private key, which the key tool of Alipay makes for other languages; the Java SDK of Alipay says so in Chinese.',
        zh: '私钥是 PKCS#1，即密钥工具里“非 JAVA 适用”的格式；支付宝 Java SDK 会直接提示要配置 PKCS8 格式的私钥。',
      },
      {
        en: 'algid parse error while a public key is read: a private key was put there.',
        zh: '读取公钥时出现 algid parse error：填成了私钥。',
      },
      {
        en: 'getBigIntegerInternal: a public key was put where the private key belongs.',
        zh: 'getBigIntegerInternal：私钥的位置填成了公钥。',
      },
    ],
    proves: { en: 'The key is of another kind than the code expects.', zh: '密钥的种类与代码要求的不符。' },
    provesNot: { en: 'That it is damaged, or the key of another app.', zh: '不能说明密钥损坏或属于别的应用。' },
    captureNext: CAPTURE_RSA_KEY,
    remedies: [
      CONVERT_KEY,
      {
        en: 'Or let the key tool of Alipay convert it to PKCS#8, the form for Java.',
        zh: '或者用支付宝密钥工具的格式转换，转成 PKCS#8（JAVA 适用）。',
      },
    ],
    related: ['key-malformed', 'key-in-wrong-slot', 'private-key-in-public-slot'],
    sources: [RFC_KEY_TEXT, ALIPAY_JAVA, ALIPAY_SIGN_HELP],
  },
  {
    code: 'library:java-no-key-factory',
    languages: ['java'],
    texts: ['MD5 KeyFactory not available'],
    title: { en: 'The sign type is set to MD5', zh: '签名类型设成了 MD5' },
    cause: {
      en: 'The SDK takes the sign type for the name of a key algorithm, and MD5 is none. Alipay signs with RSA2, formerly RSA.',
      zh: 'SDK 把签名类型当作密钥算法的名称，而 MD5 不是密钥算法。支付宝使用 RSA2（旧应用是 RSA）。',
    },
    proves: { en: 'sign_type is MD5.', zh: 'sign_type 的值是 MD5。' },
    provesNot: { en: 'Anything about the key text.', zh: '与密钥文本无关。' },
    captureNext: CAPTURE_SIGNED,
    remedies: [{ en: 'Set sign_type to RSA2.', zh: '把 sign_type 设为 RSA2。' }],
    related: ['sign-type-mismatch', 'alipay:isv.invalid-signature-type'],
    sources: [ALIPAY_SIGN_HELP],
  },
  {
    code: 'library:java-no-such-padding',
    languages: ['java'],
    texts: ['NoSuchAlgorithmException: {any}PKCS7Padding', 'any provider supporting AES/{any}/PKCS7Padding'],
    title: { en: 'Java does not know the padding under this name', zh: 'Java 不认识这种填充的名称' },
    cause: {
      en: 'Without an extra provider Java has this padding only under the name PKCS5Padding; for AES both names mean the same.',
      zh: '没有额外的加密库时，Java 里这种填充只叫 PKCS5Padding；对 AES 来说，两个名称是同一种填充。',
    },
    proves: { en: 'The name is unknown; nothing was decrypted.', zh: '名称无法识别，还没有开始解密。' },
    provesNot: {
      en: 'That your payload needs another padding. If a decryption failed before with the other name, the padding was not its cause.',
      zh: '不能说明数据用了别的填充。如果之前用另一个名称解密失败，原因不在填充。',
    },
    captureNext: CAPTURE_AES,
    remedies: [
      {
        en: 'Write AES/CBC/PKCS5Padding.',
        zh: '改成 AES/CBC/PKCS5Padding。',
      },
    ],
    related: ['library:padding-invalid'],
    sources: [JAVA_BAD_PADDING, RFC_PKCS7],
  },
  {
    code: 'library:php-mcrypt-removed',
    languages: ['php'],
    texts: ['Call to undefined function mcrypt_{name}', 'undefined function mcrypt_{name}'],
    title: { en: 'PHP no longer has mcrypt', zh: 'PHP 已经移除 mcrypt' },
    cause: {
      en: 'The mcrypt extension is deprecated since PHP 7.1 and removed since 7.2; old samples and SDKs still call it.',
      zh: 'mcrypt 扩展从 PHP 7.1 起废弃，7.2 起移除；旧示例和旧 SDK 仍在调用。',
    },
    proves: { en: 'The function does not exist; nothing was decrypted.', zh: '函数不存在，还没有开始解密。' },
    provesNot: { en: 'Anything about keys or data.', zh: '与密钥和数据无关。' },
    captureNext: CAPTURE_AES,
    remedies: [
      {
        en: "Use openssl_decrypt with 'AES-128-CBC', OPENSSL_RAW_DATA and the decoded key and iv; it removes the padding itself.",
        zh: "改用 openssl_decrypt：算法 'AES-128-CBC'，选项 OPENSSL_RAW_DATA，传解码后的密钥和 iv；它会自己去除填充。",
      },
      { en: 'Or update the SDK.', zh: '或者升级 SDK。' },
    ],
    sources: [PHP_MCRYPT, ALIPAY_DOCS],
  },
];

const TEMPLATES = LIBRARY_TEXTS.flatMap((entry) =>
  entry.texts.map((text) => ({ entry, template: compileTemplate(text) })),
);

/**
 * Finds what libraries said, anywhere in a text such as a stack trace or a log.
 *
 * @param text - any length and content; the time is linear in it.
 * @returns the longest fragment first, equal ones in the order of the text. A fragment inside a longer one is left out,
 *   and so is a further place where the same entry stands with the same values.
 */
export function findLibraryTexts(text: string): readonly LibraryMatch[] {
  const folded = foldText(text);
  const all = TEMPLATES.flatMap(({ entry, template }) =>
    [...matchTemplate(template, folded)].map((match) => ({ entry, ...match })),
  );
  all.sort((left, right) => right.end - right.start - (left.end - left.start) || left.start - right.start);
  const isTaken = new Uint8Array(folded.text.length);
  const seen = new Set<string>();
  const found: LibraryMatch[] = [];
  for (const { entry, start, end, values } of all) {
    if (isTaken[start] === 1 && isTaken[end - 1] === 1) continue;
    isTaken.fill(1, start, end);
    const key = `${entry.code} ${JSON.stringify(values)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const from = folded.offsets[start] ?? 0;
    found.push({ entry, start: from, length: (folded.offsets[end] ?? text.length) - from, values });
  }
  return found;
}

/** What the values of a match identify; empty when they identify nothing known. */
export function findMeanings(entry: LibraryEntry, values: Readonly<Record<string, string>>): readonly Text[] {
  return (entry.meanings ?? [])
    .filter(({ placeholder, values: known }) => {
      const value = Object.hasOwn(values, placeholder) ? values[placeholder] : undefined;
      return value !== undefined && known.includes(value.toLowerCase());
    })
    .map(({ meaning }) => meaning);
}
