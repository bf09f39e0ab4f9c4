/**
 * WeChat payloads as the platform makes them, with invented numbers.
 *
 * @see facts: https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/signature.html (read 2026-11-22)
 */
import { createCipheriv, createHash } from 'node:crypto';
import { FORGE_NOW_MS, type Json, type JsonObject } from './forge-container.ts';
import { base64Key } from './forge-keys.ts';
import type { Random } from './forge-random.ts';

const LOWER_HEX = '0123456789abcdef';
const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export interface WechatNumber {
  readonly phoneNumber: string;
  readonly purePhoneNumber: string;
  readonly countryCode: string;
}

/** Everything about one forged payload. `plaintext` is what stands inside the ciphertext. */
export interface WechatPayload {
  readonly appId: string;
  readonly sessionKey: string;
  readonly iv: string;
  readonly plaintext: string;
  readonly encryptedData: string;
  readonly number: WechatNumber;
  readonly timestamp: number;
}

export function wechatAppId(random: Random): string {
  return `wx${random.text(16, LOWER_HEX)}`;
}

/** An AppSecret: 32 lower-case hex digits. */
export function wechatAppSecret(random: Random): string {
  return random.text(32, LOWER_HEX);
}

/** Mainland numbers of the shape 130 0000 xxxx, foreign ones with and without prefix, and short ones. */
export function wechatNumber(random: Random): WechatNumber {
  if (random.chance(0.6)) {
    const pure = `1300000${random.text(4, '0123456789')}`;
    return { phoneNumber: pure, purePhoneNumber: pure, countryCode: '86' };
  }
  const [countryCode, pure] = random.pick([
    ['852', `0000${random.text(4, '0123456789')}`],
    ['853', `0000${random.text(4, '0123456789')}`],
    ['1', `202555${random.text(4, '0123456789')}`],
    ['44', `7000000${random.text(3, '0123456789')}`],
    ['674', `000${random.text(4, '0123456789')}`],
    ['290', `00${random.text(3, '0123456789')}`],
  ] as const);
  const phoneNumber = random.pick([`${countryCode}${pure}`, `+${countryCode}${pure}`, pure]);
  return { phoneNumber, purePhoneNumber: pure, countryCode };
}

/** AES-128-CBC with PKCS#7 by node's own padding. */
export function encryptWechat(sessionKey: string, iv: string, plaintext: string): string {
  const cipher = createCipheriv('aes-128-cbc', Buffer.from(sessionKey, 'base64'), Buffer.from(iv, 'base64'));
  return Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]).toString('base64');
}

export interface WechatOptions {
  readonly timestamp?: number;
  readonly number?: WechatNumber;
  /** Replaces the whole plaintext. */
  readonly plaintext?: string;
}

/** A phone payload in the wire order: phoneNumber, purePhoneNumber, countryCode, watermark{timestamp, appid}. */
export function wechatPhone(random: Random, options: WechatOptions = {}): WechatPayload {
  const appId = wechatAppId(random);
  const sessionKey = base64Key(random);
  const iv = base64Key(random);
  const number = options.number ?? wechatNumber(random);
  const timestamp = options.timestamp ?? Math.floor(FORGE_NOW_MS / 1000) - random.int(2, 40);
  const plaintext = options.plaintext ?? JSON.stringify({ ...number, watermark: { timestamp, appid: appId } });
  return {
    appId,
    sessionKey,
    iv,
    plaintext,
    encryptedData: encryptWechat(sessionKey, iv, plaintext),
    number,
    timestamp,
  };
}

/** Makes phone payloads until one is accepted. */
export function wechatPhoneWhere(
  random: Random,
  accept: (payload: WechatPayload) => boolean,
  options: WechatOptions = {},
): WechatPayload {
  for (let attempt = 0; attempt < 5000; attempt += 1) {
    const payload = wechatPhone(random, options);
    if (accept(payload)) return payload;
  }
  throw new Error('no payload was accepted');
}

export interface WechatUserInfo extends WechatPayload {
  readonly rawData: string;
  readonly signature: string;
}

/** rawData of the user in wire order, with Chinese, emoji and plain nicknames. */
export function wechatRawData(random: Random): JsonObject {
  return {
    nickName: random.pick(['Band', '小明', '山有木兮', 'Zoë', '🌈晴天☀️', 'O"Neil', '李\\雷']),
    gender: random.int(0, 2),
    language: random.pick(['zh_CN', 'en', 'zh_TW']),
    city: random.pick(['Guangzhou', 'Suzhou', '']),
    province: random.pick(['Guangdong', 'Jiangsu', '']),
    country: random.pick(['CN', 'China', '']),
    avatarUrl: `https://thirdwx.qlogo.cn/mmopen/vi_32/${random.text(86, ALPHANUMERIC)}/132`,
  };
}

/** hex sha1(rawData ‖ session_key as text). */
export function signRawData(rawData: string, sessionKey: string): string {
  return createHash('sha1')
    .update(rawData + sessionKey)
    .digest('hex');
}

/** A user-info payload with rawData and signature; the profile kind has no openId. */
export function wechatUserInfo(random: Random): WechatUserInfo {
  const user = wechatRawData(random);
  const timestamp = Math.floor(FORGE_NOW_MS / 1000) - random.int(2, 40);
  const openId = `o${random.text(27, `${ALPHANUMERIC}-_`)}`;
  const base = wechatPhone(random, { timestamp });
  const content: Record<string, Json> = { ...user };
  const hasOpenId = random.chance(0.7);
  if (hasOpenId && random.chance(0.5)) content.unionId = `o${random.text(27, ALPHANUMERIC)}`;
  content.watermark = { timestamp, appid: base.appId };
  const plaintext = JSON.stringify(hasOpenId ? { openId, ...content } : content);
  const rawData = JSON.stringify(user);
  return {
    ...base,
    plaintext,
    encryptedData: encryptWechat(base.sessionKey, base.iv, plaintext),
    rawData,
    signature: signRawData(rawData, base.sessionKey),
  };
}

/** The phone code of the new flow: 64 lower-case hex digits. */
export function wechatPhoneCode(random: Random): string {
  return random.text(64, LOWER_HEX);
}

/** The code of wx.login: 32 letters and digits. */
export function wechatLoginCode(random: Random): string {
  return `0${random.text(31, ALPHANUMERIC)}`;
}

/** `e.detail` of a successful getPhoneNumber event; `code` and `cloudID` appear as they do on real clients. */
export function wechatDetail(payload: Pick<WechatPayload, 'encryptedData' | 'iv'>, random: Random): JsonObject {
  const detail: Record<string, Json> = { errMsg: 'getPhoneNumber:ok' };
  if (random.chance(0.5)) detail.code = wechatPhoneCode(random);
  detail.encryptedData = payload.encryptedData;
  detail.iv = payload.iv;
  if (random.chance(0.3)) detail.cloudID = `97_${random.text(40, `${ALPHANUMERIC}-_`)}`;
  return detail;
}

/** The whole event around a detail, as it appears in the console. */
export function wechatEvent(detail: JsonObject): JsonObject {
  const target = { id: '', dataset: {}, offsetLeft: 24, offsetTop: 310 };
  return {
    type: 'getphonenumber',
    timeStamp: 4133,
    target,
    currentTarget: target,
    mark: {},
    detail,
    mut: false,
    _userTap: true,
  };
}
