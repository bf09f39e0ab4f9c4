import { describe, expect, test } from 'vitest';
import { CHECK_CODES } from '../../src/catalog/check-codes.ts';
import type { Entry, OwnEntry, PlatformEntry, Text } from '../../src/catalog/entry.ts';
import { KEY_CODES } from '../../src/catalog/key-codes.ts';
import { LIBRARY_TEXTS, type LibraryEntry } from '../../src/catalog/library-texts.ts';
import { LINT_CODES } from '../../src/catalog/lint-codes.ts';
import { OWN_ENTRIES } from '../../src/catalog/own-codes.ts';
import { PHONEKIT_CODES } from '../../src/catalog/phonekit-codes.ts';
import { RUN_CODES } from '../../src/catalog/run-codes.ts';
import { CHECK_ENTRIES } from '../../src/checks/registry.ts';
import { CODE_ROWS } from '../../src/diagnosis/codes.ts';
import { CONDITION_WORDS } from '../../src/messages/explain-terms.ts';
import { ALIPAY_CODES } from '../../src/platforms/alipay/codes.ts';
import { BAIDU_CODES } from '../../src/platforms/baidu/codes.ts';
import { CTRIP_CODES } from '../../src/platforms/ctrip/codes.ts';
import { DINGTALK_CODES } from '../../src/platforms/dingtalk/codes.ts';
import { DOUYIN_CODES } from '../../src/platforms/douyin/codes.ts';
import { FEISHU_CODES } from '../../src/platforms/feishu/codes.ts';
import { HUAWEI_CODES } from '../../src/platforms/huawei/codes.ts';
import { JD_CODES } from '../../src/platforms/jd/codes.ts';
import { KUAISHOU_CODES } from '../../src/platforms/kuaishou/codes.ts';
import { MEITUAN_CODES } from '../../src/platforms/meituan/codes.ts';
import { QQ_CODES } from '../../src/platforms/qq/codes.ts';
import { QUICKAPP_CODES } from '../../src/platforms/quickapp/codes.ts';
import { PLATFORMS } from '../../src/platforms/registry.ts';
import { UNIONPAY_CODES } from '../../src/platforms/unionpay/codes.ts';
import { UNIVERIFY_CODES } from '../../src/platforms/univerify/codes.ts';
import { WECHAT_CODES } from '../../src/platforms/wechat/codes.ts';
import { XIAOHONGSHU_CODES } from '../../src/platforms/xiaohongshu/codes.ts';
import { RULE_ENTRIES } from '../../src/rules/registry.ts';

const OWN: readonly OwnEntry[] = OWN_ENTRIES;
const PLATFORM: readonly PlatformEntry[] = [
  ...ALIPAY_CODES,
  ...WECHAT_CODES,
  ...BAIDU_CODES,
  ...DOUYIN_CODES,
  ...KUAISHOU_CODES,
  ...CTRIP_CODES,
  ...DINGTALK_CODES,
  ...FEISHU_CODES,
  ...HUAWEI_CODES,
  ...JD_CODES,
  ...MEITUAN_CODES,
  ...QQ_CODES,
  ...QUICKAPP_CODES,
  ...UNIONPAY_CODES,
  ...UNIVERIFY_CODES,
  ...XIAOHONGSHU_CODES,
];
const CHECK_OWN: ReadonlySet<string> = new Set([
  ...CHECK_ENTRIES.map((entry) => entry.code),
  ...Object.keys(CHECK_CODES),
  ...RULE_ENTRIES.map((entry) => entry.code),
  ...Object.keys(LINT_CODES),
]);
const isOfCheck = (code: string): boolean => CHECK_OWN.has(code);
const ALL: readonly Entry[] = [...OWN, ...PLATFORM, ...LIBRARY_TEXTS];

/** The arguments that findings of each code carry; `explain` shows the names themselves. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  'platform-ambiguous': ['candidates'],
  'platform-mismatch': ['wantedPlatform', 'actualPlatform'],
  'ciphertext-missing': ['field'],
  'wrong-payload-kind': ['kind'],
  'user-denied': ['message'],
  'client-error': ['message'],
  'platform-answer': ['code', 'subCode'],
  'plus-became-space': ['field', 'count'],
  'percent-encoded': ['field', 'count'],
  'html-escaped': ['field', 'count'],
  'json-escaped': ['field', 'count'],
  'json-encoded-twice': ['field', 'count'],
  'base64url-alphabet': ['field', 'count'],
  'base64-unpadded': ['field', 'count'],
  'base64-twice': ['field', 'count'],
  'hex-encoded': ['field', 'count'],
  'stray-characters': ['field', 'count'],
  'utf16-text': ['field', 'count'],
  'plus-deleted': ['field', 'count'],
  'characters-lost': ['field', 'bytes'],
  'case-lost': ['field'],
  'ciphertext-truncated': ['field', 'bytes', 'readable', 'blocks'],
  'ciphertext-altered': ['field', 'block', 'blocks'],
  'ciphertext-block-lost': ['field', 'block', 'lost'],
  'key-missing': ['slot', 'option', 'keyHelp', 'app', 'appField', 'path'],
  'key-malformed': ['slot', 'reason', 'keyHelp'],
  'key-in-wrong-slot': ['slot', 'found', 'keyHelp'],
  'session-key-mismatch': ['count', 'login', 'exchange'],
  'aes-key-mismatch': ['count'],
  'sym-key-mismatch': ['count', 'slot', 'keyHelp'],
  'private-key-mismatch': ['count', 'keyHelp'],
  'standard-unpadding-fails': ['padding', 'limit', 'blockBytes'],
  'own-public-key-used': ['platformKey'],
  'private-key-in-public-slot': ['platformKey'],
  'authtag-unchecked': ['option'],
  'key-selected': ['slot', 'position', 'count', 'fingerprint'],
  'other-app-key-fits': ['position', 'count', 'fingerprint'],
  'rsa-key-size-mismatch': ['signBits', 'keyBits'],
  'sign-damaged': ['bytes', 'expected'],
  'sign-type-mismatch': ['declared', 'actual'],
  'signed-content-altered': ['form'],
  'app-mismatch': ['expected', 'actual'],
  'plaintext-unexpected': ['reason'],
  'capture-stale': ['made', 'reference', 'age'],
  'usage-invalid': ['detail'],
  'file-not-found': ['path'],
  'path-is-directory': ['path'],
  'file-not-readable': ['path'],
  'capture-too-large': ['path', 'limit'],
  'secret-unset': ['name'],
  'secret-empty': ['path'],
  'secret-literal': ['option'],
  'payloads-cut': ['count'],
  'config-missing': ['names'],
  'config-several': ['path', 'other'],
  'config-format-unknown': ['path', 'choices'],
  'config-too-large': ['path', 'limit'],
  'config-syntax': ['path', 'line', 'column', 'format', 'syntax'],
  'config-empty': ['path'],
  'config-key-unknown': ['path', 'line', 'column', 'at', 'suggestion', 'candidates', 'choices'],
  'config-key-missing': ['path', 'line', 'column', 'at', 'choices'],
  'config-value-type': ['path', 'line', 'column', 'at', 'expectedType', 'actualType', 'suggestion'],
  'config-value-unknown': ['path', 'line', 'column', 'at', 'suggestion', 'choices'],
  'config-value-invalid': ['path', 'line', 'column', 'at', 'valueRule', 'suggestion'],
  'config-without-apps': ['path'],
  'config-secret-missing': ['path', 'line', 'column', 'at', 'name'],
  'app-needed': ['path', 'choices'],
  'app-unknown': ['path', 'app', 'choices', 'suggestion'],
  'app-platform-differs': ['app', 'actualPlatform', 'wantedPlatform'],
  'code-unknown': ['query'],
  'answer-success': ['field'],
  'internal-error': ['detail'],
  'file-changed': ['path'],
  'file-not-utf8': ['path'],
  'terminal-needed': ['command'],
  'config-exists': ['path'],
  'config-not-editable': ['path'],
  'platform-without-app': ['path', 'platform'],
  'file-exists': ['path'],
  'folder-not-found': ['path'],
  'file-not-writable': ['path'],
  'key-is-something-else': ['found'],
  'key-store-given': ['keyKind'],
  'key-plus-became-space': ['count'],
  'key-cut': ['bytes', 'expected'],
  'key-trailing-bytes': ['bytes', 'expected'],
  'key-label-mismatch': ['label', 'expected', 'keyKind'],
  'key-boundary-missing': ['boundary'],
  'key-boundary-broken': ['boundary'],
  'key-stray-characters': ['count'],
  'key-newlines-written-out': ['count'],
  'key-spaces-inside': ['count'],
  'key-unpadded': ['count'],
  'key-too-small': ['bits', 'expected'],
  'key-not-rsa': ['keyKind'],
  'key-not-convertible': ['keyKind', 'option'],
  'certificate-expired': ['date'],
  'certificate-not-yet-valid': ['date'],
  'certificate-expires-soon': ['date', 'count'],
};

/** Console pages, buttons and terms that an English text may quote, since a reader has to find them on the screen. */
const QUOTED_TERMS = [
  '国密',
  '服务端 API 安全',
  '三方应用',
  '无权调用',
  'API安全',
  '平台公钥',
  '平台证书',
  '对称密钥',
  '支付宝公钥',
  '应用公钥',
  '应用私钥',
  '公钥证书',
  '公钥',
  '开发设置',
  '接口加签方式',
  '加签',
  '接口内容加密方式',
  '内容加密',
  '应用网关',
  '产品绑定',
  '功能列表',
  '获取会员手机号',
  '用户信息申请',
  '敏感信息申请',
  '主营行业',
  '关于',
  '设置',
  '用户信息',
  '解除授权',
  '解密异常',
  '系统繁忙',
  'ISV权限不足',
  '权限不足',
  '业务错误码',
  '错误码',
  'IP白名单',
  '服务器域名白名单',
  '白名单',
  '小程序端基础产品',
  '基础包',
  '小程序',
  '真机调试',
  '预览',
  '支付宝运动',
  '微信认证',
  '用户隐私保护指引',
  '付费管理',
  '数据预拉取',
  '云开发',
  '拒绝',
  '个人主体',
  '测试号',
  '站内信',
  '违规',
  '接口',
  '服务内容声明',
  '基本设置',
  '手机号',
  '第三方平台',
  '资源包',
  '多端应用',
  '本机号码一键登录',
  '不校验合法域名',
  '开发管理',
  '服务器域名',
  '公众号',
  '高风险等级用户',
  '云托管',
  '授权',
  '权限集',
  '微信开放平台',
  '安全',
  '对称密钥',
  '非对称密钥',
  '功能管理',
  '开通获取手机号权限',
  '企业认证',
  '主体',
  'Web 态',
  '主营类目',
  '准入条件',
  '开发配置',
  '开发',
  '密钥设置',
  '旧方式',
  '新方式',
  '小程序开发平台',
  '元服务',
  '开发者中心',
  '一键登录',
  '宙斯',
  '控制台',
  '能力中心',
  '开发者后台',
  'API 服务',
  '授权管理',
  '敏感权限',
  '权限管理',
  '通讯录个人信息读权限',
  '个人手机号信息',
  '获取用户手机号',
].toSorted((left, right) => right.length - left.length);

/** Texts that only entries of platforms and of libraries may have. */
const furtherTextsOf = (entry: Entry & Partial<PlatformEntry> & Partial<LibraryEntry>): Text[] => [
  ...(entry.causes ?? []),
  ...[entry.isNot, entry.proves, entry.provesNot, entry.captureNext].filter((text) => text !== undefined),
];
const sentencesOf = (entry: Entry): Text[] => [entry.cause, ...furtherTextsOf(entry), ...entry.remedies];
const textsOf = (entry: Entry): Text[] => [entry.title, ...sentencesOf(entry)];
const placeholdersOf = (text: string): string[] => [...new Set(text.match(/\{[A-Za-z]+\}/g))].toSorted();
const hasHan = (text: string): boolean => /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/.test(text);
const withoutQuotes = (text: string): string => QUOTED_TERMS.reduce((rest, term) => rest.replaceAll(term, ''), text);

describe('the catalog', () => {
  test('has every code once', () => {
    const codes = ALL.map((entry) => entry.code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  test('keeps own codes under their own keys, in kebab case', () => {
    for (const codes of [PHONEKIT_CODES, RUN_CODES, KEY_CODES, LINT_CODES]) {
      for (const [key, entry] of Object.entries(codes)) {
        expect(entry.code).toBe(key);
        expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }
    }
  });

  test('has no text twice in one entry', () => {
    for (const entry of ALL) {
      for (const language of ['en', 'zh'] as const) {
        const said = sentencesOf(entry).map((text) => text[language]);
        expect(
          said.filter((text, index) => said.indexOf(text) !== index),
          entry.code,
        ).toEqual([]);
        expect(said, entry.code).not.toContain(`${entry.title[language]}${language === 'en' ? '.' : '。'}`);
      }
    }
  });

  test('qualifies platform codes with the id of the platform', () => {
    expect(ALIPAY_CODES.filter((entry) => !entry.code.startsWith('alipay:'))).toEqual([]);
    expect(WECHAT_CODES.filter((entry) => !entry.code.startsWith('wechat:'))).toEqual([]);
    expect(BAIDU_CODES.filter((entry) => !entry.code.startsWith('baidu:'))).toEqual([]);
    expect(DOUYIN_CODES.filter((entry) => !entry.code.startsWith('douyin:'))).toEqual([]);
    expect(KUAISHOU_CODES.filter((entry) => !entry.code.startsWith('kuaishou:'))).toEqual([]);
  });

  test('has the codes of decrypt in their order and with their severity', () => {
    const own: readonly OwnEntry[] = Object.values(PHONEKIT_CODES);
    expect(own.map(({ code, severity }) => ({ code, severity }))).toEqual(
      CODE_ROWS.map(({ code, severity }) => ({ code, severity })),
    );
  });

  test('names numbers that code and entry agree on', () => {
    for (const entry of PLATFORM) {
      const number = /:(?:errno-|client-)?(-?\d+)$/.exec(entry.code)?.[1];
      if (number !== undefined) expect(entry.numbers, entry.code).toContain(Number(number));
    }
  });

  test('relates entries to other codes that exist, each once', () => {
    const known = new Set<string>([...ALL, ...CODE_ROWS].map((entry) => entry.code));
    for (const { code, related = [] } of [...PLATFORM, ...LIBRARY_TEXTS]) {
      expect(
        related.filter((other) => !known.has(other)),
        code,
      ).toEqual([]);
      expect(related, code).not.toContain(code);
      expect(new Set(related).size, code).toBe(related.length);
    }
  });

  test('gives a spelling or a fragment to one entry of a platform only', () => {
    const owners = new Map<string, string>();
    for (const { code, kind, spellings = [], fragments = [] } of PLATFORM) {
      const [platform, name = ''] = code.split(':');
      const written = new Set([name, ...spellings].map((spelling) => spelling.trim().toLowerCase()));
      const keys = [...written].map((spelling) => `${platform} ${kind} ${spelling}`);
      for (const key of [...keys, ...fragments.map((fragment) => `${platform} fragment ${fragment}`)]) {
        expect(owners.get(key) ?? code, key).toBe(code);
        owners.set(key, code);
      }
    }
  });

  test('folds fragments as lookups do', () => {
    for (const entry of PLATFORM) {
      for (const fragment of entry.fragments ?? []) {
        expect(entry.kind, entry.code).toBe('client');
        expect(fragment).toBe(
          fragment
            .toLowerCase()
            .replace(/[\s:：]+/g, ' ')
            .trim(),
        );
      }
    }
  });
});

describe.each(ALL.map((entry) => [entry.code, entry] as const))('%s', (code, entry) => {
  test('says everything in both languages', () => {
    for (const { en, zh } of textsOf(entry)) {
      expect(en.trim()).toBe(en);
      expect(zh.trim()).toBe(zh);
      expect(en.length).toBeGreaterThan(2);
      expect(zh.length).toBeGreaterThan(2);
      expect(hasHan(zh) || /^\{\w+\}。$/.test(zh), zh).toBe(true);
    }
  });

  test('uses the same arguments in both, and only those of the code', () => {
    const allowed = (ARGUMENTS[code] ?? []).map((name) => `{${name}}`);
    for (const { en, zh } of textsOf(entry)) {
      expect(placeholdersOf(zh)).toEqual(placeholdersOf(en));
      // Of checks every finding in their tables is compared with its texts.
      if (isOfCheck(code)) continue;
      expect(placeholdersOf(en).filter((name) => !allowed.includes(name))).toEqual([]);
    }
  });

  test('has a title without and sentences with a full stop', () => {
    expect(entry.title.en).not.toMatch(/[.。]$/);
    expect(entry.title.zh).not.toMatch(/[.。]$/);
    expect(entry.title.zh).not.toMatch(/[!！]$/);
    for (const { en, zh } of sentencesOf(entry)) {
      expect(en).toMatch(/[.?]$/);
      expect(zh).toMatch(/[。？]$/);
    }
  });

  test('writes English in English, apart from quoted terms', () => {
    for (const { en } of textsOf(entry))
      expect(withoutQuotes(en)).not.toMatch(/[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/);
  });

  test('writes Chinese with full-width punctuation and blanks around Latin words', () => {
    for (const { zh } of textsOf(entry)) {
      expect(zh).not.toMatch(/[\u3400-\u9fff][,;:?!]/);
      expect(zh).not.toMatch(/[\u3400-\u9fff]\((?![^)]*\))/);
      // `ISV权限不足`, `API安全` and `IP白名单` are written so on the screen.
      const running = zh.replaceAll(/ISV权限不足|API安全|IP白名单/g, '');
      expect(running).not.toMatch(/[\u3400-\u9fff][A-Za-z0-9_]|[A-Za-z0-9_][\u3400-\u9fff]/);
    }
  });

  test('has a remedy wherever it may appear', () => {
    const always = entry.remedies.filter((remedy) => remedy.when === undefined);
    // Alipay sends no IV, all others of the block ciphers with an IV do.
    const isDivided = ['alipay', 'sentIv'].every((when) => entry.remedies.some((remedy) => remedy.when === when));
    expect(always.length > 0 || isDivided).toBe(true);
    // A condition without words would be shown by `explain` as a name.
    const known = [...PLATFORMS.map(({ id }) => id), ...Object.keys(CONDITION_WORDS), undefined];
    expect(entry.remedies.filter(({ when }) => !known.includes(when))).toEqual([]);
  });

  test('has dated sources on the web', () => {
    expect(entry.sources.length).toBeGreaterThan(0);
    for (const { url, read } of entry.sources) {
      expect(new URL(url).protocol).toBe('https:');
      expect(url).toBe(url.trim());
      expect(new URL(url).hostname).toMatch(/^[a-z\d-]+(?:\.[a-z\d-]+)+$/);
      expect(read).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
    expect(new Set(entry.sources.map(({ url }) => url)).size).toBe(entry.sources.length);
  });

  test('never advises another name for the same padding', () => {
    // It says that the other name is unknown to Java.
    if (code === 'library:java-no-such-padding') return;
    for (const { en, zh } of textsOf(entry)) expect(`${en}${zh}`).not.toMatch(/PKCS#?[57]Padding|PKCS5/i);
  });
});

describe.each(PLATFORMS.map((platform) => [platform.id, platform] as const))(
  'what findings say of %s',
  (_id, platform) => {
    const { terms, keys, remedies, sources } = platform.help;

    test('names its keys, one for each slot it has', () => {
      const slots = new Set(platform.recipes.flatMap((recipe) => recipe.keySlot));
      expect([...slots].filter((slot) => keys[slot] === undefined)).toEqual([]);
    });

    test('is in both languages, words and keys without, steps with a full stop', () => {
      for (const { en, zh } of [...Object.values(terms), ...Object.values(keys)]) {
        expect(en).not.toMatch(/[.。]$/);
        expect(zh).not.toMatch(/[.。]$/);
      }
      for (const { en, zh } of Object.values(remedies).flat()) {
        expect(en).toMatch(/\.$/);
        expect(zh).toMatch(/。$/);
      }
      for (const { en, zh } of [...Object.values(keys), ...Object.values(remedies).flat()]) {
        expect(hasHan(zh)).toBe(true);
        expect(zh).not.toMatch(/[\u3400-\u9fff][,;:?!]/);
        expect(zh.replaceAll('API安全', '')).not.toMatch(/[\u3400-\u9fff][A-Za-z0-9_]|[A-Za-z0-9_][\u3400-\u9fff]/);
        expect(withoutQuotes(en)).not.toMatch(/[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/);
      }
    });

    test('belongs to findings that exist, and has sources', () => {
      const codes: readonly string[] = CODE_ROWS.map(({ code }) => code);
      expect(Object.keys(remedies).filter((code) => !codes.includes(code))).toEqual([]);
      expect(sources.length).toBeGreaterThan(0);
    });
  },
);
