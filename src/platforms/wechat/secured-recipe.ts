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
  isConsistent: WECHAT_RECIPE.isConsistent,
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
