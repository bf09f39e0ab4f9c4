import type { Shape } from '../../core/shape.ts';
import { classifyByAppId, OPEN_DATA_RECIPE } from '../open-data.ts';
import type { BlockRecipe, Opened } from '../platform.ts';

/** Key order of the one payload that was published; neither purePhoneNumber nor watermark. */
const PHONE: Shape = [
  { literal: '{"countryCode":"' },
  { run: 'phone', min: 0, max: 6 },
  { literal: '","phoneNumber":"' },
  { run: 'phone', min: 0, max: 24 },
  { literal: '"}' },
];

function classify(json: unknown): Opened | null {
  return classifyByAppId(json, /^ks\d{10,}$/, (fields) => 'countryCode' in fields && !('purePhoneNumber' in fields));
}

/**
 * Kuaishou open data: AES-128-CBC, key and IV sent as base64 of 16 bytes.
 *
 * @see https://mp.kuaishou.com/docs/develop/server/userInfo/userEncryptedData.html
 */
export const KUAISHOU_RECIPE: BlockRecipe = {
  ...OPEN_DATA_RECIPE,
  firstBlocks: ['{"countryCode":"', '{"phoneNumber":"'],
  shapes: [PHONE],
  mark: /"countryCode":"\d*","phoneNumber":"|"appid":"ks/,
  classify,
  hints: ['key-as-text', 'iv-as-text', 'cipher-mode', 'unpad-once', 'optional-fields', 'key-from-store'],
};
