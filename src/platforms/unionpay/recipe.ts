import { TRIPLE_DES, TRIPLE_DES_TWO_KEYS } from '../../core/crypto/block-cipher.ts';
import { OPEN_DATA_RECIPE, plainNumber } from '../open-data.ts';
import type { BlockRecipe } from '../platform.ts';

/**
 * UnionPay (云闪付) user.mobile: 3DES-ECB with PKCS#5 over the number itself; the key is hex.
 *
 * @see https://opentools.95516.com/applet/#/docs/develop/oauth?id=_020202
 */
export const UNIONPAY_RECIPE: BlockRecipe = {
  ...OPEN_DATA_RECIPE,
  ciphers: [TRIPLE_DES, TRIPLE_DES_TWO_KEYS],
  keySlot: 'sym-key',
  keyField: 'symmetricKey',
  keyForm: 'hex',
  iv: 'none',
  paddingBytes: 8,
  leastBytes: 16,
  format: 'text',
  firstBlocks: [],
  shapes: [[{ run: 'phone', min: 8, max: 15 }]],
  classify: (content) => (typeof content === 'string' ? plainNumber(content) : null),
  isConsistent: () => true,
  isShortened: () => false,
  keyMismatchCode: 'sym-key-mismatch',
  keyPattern: /^(?:[0-9a-fA-F]{32}|[0-9a-fA-F]{48})$/,
  hints: ['hex-not-base64', 'two-key-des', 'plain-number'],
};
