import { describe, expect, test } from 'vitest';
import { ALIPAY_CODES, findAlipayAnswer, findAlipayClientFailure } from '../../src/platforms/alipay/codes.ts';

describe('findAlipayAnswer', () => {
  test('finds every answer by its sub code or its return code', () => {
    for (const entry of ALIPAY_CODES.filter(({ kind }) => kind === 'answer')) {
      const name = entry.code.slice('alipay:'.length);
      expect(findAlipayAnswer('', name)?.code).toBe(entry.code);
    }
  });

  test.each([
    ['40003', 'isv.invalid-auth-relations', 'alipay:isv.invalid-auth-relations'],
    ['40003', 'invalid-auth-relations', 'alipay:isv.invalid-auth-relations'],
    ['40003', 'ISV.INVALID-AUTH-RELATIONS', 'alipay:isv.invalid-auth-relations'],
    ['invalid-auth-relations', null, 'alipay:isv.invalid-auth-relations'],
    ['20000', 'aop.unknow-error', 'alipay:aop.unknow-error'],
    ['20000', 'isp.unknow-error', 'alipay:isp.unknow-error'],
    ['20000', 'unknow-error', 'alipay:aop.unknow-error'],
    ['40002', 'app-cert-expired', 'alipay:isv.app-cert-expired'],
    ['40003', 'not-online-app', 'alipay:isv.not-online-app'],
    ['40006', 'isv.some-new-code', 'alipay:40006'],
    ['40001', null, 'alipay:40001'],
    ['10000', null, 'alipay:10000'],
  ])('%s %s is %s', (code, subCode, expected) => {
    expect(findAlipayAnswer(code, subCode)?.code).toBe(expected);
  });

  test('does not guess', () => {
    expect(findAlipayAnswer('99999', 'isv.no-such-code')).toBeUndefined();
    expect(findAlipayAnswer('4', null)).toBeUndefined();
  });
});

describe('findAlipayClientFailure', () => {
  test('finds every failure by each of its fragments', () => {
    for (const entry of ALIPAY_CODES.filter(({ kind }) => kind === 'client')) {
      for (const fragment of entry.fragments ?? []) {
        expect(findAlipayClientFailure(`x ${fragment.toUpperCase()} y`, null)?.code).toBe(entry.code);
      }
    }
  });

  test.each([
    ['该接口暂不支持', 1, 'alipay:client-1'],
    ['', 1, 'alipay:client-1'],
    ['无权调用', 4, 'alipay:client-4'],
    ['无权调用(N22104)', 4, 'alipay:client-4'],
    ['', 4, 'alipay:client-4'],
    ['无权调用该接口', 4, 'alipay:request-4'],
    ['Network Error', null, 'alipay:network-error'],
    ['用户取消授权', 11, 'alipay:auth-code-11'],
    ['getAuthorize:fail', null, 'alipay:authorize-error'],
    ['应用未设置默认签名类型', 40001, 'alipay:isv.missing-default-signature-type'],
    ['缺少加密配置', 40001, 'alipay:isv.missing-encrypt-key'],
    ['加密异常', 40002, 'alipay:isv.invalid-encrypt'],
    ['无效授权关系', 40003, 'alipay:isv.invalid-auth-relations'],
    ['ISV权限不足', 40006, 'alipay:isv.insufficient-isv-permissions'],
    ['', 40003, 'alipay:40003'],
  ])('%s %s is %s', (message, number, expected) => {
    expect(findAlipayClientFailure(message, number)?.code).toBe(expected);
  });

  test('does not guess where a number means several things', () => {
    expect(findAlipayClientFailure('', 11)).toBeUndefined();
    expect(findAlipayClientFailure('授权权限不足', 20001)?.code).toBe('alipay:20001');
    expect(findAlipayClientFailure('', null)).toBeUndefined();
  });
});
