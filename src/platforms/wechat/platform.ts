import type { Platform } from '../platform.ts';
import { recogniseWechat, WECHAT_WIRE_NAMES } from './payload.ts';
import { WECHAT_RECIPE } from './recipe.ts';

/** The row of WeChat (微信). */
export const WECHAT: Platform = {
  id: 'wechat',
  name: { en: 'WeChat', zh: '微信' },
  wireNames: WECHAT_WIRE_NAMES,
  capturedKeys: [{ slot: 'session-key', names: ['sessionkey'] }],
  recipe: WECHAT_RECIPE,
  recognise: recogniseWechat,
  findEntry: async (payload) => {
    const { findWechatAnswer, findWechatClientFailure } = await import('./codes.ts');
    const entry =
      'kind' in payload
        ? findWechatClientFailure(payload.message, payload.number)
        : findWechatAnswer(Number(payload.code));
    return entry ?? null;
  },
};
