import type { Platform } from '../platform.ts';
import { ALIPAY_WIRE_NAMES, recogniseAlipay } from './payload.ts';
import { ALIPAY_RECIPE } from './recipe.ts';

/** The row of Alipay (支付宝). */
export const ALIPAY: Platform = {
  id: 'alipay',
  name: { en: 'Alipay', zh: '支付宝' },
  wireNames: ALIPAY_WIRE_NAMES,
  capturedKeys: [{ slot: 'aes-key', names: ['aeskey', 'encryptkey', 'decryptkey'] }],
  recipe: ALIPAY_RECIPE,
  recognise: recogniseAlipay,
  findEntry: async (payload) => {
    const { findAlipayAnswer, findAlipayClientFailure } = await import('./codes.ts');
    const entry =
      'kind' in payload
        ? findAlipayClientFailure(payload.message, payload.number)
        : findAlipayAnswer(payload.code, payload.subCode);
    return entry ?? null;
  },
};
