import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesIn, findIn } from './explain-text.ts';

const WECHAT_40029 = 'wechat:40029';

describe('a number beside a field', () => {
  it.each([
    ['{"errcode":40163,"errmsg":"code been used"}', ['wechat:40163']],
    ['{ "errcode" : 40163 }', ['wechat:40163']],
    ["{'errcode': 40163}", ['wechat:40163']],
    ['errcode=40163&x=1', ['wechat:40163']],
    ['errcode: 40163', ['wechat:40163']],
    ['errCode：40163', ['wechat:40163']],
    ['<errcode>40163</errcode>', ['wechat:40163']],
    ['["errcode"]=>\n  int(40163)', ['wechat:40163']],
    ['错误码 40163', ['wechat:40163']],
    ['错误码：40163，请重试', ['wechat:40163']],
    ['返回码是40163', ['wechat:40163']],
    ['微信登录失败 error 40163 at step 2', ['wechat:40163']],
    ['code=40163', ['wechat:40163']],
    ['WeChat answered: code 40163.', ['wechat:40163']],
    ['2024-05-06 ERROR body={\\"errcode\\":40163,\\"errmsg\\":\\"x\\"}', ['wechat:40163']],
    ['"{\\\\\\"errcode\\\\\\":40163}"', ['wechat:40163']],
    ['%7B%22errcode%22%3A40163%7D', ['wechat:40163']],
    ['{&quot;errcode&quot;:40163}', ['wechat:40163']],
    ['errcode: -41003', ['wechat:-41003']],
    ['errcode: −41003', ['wechat:-41003']],
    ['{"err_no":28005187}', ['douyin:28005187']],
    ['{"result":100200105,"error":"invalid_grant"} open.kuaishou.com', ['kuaishou:100200105']],
    ['{"resp":"a31","msg":"x"}', ['unionpay:a31']],
    ['{"error":1101,"sub_error":12304}', ['huawei:12304']],
  ])('counts: %s', async (text, expected) => {
    expect(await codesIn(text)).toEqual(expected);
  });

  it.each([
    ['40163'],
    ['order 40163 shipped'],
    ['exited with code 1'],
    ['status code: 404'],
    ['HTTP 200, 40029 bytes'],
    ['errcode'],
    ['errcode: 40163ms'],
    ['error: 40163.5'],
    ['error_count: 40163'],
    ['my_errcode: 40163x'],
    ['last code 2024-05-06'],
    ['code: 40029-40031'],
    ['errors: 4'],
    ['{"code":0}'],
  ])('does not count: %s', async (text) => {
    expect(await codesIn(text)).toEqual([]);
  });

  it('lists every platform that nothing rules out', async () => {
    expect(await codesIn('error 40029')).toEqual(['wechat:40029 qq:40029 dingtalk:40029']);
  });

  it.each([
    ['GET https://api.weixin.qq.com/sns/jscode2session\n{"errcode":40029}', [WECHAT_40029]],
    ['appid wx1234567890abcdef errcode 40029', [WECHAT_40029]],
    ['钉钉返回 errcode 40029', ['dingtalk:40029']],
    ['alipay gateway: code 40003', ['alipay:40003']],
  ])('is narrowed by what the text speaks of: %s', async (text, expected) => {
    expect(await codesIn(text)).toEqual(expected);
  });

  it('of few digits counts in a short text and not in a log', async () => {
    expect(await codesIn('errno 104')).toEqual(['wechat:errno-104']);
    const log = `${'INFO request done\n'.repeat(200)}read failed, errno: 104, code: 4, error 1\n`;
    expect(await codesIn(log, false)).toEqual([]);
  });

  it('tells of unknown codes only where nothing else can stand', async () => {
    expect((await findIn('{"errcode":99999}')).unknown).toEqual([{ text: '99999', line: 1 }]);
    expect((await findIn('"sub_code":"isv.never-heard"')).unknown).toEqual([{ text: 'isv.never-heard', line: 1 }]);
    expect((await findIn('code: 99999, error 99999')).unknown).toEqual([]);
  });
});

describe('an answer', () => {
  it.each([
    ['{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.invalid-encrypt"}', ['alipay:isv.invalid-encrypt']],
    ['{"code":"40003","subCode":"isv.invalid-auth-relations"}', ['alipay:isv.invalid-auth-relations']],
    ['{"subCode":"invalid-auth-relations","code":"40003"}', ['alipay:isv.invalid-auth-relations']],
    [
      '{"a":{"b":[{"code":"40006","sub_code":"ISV.INSUFFICIENT-ISV-PERMISSIONS"}]}}',
      ['alipay:isv.insufficient-isv-permissions'],
    ],
    ['code=40002, subCode=isv.invalid-signature', ['alipay:isv.invalid-signature']],
  ])('uses the sub code: %s', async (text, expected) => {
    expect(await codesIn(text)).toEqual(expected);
  });

  it('uses the code when the sub code is unknown', async () => {
    const found = await findIn('{"code":"40002","sub_code":"isv.never-heard"} alipay');
    expect(found.findings.map(({ codes }) => codes)).toEqual([['alipay:40002']]);
  });

  it('uses the message rather than the number beside it', async () => {
    const text = '{"errMsg":"getPhoneNumber:fail privacy permission is not authorized in gap","errno":104}';
    expect(await codesIn(text)).toEqual(['wechat:privacy-gap']);
  });

  it.each(['{"errcode":0,"errmsg":"ok"}', '{"code":"10000","msg":"Success"}', '{"resp":"00"}', '{"err_no":0}'])(
    'that says success is explained only as that: %s',
    async (text) => {
      const { findings, successes } = await findIn(text);
      expect(findings.length + successes.length).toBeGreaterThan(0);
      expect(await codesIn(`${text} {"errcode":40163}`)).toEqual(['wechat:40163']);
    },
  );

  it('with a request id tells when the request was made', async () => {
    const { findings } = await findIn('{"errcode":40163,"errmsg":"code been used, rid: 662f1b2c-1a2b3c4d-5e6f7a8b"}');
    expect(findings[0]?.timeSeconds).toBe(0x662f1b2c);
    const odd = await findIn('{"errcode":40163,"errmsg":"rid: 00000001-1a2b3c4d-5e6f7a8b"}');
    expect(odd.findings[0]?.timeSeconds).toBeNull();
  });
});

describe('a written code', () => {
  it.each([
    ['the finding was iv-mismatch, then nothing', ['iv-mismatch']],
    ['failed with isv.invalid-signature!', ['alipay:isv.invalid-signature']],
    ['验签：isv.invalid-signature，请检查', ['alipay:isv.invalid-signature']],
    ['云闪付 BC0024', ['unionpay:BC0024']],
  ])('counts as a whole word: %s', async (text, expected) => {
    expect(await codesIn(text)).toEqual(expected);
  });

  it.each([
    'node_modules/iv-mismatch/index.js',
    'my-iv-mismatch',
    'iv-mismatch-test',
    'isv.invalid-signatures',
    '@x/iv-mismatch',
  ])('does not count as a part: %s', async (text) => {
    expect(await codesIn(text)).toEqual([]);
  });
});

describe('a message', () => {
  it.each([
    ['getPhoneNumber:fail no permission', 'wechat:no-permission'],
    ['getPhoneNumber:fail:user deny', 'wechat:user-deny'],
    ['ERROR getPhoneNumber:fail   jsapi has no permission', 'wechat:errno-102'],
    ['{"errMsg":"getPhoneNumber:fail no enough quota","errno":1400001}', 'wechat:errno-1400001'],
    ['{"errMsg":"getPhoneNumber:fail \\u8be5 appid \\u6ca1\\u6709\\u6743\\u9650"}', 'wechat:no-permission'],
  ])('is found wherever it stands: %s', async (text, expected) => {
    expect((await codesIn(text)).join(' ').split(' ')).toContain(expected);
  });

  it.each([
    'nginx: access denied by rule',
    'sshd: user denied',
    'read: time out',
    'FAIL src/a.test.ts > internal errors',
  ])('of general words needs a client around it: %s', async (text) => {
    expect(await codesIn(text)).toEqual([]);
  });
});

describe('a text of a library', () => {
  it('stands after the codes of platforms', async () => {
    const text =
      'javax.crypto.BadPaddingException: Given final block not properly padded\n\tat A.b(C.java:1)\nerrcode=40163\n';
    expect(await codesIn(text)).toEqual(['wechat:40163', 'library:padding-invalid']);
  });

  it('keeps its values', async () => {
    const { findings } = await findIn('java.security.InvalidKeyException: Invalid AES key length: 1218 bytes');
    expect(findings[0]?.values).toEqual({ n: '1218' });
  });
});

describe('the order', () => {
  it('is: named codes, messages, numbers, libraries; each once', async () => {
    const text = [
      'BadPaddingException',
      'errcode: 40163',
      '{"errMsg":"getPhoneNumber:fail no enough quota"}',
      'isv.invalid-encrypt',
      'errcode: 40163',
    ].join('\n');
    expect(await codesIn(text, false)).toEqual([
      'alipay:isv.invalid-encrypt',
      'wechat:errno-1400001',
      'wechat:40163',
      'library:padding-invalid',
    ]);
    const { findings } = await findIn(text, false);
    expect(findings.map(({ line, count }) => [line, count])).toEqual([
      [4, 1],
      [3, 1],
      [2, 2],
      [1, 1],
    ]);
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'errcode',
      ':',
      '=',
      '"',
      '\\',
      '\\u',
      '%',
      '%2',
      '40029',
      '-',
      'isv.',
      'rid: ',
      ' ',
      '\n',
      'wx',
      '错误码',
      'fail ',
      '{',
      '}',
    ),
  );

  it('is read without an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        await findIn(pieces.join(''));
      }),
    );
  });

  it.each([
    ['blanks', ' '.repeat(400_000)],
    ['blanks behind a fragment', `fail${' '.repeat(400_000)}no permission`],
    ['fields', 'errcode '.repeat(50_000)],
    ['fields with values', '"errcode":40029,'.repeat(25_000)],
    ['hints', 'alipay '.repeat(60_000)],
    ['fragments', 'fail no permission '.repeat(20_000)],
    ['backslashes', '\\'.repeat(400_000)],
    ['percent signs', '%22'.repeat(130_000)],
    ['quotes', '"'.repeat(400_000)],
    ['digits', `errcode:${'1'.repeat(400_000)}`],
    ['heads of library texts', 'Illegal base64 character '.repeat(16_000)],
    ['request ids', 'rid: 662f1b2c-1a2b3c4d-5e6f7a8b '.repeat(12_000)],
    ['a line of words', 'error code fail user '.repeat(20_000)],
  ])('is read in time that grows with it: %s', async (_name, text) => {
    const start = performance.now();
    await findIn(text, false);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
