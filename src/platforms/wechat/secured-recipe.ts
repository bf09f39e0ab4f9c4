import { AES_256, SM4 } from '../../core/crypto/block-cipher.ts';
import { isObject, textOfJson } from '../open-data.ts';
import type { Opened, SealedRecipe } from '../platform.ts';
import { WECHAT_RECIPE } from './recipe.ts';

const HOST = 'https://api.weixin.qq.com';

/** The number stands in `phone_info`; of any other answer only the platform's own marks are known. */
function classify(json: unknown): Opened | null {
  if (!isObject(json)) return null;
  const phone = json['phone_info'];
  // Both fields are always there; a text that lacks one was changed.
  if (isObject(phone))
    return textOfJson(phone['purePhoneNumber']) === null ? null : WECHAT_RECIPE.classify(phone, null);
  const code = textOfJson(json['errcode']);
  if (code === null || code === '0') return null;
  return { kind: 'answer', answer: { code, subCode: null, message: textOfJson(json['errmsg']) ?? '' } };
}

const MAINLAND_NUMBER = /^1[3-9]\d{9}$/;

/** A mainland number stands there without an area code, and then its country code is 86. */
function isConsistent(opened: Opened): boolean {
  if (!WECHAT_RECIPE.isConsistent(opened)) return false;
  if (opened.kind !== 'phone' || opened.number !== opened.pureNumber) return true;
  return !MAINLAND_NUMBER.test(opened.number) || opened.countryCode === '86';
}

/**
 * WeChat server-API security (服务端 API 安全): AES-256-GCM or SM4-GCM, signed with RSA-PSS and SHA-256.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/getting_started/api_signature.html
 */
export const SECURED_RECIPE: SealedRecipe = {
  kind: 'sealed',
  ciphers: [AES_256, SM4],
  keySlot: 'sym-key',
  keyField: 'sym_key',
  ownerSlot: 'app-id',
  ownerField: 'watermark.appid',
  serialSlot: 'sym-key-sn',
  publicKeySlot: 'platform-public-key',
  keyMismatchCode: 'sym-key-mismatch',
  format: 'json',
  classify,
  isConsistent,
  urls: [
    `${HOST}/wxa/business/getuserphonenumber`,
    `${HOST}/wxa/business/checkencryptedmsg`,
    `${HOST}/wxa/getuserriskrank`,
  ],
  associatedData: ({ url, appId, timestamp, serial }) => [url, appId, timestamp, serial].join('|'),
  signedText: ({ url, appId, timestamp, body }) => [url, appId, timestamp, body].join('\n'),
  readMessage: (content) =>
    isObject(content)
      ? { appId: textOfJson(content['_appid']), timestamp: textOfJson(content['_timestamp']) }
      : { appId: null, timestamp: null },
  hints: ['associated-data', 'raw-content', 'pss-salt'],
};
