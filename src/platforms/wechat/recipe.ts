import type { Shape } from '../../core/shape.ts';
import { classifyByAppId, OPEN_DATA_RECIPE, phoneShape } from '../open-data.ts';
import type { BlockRecipe, Opened } from '../platform.ts';

/** Key order of real payloads; the documentation prints the watermark the other way round. */
const PHONE = phoneShape({ field: 'appid', length: 18, isTimeFirst: true });

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

/** The App ID of a WeChat mini-program. */
const APP_ID = /^wx[0-9A-Za-z]{10,}$/;

/** Open data of other platforms looks the same but for the App ID in its watermark; Kuaishou's has neither field. */
function classify(json: unknown): Opened | null {
  return classifyByAppId(json, APP_ID, (fields) => !('countryCode' in fields) || 'purePhoneNumber' in fields);
}

/**
 * WeChat open data: AES-128-CBC, PKCS#7, key and IV sent as base64 of 16 bytes.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/signature.html
 */
export const WECHAT_RECIPE: BlockRecipe = {
  ...OPEN_DATA_RECIPE,
  firstBlocks: ['{"phoneNumber":"', '{"nickName":"', '{"openId":"'],
  shapes: [PHONE, userInfo('openId', true), userInfo('openId', false), userInfo('nickName', false)],
  mark: /"appid":"wx/,
  classify,
  hints: ['key-as-text', 'iv-as-text', 'cipher-mode', 'unpad-once', 'phone-type', 'key-from-store', 'watermark-check'],
};
