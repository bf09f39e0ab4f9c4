import { describe, expect, test } from 'vitest';
import { findWechatAnswer, findWechatClientFailure, WECHAT_CODES } from '../../src/platforms/wechat/codes.ts';

describe('findWechatAnswer', () => {
  test('finds every answer by its number', () => {
    for (const entry of WECHAT_CODES.filter(({ kind }) => kind === 'answer')) {
      for (const number of entry.numbers ?? []) expect(findWechatAnswer(number)?.code).toBe(entry.code);
    }
  });

  test('does not take numbers of the client for numbers of the server', () => {
    expect(findWechatAnswer(103)).toBeUndefined();
    expect(findWechatAnswer(1400001)).toBeUndefined();
    expect(findWechatAnswer(Number.NaN)).toBeUndefined();
  });
});

describe('findWechatClientFailure', () => {
  test('finds every failure by each of its fragments', () => {
    for (const entry of WECHAT_CODES.filter(({ kind }) => kind === 'client')) {
      for (const fragment of entry.fragments ?? []) {
        expect(findWechatClientFailure(fragment.toUpperCase(), null)?.code, fragment).toBe(entry.code);
      }
    }
  });

  test.each([
    ['getPhoneNumber:ok', null, 'wechat:client-ok'],
    ['getPhoneNumber:fail user deny', null, 'wechat:user-deny'],
    ['getPhoneNumber:fail:user deny', null, 'wechat:user-deny'],
    ['getPhoneNumber:user deny', null, 'wechat:user-deny'],
    ['getPhoneNumber:fail:user denied', null, 'wechat:user-deny'],
    ['', 103, 'wechat:user-deny'],
    ['getPhoneNumber:fail:cancel', null, 'wechat:user-cancel'],
    ['getPhoneNumber:fail:cancel to confirm login', null, 'wechat:user-cancel'],
    ['getPhoneNumber:fail no permission', null, 'wechat:no-permission'],
    ['getPhoneNumber:fail 该 appid 没有权限', null, 'wechat:no-permission'],
    ['getPhoneNumber:fail:access denied', null, 'wechat:access-denied'],
    ['getPhoneNumber:fail jsapi has no permission', 102, 'wechat:errno-102'],
    ['operateWXData:fail jsapi has no permission', null, 'wechat:errno-102'],
    [
      'getPhoneNumber:fail jsapi has no permission, event=getPhoneNumber, runningState=background, permissionBytes=null, detail=',
      102,
      'wechat:jsapi-in-background',
    ],
    [
      'getPhoneNumber:fail jsapi has no permission, event=getPhoneNumber, runningState=foreground, detail=jsapi has been banned',
      102,
      'wechat:jsapi-banned',
    ],
    ['', 102, 'wechat:errno-102'],
    [
      'getPhoneNumber:fail Error: 用户绑定的手机需要进行验证，请在客户端完成短信验证',
      null,
      'wechat:phone-needs-verification',
    ],
    ['getPhoneNumber:fail privacy permission is not authorized', 104, 'wechat:privacy-not-authorized'],
    ['getPhoneNumber:fail privacy permission is not authorized in gap', 104, 'wechat:privacy-gap'],
    ['', 104, 'wechat:errno-104'],
    ['getPhoneNumber:fail api scope is not declared in the privacy agreement', 112, 'wechat:errno-112'],
    ['', 112, 'wechat:errno-112'],
    ['please go to mp to announce your privacy usage', 1025, 'wechat:errno-1025'],
    ['', 1026, 'wechat:errno-1025'],
    ['getPhoneNumber:fail no enough quota', 1400001, 'wechat:errno-1400001'],
    ['', 1400001, 'wechat:errno-1400001'],
    ['sendOpenReq:fail:no openid', 10100005, 'wechat:errno-10100005'],
    ['getUserProfile:fail can only be invoked by user TAP gesture.', null, 'wechat:tap-gesture-needed'],
    ['request:fail url not in domain list', 600002, 'wechat:errno-600002'],
    ['', 600009, 'wechat:errno-600000'],
    [
      'Component "pages/index/index" does not have a method "onPhone" to handle event "getphonenumber".',
      null,
      'wechat:callback-silent',
    ],
  ])('%s %s is %s', (errMsg, errno, expected) => {
    expect(findWechatClientFailure(errMsg, errno)?.code).toBe(expected);
  });

  test('does not guess', () => {
    expect(findWechatClientFailure('getPhoneNumber:fail', null)).toBeUndefined();
    expect(findWechatClientFailure('', 40029)).toBeUndefined();
  });
});
