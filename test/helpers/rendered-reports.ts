/** Rendered reports for the reporters' tests. */
import type {
  Language,
  RenderedDiagnostic,
  RenderedReport,
  RenderedResult,
  RenderedSection,
} from '../../src/reporters/rendered.ts';

const SOURCE = 'https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/signature.html (2026-11-22)';

const TEXTS = {
  en: {
    title: 'The session_key is not the one this payload was encrypted with',
    message:
      'Nothing else explains it: the text is undamaged, and no block of the ciphertext is readable under this key.\nLikely: wx.login ran again after the tap, or code and payload were sent in one request.',
    evidence: [
      'session_key 16 bytes, canonical base64, fingerprint 5f1c09ab; iv 16 bytes; ciphertext 160 bytes = 10 blocks',
      '0 of 10 blocks readable (by chance once in 10⁶)',
      'key and iv exchanged: 0 of 10',
    ],
    remedies: [
      'Exchange the login code when the page loads, before the button is shown; never inside its callback.',
      'Give every key you have logged (--session-key may repeat): the one that opens it names the login.',
    ],
    section: 'The session key changed between login and tap',
    hint: 'If your own server still fails, it decodes the key as text instead of base64.',
  },
  zh: {
    title: '这份数据不是用这个 session_key 加密的',
    message:
      '其他原因都已排除：文本没有损坏，用这个密钥解出的密文块没有一块可读。\n很可能是：用户点按钮之后又调用了 wx.login；或者 code 和加密数据在同一个请求里发送。',
    evidence: [
      'session_key 16 字节，规范的 base64，指纹 5f1c09ab；iv 16 字节；密文 160 字节 = 10 块',
      '10 块中 0 块可读（偶然可读的概率约为百万分之一）',
      '把密钥和 iv 对调：10 块中 0 块可读',
    ],
    remedies: [
      '在页面加载时、按钮出现之前就用 code 换取 session_key；不要在按钮回调里调用 wx.login。',
      '把日志里记录过的 session_key 都给出来（--session-key 可重复），能解开的那个就指明了是哪一次登录。',
    ],
    section: '登录之后 session_key 发生了变化',
    hint: '如果你的服务端仍然失败，说明它把密钥当作文本而不是 base64 解码。',
  },
} as const;

export function renderedDiagnostic(
  language: Language = 'en',
  changes: Partial<RenderedDiagnostic> = {},
): RenderedDiagnostic {
  const { title, message, evidence, remedies } = TEXTS[language];
  return {
    code: 'session-key-mismatch',
    severity: 'error',
    title,
    message,
    args: { field: 'session_key', blocks: 10 },
    evidence,
    remedies,
    certainty: 'by-elimination',
    sources: [SOURCE],
    ...changes,
  };
}

export function failedResult(language: Language = 'en', changes: Partial<RenderedResult> = {}): RenderedResult {
  return {
    platform: 'wechat',
    app: null,
    location: { source: 'captured.json', pointer: '/detail', line: 3 },
    status: 'failed',
    phone: null,
    signature: 'not-used',
    repairs: [{ code: 'plus-became-space', field: 'encryptedData', count: 3 }],
    answer: null,
    diagnostics: [
      renderedDiagnostic(language),
      renderedDiagnostic(language, {
        code: 'plus-became-space',
        severity: 'warning',
        title: language === 'en' ? 'Plus signs became spaces' : '加号变成了空格',
        certainty: 'proven',
        evidence: [],
        sources: [],
      }),
    ],
    hints: [],
    ...changes,
  };
}

export function openedResult(language: Language = 'en', changes: Partial<RenderedResult> = {}): RenderedResult {
  return {
    platform: 'alipay',
    app: null,
    location: { source: '-', pointer: '', line: 1 },
    status: 'decrypted',
    phone: { number: '135****6666', pureNumber: '135****6666', countryCode: '86', masked: true },
    signature: 'valid',
    repairs: [],
    answer: null,
    diagnostics: [],
    hints: [TEXTS[language].hint],
    ...changes,
  };
}

export function renderedReport(changes: Partial<RenderedReport> = {}): RenderedReport {
  const language = changes.language ?? 'en';
  return {
    command: 'decrypt',
    language,
    toolVersion: '1.2.3',
    ok: false,
    summary: { error: 1, warning: 1, info: 0 },
    diagnostics: [],
    results: [failedResult(language), openedResult(language)],
    ...changes,
  };
}

export function renderedSection(language: Language = 'en', changes: Partial<RenderedSection> = {}): RenderedSection {
  return {
    title: TEXTS[language].section,
    command: 'phonekit decrypt samples/wechat/session-key-mismatch.json --session-key env:KEY',
    results: [failedResult(language)],
    ...changes,
  };
}
