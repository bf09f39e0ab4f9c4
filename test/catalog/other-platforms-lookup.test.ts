import { describe, expect, test } from 'vitest';
import type { PlatformEntry } from '../../src/catalog/entry.ts';
import { PHONEKIT_CODES } from '../../src/catalog/phonekit-codes.ts';
import { CTRIP_CODES } from '../../src/platforms/ctrip/codes.ts';
import { DINGTALK_CODES } from '../../src/platforms/dingtalk/codes.ts';
import { FEISHU_CODES } from '../../src/platforms/feishu/codes.ts';
import { HUAWEI_CODES } from '../../src/platforms/huawei/codes.ts';
import { JD_CODES } from '../../src/platforms/jd/codes.ts';
import { findSaid, type Said } from '../../src/platforms/lookup.ts';
import { MEITUAN_CODES } from '../../src/platforms/meituan/codes.ts';
import { QQ_CODES } from '../../src/platforms/qq/codes.ts';
import { QUICKAPP_CODES } from '../../src/platforms/quickapp/codes.ts';
import { UNIONPAY_CODES } from '../../src/platforms/unionpay/codes.ts';
import { UNIVERIFY_CODES } from '../../src/platforms/univerify/codes.ts';
import { XIAOHONGSHU_CODES } from '../../src/platforms/xiaohongshu/codes.ts';

const CATALOGS = {
  xiaohongshu: XIAOHONGSHU_CODES,
  unionpay: UNIONPAY_CODES,
  feishu: FEISHU_CODES,
  qq: QQ_CODES,
  jd: JD_CODES,
  huawei: HUAWEI_CODES,
  dingtalk: DINGTALK_CODES,
  quickapp: QUICKAPP_CODES,
  meituan: MEITUAN_CODES,
  ctrip: CTRIP_CODES,
  univerify: UNIVERIFY_CODES,
} satisfies Readonly<Record<string, readonly PlatformEntry[]>>;

type Id = keyof typeof CATALOGS;

const ANSWERS_ONLY: readonly Id[] = [
  'qq',
  'jd',
  'huawei',
  'dingtalk',
  'quickapp',
  'meituan',
  'ctrip',
  'univerify',
] as const;

const answer = (code: string, subCode: string | null = null, message = ''): Said => ({ code, subCode, message });
const client = (message: string, number: number | null = null): Said => ({ kind: 'client-failure', message, number });
const find = (platform: Id, said: Said): string | null => findSaid(CATALOGS[platform], said)?.code ?? null;

const HITS: readonly (readonly [Id, Said, string])[] = [
  ['xiaohongshu', client('getPhoneNumber:fail auth deny', 410006), 'xiaohongshu:410006'],
  ['xiaohongshu', client('getPhoneNumber:fail auth deny'), 'xiaohongshu:410006'],
  ['xiaohongshu', client('getPhoneNumber:fail:auth deny'), 'xiaohongshu:410006'],
  ['xiaohongshu', client('', 410006), 'xiaohongshu:410006'],
  ['xiaohongshu', client('410006 获取手机号需要先调用login接口'), 'xiaohongshu:410006'],
  ['xiaohongshu', client('getPhoneNumber:ok'), 'xiaohongshu:client-ok'],
  ['xiaohongshu', answer('410101', null, '应用访问令牌不匹配'), 'xiaohongshu:410101'],
  ['xiaohongshu', answer('410002', null, '应用失效'), 'xiaohongshu:410002'],

  ['unionpay', answer('00', null, 'ok'), 'unionpay:00'],
  ['unionpay', answer('a10'), 'unionpay:a10'],
  ['unionpay', answer('A10'), 'unionpay:a10'],
  ['unionpay', answer('', null, '不合法的backend_token，或已过期'), 'unionpay:a10'],
  ['unionpay', answer('a20'), 'unionpay:a20'],
  ['unionpay', answer('a31'), 'unionpay:a31'],
  ['unionpay', answer('BC0024'), 'unionpay:BC0024'],
  ['unionpay', answer('bc0024'), 'unionpay:BC0024'],
  ['unionpay', answer('BC0025'), 'unionpay:BC0025'],
  ['unionpay', answer('N62126'), 'unionpay:N62126'],
  ['unionpay', answer('BC2126'), 'unionpay:N62126'],
  ['unionpay', answer('BC2133'), 'unionpay:BC2133'],
  ['unionpay', answer('N62127'), 'unionpay:N62127'],
  ['unionpay', answer('BC2127'), 'unionpay:N62127'],
  ['unionpay', answer('N62131'), 'unionpay:N62131'],
  ['unionpay', answer('S52131'), 'unionpay:N62131'],
  ['unionpay', answer('N62132'), 'unionpay:N62132'],
  ['unionpay', answer('N62135', null, '用户授权时，没有提供手机号'), 'unionpay:N62135'],
  ['unionpay', answer('N62136'), 'unionpay:N62136'],
  ['unionpay', answer('S52136'), 'unionpay:N62136'],
  ['unionpay', answer('N62100'), 'unionpay:N62100'],
  ['unionpay', answer('N62109'), 'unionpay:N62100'],

  ['feishu', answer('10202', null, 'access token invalid'), 'feishu:10202'],
  ['feishu', answer('', null, 'Access token invalid'), 'feishu:10202'],
  ['feishu', answer('10213', null, 'code appid not match'), 'feishu:10213'],
  ['feishu', answer('10228', null, 'user to app has no visibility'), 'feishu:10228'],

  ['qq', answer('0'), 'qq:0'],
  ['qq', answer('-1'), 'qq:-1'],
  ['qq', answer('40029', null, 'invalid code'), 'qq:40029'],
  ['qq', answer('45011'), 'qq:45011'],
  ['qq', answer('-101222100'), 'qq:-101222100'],

  ['huawei', client('Failed to check the fingerprint', 1001500001), 'huawei:1001500001'],
  ['huawei', client('01234/AccountKit: Failed to check the fingerprint'), 'huawei:1001500001'],
  ['huawei', client('', 1001502014), 'huawei:1001502014'],
  ['huawei', client('login failed, code: 1001502014'), 'huawei:1001502014'],
  ['huawei', client('', 1001502001), 'huawei:1001502001'],
  ['huawei', answer('60180003'), 'huawei:60180003'],
  ['huawei', answer('1101', '12304'), 'huawei:12304'],
  ['huawei', answer('1101/12304'), 'huawei:12304'],
  ['huawei', answer('{"error":1101,"sub_error":12304}'), 'huawei:12304'],
  ['huawei', answer('1101', '1'), 'huawei:1101'],
  ['huawei', answer('1101'), 'huawei:1101'],

  ['dingtalk', answer('40001'), 'dingtalk:40001'],
  ['dingtalk', answer('40029'), 'dingtalk:40029'],
  ['dingtalk', answer('60020'), 'dingtalk:60020'],

  ['quickapp', client('', 200), 'quickapp:200'],
  ['quickapp', client('user refused', 201), 'quickapp:201'],
  ['quickapp', client('', 202), 'quickapp:202'],
  ['quickapp', client('', 203), 'quickapp:203'],
  ['quickapp', client('', 205), 'quickapp:205'],
  ['quickapp', client('', 207), 'quickapp:207'],
  ['quickapp', client('', 1001), 'quickapp:1001'],

  ['univerify', answer('-7'), 'univerify:-7'],
  ['univerify', answer('1000'), 'univerify:1000'],
  ['univerify', answer('1001'), 'univerify:1001'],
  ['univerify', answer('1002'), 'univerify:1002'],
  ['univerify', answer('4001'), 'univerify:4001'],
  ['univerify', answer('4003'), 'univerify:4003'],
  ['univerify', answer('5000'), 'univerify:5000'],
  ['univerify', client('', 20202), 'univerify:20202'],
  ['univerify', client('终端未开启SIM流量'), 'univerify:20202'],
  ['univerify', client('当前网络环境不适合执行该操作', 30001), 'univerify:30001'],
  ['univerify', client('', 30002), 'univerify:30002'],
  ['univerify', client('用户关闭验证界面'), 'univerify:30003'],
  ['univerify', client('其他错误', 30004), 'univerify:30004'],
  ['univerify', client('其他错误: errorCode: -20102', 30004), 'univerify:-20102'],
  ['univerify', client('', -20102), 'univerify:-20102'],
  ['univerify', client('预登录失败', 30005), 'univerify:30005'],
  ['univerify', client('一键登录失败', 30006), 'univerify:30006'],
  ['univerify', client('', 30007), 'univerify:30007'],
  ['univerify', client('用户点击了自定义按钮', 30008), 'univerify:30008'],
  ['univerify', client('', 40004), 'univerify:40004'],
  ['univerify', client('', 40047), 'univerify:40047'],
  ['univerify', client('', 40053), 'univerify:40053'],
  ['univerify', client('移动-源IP鉴权失败', 40101), 'univerify:40101'],
  ['univerify', client('联通-源IP鉴权失败', 40201), 'univerify:40201'],
  ['univerify', client('电信-源IP鉴权失败', 40301), 'univerify:40301'],
  ['univerify', client('一键登录失败', 40101), 'univerify:40101'],
];

const MISSES: readonly (readonly [Id, Said])[] = [
  ['xiaohongshu', client('getPhoneNumber:fail')],
  ['xiaohongshu', client('', 410101)],
  ['xiaohongshu', answer('0')],
  ['unionpay', answer('a3')],
  ['unionpay', answer('N6213')],
  ['unionpay', answer('99')],
  ['unionpay', client('用户没有手机号', 0)],
  ['feishu', answer('0')],
  ['feishu', answer('99991663')],
  ['qq', answer('1')],
  ['qq', answer('phone-number')],
  ['qq', client('getPhoneNumber:fail', -1)],
  ['jd', answer('40029')],
  ['jd', client('getAuthCode:fail', 1)],
  ['huawei', answer('1001502014')],
  ['huawei', client('', 12304)],
  ['dingtalk', client('getPhoneNumber:fail', 40001)],
  ['quickapp', answer('200')],
  ['quickapp', client('ok', 0)],
  ['meituan', answer('40029')],
  ['ctrip', client('getPhoneNumber:fail auth deny')],
  ['univerify', answer('30005')],
  ['univerify', client('', 1001)],
];

/** Every code that the error tables of the platforms list, with the side that says it. */
const LISTED: readonly (readonly [Id, 'answer' | 'client', string])[] = [
  ['xiaohongshu', 'client', '410006'],
  ['xiaohongshu', 'answer', '410101 410002'],
  [
    'unionpay',
    'answer',
    'a10 a20 a31 BC0024 BC0025 N62126 BC2126 N62127 BC2127 N62131 S52131 N62132 N62135 N62136 S52136',
  ],
  ['feishu', 'answer', '10202 10213 10228'],
  ['huawei', 'answer', '60180003 1101 12304'],
  ['huawei', 'client', '1001500001 1001502014 1001502001'],
  ['quickapp', 'client', '200 201 202 203 205 207 1001'],
  ['dingtalk', 'answer', '40001 40029 60020'],
  ['qq', 'answer', '-1 0 40029 45011 -101222100'],
  ['univerify', 'answer', '-7 1000 1001 1002 4001 4003 5000'],
  [
    'univerify',
    'client',
    '20202 30001 30002 30003 30004 -20102 30005 30006 30007 30008 40004 40047 40053 40101 40201 40301',
  ],
];

describe('findSaid on the catalogs of further platforms', () => {
  test.each(HITS)('%s %j is %s', (platform, said, expected) => {
    expect(find(platform, said)).toBe(expected);
  });

  test.each(MISSES)('%s %j is nothing it knows', (platform, said) => {
    expect(find(platform, said)).toBeNull();
  });

  test('reaches every entry that is not a guide', () => {
    const reached = new Set(HITS.map(([, , code]) => code));
    const entries: readonly PlatformEntry[] = Object.values(CATALOGS).flat();
    expect(entries.filter(({ code, kind }) => kind !== 'guide' && !reached.has(code))).toEqual([]);
  });

  test('finds every fragment and spelling under its own entry', () => {
    for (const [platform, entries] of Object.entries(CATALOGS) as [Id, readonly PlatformEntry[]][]) {
      for (const entry of entries) {
        for (const fragment of entry.fragments ?? [])
          expect(find(platform, client(fragment)), fragment).toBe(entry.code);
        if (entry.kind !== 'answer') continue;
        for (const spelling of entry.spellings ?? [])
          expect(find(platform, answer(spelling)), spelling).toBe(entry.code);
      }
    }
  });
});

describe('the catalogs of further platforms', () => {
  test.each(LISTED)('%s has every %s code of its tables', (platform, kind, codes) => {
    for (const code of codes.split(' ')) {
      const said = kind === 'answer' ? answer(code) : client('', Number(code));
      expect(find(platform, said), code).not.toBeNull();
    }
  });

  test.each(Object.entries(CATALOGS))('%s qualifies its codes', (platform, entries) => {
    expect(entries.filter(({ code }) => !code.startsWith(`${platform}:`))).toEqual([]);
  });

  test.each(ANSWERS_ONLY)('%s says in one guide what to do instead of decrypting', (platform) => {
    const entries: readonly PlatformEntry[] = CATALOGS[platform];
    const guides = entries.filter(({ kind }) => kind === 'guide');
    expect(guides.map(({ code }) => code)).toEqual([`${platform}:phone-number`]);
    for (const guide of guides) {
      expect(guide.isNot).toBeDefined();
      expect(guide.remedies.length).toBeGreaterThan(0);
      expect(guide.sources.length).toBeGreaterThan(0);
    }
  });

  test('guides on Feishu, which encrypts user info only', () => {
    const entries: readonly PlatformEntry[] = FEISHU_CODES;
    expect(entries.filter(({ kind }) => kind === 'guide').map(({ code }) => code)).toEqual(['feishu:phone-number']);
  });

  test('relates to entries that exist, never to itself', () => {
    const entries: readonly PlatformEntry[] = Object.values(CATALOGS).flat();
    const known = new Set<string>([...entries.map(({ code }) => code), ...Object.keys(PHONEKIT_CODES)]);
    for (const { code, related = [] } of entries) {
      expect(
        related.filter((other) => other === code || !known.has(other)),
        code,
      ).toEqual([]);
      expect(new Set(related).size, code).toBe(related.length);
    }
  });

  test('writes causes and mistakes as sentences in both languages', () => {
    for (const { causes = [], isNot } of Object.values(CATALOGS).flat() as readonly PlatformEntry[]) {
      for (const { en, zh } of isNot === undefined ? causes : [...causes, isNot]) {
        expect(en).toMatch(/^[^\u3000-\u303f\u3400-\u9fff\uff00-\uffef]+\.$/);
        expect(zh).toMatch(/[\u3400-\u9fff].*。$/);
        expect(zh).not.toMatch(/[\u3400-\u9fff][A-Za-z0-9_,;:?!]|[A-Za-z0-9_][\u3400-\u9fff]/);
      }
    }
  });
});
