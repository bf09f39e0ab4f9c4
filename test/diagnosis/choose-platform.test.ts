/** Which platform a payload is judged as, and what a key, a shape, an App ID nearby and `--platform` have to say in it. */
import { describe, expect, it } from 'vitest';
import { BAIDU, DOUYIN, FEISHU, KUAISHOU, type OpenData, XIAOHONGSHU } from '../helpers/forge-open-data.ts';
import { createRandom } from '../helpers/forge-random.ts';
import { encryptWechat, wechatPhone } from '../helpers/forge-wechat.ts';
import { apiEnvelope, bodyOf } from '../helpers/forge-wechat-api.ts';
import { decryptText } from '../helpers/run-main.ts';

const random = createRandom('choose-platform');
const wechat = wechatPhone(random);
const [baidu, douyin, kuaishou, xiaohongshu, feishu] = [BAIDU, DOUYIN, KUAISHOU, XIAOHONGSHU, FEISHU].map((platform) =>
  platform.make(random, {}),
) as [OpenData, OpenData, OpenData, OpenData, OpenData];
const json = (value: unknown): string => JSON.stringify(value);
const detail = ({ encryptedData, iv }: Pick<OpenData, 'encryptedData' | 'iv'>) => ({ encryptedData, iv });

async function judge(capture: unknown, args: readonly string[] = []) {
  const { result, codes } = await decryptText(typeof capture === 'string' ? capture : json(capture), args);
  return [result?.platform ?? null, result?.status, codes[0] ?? null];
}

describe('a key that opens a payload settles whose it is', () => {
  it.each<readonly [string, OpenData | typeof wechat, string]>([
    ['wechat', wechat, 'wx'],
    ['baidu', baidu, ''],
    ['douyin', douyin, 'tt'],
    ['kuaishou', kuaishou, 'ks'],
    ['xiaohongshu', xiaohongshu, ''],
    ['feishu', feishu, ''],
  ])('%s, whatever App ID stands beside it', async (platform, payload) => {
    for (const appId of [
      'wx0123456789abcdef',
      'tt0123456789abcdef',
      'ks700000000000000000',
      '0123456789abcdef01234567',
    ]) {
      const [found, status] = await judge({ appId, ...detail(payload) }, [`--session-key=${payload.sessionKey}`]);
      expect([appId, found, status]).toEqual([appId, platform, 'decrypted']);
    }
  });

  it('each for itself in one document with the App ID of another', async () => {
    const capture = json({ appid: 'wx0123456789abcdef', items: [detail(wechat), detail(douyin)] });
    const keys = [`--session-key=${wechat.sessionKey}`, `--session-key=${douyin.sessionKey}`];
    const { document } = await decryptText(capture, keys);
    expect(document.results.map(({ platform, status }) => [platform, status])).toEqual([
      ['wechat', 'decrypted'],
      ['douyin', 'decrypted'],
    ]);
  });
});

describe('without a key that opens it', () => {
  it('a key of an odd length does not make it a payload of whoever takes such keys', async () => {
    for (const key of [`${'A'.repeat(43)}=`, '0123456789abcdef'.repeat(3), '0123456789abcdef'.repeat(4)]) {
      const [platform, , code] = await judge(detail(wechat), [`--session-key=${key}`]);
      expect([platform, code]).toEqual(['wechat', expect.stringMatching(/^key-(?:malformed|in-wrong-slot)$/)]);
    }
  });

  it('the platforms that encrypt alike are named', async () => {
    const { result } = await decryptText(json(detail(wechat)), [`--session-key=${kuaishou.sessionKey}`]);
    expect([result?.platform, result?.diagnostics[0]?.code]).toEqual(['wechat', 'session-key-mismatch']);
    expect(json(result?.diagnostics)).toMatch(/Douyin, Kuaishou, Xiaohongshu/);
  });

  it('the form of the App ID that was given tells', async () => {
    const args = [`--session-key=${kuaishou.sessionKey}`];
    for (const [appId, platform] of [
      ['tt0123456789abcdef', 'douyin'],
      ['ks700000000000000000', 'kuaishou'],
      ['wx0123456789abcdef', 'wechat'],
    ])
      expect((await judge(detail(wechat), [...args, `--app-id=${appId}`]))[0]).toBe(platform);
  });

  it('among right keys the beginning that a platform always writes tells', async () => {
    const data = Buffer.from(kuaishou.encryptedData, 'base64');
    const cut = { ...detail(kuaishou), encryptedData: data.subarray(0, -16).toString('base64') };
    const [platform, , code] = await judge(cut, [`--session-key=${kuaishou.sessionKey}`]);
    expect([platform, code]).toEqual(['kuaishou', 'ciphertext-truncated']);
  });

  it('what all of them would say is said, and not only that they are several', async () => {
    const cut = { ...detail(kuaishou), encryptedData: kuaishou.encryptedData.replace(/.(?==*$)/, '') };
    const [, status, code] = await judge(cut, [`--session-key=${kuaishou.sessionKey}`]);
    expect([status, code]).toEqual(['failed', 'characters-lost']);
  });

  it('an iv of Baidu is known by its form, also when it was damaged', async () => {
    for (const iv of [baidu.iv, baidu.iv.slice(0, -2), `"${baidu.iv}"`, encodeURIComponent(baidu.iv)]) {
      const [platform] = await judge({ encryptedData: baidu.encryptedData, iv });
      expect([iv, platform]).toEqual([iv, 'baidu']);
    }
  });
});

describe('--platform', () => {
  it('counts where the payload itself does not say whose it is', async () => {
    const text = json({ phoneNumber: '13000001234', purePhoneNumber: '13000001234', countryCode: '86' });
    const payload = { encryptedData: encryptWechat(wechat.sessionKey, wechat.iv, text), iv: wechat.iv };
    for (const platform of ['wechat', 'kuaishou', 'douyin', 'xiaohongshu']) {
      const named = await judge(payload, [`--session-key=${wechat.sessionKey}`, `--platform=${platform}`]);
      expect(named).toEqual([platform, 'decrypted', null]);
    }
  });

  it('is said to be wrong where the payload names another app', async () => {
    const named = await judge(detail(wechat), [`--session-key=${wechat.sessionKey}`, '--platform=douyin']);
    expect(named).toEqual(['wechat', 'decrypted', 'platform-mismatch']);
  });

  it('takes a payload of Baidu in data and iv, whatever form they have', async () => {
    const payload = { data: baidu.encryptedData, iv: wechat.iv };
    const [platform, status] = await judge(payload, [`--session-key=${baidu.sessionKey}`, '--platform=baidu']);
    expect([platform, status]).toEqual(['baidu', 'decrypted']);
    expect((await judge(payload))[2]).toBe('capture-empty');
  });

  it('is not said to be wrong because a part of the payload is damaged', async () => {
    const cut = { ...detail(feishu), iv: feishu.iv.slice(0, 30) };
    const { result, codes } = await decryptText(json(cut), [`--session-key=${feishu.sessionKey}`, '--platform=feishu']);
    expect([result?.platform, codes.includes('platform-mismatch')]).toEqual(['feishu', false]);
    expect(codes).toContain('iv-mismatch');
  });
});

describe('what stands around a payload', () => {
  it('of the developer’s own answers is no second result', async () => {
    for (const own of [
      { code: 410001, msg: 'decrypt failed' },
      { errno: 7, errmsg: 'failed', log_id: 'x1' },
      { resp: 'N1234', msg: 'no' },
      { code: 1001500001, message: 'no' },
    ]) {
      const capture = `${json(detail(wechat))}\n${json(own)}\n`;
      const { document, code } = await decryptText(capture, [`--session-key=${wechat.sessionKey}`]);
      expect([own, document.results.length, code]).toEqual([own, 1, 0]);
    }
  });

  it('of services that also answer with data is no second result', async () => {
    const token = createRandom('token').bytes(180).toString('base64');
    for (const own of [
      { errno: 0, data: `${token.slice(0, 40)}.${token.slice(40, 200)}.${token.slice(200)}` },
      { err_no: 0, err_msg: 'ok', data: token },
      { encrypted_mobile: token.slice(0, 64) },
      { iv: token.slice(0, 16), data: token, authtag: token.slice(0, 24) },
    ]) {
      const capture = `${json(detail(wechat))}\n${json(own)}\n`;
      const { document, code } = await decryptText(capture, [`--session-key=${wechat.sessionKey}`]);
      expect([own, document.results.map(({ platform }) => platform), code]).toEqual([own, ['wechat'], 0]);
    }
  });

  it('does not make it one of WeChat because a folder of the server is named after an app', async () => {
    const body = json(detail(baidu));
    const curl = `curl 'https://cdn.example.com/wx0123456789abcdef/p' -H 'content-type: application/json' -d '${body}'`;
    expect((await judge(curl))[0]).toBe('baidu');
  });

  it('tells whose server answered', async () => {
    const answer = (url: string, body: object): string => {
      const content = { mimeType: 'application/json', text: json(body) };
      const entry = { startedDateTime: '2026-11-22T08:00:00Z', request: { url }, response: { content } };
      return json({ log: { version: '1.2', entries: [entry] } });
    };
    for (const [url, body, platform] of [
      ['https://api.q.qq.com/sns/jscode2session', { errcode: 40029, errmsg: 'invalid code' }, 'qq'],
      ['https://spapi.baidu.com/oauth/jscode2sessionkey', { error: 'invalid_grant' }, 'baidu'],
      ['https://open.kuaishou.com/oauth2/mp/code2session', { result: 100200105, error: 'invalid_grant' }, 'kuaishou'],
      ['https://api.weixin.qq.com/sns/jscode2session', { errcode: 40029, errmsg: 'invalid code' }, 'wechat'],
    ] as const)
      expect(await judge(answer(url, body))).toEqual([platform, 'answered', 'platform-answer']);
  });

  it('tells whose button was tapped', async () => {
    const event = { errMsg: 'getPhoneNumber:ok', code: 'ab12'.repeat(10) };
    expect(await judge({ appid: 'tt0123456789abcdef', ...event })).toEqual(['douyin', 'code-only', 'code-only']);
    expect(await judge(event)).toEqual(['wechat', 'code-only', 'code-only']);
    const denied = { errMsg: 'getPhoneNumber:fail no permission' };
    expect((await judge({ appid: 'tt0123456789abcdef', ...denied }))[0]).toBe('douyin');
  });

  it('leaves open whose refusal it is when several say the same', async () => {
    const { result } = await decryptText(json({ errMsg: 'getPhoneNumber:fail auth deny' }));
    expect([result?.platform, result?.diagnostics[0]?.code, result?.diagnostics[0]?.certainty]).toEqual([
      null,
      'user-denied',
      'likely',
    ]);
  });
});

describe('a sealed text that nothing vouches for', () => {
  const envelope = apiEnvelope(random);
  const data = Buffer.from(envelope.data, 'base64');
  const rightNumber = envelope.number?.purePhoneNumber ?? '';
  const key = `--sym-key=${envelope.symKey}`;
  const serial = `--sym-key-sn=${envelope.sn}`;

  it.each([
    ['without', [key]],
    ['with', [key, serial]],
  ])('shows no number when a bit of it was changed, %s the number of the key', async (_name, args) => {
    for (let index = 0; index < data.length; index += 3) {
      const changed = Buffer.from(data);
      changed[index] = (changed[index] ?? 0) ^ 1;
      const body = bodyOf({ ...envelope, data: changed.toString('base64') });
      const { result } = await decryptText(body, [...args, '--reveal', `--app-id=${envelope.appId}`]);
      const number = result?.phone?.pureNumber ?? null;
      expect([index, [null, rightNumber].includes(number)]).toEqual([index, true]);
      if (args.length > 1) expect([index, number]).toEqual([index, null]);
    }
  });

  const judgeData = async (changed: Uint8Array, args: readonly string[]) => {
    const body = bodyOf({ ...envelope, data: Buffer.from(changed).toString('base64') });
    const { result } = await decryptText(body, [...args, `--app-id=${envelope.appId}`]);
    return result?.diagnostics[0];
  };
  const withFlip = (index: number, bits: number): Buffer => {
    const changed = Buffer.from(data);
    changed[index] = (changed[index] ?? 0) ^ bits;
    return changed;
  };

  it.each([1, 2, 5, 16, 40])('is cut when %i bytes at its end are missing', async (bytes) => {
    expect((await judgeData(data.subarray(0, -bytes), [key, serial]))?.code).toBe('ciphertext-truncated');
  });

  it.each([1, 3, 6, 15])('is altered, and not shorter, when the byte %i before its end is garbled', async (before) => {
    const index = data.length - before;
    const blocks = Math.ceil(data.length / 16);
    expect(await judgeData(withFlip(index, 0x80), [key, serial])).toMatchObject({
      code: 'ciphertext-altered',
      args: { block: Math.floor(index / 16) + 1, blocks },
    });
  });

  it('puts no plus back that was none', async () => {
    for (let index = 3; index < envelope.data.length - 3; index += 7) {
      const body = bodyOf({ ...envelope, data: envelope.data.slice(0, index) + envelope.data.slice(index + 1) });
      const { result, codes } = await decryptText(body, [key, serial, '--reveal', `--app-id=${envelope.appId}`]);
      if (envelope.data[index] !== '+') expect([index, codes.includes('plus-deleted')]).toEqual([index, false]);
      if (result?.phone) expect(result.phone.pureNumber).toBe(rightNumber);
    }
  });
});
