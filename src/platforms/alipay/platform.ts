import type { Platform } from '../platform.ts';
import { ALIPAY_WIRE_NAMES, recogniseAlipay } from './payload.ts';
import { ALIPAY_RECIPE } from './recipe.ts';
import { PHONE } from './sources.ts';

/** The row of Alipay (支付宝). */
export const ALIPAY: Platform = {
  id: 'alipay',
  appIdPattern: null,
  endpoints: /^openapi(?:[.-]\w+)*\.(?:alipay|alipaydev)\.com\//,
  wireNames: ALIPAY_WIRE_NAMES,
  capturedKeys: [{ slot: 'aes-key', names: ['aeskey', 'encryptkey', 'decryptkey'] }],
  recipes: [ALIPAY_RECIPE],
  recognise: recogniseAlipay,
  help: {
    terms: { platformKey: { en: 'the Alipay public key (支付宝公钥)', zh: '支付宝公钥' } },
    keys: {
      'aes-key': {
        en: 'The AES key is 24 characters of base64 ending in ==; it is in the console under 开发设置 → 接口内容加密方式 (formerly 内容加密)',
        zh: 'AES 密钥是 24 个字符的 base64，以 == 结尾，在控制台的开发设置 → 接口内容加密方式（旧称内容加密）里',
      },
      'alipay-public-key': {
        en: 'An Alipay public key (支付宝公钥) for RSA2 is one line of 392 characters that begins with MIIBIjANBgkq (接口加签方式, formerly 加签)',
        zh: 'RSA2 的支付宝公钥是一行 392 个字符，以 MIIBIjANBgkq 开头（接口加签方式，旧称加签）',
      },
    },
    remedies: {},
    sources: [PHONE],
  },
  findEntry: async (said) => {
    const { findAlipayAnswer, findAlipayClientFailure } = await import('./codes.ts');
    const entry =
      'kind' in said ? findAlipayClientFailure(said.message, said.number) : findAlipayAnswer(said.code, said.subCode);
    return entry ?? null;
  },
};
