import { AES_256 } from '../../core/crypto/block-cipher.ts';
import { classifyByAppId, OPEN_DATA_RECIPE, phoneShape, plainNumber } from '../open-data.ts';
import type { BlockRecipe, Opened, RsaRecipe } from '../platform.ts';

const APP_ID = /^tt[0-9A-Za-z]{10,}$/;

function classify(json: unknown): Opened | null {
  return classifyByAppId(json, APP_ID, () => false);
}

/**
 * Douyin's old way (旧方式): AES-128-CBC, key and IV sent as base64 of 16 bytes.
 *
 * @see https://developer.open-douyin.com/docs/resource/zh-CN/mini-app/develop/tutorial/basic-ability/sensitive-data-process
 */
export const DOUYIN_RECIPE: BlockRecipe = {
  ...OPEN_DATA_RECIPE,
  firstBlocks: ['{"phoneNumber":"', '{"nickName":"', '{"openId":"'],
  shapes: [true, false].map((isTimeFirst) => phoneShape({ field: 'appid', length: 18, isTimeFirst })),
  mark: /"appid":"tt/,
  classify,
  hints: ['key-as-text', 'iv-as-text', 'cipher-mode', 'unpad-once', 'phone-type', 'key-from-store', 'watermark-check'],
};

/**
 * Douyin's new way (新方式): RSA with PKCS#1 v1.5 under the application key pair (应用公钥, 应用私钥).
 *
 * @see https://developer.open-douyin.com/docs/resource/zh-CN/mini-app/develop/tutorial/open-capabilities/general-capabilities/new-phone-method
 */
export const DOUYIN_RSA_RECIPE: RsaRecipe = {
  kind: 'rsa',
  keySlot: 'app-private-key',
  keyField: 'app_private_key',
  ownerSlot: 'app-id',
  ownerField: 'watermark.appid',
  format: 'json',
  // Nobody else sends this envelope, so that a payload without a watermark is still Douyin's.
  classify: (json) => classifyByAppId(json, APP_ID, () => true),
  isConsistent: OPEN_DATA_RECIPE.isConsistent,
  keyMismatchCode: 'private-key-mismatch',
  hints: ['rsa-node', 'rsa-padding', 'watermark-check'],
};

/**
 * Douyin's login of apps and web pages (`encrypted_mobile`): AES-CBC, the client_secret as key and its first 16 bytes as IV.
 *
 * @see https://developer.open-douyin.com/docs/resource/zh-CN/dop/develop/openapi/account-permission/phone-number-decode-demo
 */
export const DOUYIN_MOBILE_RECIPE: BlockRecipe = {
  ...OPEN_DATA_RECIPE,
  ciphers: [AES_256],
  keySlot: 'app-secret',
  keyField: 'client_secret',
  keyForm: 'text',
  iv: 'key',
  leastBytes: 16,
  format: 'text',
  firstBlocks: [],
  shapes: [[{ run: 'phone', min: 5, max: 20 }]],
  classify: (content) => (typeof content === 'string' ? plainNumber(content) : null),
  isConsistent: () => true,
  isShortened: () => false,
  keyMismatchCode: 'sym-key-mismatch',
  keyPattern: /^[0-9A-Za-z]{32}$/,
  hints: ['secret-as-text', 'plain-number'],
};
