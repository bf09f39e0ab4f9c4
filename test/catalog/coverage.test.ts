/**
 * The codes of the documents, typed in from them and not from the catalog: each has to be found under everything it is
 * written as, with the right meaning.
 */
import { describe, expect, test } from 'vitest';
import { ALIPAY_CODES, findAlipayAnswer, findAlipayClientFailure } from '../../src/platforms/alipay/codes.ts';
import { findByCode } from '../../src/platforms/lookup.ts';
import { findWechatAnswer, findWechatClientFailure, WECHAT_CODES } from '../../src/platforms/wechat/codes.ts';

/** Return codes of the gateway with their message in either language. */
const ALIPAY_RETURN_CODES: readonly (readonly [code: string, message: string])[] = [
  ['10000', '接口调用成功'],
  ['10003', ''],
  ['20000', 'Service Currently Unavailable'],
  ['20001', '授权权限不足'],
  ['40001', 'Missing Required Arguments'],
  ['40001', '缺少必选参数'],
  ['40002', 'Invalid Arguments'],
  ['40002', '非法的参数'],
  ['40003', 'Insufficient Conditions'],
  ['40003', '条件异常'],
  ['40004', 'Business Failed'],
  ['40004', '业务处理失败'],
  ['40005', 'Call Limited'],
  ['40005', '调用频次超限'],
  ['40006', 'Insufficient Permissions'],
];

/** Public sub codes with their return codes and the official message; empty where none is published. */
const ALIPAY_SUB_CODES: readonly (readonly [subCode: string, codes: readonly number[], message: string])[] = [
  ['isp.unknow-error', [20000], '服务暂不可用（业务系统不可用）'],
  ['aop.unknow-error', [20000], '服务暂不可用（网关自身的未知错误）'],
  ['aop.invalid-auth-token', [20001], '无效的访问令牌'],
  ['aop.auth-token-time-out', [20001], '访问令牌已过期'],
  ['aop.invalid-app-auth-token', [20001], '无效的应用授权令牌'],
  ['aop.invalid-app-auth-token-no-api', [20001], '商户未授权当前接口'],
  ['aop.app-auth-token-time-out', [20001], '应用授权令牌已过期'],
  ['aop.no-product-reg-by-partner', [20001], '商户未签约任何产品'],
  ['isv.missing-method', [40001], '缺少方法名参数'],
  ['isv.missing-signature', [40001], '缺少签名参数'],
  ['isv.missing-signature-type', [40001], '缺少签名类型参数'],
  ['isv.missing-signature-key', [40001], '缺少签名配置'],
  ['isv.missing-default-signature-type', [40001], '应用未设置默认签名类型'],
  ['isv.missing-encrypt-key', [40001], '缺少加密配置'],
  ['isv.missing-app-id', [40001], '缺少appId参数'],
  ['isv.missing-timestamp', [40001], '缺少时间戳参数'],
  ['isv.missing-version', [40001], '缺少版本参数'],
  ['isv.decryption-error-missing-encrypt-type', [40001], '解密出错，未指定加密算法'],
  ['isv.missing-encrypt-type', [], ''],
  ['isv.invalid-parameter', [40002], '参数无效'],
  ['isv.upload-fail', [40002], '文件上传失败'],
  ['isv.invalid-file-extension', [40002], '文件扩展名无效'],
  ['isv.invalid-file-size', [40002], '文件大小无效'],
  ['isv.invalid-method', [40002], '不存在的方法名'],
  ['isv.invalid-format', [40002], '无效的数据格式'],
  ['isv.invalid-signature-type', [40002], '无效的签名类型'],
  ['isv.invalid-signature', [40002], '无效签名'],
  ['isv.invalid-token', [40002], '无效令牌'],
  ['isv.invalid-encrypt-type', [40002], '无效的加密类型'],
  ['isv.invalid-encrypt', [40002], '加密异常'],
  ['isv.invalid-app-id', [40002], '无效的appId参数'],
  ['isv.invalid-timestamp', [40002], '非法的时间戳参数'],
  ['isv.invalid-charset', [40002], '字符集错误'],
  ['isv.invalid-digest', [40002], '摘要错误'],
  ['isv.decryption-error-not-valid-encrypt-type', [40002], '解密出错，不支持的加密算法'],
  ['isv.decryption-error-not-valid-encrypt-key', [40002], '解密出错, 未配置加密密钥或加密密钥格式错误'],
  ['isv.decryption-error-unknown', [40002], '解密出错，未知异常'],
  ['isv.missing-signature-config', [40002, 40003], '验签出错, 未配置对应签名算法的公钥或者证书'],
  ['isv.not-support-app-auth', [40002], '本接口不支持第三方代理调用'],
  ['isv.suspected-attack', [40002], '可疑的攻击请求'],
  ['isv.forbidden-api', [40002], '接口被禁用'],
  ['isv.illegal-json', [40002], ''],
  ['isv.invalid-content-type', [40002], '无效的content-type'],
  ['isv.code-invalid', [40002], '授权码(auth_code)错误、状态不对或过期'],
  ['isv.grant-type-invalid', [40002], 'grant_type参数不正确'],
  ['isv.refresh-token-invalid', [40002], '刷新令牌(refresh_token)错误或状态不对'],
  ['isv.refresh-token-time-out', [40002], '刷新令牌(refresh_token)过期'],
  ['isv.refreshed-token-invalid', [40002], '刷新出来的令牌无效'],
  ['isv.missing-app-cert-sn', [40002], '缺少应用公钥证书序列号'],
  ['isv.app-cert-not-exist', [40002], '应用公钥证书不存在'],
  ['isv.app-cert-expired', [40002], '应用公钥证书已经不在有效期内'],
  ['isv.missing-alipay-cert-sn', [40002], ''],
  ['isv.alipay-cert-not-exist', [40002], ''],
  ['isv.missing-alipay-root-cert-sn', [40002], '缺少支付宝根证书序列号'],
  ['isv.invalid-alipay-root-cert-sn', [40002], '无效的支付宝根证书序列号'],
  ['isv.unsupported-expired-app-key-sign', [40002], '旧应用公钥已不可用'],
  ['isv.invalid-openid', [40002], ''],
  ['isv.not-online-app', [40002, 40003], '应用未上线'],
  ['isv.invalid-auth-relations', [40003], '无效的授权关系'],
  ['unsupported-sdk-version', [40004], ''],
  ['isv.app-call-limited', [40005], '应用调用次数超限，包含调用频率超限'],
  ['isv.method-call-limited', [40005], 'API调用次数超限，包含调用频率超限'],
  ['isv.insufficient-isv-permissions', [40006], 'ISV 权限不足'],
  ['isv.insufficient-user-permissions', [40006], '用户权限不足'],
  ['isv.self-invoke-forbidden', [40006], '此用户不允许自调用'],
  ['isv.route-no-permissions', [40006], '没有当前接口权限'],
  ['isv.access-forbidden', [40006], '禁止访问'],
  ['isv.ip-forbidden', [40006], '禁止IP访问'],
];

/** Names that only the enumeration of the v3 SDK has. */
const ALIPAY_V3_NAMES = `file-check-fail illegal-client-ip app-auth-invoke-limit app-api-punished missing-platform
  invalid-platform missing-app-access-token invalid-signature-type-said-interface invalid-request-data
  invalid-response-data missing-session illegal-timestamp invalid-version unsupported-version invalid-encoding
  invalid-digest-type invalid-app-state invalid-subscribe-relations access-data-time-out unsupport-operation openid-error
  invalid-app-method missing-app-uid illegal-card-no invalid-partnerid decryption-error sevice-not-been-subscribed-to
  unknown-sub-code invalid-product method-forbidden-batch-invoke exist-blank-sub-request-id
  exist-repeated-sub-request-id invalid-app-auth-relations app-unbind-partner app-invalid-oid exceed-api-balance
  inner-app-no-access invalid-inner-invoke-scene invalid-app-api-field-config app-key-security-risk`.split(/\s+/);

/** Everything else that a code of Alipay is written as. */
const ALIPAY_SPELLINGS: readonly (readonly [text: string, code: string])[] = [
  ['unknow-error', 'alipay:aop.unknow-error'],
  ['aop.unknown-error', 'alipay:aop.unknow-error'],
  ['isp.unknown-error', 'alipay:isp.unknow-error'],
  ['无效授权关系', 'alipay:isv.invalid-auth-relations'],
  ['ISV权限不足', 'alipay:isv.insufficient-isv-permissions'],
  ['解密异常', 'alipay:isv.invalid-encrypt'],
  ['无效的AppID参数', 'alipay:isv.invalid-app-id'],
  ['app-cert-expired', 'alipay:isv.app-cert-expired'],
  ['not-online-app', 'alipay:isv.not-online-app'],
  ['app-key-security-risk, app-cert-expired', 'alipay:app-key-security-risk'],
  ['service-not-been-subscribed-to', 'alipay:sevice-not-been-subscribed-to'],
  ['sign值与sign_type参数指定的签名类型不一致', 'alipay:isv.invalid-signature'],
  ['验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配', 'alipay:isv.invalid-signature'],
  ['INVALID_PARAMETER', 'alipay:INVALID_PARAMETER'],
  ['invalid-parameter', 'alipay:isv.invalid-parameter'],
  ['ACCESS_DENIED', 'alipay:ACCESS_DENIED'],
];

/** Failures of the client: where, `error`, message. */
const ALIPAY_CLIENT: readonly (readonly [number: number | null, message: string, code: string])[] = [
  [1, '该接口暂不支持', 'alipay:client-1'],
  [40001, '应用未设置默认签名类型', 'alipay:isv.missing-default-signature-type'],
  [40001, '缺少加密配置', 'alipay:isv.missing-encrypt-key'],
  [40002, '加密异常', 'alipay:isv.invalid-encrypt'],
  [40003, '无效授权关系', 'alipay:isv.invalid-auth-relations'],
  [40006, 'ISV权限不足', 'alipay:isv.insufficient-isv-permissions'],
  [4, '无权调用', 'alipay:client-4'],
  [4, '无权限调（N22104）', 'alipay:client-4'],
  [4, '', 'alipay:client-4'],
  [2, 'invalid parameter!', 'alipay:client-2'],
  [5, '获取授权失败', 'alipay:client-5'],
  [null, 'getAuthorize:fail', 'alipay:authorize-error'],
  [null, 'Network Error', 'alipay:network-error'],
  [3, '未找到授权结果', 'alipay:auth-code-3'],
  [10, 'Empty Data', 'alipay:auth-code-10'],
  [11, '用户取消授权', 'alipay:auth-code-11'],
  [12, 'Network Error', 'alipay:network-error'],
  [1003, '未授权支付宝应用计步权限', 'alipay:run-data-1003'],
  [1005, '用户未开通支付宝运动功能', 'alipay:run-data-1005'],
  [2001, '用户不允许授权', 'alipay:client-2001'],
  [10, '没有权限获取手机号码', 'alipay:contact-10'],
  [1, '请求没有结束，就跳转到了另一个页面。', 'alipay:request-1'],
  [15, '传参失败。', 'alipay:request-15'],
  [4, '无权调用该接口。', 'alipay:request-4'],
  [11, '无权调用该接口', 'alipay:request-4'],
  [4, '无权限调（N22106）', 'alipay:request-4'],
  [14, 'JSON parse data error', 'alipay:request-14'],
  [20, '请求已被停止/服务端限流', 'alipay:request-20'],
  [20, '请求 URL 不支持 HTTP，请使用 HTTPS', 'alipay:request-20'],
  [23, '代理请求失败。', 'alipay:request-23'],
];

/** Numbers of the client that mean one of several things without a message: they stand with their entry all the same. */
const ALIPAY_CLIENT_NUMBERS: readonly (readonly [number: number, codes: readonly string[]])[] = [
  [1, ['client-1', 'request-1']],
  [2, ['client-2', 'request-2']],
  [4, ['client-4', 'request-4']],
  [10, ['auth-code-10', 'contact-10']],
  [11, ['auth-code-11', 'contact-11', 'request-4']],
  [12, ['network-error', 'request-12']],
  [13, ['request-12']],
  [14, ['request-14']],
  [15, ['request-15']],
  [19, ['request-19']],
  [20, ['request-20']],
  [23, ['request-23']],
];

/** `errMsg` and `errno` of the WeChat client. */
const WECHAT_CLIENT: readonly (readonly [errMsg: string, errno: number | null, code: string])[] = [
  ['getPhoneNumber:ok', null, 'client-ok'],
  ['getRealtimePhoneNumber:ok', 0, 'client-ok'],
  ['getPhoneNumber:fail user deny', 103, 'user-deny'],
  ['getPhoneNumber:fail:user deny', null, 'user-deny'],
  ['getPhoneNumber:user deny', null, 'user-deny'],
  ['getPhoneNumber:fail:user denied', null, 'user-deny'],
  ['jsapi user authorize denied', 103, 'user-deny'],
  ['', 103, 'user-deny'],
  ['getPhoneNumber:fail:cancel', null, 'user-cancel'],
  ['getPhoneNumber:fail user cancel', null, 'user-cancel'],
  ['getPhoneNumber:fail:cancel to confirm login', null, 'user-cancel'],
  ['', 1, 'user-cancel'],
  ['getPhoneNumber:fail no permission', null, 'no-permission'],
  ['getPhoneNumber:fail 该 appid 没有权限', null, 'no-permission'],
  ['getPhoneNumber:fail:access denied', null, 'access-denied'],
  ['getPhoneNumber:fail jsapi has no permission', 102, 'errno-102'],
  ['operateWXData:fail jsapi has no permission', 102, 'errno-102'],
  ['getPhoneNumber:fail jsapi has no permission, runningState=background, detail=', 102, 'jsapi-in-background'],
  ['getPhoneNumber:fail jsapi has no permission, detail=jsapi has been banned', 102, 'jsapi-banned'],
  ['getPhoneNumber:fail Error: 用户绑定的手机需要进行验证', null, 'phone-needs-verification'],
  ['getPhoneNumber:fail the mobile phone user bound needs to be verified', null, 'phone-needs-verification'],
  ['getPhoneNumber:fail privacy permission is not authorized', 104, 'privacy-not-authorized'],
  ['getPhoneNumber:fail privacy permission is not authorized in gap', 104, 'privacy-gap'],
  ['getPhoneNumber:fail api scope is not declared in the privacy agreement', 112, 'errno-112'],
  ['please go to mp to announce your privacy usage', 1025, 'errno-1025'],
  ['', 1026, 'errno-1025'],
  ['please implement the privacy pop-up feature', null, 'privacy-popup-missing'],
  ['click action before resolve is needed', null, 'privacy-click-needed'],
  ['getPhoneNumber:fail no enough quota', 1400001, 'errno-1400001'],
  ['', 1400001, 'errno-1400001'],
  ['sendOpenReq:fail:no openid', 10100005, 'errno-10100005'],
  ['getUserProfile:fail can only be invoked by user TAP gesture.', null, 'tap-gesture-needed'],
  ['', 0, 'client-ok'],
  ['system permission denied', 3, 'errno-3'],
  ['internal error', 4, 'errno-4'],
  ['time out', 5, 'errno-5'],
  ['jsapi not supported', 100, 'errno-100'],
  ['jsapi invalid request data', 101, 'errno-101'],
  ['jsapi user authorize canceled', 104, 'errno-104'],
  ['invalid jsapi index', 106, 'errno-106'],
  ['cgi failed for network issues', 108, 'errno-108'],
  ['cgi response null', 109, 'errno-109'],
  ['scope empty', 110, 'errno-110'],
  ['', 111, 'errno-111'],
  ['server system error', 1000, 'errno-1000'],
  ['invalid request parameter', 1001, 'errno-1001'],
  ['empty request', 1002, 'errno-1001'],
  ['frequency limit', 1003, 'errno-1003'],
  ['invalid openid', 1004, 'errno-1004'],
  ['', 1005, 'errno-1004'],
  ['', 1007, 'errno-1007'],
  ['data expired', 1009, 'errno-1007'],
  ['invalid user id', 1011, 'errno-1011'],
  ['invalid user ticket', 1014, 'errno-1011'],
  ['invalid api', 1015, 'errno-1011'],
  ['code already used', 1020, 'errno-1020'],
  ['code expired', 1021, 'errno-1020'],
  ['', 1022, 'errno-1022'],
  ['', 1023, 'errno-1022'],
  ['request:fail url not in domain list', 600002, 'errno-600002'],
  ...[600000, 600001, 600003, 600004, 600005, 600006, 600007, 600008, 600009, 600010, 600011].map(
    (errno) => ['', errno, 'errno-600000'] as const,
  ),
  ['appid login is blocked', 1402101, 'errno-1402101'],
  ['Component "pages/a" does not have a method "onPhone" to handle event "getphonenumber".', null, 'callback-silent'],
];

/** `errcode` of login, tokens, phone number, sessions, cloud functions, the demo and API security, with a message. */
const WECHAT_ANSWERS: readonly (readonly [errcode: number, spelling: string])[] = [
  [0, ''],
  [-1, ''],
  [40029, 'invalid code'],
  [40029, 'code 无效'],
  [40029, '不合法的oauth_code'],
  [40163, 'code been used'],
  [40226, 'code blocked'],
  [45011, 'api minute-quota reach limit'],
  [40013, 'invalid appid'],
  [40125, 'invalid appsecret'],
  [40002, 'invalid grant_type'],
  [41002, 'appid missing'],
  [41004, 'appsecret missing'],
  [41008, 'code missing'],
  [40243, ''],
  [50002, 'user limited'],
  [40001, 'invalid credential'],
  [40001, 'access_token is invalid or not latest'],
  [40014, 'invalid access_token'],
  [42001, 'access_token expired'],
  [41001, 'access_token missing'],
  [40164, 'not in whitelist'],
  [43002, 'require POST method'],
  [43001, 'require GET method'],
  [43003, 'require https'],
  [45009, 'reach max api daily quota limit'],
  [50004, ''],
  [50007, ''],
  [89503, ''],
  [89501, ''],
  [89506, ''],
  [89507, ''],
  [61004, ''],
  [40003, 'invalid openid'],
  [40097, ''],
  [44002, 'empty post data'],
  [47001, 'data format error'],
  [40033, ''],
  [40035, ''],
  [40038, ''],
  [48001, 'api unauthorized'],
  [48004, 'api forbidden'],
  [50001, 'user unauthorized'],
  [61003, 'component is not authorized by this account'],
  [61007, 'api is unauthorized to component'],
  [61024, 'must use api_component_token'],
  [61023, 'refresh_token is invalid'],
  [61016, ''],
  [61017, ''],
  [43004, 'require subscribe'],
  [42002, 'refresh_token expired'],
  [42003, 'oauth_code expired'],
  [40030, 'invalid refresh_token'],
  [42007, ''],
  [89002, ''],
  [76001, 'rid not found'],
  [76002, ''],
  [76003, ''],
  [76022, ''],
  [-604100, 'api not found'],
  [-604101, 'function has no permission to call this API'],
  [10120002, ''],
  [87007, 'session_key is not existed or expired'],
  [87008, 'invalid sig_method'],
  [87009, ''],
  [1, 'data does not exist'],
  [41009, ''],
  [-41000, ''],
  [-41001, 'IllegalAesKey'],
  [-41002, 'IllegalIv'],
  [-41003, 'IllegalBuffer'],
  [-41004, 'DecodeBase64Error'],
  [-41005, ''],
  [-41016, ''],
  [40230, 'API_Missing_Wechatmp_Serial'],
  [40231, 'API_Missing_Wechatmp_Timestamp'],
  [40232, 'API_Missing_Wechatmp_Signature'],
  [40233, 'API_Missing_Wechatmp_Appid'],
  [40234, 'API_Invalid_Signature'],
  [40235, 'API_Invalid_Encrypt'],
  [40236, 'API_Invalid_Wechatmp_Appid'],
  [40237, 'API_Invalid_Wechatmp_Appidmatch'],
  [40238, 'API_NoExist_DevSecretSym'],
  [40239, 'API_NoExist_DevSecretAsym'],
  [40240, 'API_Expired_Wechatmp_Timestamp'],
];

/** Codes with more than one cause, which the entry lists with the most likely first. */
const SEVERAL_CAUSES: readonly string[] = [
  'alipay:isv.invalid-signature',
  'alipay:isv.invalid-app-id',
  'wechat:40029',
  'wechat:40013',
  'wechat:41008',
  'wechat:40001',
  'wechat:47001',
  'wechat:48001',
  'wechat:87009',
  'wechat:-41003',
  'wechat:40234',
  'wechat:40235',
];

describe('Alipay', () => {
  test.each(ALIPAY_RETURN_CODES)('%s %s', (code, message) => {
    expect(findAlipayAnswer(code, null)?.code).toBe(`alipay:${code}`);
    if (message !== '') expect(findByCode(ALIPAY_CODES, message, 'answer')?.code).toBe(`alipay:${code}`);
  });

  test.each(ALIPAY_SUB_CODES)('%s', (subCode, codes, message) => {
    const expected = `alipay:${subCode}`;
    const found = findAlipayAnswer(String(codes[0] ?? ''), subCode);
    expect(found?.code).toBe(expected);
    expect(found?.numbers ?? []).toEqual(codes);
    if (message !== '') expect(found?.message).toBe(message);
    // The v3 gateway leaves the prefix out, and some places write it in capital letters.
    if (subCode !== 'isp.unknow-error') {
      expect(findAlipayAnswer(subCode.replace(/^(?:isv|aop)\./, ''), null)?.code).toBe(expected);
    }
    expect(findAlipayAnswer('40004', subCode.toUpperCase())?.code).toBe(expected);
  });

  test.each(ALIPAY_V3_NAMES)('%s', (name) => {
    expect(findAlipayAnswer(name, null)?.code).toBe(`alipay:${name}`);
    expect(findAlipayAnswer('40002', `isv.${name}`)?.code).toBe(`alipay:${name}`);
  });

  test.each(ALIPAY_SPELLINGS)('%s is %s', (text, code) => {
    expect(findAlipayAnswer('', text)?.code).toBe(code);
  });

  test.each(ALIPAY_CLIENT)('%s %s is %s', (number, message, code) => {
    expect(findAlipayClientFailure(message, number)?.code).toBe(code);
  });

  test.each(ALIPAY_CLIENT_NUMBERS)('the client says %s', (number, codes) => {
    const found = ALIPAY_CODES.filter(({ kind, numbers }) => kind === 'client' && numbers?.includes(number));
    expect(found.map(({ code }) => code)).toEqual(expect.arrayContaining(codes.map((code) => `alipay:${code}`)));
    expect(found).toHaveLength(codes.length);
  });
});

describe('WeChat', () => {
  test.each(WECHAT_CLIENT)('%s %s is %s', (errMsg, errno, code) => {
    expect(findWechatClientFailure(errMsg, errno)?.code).toBe(`wechat:${code}`);
  });

  test.each(WECHAT_ANSWERS)('%s %s', (errcode, spelling) => {
    expect(findWechatAnswer(errcode)?.code).toBe(`wechat:${errcode}`);
    if (spelling !== '') expect(findByCode(WECHAT_CODES, spelling, 'answer')?.code).toBe(`wechat:${errcode}`);
  });

  test('knows which numbers the demo does not have', () => {
    for (let number = -41_006; number >= -41_015; number--)
      expect(findWechatAnswer(number)?.code).toBe('wechat:-41000');
  });
});

test.each(SEVERAL_CAUSES)('%s lists its causes', (code) => {
  const entry = [...ALIPAY_CODES, ...WECHAT_CODES].find((candidate) => candidate.code === code);
  expect(entry?.causes?.length).toBeGreaterThanOrEqual(2);
});
