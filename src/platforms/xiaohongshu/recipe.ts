import { AES_128, AES_192, AES_256 } from '../../core/crypto/block-cipher.ts';
import { classifyByAppId, OPEN_DATA_RECIPE, phoneShape } from '../open-data.ts';
import type { BlockRecipe, Opened } from '../platform.ts';

function classify(json: unknown): Opened | null {
  return classifyByAppId(json, /^[0-9a-f]{24}$/, () => false);
}

/**
 * Xiaohongshu open data: AES-CBC with the key size that the decoded session_key has. The page says AES-128 and a key of 24
 * bytes, the payloads that were posted have keys of 16.
 *
 * @see https://miniapp.xiaohongshu.com/doc/DC591932
 */
export const XIAOHONGSHU_RECIPE: BlockRecipe = {
  ...OPEN_DATA_RECIPE,
  ciphers: [AES_128, AES_192, AES_256],
  paddingBytes: 32,
  firstBlocks: ['{"phoneNumber":"', '{"nickName":"', '{"openId":"'],
  shapes: (['appId', 'appid'] as const).flatMap((field) =>
    [true, false].map((isTimeFirst) => phoneShape({ field, length: 24, isTimeFirst })),
  ),
  mark: /"app[iI]d":"[0-9a-f]{20}/,
  classify,
  hints: ['key-by-length', 'iv-as-text', 'unpad-once', 'app-id-spelling', 'key-from-store'],
};
