import { AES_128 } from '../../core/crypto/block-cipher.ts';
import type { Shape } from '../../core/shape.ts';
import type { Opened, Recipe, Watermark } from '../platform.ts';

/** Key order of real payloads; the documentation prints the watermark the other way round. */
const PHONE: Shape = [
  { literal: '{"phoneNumber":"' },
  { run: 'phone', min: 0, max: 24 },
  { literal: '","purePhoneNumber":"' },
  { run: 'phone', min: 0, max: 24 },
  { literal: '","countryCode":"' },
  { run: 'phone', min: 0, max: 6 },
  { literal: '","watermark":{"timestamp":' },
  { run: 'digits', min: 10, max: 13 },
  { literal: ',"appid":"' },
  { run: 'word', min: 18, max: 18 },
  { literal: '"}}' },
];

const text = (name: string): Shape => [{ literal: `","${name}":"` }, { run: 'string', min: 0, max: 300 }];

function userInfo(firstKey: 'openId' | 'nickName', hasUnionId: boolean): Shape {
  return [
    { literal: `{"${firstKey}":"` },
    { run: 'string', min: 0, max: 300 },
    ...(firstKey === 'openId' ? text('nickName') : []),
    { literal: '","gender":' },
    { run: 'digits', min: 1, max: 1 },
    { literal: ',"language":"' },
    { run: 'string', min: 0, max: 20 },
    ...text('city'),
    ...text('province'),
    ...text('country'),
    ...text('avatarUrl'),
    ...(hasUnionId ? text('unionId') : []),
    { literal: '","watermark":{"timestamp":' },
    { run: 'digits', min: 10, max: 13 },
    { literal: ',"appid":"' },
    { run: 'word', min: 18, max: 18 },
    { literal: '"}}' },
  ];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : null;
}

function watermarkOf(json: Record<string, unknown>): Watermark | null {
  const watermark = json['watermark'];
  if (!isRecord(watermark)) return null;
  const timestamp = Number(watermark['timestamp']);
  return {
    appId: textOf(watermark['appid']) ?? textOf(watermark['appId']),
    timestampSeconds: Number.isFinite(timestamp) && timestamp > 0 ? timestamp : null,
  };
}

function classify(json: unknown): Opened | null {
  if (!isRecord(json)) return null;
  const watermark = watermarkOf(json);
  const number = textOf(json['phoneNumber']);
  const pureNumber = textOf(json['purePhoneNumber']);
  if (number !== null) {
    return {
      kind: 'phone',
      number,
      pureNumber: pureNumber ?? number,
      countryCode: textOf(json['countryCode']) ?? '',
      watermark,
    };
  }
  // Another key in the place of `phoneNumber`: the first block was guessed, or changed.
  if (pureNumber !== null) return null;
  const isUserInfo = textOf(json['nickName']) !== null || (textOf(json['openId']) !== null && watermark !== null);
  return isUserInfo ? { kind: 'user-info', watermark } : null;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** The number stands in the payload twice: with its area code, if it is not a mainland one, and without. */
function isConsistent(opened: Opened): boolean {
  if (opened.kind !== 'phone') return true;
  const pure = digitsOf(opened.pureNumber);
  return [pure, digitsOf(opened.countryCode) + pure].includes(digitsOf(opened.number));
}

function isShortened(opened: Opened): boolean {
  if (opened.kind !== 'phone') return false;
  const [number, pure] = [digitsOf(opened.number), digitsOf(opened.pureNumber)];
  return number.length < pure.length && pure.endsWith(number);
}

/**
 * WeChat open data: AES-128-CBC, PKCS#7, key and IV sent as base64 of 16 bytes.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/signature.html
 */
export const WECHAT_RECIPE: Recipe = {
  cipher: AES_128,
  keySlot: 'session-key',
  keyField: 'session_key',
  iv: 'sent',
  paddingBytes: 16,
  firstBlocks: ['{"phoneNumber":"', '{"nickName":"', '{"openId":"'],
  shapes: [PHONE, userInfo('openId', true), userInfo('openId', false), userInfo('nickName', false)],
  charsets: ['utf-8'],
  classify,
  isConsistent,
  isShortened,
  keyMismatchCode: 'session-key-mismatch',
  hints: ['key-as-text', 'iv-as-text', 'cipher-mode', 'unpad-once', 'phone-type', 'key-from-store', 'watermark-check'],
};
