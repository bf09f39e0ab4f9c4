import { AES_128, AES_192, AES_256 } from '../../core/crypto/block-cipher.ts';
import type { Shape } from '../../core/shape.ts';
import { classifyByAppId, OPEN_DATA_RECIPE } from '../open-data.ts';
import type { BlockRecipe, Opened } from '../platform.ts';

function phone(appIdField: 'appId' | 'appid', isTimeFirst: boolean): Shape {
  const time: Shape = [{ literal: '"timestamp":' }, { run: 'digits', min: 10, max: 13 }];
  const app: Shape = [{ literal: `"${appIdField}":"` }, { run: 'word', min: 24, max: 24 }, { literal: '"' }];
  return [
    { literal: '{"phoneNumber":"' },
    { run: 'phone', min: 0, max: 24 },
    { literal: '","purePhoneNumber":"' },
    { run: 'phone', min: 0, max: 24 },
    { literal: '","countryCode":"' },
    { run: 'phone', min: 0, max: 6 },
    { literal: '","watermark":{' },
    ...(isTimeFirst ? [...time, { literal: ',' }, ...app] : [...app, { literal: ',' }, ...time]),
    { literal: '}}' },
  ];
}

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
  shapes: [phone('appId', true), phone('appId', false), phone('appid', true), phone('appid', false)],
  mark: /"app[iI]d":"[0-9a-f]{20}/,
  classify,
  hints: ['key-by-length', 'iv-as-text', 'unpad-once', 'app-id-spelling', 'key-from-store'],
};
