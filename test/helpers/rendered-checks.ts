/** Rendered reports of `doctor` for the tests of its formats. */
import type { Language, RenderedCheck, RenderedDiagnostic, RenderedReport } from '../../src/reporters/rendered.ts';

const SOURCE = 'https://opendocs.alipay.com/mini/api/getphonenumber (2026-02-24)';

const TEXTS = {
  en: {
    checkTitle: 'appId is an APPID and no PID',
    lookedAt: 'appId has 16 characters',
    title: 'appId is a PID, and the APPID belongs there',
    message: 'Numbers of 16 digits that begin with 2088 are account numbers.',
    remedies: ['Copy the APPID from the console.', 'Keep the PID out of the configuration.'],
    evidence: ['appId 16 characters'],
    missing: 'Not checked: aesKey is not configured',
    reason: 'needs the network: --online',
    suppression: 'the sandbox has no other number',
    crash: 'The check alipay/key-pair-match crashed (TypeError)',
    invalid: 'The key platfrom is unknown',
  },
  zh: {
    checkTitle: 'appId 是 APPID，不是 PID',
    lookedAt: 'appId 有 16 个字符',
    title: 'appId 填的是 PID，应当填 APPID',
    message: '2088 开头的 16 位数字是账号。',
    remedies: ['到控制台复制 APPID。', '不要把 PID 写进配置。'],
    evidence: ['appId 16 个字符'],
    missing: '未检查：没有配置 aesKey',
    reason: '需要联网：--online',
    suppression: '沙箱没有别的号码',
    crash: '检查项 alipay/key-pair-match 自身出错（TypeError）',
    invalid: '未知的键 platfrom',
  },
} as const;

/** A finding in the configuration. */
export function checkFinding(language: Language = 'en', changes: Partial<RenderedDiagnostic> = {}): RenderedDiagnostic {
  const { title, message, remedies, evidence } = TEXTS[language];
  return {
    code: 'pid-in-app-id',
    severity: 'error',
    title,
    message,
    args: { field: 'appId' },
    evidence,
    remedies,
    certainty: 'proven',
    sources: [SOURCE],
    location: { source: 'phonekit.config.json', line: 4, column: 5 },
    ...changes,
  };
}

/** A check that passed. */
export function checkRow(language: Language = 'en', changes: Partial<RenderedCheck> = {}): RenderedCheck {
  return {
    id: 'alipay/app-id-shape',
    outcome: 'pass',
    app: 'shop',
    platform: 'alipay',
    title: TEXTS[language].checkTitle,
    lookedAt: TEXTS[language].lookedAt,
    reason: null,
    location: { source: 'phonekit.config.json', line: 4, column: 5 },
    suppression: null,
    diagnostics: [],
    ...changes,
  };
}

/** A check that failed; with one error unless told. */
export function failedCheck(language: Language = 'en', changes: Partial<RenderedCheck> = {}): RenderedCheck {
  return checkRow(language, { outcome: 'fail', diagnostics: [checkFinding(language)], ...changes });
}

/** A finding about the run itself, as the parser of configurations makes it: its place is in its arguments. */
export function runFinding(language: Language = 'en', changes: Partial<RenderedDiagnostic> = {}): RenderedDiagnostic {
  const { location: _none, ...rest } = checkFinding(language, {
    code: 'config-key-unknown',
    title: TEXTS[language].invalid,
    args: { path: 'phonekit.config.json', line: 2, column: 3, name: 'platfrom' },
  });
  return { ...rest, ...changes };
}

/** One row of each outcome. */
export function checksOfEachOutcome(language: Language = 'en'): RenderedCheck[] {
  const texts = TEXTS[language];
  const withField = (field: string, severity: RenderedDiagnostic['severity']): RenderedDiagnostic =>
    checkFinding(language, {
      args: { field },
      severity,
      location: { source: 'phonekit.config.json', line: 6, column: 5 },
    });
  const remark = checkFinding(language, {
    code: 'value-not-configured',
    severity: 'info',
    title: texts.missing,
    args: { fields: 'aesKey' },
  });
  return [
    checkRow(language),
    failedCheck(language, {
      id: 'alipay/key-shape',
      diagnostics: [withField('a', 'error'), withField('b', 'warning')],
    }),
    failedCheck(language, {
      id: 'alipay/app-id-environment',
      suppression: { reason: texts.suppression, until: '2027-01-31' },
      diagnostics: [checkFinding(language, { severity: 'info' })],
    }),
    checkRow(language, { id: 'alipay/aes-key-shape', outcome: 'cannot-tell', lookedAt: '', diagnostics: [remark] }),
    checkRow(language, {
      id: 'alipay/gateway-reachable',
      outcome: 'not-applicable',
      lookedAt: '',
      reason: { id: 'offline', text: texts.reason },
    }),
    checkRow(language, {
      id: 'alipay/key-pair-match',
      outcome: 'crashed',
      lookedAt: '',
      diagnostics: [checkFinding(language, { code: 'check-crashed', title: texts.crash, args: {}, evidence: [] })],
    }),
    checkRow(language, { id: 'wechat/app-id-shape', app: 'mini', platform: 'wechat' }),
    failedCheck(language, {
      id: 'config/secret-file-mode',
      app: null,
      platform: null,
      location: null,
      diagnostics: [
        runFinding(language, { code: 'secret-file-readable', args: { path: 'keys/app.pem' }, severity: 'warning' }),
      ],
    }),
  ];
}

/** A report of `doctor` with a row of each outcome, unless told. */
export function checkReport(changes: Partial<RenderedReport<RenderedCheck>> = {}): RenderedReport<RenderedCheck> {
  const language = changes.language ?? 'en';
  return {
    command: 'doctor',
    language,
    toolVersion: '1.2.3',
    ok: false,
    summary: { error: 3, warning: 1, info: 1 },
    diagnostics: [runFinding(language)],
    results: checksOfEachOutcome(language),
    ...changes,
  };
}

/** What a captured text or a name in a configuration may hold to break out of a format. */
export const HOSTILE =
  'a\u001b[31m\u202e\u200b\ud800\uffff ]]> <b onclick="x">&amp;</b> ::error::no ##[add-path]x | `q` ``qq`` [l](1) {0} %0A , \r';

/** The report with hostile texts everywhere. */
export function hostileReport(): RenderedReport<RenderedCheck> {
  const diagnostic: RenderedDiagnostic = {
    ...checkFinding(),
    title: HOSTILE,
    message: `${HOSTILE}\n::error::second line`,
    args: { field: HOSTILE, path: HOSTILE },
    evidence: [HOSTILE],
    remedies: [`${HOSTILE}\n::error::third line`],
    location: { source: `dir\\${HOSTILE}/phonekit.config.json`, line: 1, column: 1 },
  };
  const row = failedCheck('en', { app: HOSTILE, title: HOSTILE, lookedAt: HOSTILE, diagnostics: [diagnostic] });
  const unknown = checkRow('en', {
    id: 'alipay/aes-key-shape',
    outcome: 'cannot-tell',
    lookedAt: '',
    diagnostics: [{ ...diagnostic, code: 'value-not-configured', severity: 'info', args: { fields: HOSTILE } }],
  });
  const suppressed = failedCheck('en', { suppression: { reason: HOSTILE, until: '2027-01-31' } });
  return checkReport({ diagnostics: [diagnostic], results: [row, unknown, suppressed] });
}

/** Nothing that a terminal or log viewer would act on. */
export const ACTIVE_CHARACTERS =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\ufeff]|\ud800(?![\udc00-\udfff])/;
