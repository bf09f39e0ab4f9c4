/**
 * Every code of the collected facts, typed in from them and not from the catalogs, in the ways in which a developer types
 * or pastes it: `explain` has to find each.
 */

/** One row of the facts. */
export interface FactCode {
  /** Id of the platform, or `library` for what a library says. */
  readonly platform: string;
  /** Codes of the entries that are right; several where the number alone does not tell. */
  readonly expected: readonly string[];
  readonly spellings: readonly string[];
}

const RID = 'rid: 662f1b2c-1a2b3c4d-5e6f7a8b';

const json = (value: unknown): string => JSON.stringify(value);
const present = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];
const own = (platform: string, tails: string): string[] => tails.split(' ').map((tail) => `${platform}:${tail}`);

/** Return codes of Alipay's gateway: number, message in English and in Chinese. */
const ALIPAY_RETURN_CODES: readonly (readonly [code: string, en: string, zh: string])[] = [
  ['10003', '', '等待用户付款'],
  ['20000', 'Service Currently Unavailable', '服务不可用'],
  ['20001', '', '授权权限不足'],
  ['40001', 'Missing Required Arguments', '缺少必选参数'],
  ['40002', 'Invalid Arguments', '非法的参数'],
  ['40003', 'Insufficient Conditions', '条件异常'],
  ['40004', 'Business Failed', '业务处理失败'],
  ['40005', 'Call Limited', '调用频次超限'],
  ['40006', 'Insufficient Permissions', ''],
];

/** Public sub codes of Alipay: name, number, messages. */
const ALIPAY_SUB_CODES: readonly (readonly [subCode: string, code: string, ...messages: string[]])[] = [
  ['isp.unknow-error', '20000', '服务暂不可用（业务系统不可用）'],
  ['aop.unknow-error', '20000', '服务暂不可用（网关自身的未知错误）'],
  ['aop.invalid-auth-token', '20001', '无效的访问令牌'],
  ['aop.auth-token-time-out', '20001', '访问令牌已过期'],
  ['aop.invalid-app-auth-token', '20001', '无效的应用授权令牌'],
  ['aop.invalid-app-auth-token-no-api', '20001', '商户未授权当前接口'],
  ['aop.app-auth-token-time-out', '20001', '应用授权令牌已过期'],
  ['aop.no-product-reg-by-partner', '20001', '商户未签约任何产品'],
  ['isv.missing-method', '40001', '缺少方法名参数'],
  ['isv.missing-signature', '40001', '缺少签名参数'],
  ['isv.missing-signature-type', '40001', '缺少签名类型参数'],
  ['isv.missing-signature-key', '40001', '缺少签名配置'],
  ['isv.missing-default-signature-type', '40001', '应用未设置默认签名类型'],
  ['isv.missing-encrypt-key', '40001', '缺少加密配置'],
  ['isv.missing-app-id', '40001', '缺少appId参数'],
  ['isv.missing-timestamp', '40001', '缺少时间戳参数'],
  ['isv.missing-version', '40001', '缺少版本参数'],
  ['isv.decryption-error-missing-encrypt-type', '40001', '解密出错，未指定加密算法'],
  ['isv.missing-encrypt-type', '40001'],
  ['isv.invalid-parameter', '40002', '参数无效'],
  ['isv.upload-fail', '40002', '文件上传失败'],
  ['isv.invalid-file-extension', '40002', '文件扩展名无效'],
  ['isv.invalid-file-size', '40002', '文件大小无效'],
  ['isv.invalid-method', '40002', '不存在的方法名'],
  ['isv.invalid-format', '40002', '无效的数据格式'],
  ['isv.invalid-signature-type', '40002', '无效的签名类型'],
  ['isv.invalid-signature', '40002', '无效签名', '验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配'],
  ['isv.invalid-token', '40002', '无效令牌'],
  ['isv.invalid-encrypt-type', '40002', '无效的加密类型'],
  ['isv.invalid-encrypt', '40002', '解密异常', '加密异常'],
  ['isv.invalid-app-id', '40002', '无效的appId参数', '无效的AppID参数'],
  ['isv.invalid-timestamp', '40002', '非法的时间戳参数'],
  ['isv.invalid-charset', '40002', '字符集错误'],
  ['isv.invalid-digest', '40002', '摘要错误'],
  ['isv.decryption-error-not-valid-encrypt-type', '40002', '解密出错，不支持的加密算法'],
  [
    'isv.decryption-error-not-valid-encrypt-key',
    '40002',
    '解密出错, 未配置加密密钥或加密密钥格式错误',
    '解密出错，未配置加密密钥或加密密钥格式错误',
  ],
  ['isv.decryption-error-unknown', '40002', '解密出错，未知异常'],
  [
    'isv.missing-signature-config',
    '40002',
    '验签出错, 未配置对应签名算法的公钥或者证书',
    '验签出错，未配置对应签名算法的公钥或者证书',
  ],
  ['isv.missing-signature-config', '40003'],
  ['isv.not-support-app-auth', '40002', '本接口不支持第三方代理调用'],
  ['isv.suspected-attack', '40002', '可疑的攻击请求'],
  ['isv.forbidden-api', '40002', '接口被禁用'],
  ['isv.illegal-json', '40002'],
  ['isv.invalid-content-type', '40002', '无效的content-type'],
  ['isv.code-invalid', '40002', '授权码(auth_code)错误、状态不对或过期'],
  ['isv.grant-type-invalid', '40002', 'grant_type参数不正确'],
  ['isv.refresh-token-invalid', '40002', '刷新令牌(refresh_token)错误或状态不对'],
  ['isv.refresh-token-time-out', '40002', '刷新令牌(refresh_token)过期'],
  ['isv.refreshed-token-invalid', '40002', '刷新出来的令牌无效'],
  ['isv.missing-app-cert-sn', '40002', '缺少应用公钥证书序列号'],
  ['isv.app-cert-not-exist', '40002', '应用公钥证书不存在'],
  ['isv.app-cert-expired', '40002', '应用公钥证书已经不在有效期内'],
  ['isv.missing-alipay-cert-sn', '40002'],
  ['isv.alipay-cert-not-exist', '40002'],
  ['isv.missing-alipay-root-cert-sn', '40002', '缺少支付宝根证书序列号'],
  ['isv.invalid-alipay-root-cert-sn', '40002', '无效的支付宝根证书序列号'],
  ['isv.unsupported-expired-app-key-sign', '40002', '旧应用公钥已不可用'],
  ['isv.invalid-openid', '40002'],
  ['isv.not-online-app', '40002', '应用未上线'],
  ['isv.not-online-app', '40003'],
  ['isv.invalid-auth-relations', '40003', '无效的授权关系', '无效授权关系'],
  ['unsupported-sdk-version', '40004'],
  ['isv.app-call-limited', '40005', '应用调用次数超限，包含调用频率超限'],
  ['isv.method-call-limited', '40005', 'API调用次数超限，包含调用频率超限'],
  ['isv.insufficient-isv-permissions', '40006', 'ISV权限不足', 'ISV 权限不足'],
  ['isv.insufficient-user-permissions', '40006', '用户权限不足'],
  ['isv.self-invoke-forbidden', '40006', '此用户不允许自调用'],
  ['isv.route-no-permissions', '40006', '没有当前接口权限'],
  ['isv.access-forbidden', '40006', '禁止访问'],
  ['isv.ip-forbidden', '40006', '禁止IP访问'],
];

/** Names that only the enumeration of the v3 SDKs has; they are written without a prefix. */
const ALIPAY_V3_NAMES = `file-check-fail illegal-client-ip app-auth-invoke-limit app-api-punished missing-platform
  invalid-platform missing-app-access-token invalid-signature-type-said-interface invalid-request-data
  invalid-response-data missing-session illegal-timestamp invalid-version unsupported-version invalid-encoding
  invalid-digest-type invalid-app-state invalid-subscribe-relations access-data-time-out unsupport-operation openid-error
  invalid-app-method missing-app-uid illegal-card-no invalid-partnerid decryption-error sevice-not-been-subscribed-to
  unknown-sub-code invalid-product method-forbidden-batch-invoke exist-blank-sub-request-id
  exist-repeated-sub-request-id invalid-app-auth-relations app-unbind-partner app-invalid-oid exceed-api-balance
  inner-app-no-access invalid-inner-invoke-scene invalid-app-api-field-config app-key-security-risk`.split(/\s+/);

/** `error` and `errorMessage` of Alipay's client. */
const ALIPAY_CLIENT: readonly (readonly [error: number | null, message: string, tails: string])[] = [
  [1, '该接口暂不支持', 'client-1'],
  [40001, '应用未设置默认签名类型', 'isv.missing-default-signature-type'],
  [40001, '缺少加密配置', 'isv.missing-encrypt-key'],
  [40002, '加密异常', 'isv.invalid-encrypt'],
  [40003, '无效授权关系', 'isv.invalid-auth-relations'],
  [40006, 'ISV权限不足', 'isv.insufficient-isv-permissions'],
  [4, '无权调用', 'client-4'],
  [2, 'invalid parameter!', 'client-2'],
  [5, '获取授权失败', 'client-5'],
  [null, 'Network Error', 'network-error'],
  [3, '未找到授权结果', 'auth-code-3'],
  [10, 'Empty Data', 'auth-code-10'],
  [11, '用户取消授权', 'auth-code-11'],
  [12, 'Network Error', 'network-error'],
  [1003, '未授权支付宝应用计步权限', 'run-data-1003'],
  [1005, '用户未开通支付宝运动功能', 'run-data-1005'],
  [2001, '用户不允许授权', 'client-2001'],
  [10, '没有权限获取手机号码', 'contact-10'],
  [4, '无权调用该接口', 'request-4'],
  [14, 'JSON parse data error', 'request-14'],
];

/** Numbers of Alipay's client that mean several things without their message. */
const ALIPAY_CLIENT_NUMBERS: readonly (readonly [error: number, tails: string])[] = [
  [1, 'client-1 request-1'],
  [2, 'client-2 request-2'],
  [3, 'auth-code-3'],
  [4, 'client-4 request-4'],
  [5, 'client-5'],
  [10, 'auth-code-10 contact-10'],
  [11, 'auth-code-11 contact-11 request-4'],
  [12, 'network-error request-12'],
  [13, 'request-12'],
  [14, 'request-14'],
  [15, 'request-15'],
  [19, 'request-19'],
  [20, 'request-20'],
  [23, 'request-23'],
  [1003, 'run-data-1003'],
  [1005, 'run-data-1005'],
  [2001, 'client-2001'],
];

/** `errMsg` of WeChat's client behind the name of the API, `errno`, entry. */
const WECHAT_CLIENT: readonly (readonly [message: string, errno: number | null, tail: string])[] = [
  ['user deny', 103, 'user-deny'],
  ['user denied', null, 'user-deny'],
  ['cancel', null, 'user-cancel'],
  ['user cancel', null, 'user-cancel'],
  ['cancel to confirm login', null, 'user-cancel'],
  ['no permission', null, 'no-permission'],
  ['该 appid 没有权限', null, 'no-permission'],
  ['access denied', null, 'access-denied'],
  ['jsapi has no permission', 102, 'errno-102'],
  ['jsapi has no permission, runningState=background, detail=x', 102, 'jsapi-in-background'],
  ['jsapi has no permission, detail=jsapi has been banned', 102, 'jsapi-banned'],
  ['Error: 用户绑定的手机需要进行验证', null, 'phone-needs-verification'],
  ['the mobile phone user bound needs to be verified', null, 'phone-needs-verification'],
  ['privacy permission is not authorized', 104, 'privacy-not-authorized'],
  ['privacy permission is not authorized in gap', 104, 'privacy-gap'],
  ['api scope is not declared in the privacy agreement', 112, 'errno-112'],
  ['please go to mp to announce your privacy usage', 1025, 'errno-1025'],
  ['please go to mp to announce your privacy usage', 1026, 'errno-1025'],
  ['please implement the privacy pop-up feature', null, 'privacy-popup-missing'],
  ['click action before resolve is needed', null, 'privacy-click-needed'],
  ['no enough quota', 1400001, 'errno-1400001'],
  ['can only be invoked by user TAP gesture', null, 'tap-gesture-needed'],
  ['system permission denied', 3, 'errno-3'],
  ['internal error', 4, 'errno-4'],
  ['time out', 5, 'errno-5'],
  ['jsapi not supported', 100, 'errno-100'],
  ['jsapi invalid request data', 101, 'errno-101'],
  ['jsapi user authorize denied', 103, 'user-deny'],
  ['jsapi user authorize canceled', 104, 'errno-104'],
  ['invalid jsapi index', 106, 'errno-106'],
  ['cgi failed for network issues', 108, 'errno-108'],
  ['cgi response null', 109, 'errno-109'],
  ['scope empty', 110, 'errno-110'],
  ['oom', 111, 'errno-111'],
  ['server system error', 1000, 'errno-1000'],
  ['invalid request parameter', 1001, 'errno-1001'],
  ['empty request', 1002, 'errno-1001'],
  ['frequency limit', 1003, 'errno-1003'],
  ['invalid openid', 1004, 'errno-1004'],
  ['invalid appid', 1005, 'errno-1004'],
  ['no data', 1007, 'errno-1007'],
  ['data expired', 1009, 'errno-1007'],
  ['invalid user id', 1011, 'errno-1011'],
  ['invalid user ticket', 1014, 'errno-1011'],
  ['invalid api', 1015, 'errno-1011'],
  ['code already used', 1020, 'errno-1020'],
  ['code expired', 1021, 'errno-1020'],
  ['invalid json', 1022, 'errno-1022'],
  ['invalid state', 1023, 'errno-1022'],
  ['appid login is blocked', 1402101, 'errno-1402101'],
];

/** `errno` of WeChat's client without a message. */
const WECHAT_ERRNOS: readonly (readonly [errno: number, tails: string])[] = [
  [1, 'user-cancel'],
  [3, 'errno-3'],
  [4, 'errno-4'],
  [5, 'errno-5'],
  [100, 'errno-100'],
  [101, 'errno-101'],
  [102, 'errno-102'],
  [103, 'user-deny'],
  [104, 'errno-104'],
  [106, 'errno-106'],
  [108, 'errno-108'],
  [109, 'errno-109'],
  [110, 'errno-110'],
  [111, 'errno-111'],
  [112, 'errno-112'],
  [1000, 'errno-1000'],
  [1001, 'errno-1001'],
  [1002, 'errno-1001'],
  [1003, 'errno-1003'],
  [1004, 'errno-1004'],
  [1005, 'errno-1004'],
  [1007, 'errno-1007'],
  [1009, 'errno-1007'],
  [1011, 'errno-1011'],
  [1014, 'errno-1011'],
  [1015, 'errno-1011'],
  [1020, 'errno-1020'],
  [1021, 'errno-1020'],
  [1022, 'errno-1022'],
  [1023, 'errno-1022'],
  [1025, 'errno-1025'],
  [1026, 'errno-1025'],
  [600002, 'errno-600002'],
  ...[600000, 600001, 600003, 600004, 600005, 600006, 600007, 600008, 600009, 600010, 600011].map(
    (errno) => [errno, 'errno-600000'] as const,
  ),
  [1400001, 'errno-1400001'],
  [1402101, 'errno-1402101'],
  [10100005, 'errno-10100005'],
];

/** `errcode` of WeChat's servers, of the demo's constants and of API security, with messages. */
const WECHAT_ANSWERS: readonly (readonly [errcode: number, ...messages: string[]])[] = [
  [-1, 'system error'],
  [40029, 'invalid code', 'code 无效', '不合法的oauth_code'],
  [40163, 'code been used'],
  [40226, 'code blocked'],
  [45011, 'api minute-quota reach limit'],
  [40013, 'invalid appid'],
  [40125, 'invalid appsecret'],
  [40002, 'invalid grant_type'],
  [41002, 'appid missing'],
  [41004, 'appsecret missing'],
  [41008, 'missing code', 'code missing'],
  [40243, 'AppSecret已被冻结'],
  [50002, 'user limited'],
  [40001, 'invalid credential, access_token is invalid or not latest', 'invalid credential'],
  [40014, 'invalid access_token'],
  [42001, 'access_token expired'],
  [41001, 'access_token missing'],
  [40164, 'invalid ip 1.2.3.4, not in whitelist', 'not in whitelist'],
  [43002, 'require POST method'],
  [43001, 'require GET method'],
  [43003, 'require https'],
  [45009, 'reach max api daily quota limit'],
  [50004],
  [50007],
  [89503],
  [89501],
  [89506],
  [89507],
  [61004],
  [40003],
  [40097, 'invalid args'],
  [44002, 'empty post data'],
  [47001, 'data format error'],
  [40033],
  [40035],
  [40038],
  [48001, 'api unauthorized'],
  [48004, 'api forbidden'],
  [50001, 'user unauthorized'],
  [61003, 'component is not authorized by this account'],
  [61007, 'api is unauthorized to component'],
  [61024, 'must use api_component_token'],
  [61023, 'refresh_token is invalid'],
  [61016],
  [61017],
  [43004, 'require subscribe'],
  [42002, 'refresh_token expired'],
  [42003, 'oauth_code expired'],
  [40030, 'invalid refresh_token'],
  [42007],
  [89002],
  [76001, 'rid not found'],
  [76002],
  [76003],
  [76022],
  [-604100, 'api not found'],
  [-604101, 'function has no permission to call this API'],
  [10120002],
  [87007, 'session_key is not existed or expired'],
  [87008, 'invalid sig_method'],
  [87009, 'invalid signature'],
  [41009],
  [-41001, 'IllegalAesKey'],
  [-41002, 'IllegalIv'],
  [-41003, 'IllegalBuffer'],
  [-41004, 'DecodeBase64Error'],
  [-41005],
  [-41016],
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

/** `errMsg` of the other clients behind `getPhoneNumber:`. */
const OTHER_ERR_MSGS: readonly (readonly [platform: string, message: string, tail: string])[] = [
  ['baidu', 'fail auth deny', 'client-auth-deny'],
  ['douyin', 'fail platform auth deny', 'client-platform-auth-deny'],
  ['douyin', 'fail no permission', 'client-no-permission'],
  ['douyin', 'fail no phone number', 'client-no-phone-number'],
  ['douyin', 'fail not login', 'client-not-login'],
  ['douyin', 'fail auth deny', 'client-auth-deny'],
  ['douyin', 'fail invalid session', 'client-invalid-session'],
  ['douyin', 'fail internal error', 'client-internal-error'],
  ['douyin', 'fail Internal error: phoneArray is empty', 'client-phone-array-empty'],
  ['kuaishou', 'fail 小程序获取权限失败', 'client-permission-failed'],
  ['kuaishou', 'fail no permission', 'client-no-permission'],
  ['kuaishou', 'user deny', 'client-user-deny'],
  ['xiaohongshu', 'fail auth deny', '410006'],
];

/** Codes of the other platforms: the field they stand in, the code, the tail of its entry where it is another, messages. */
const OTHER_CODES: readonly (readonly [
  platform: string,
  field: string,
  codes: readonly (string | number)[],
  tail?: string,
  ...messages: string[],
])[] = [
  ['baidu', 'errCode', [10001]],
  ['baidu', 'errCode', [10002]],
  ['baidu', 'errCode', [10003]],
  ['baidu', 'errCode', [10004]],
  ['baidu', 'errCode', [10005]],
  ['baidu', 'errCode', [10007]],
  ['baidu', 'errCode', [101]],
  ['baidu', 'errCode', [201]],
  ['baidu', 'errCode', [202]],
  ['baidu', 'errCode', [301]],
  ['baidu', 'errCode', [302]],
  ['baidu', 'errCode', [401]],
  ['baidu', 'errCode', [402]],
  ['baidu', 'errCode', [403]],
  ['baidu', 'errCode', [1001]],
  ['baidu', 'error', ['invalid_request']],
  ['baidu', 'error', ['invalid_client'], 'invalid_client', 'unknown client id'],
  ['baidu', 'error', ['invalid_grant']],
  ['baidu', 'error', ['unauthorized_client']],
  ['baidu', 'error', ['unsupported_grant_type']],
  ['baidu', 'error', ['invalid_scope']],
  ['baidu', 'error_code', [110, 111]],
  ['baidu', 'errno', [110, 111, 40001]],
  ['douyin', 'errNo', [10200, 113001]],
  ['douyin', 'err_no', [-1, 40014, 40015, 40017, 40018, 40019, 40020]],
  ['douyin', 'err_no', [28005187, 28001005, 28001006, 28001007, 28001008, 28001012, 28001014, 28001015, 28001016]],
  ['douyin', 'err_no', [28001017, 28001018, 28001019, 28001020, 28001021, 28001042, 28001045, 28001046, 28001047]],
  ['douyin', 'error_code', [28001052, 28001056, 28003017, 28003018]],
  ['douyin', 'error_code', [2100004, 2100005, 2100007, 2100009, 2190001]],
  ['douyin', 'error_code', [28001003, 10008, 2190008], '28001003'],
  ['kuaishou', 'result', [100200100], '100200100', 'invalid_request'],
  ['kuaishou', 'result', [100200101], '100200101', 'unauthorized_client'],
  ['kuaishou', 'result', [100200102], '100200102', 'access_denied'],
  ['kuaishou', 'result', [100200103], '100200103', 'unsupported_response_type'],
  ['kuaishou', 'result', [100200104], '100200104', 'unsupported_grant_type'],
  ['kuaishou', 'result', [100200105], '100200105', 'invalid_grant'],
  ['kuaishou', 'result', [100200106], '100200106', 'invalid_scope'],
  ['kuaishou', 'result', [100200107], '100200107', 'invalid_openid'],
  ['kuaishou', 'result', [100200500, 100, 240001, 240002]],
  ['xiaohongshu', 'errCode', [410006]],
  ['xiaohongshu', 'code', [410101], '410101', '应用访问令牌不匹配'],
  ['xiaohongshu', 'code', [410002], '410002', '应用失效'],
  ['feishu', 'code', [10202], '10202', 'access token invalid'],
  ['feishu', 'code', [10213], '10213', 'code appid not match'],
  ['feishu', 'code', [10228], '10228', 'user to app has no visibility'],
  ['huawei', 'resultCode', [60180003]],
  ['huawei', 'code', [1001500001], '1001500001', 'Failed to check the fingerprint'],
  ['huawei', 'code', [1001502014, 1001502001]],
  ['huawei', 'sub_error', [12304]],
  ['quickapp', 'code', [200, 201, 202, 203, 205, 207, 1001]],
  ['unionpay', 'resp', ['a10', 'a20', 'a31', 'BC0024', 'BC0025', 'N62126', 'N62127', 'N62131', 'N62132', 'N62135']],
  ['unionpay', 'resp', ['N62136', 'S52136'], 'N62136'],
  ['unionpay', 'resp', ['BC2126'], 'N62126'],
  ['unionpay', 'resp', ['BC2127'], 'N62127'],
  ['unionpay', 'resp', ['S52131'], 'N62131'],
  ['dingtalk', 'errcode', [40001, 40029, 60020]],
  ['univerify', 'code', [-7, 1000, 1001, 1002, 4001, 4003, 5000]],
  ['univerify', 'code', [20202, 30001, 30002, 30003, 30004, 30005, 30006, 30007, 30008, 40004, 40047, 40053]],
  ['univerify', 'code', [40101, 40201, 40301, -20102]],
];

/** What libraries say, as it stands in reports. */
const LIBRARY: readonly (readonly [tail: string, ...texts: string[]])[] = [
  [
    'padding-invalid',
    'BadPaddingException',
    'BadPaddingException: Given final block not properly padded',
    'javax.crypto.BadPaddingException: Given final block not properly padded. Such issues can arise if a bad key is used during decryption.',
    'bad decrypt',
    'error:1C800064:Provider routines::bad decrypt',
    'invalid padding on input',
    'Padding is invalid and cannot be removed.',
    'System.Security.Cryptography.CryptographicException: Padding is invalid and cannot be removed.',
  ],
  [
    'gson-begin-object',
    'Expected BEGIN_OBJECT but was STRING at line 1 column 1 path $',
    'com.google.gson.JsonSyntaxException: java.lang.IllegalStateException: Expected BEGIN_OBJECT but was STRING at line 1 column 1 path $',
    'Expected BEGIN_OBJECT',
  ],
  [
    'go-invalid-character',
    "invalid character '¼' looking for beginning of value",
    "invalid character 'X' looking for beginning of value",
    "invalid character 'Ã' looking for beginning of value",
  ],
  [
    'unicode-decode-error',
    'UnicodeDecodeError',
    "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xa4 in position 3: invalid start byte",
  ],
  [
    'length-not-whole-blocks',
    'Input length not multiple of 16 bytes',
    'javax.crypto.IllegalBlockSizeException: Input length not multiple of 16 bytes',
    'not multiple of 16',
    'wrong final block length',
    'data not multiple of block length',
  ],
  ...['20', '25', '2d', '5c', '5f', '22', '26'].map(
    (hex) => ['illegal-base64-character', `Illegal base64 character ${hex}`] as const,
  ),
  ['illegal-base64-character', 'java.lang.IllegalArgumentException: Illegal base64 character 20'],
  ['go-illegal-base64', 'illegal base64 data at input byte 0'],
  ['base64-length', 'Incorrect padding', 'binascii.Error: Incorrect padding'],
  ['base64-length', 'Last unit does not have enough valid bits'],
  [
    'base64-last-character',
    'Last encoded character (before the paddings if any) is a valid base 64 alphabet but not a possible value',
    'Last encoded character is a valid base 64 alphabet but not a possible value',
  ],
  ['aes-key-length', 'Invalid AES key length: 1218 bytes', 'Invalid AES key length'],
  ['given-payload-invalid', 'The given payload is invalid.', 'the given payload is invalid'],
  ['illegal-buffer', 'Illegal Buffer', 'Error: Illegal Buffer'],
  ['cryptojs-empty', '{words: [], sigBytes: 0}', '{ words: [], sigBytes: 0 }'],
  ['received-undefined', 'Received undefined'],
  ['api-not-a-function', 'my.getPhoneNumber is not a function', 'dd.getPhoneNumber is not a function'],
  [
    'signature-not-verified',
    'sign check fail: check Sign and Data Fail',
    'sign check fail',
    'crypto/rsa: verification error',
    'INVALID_SIGN',
  ],
  ['pem-no-start-line', 'no start line', 'PEM routines:PEM_read_bio:no start line', '0906D06C', '0909006C'],
  ['pem-no-start-line', 'error:0909006C:PEM routines:get_name:no start line', 'public key error'],
  ['go-key-container', "tags don't match", "asn1: structure error: tags don't match"],
  ['rsa-decryption-error', 'javax.crypto.BadPaddingException: Decryption error'],
  [
    'php-mcrypt-removed',
    'Call to undefined function mcrypt_module_open()',
    'Call to undefined function mcrypt_decrypt',
  ],
  ['node-decoder-unsupported', 'DECODER routines::unsupported', 'ERR_OSSL_UNSUPPORTED'],
  ['asn1-wrong-tag', 'ERR_OSSL_ASN1_WRONG_TAG', 'wrong tag'],
  ['asn1-too-long', 'ERR_OSSL_ASN1_TOO_LONG', 'ASN1_get_object:too long'],
  ['java-key-container', 'algid parse error, not a sequence'],
  ['aes-key-length-unnamed', 'ERR_CRYPTO_INVALID_KEYLEN', 'RangeError [ERR_CRYPTO_INVALID_KEYLEN]: Invalid key length'],
  ['node-rsa-pkcs1-refused', 'RSA_PKCS1_PADDING is no longer supported for private decryption'],
  ['java-no-such-padding', 'NoSuchAlgorithmException: Cannot find any provider supporting AES/CBC/PKCS7Padding'],
  ['rsa-block-not-recovered', 'ERR_OSSL_RSA_INVALID_PADDING', 'ERR_OSSL_RSA_DATA_GREATER_THAN_MOD_LEN'],
  ['rsa-block-not-recovered', 'error:02000072:rsa routines::padding check failed'],
];

/** What stands in the facts beside the tables: typing errors of the platforms, whole messages. */
const FURTHER: readonly FactCode[] = [
  { platform: 'alipay', expected: ['alipay:aop.unknow-error'], spellings: ['aop.unknown-error', '系统繁忙'] },
  { platform: 'alipay', expected: own('alipay', 'aop.unknow-error isp.unknow-error'), spellings: ['unknow-error'] },
  { platform: 'alipay', expected: ['alipay:isp.unknow-error'], spellings: ['isp.unknown-error'] },
  {
    platform: 'alipay',
    expected: ['alipay:client-4'],
    spellings: ['N22104', '无权限调（N22104）', '"signature":"N22104"'],
  },
  { platform: 'alipay', expected: ['alipay:request-4'], spellings: ['N22106', '无权限调（N22106）'] },
  {
    platform: 'alipay',
    expected: ['alipay:isv.invalid-signature'],
    spellings: ['sign值与sign_type参数指定的签名类型不一致'],
  },
  {
    platform: 'alipay',
    expected: own('alipay', 'app-key-security-risk isv.app-cert-expired'),
    spellings: ['app-key-security-risk, app-cert-expired', 'app-cert-expired', 'app-key-security-risk'],
  },
  { platform: 'alipay', expected: ['alipay:INVALID_PARAMETER'], spellings: ['INVALID_PARAMETER'] },
  { platform: 'alipay', expected: ['alipay:ACCESS_DENIED'], spellings: ['ACCESS_DENIED'] },
  {
    platform: 'alipay',
    expected: ['alipay:authorize-error'],
    spellings: ["{type:'getAuthorize', errorMessage:'x'}", '{"type":"getAuthorize","errorMessage":"x"}'],
  },
  { platform: 'alipay', expected: ['alipay:10000'], spellings: ['10000', '{"code":"10000","msg":"Success"}'] },
  { platform: 'wechat', expected: own('wechat', '0 client-ok'), spellings: ['0', '{"errcode":0,"errmsg":"ok"}'] },
  {
    platform: 'wechat',
    expected: ['wechat:client-ok'],
    spellings: ['getPhoneNumber:ok', '{"errMsg":"getPhoneNumber:ok"}'],
  },
  {
    platform: 'wechat',
    expected: ['wechat:1'],
    spellings: ['errcode: 1', 'errcode=1', '{"errcode":1,"errmsg":"data does not exist"}', 'data does not exist'],
  },
  { platform: 'wechat', expected: own('wechat', '40003 errno-1004'), spellings: ['invalid openid'] },
  {
    platform: 'wechat',
    expected: ['wechat:40003'],
    spellings: ['errmsg: invalid openid, errcode: 40003', `{"errcode":40003,"errmsg":"invalid openid ${RID}"}`],
  },
  { platform: 'wechat', expected: own('wechat', '1 user-cancel'), spellings: ['1', 'wechat:1', '错误码：1'] },
  { platform: 'wechat', expected: ['wechat:errno-10100005'], spellings: ['sendOpenReq:fail:no openid'] },
  {
    platform: 'wechat',
    expected: ['wechat:errno-102'],
    spellings: ['operateWXData:fail jsapi has no permission'],
  },
  {
    platform: 'wechat',
    expected: ['wechat:errno-600002'],
    spellings: [
      'request:fail url not in domain list',
      '{"errno":600002,"errMsg":"request:fail url not in domain list"}',
    ],
  },
  {
    platform: 'wechat',
    expected: ['wechat:callback-silent'],
    spellings: ['Component "pages/a" does not have a method "onPhone" to handle event "getphonenumber".'],
  },
  { platform: 'wechat', expected: ['wechat:user-deny'], spellings: ['getPhoneNumber:user deny'] },
  {
    platform: 'wechat',
    expected: ['wechat:-41000'],
    spellings: ['-41000', '-41006', '-41010', '-41015'],
  },
  {
    platform: 'huawei',
    expected: ['huawei:12304'],
    spellings: ['{"error":1101,"sub_error":12304}', '1101/12304', '{"sub_error":12304,"error":1101}'],
  },
];

function alipayReturnCodes(): FactCode[] {
  return ALIPAY_RETURN_CODES.map(([code, en, zh]) => ({
    platform: 'alipay',
    expected: [`alipay:${code}`],
    spellings: present([
      code,
      `alipay:${code}`,
      `code: ${code}`,
      `code=${code}`,
      `"code":"${code}"`,
      `错误码 ${code}`,
      json({ code, msg: en === '' ? zh : en }),
      json({ alipay_system_oauth_token_response: { code, msg: en } }),
      en,
      zh,
    ]),
  }));
}

function alipaySubCodes(): FactCode[] {
  return ALIPAY_SUB_CODES.map(([subCode, code, ...messages]) => {
    const bare = subCode.replace(/^(?:isv|aop|isp)\./, '');
    const [message = 'x'] = messages;
    return {
      platform: 'alipay',
      expected: [`alipay:${subCode}`],
      spellings: present([
        subCode,
        subCode.toUpperCase(),
        subCode === 'isp.unknow-error' ? '' : bare,
        `alipay:${subCode}`,
        `"${subCode}"`,
        ` ${subCode} `,
        `sub_code: ${subCode}`,
        `sub_code=${subCode}`,
        `subCode：${subCode}`,
        `"sub_code":"${subCode}"`,
        `'subCode': '${subCode}',`,
        json({ code, msg: 'x', sub_code: subCode, sub_msg: message }),
        json({ code, msg: 'x', subCode, subMsg: message }),
        subCode.startsWith('isp.') ? '' : json({ code: bare, message }),
        json({ response: json({ code, subCode, subMsg: message }) }),
        `AlipayMobilePublicResponse(code=${code}, msg=x, subCode=${subCode}, subMsg=${message})`,
        `${code} ${subCode}`,
        ...messages,
        ...messages.map((text) => `sub_msg: ${text}`),
      ]),
    };
  });
}

function alipayClients(): FactCode[] {
  const said = ALIPAY_CLIENT.map(([error, message, tail]) => ({
    platform: 'alipay',
    expected: [`alipay:${tail}`],
    spellings: present([
      message,
      json(error === null ? { errorMessage: message } : { error, errorMessage: message }),
      error === null ? '' : `{error: ${error}, errorMessage: '${message}'}`,
      `errorMessage: ${message}`,
    ]),
  }));
  const numbers = ALIPAY_CLIENT_NUMBERS.map(([error, tails]) => ({
    platform: 'alipay',
    expected: own('alipay', tails),
    spellings: [String(error), `error=${error}`, `"error":${error}`, json({ error, errorMessage: 'x' })],
  }));
  return [...said, ...numbers];
}

function wechatCodes(): FactCode[] {
  const clients = WECHAT_CLIENT.map(([message, errno, tail]) => ({
    platform: 'wechat',
    expected: [`wechat:${tail}`],
    spellings: [
      `getPhoneNumber:fail ${message}`,
      `getPhoneNumber:fail:${message}`,
      `GETPHONENUMBER:FAIL ${message.toUpperCase()}`,
      `fail ${message}`,
      `getRealtimePhoneNumber:fail ${message}`,
      json({ errMsg: `getPhoneNumber:fail ${message}`, ...(errno === null ? {} : { errno }) }),
      `{errMsg: 'getPhoneNumber:fail ${message}'}`,
      `"errMsg": "getPhoneNumber:fail ${message}"`,
    ],
  }));
  const errnos = WECHAT_ERRNOS.map(([errno, tails]) => ({
    platform: 'wechat',
    expected: own('wechat', tails),
    spellings: [
      `errno: ${errno}`,
      `errno=${errno}`,
      `"errno":${errno}`,
      json({ errno, errMsg: 'getPhoneNumber:fail' }),
      ...(errno === 1 ? [] : [String(errno), `wechat:${errno}`]),
    ],
  }));
  const answers = WECHAT_ANSWERS.map(([errcode, ...messages]) => {
    const [message = 'x'] = messages;
    return {
      platform: 'wechat',
      expected: [`wechat:${errcode}`],
      spellings: [
        String(errcode),
        `wechat:${errcode}`,
        `errcode: ${errcode}`,
        `errcode=${errcode}`,
        `errCode：${errcode}`,
        `"errcode":${errcode}`,
        `'errcode': ${errcode}`,
        `错误码：${errcode}`,
        `错误代码 ${errcode}`,
        `微信返回 errcode ${errcode}`,
        json({ errcode, errmsg: `${message}, ${RID}` }),
        json({ errcode, errmsg: `${message} ${RID.replace(': ', ':')}` }),
        `WxErrorException: 错误代码：${errcode}, 错误信息：${message}，微信原始报文：${json({ errcode, errmsg: message })}`,
        ...messages,
      ],
    };
  });
  return [...clients, ...errnos, ...answers];
}

function otherCodes(): FactCode[] {
  const said = OTHER_ERR_MSGS.map(([platform, message, tail]) => ({
    platform,
    expected: [`${platform}:${tail}`],
    spellings: [
      `getPhoneNumber:${message}`,
      `getPhoneNumber:${message.replace('fail ', 'fail:')}`,
      json({ errMsg: `getPhoneNumber:${message}` }),
      `errMsg: getPhoneNumber:${message}`,
    ],
  }));
  const codes = OTHER_CODES.flatMap(([platform, field, all, tail, ...messages]) =>
    all.map((code) => ({
      platform,
      expected: [`${platform}:${tail ?? code}`],
      spellings: [
        String(code),
        `${platform}:${code}`,
        `${field}: ${code}`,
        `${field}=${code}`,
        json({ [field]: code }),
        json({ [field]: code, message: 'x', data: null }),
        `"${field}": "${code}"`,
        ...messages,
      ],
    })),
  );
  return [...said, ...codes];
}

/** All of them. */
export const FACT_CODES: readonly FactCode[] = [
  ...alipayReturnCodes(),
  ...alipaySubCodes(),
  ...ALIPAY_V3_NAMES.map((name) => ({
    platform: 'alipay',
    expected: [`alipay:${name}`],
    spellings: [name, `isv.${name}`, name.toUpperCase(), json({ code: name, message: 'x' }), `sub_code=isv.${name}`],
  })),
  ...alipayClients(),
  ...wechatCodes(),
  ...otherCodes(),
  ...LIBRARY.map(([tail, ...texts]) => ({ platform: 'library', expected: [`library:${tail}`], spellings: texts })),
  ...FURTHER,
];
