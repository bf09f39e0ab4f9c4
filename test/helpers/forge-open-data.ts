/**
 * Payloads of the platforms that hand `encryptedData` and `iv` to the client, with invented numbers: Baidu, Douyin (old
 * way), Kuaishou, Xiaohongshu, Feishu.
 *
 * @see facts: https://smartprogram.baidu.com/docs/develop/api/open/log_userdata/,
 * https://developer.open-douyin.com/docs/resource/zh-CN/mini-app/develop/tutorial/basic-ability/sensitive-data-process,
 * https://mp.kuaishou.com/docs/develop/server/userInfo/userEncryptedData.html,
 * https://miniapp.xiaohongshu.com/doc/, https://open.larksuite.com/document/uYjL24iN/ugjMx4COyEjL4ITM (read 2026-11-22)
 */
import { createCipheriv } from 'node:crypto';
import { FORGE_NOW_MS, type Json, type JsonObject } from './forge-container.ts';
import { base64Key } from './forge-keys.ts';
import type { Random } from './forge-random.ts';
import { type WechatNumber, wechatNumber, wechatRawData } from './forge-wechat.ts';

export const DIGITS = '0123456789';
export const LOWER_HEX = '0123456789abcdef';
export const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** One payload with everything that opens it. */
export interface OpenData {
  readonly appId: string;
  /** Baidu's AppKey; empty elsewhere. */
  readonly appKey: string;
  readonly sessionKey: string;
  readonly iv: string;
  readonly encryptedData: string;
  /** All bytes before padding. */
  readonly plaintext: Buffer;
  /** Where the JSON ends in the plaintext. */
  readonly textEnd: number;
  /** Null for user info. */
  readonly number: WechatNumber | null;
}

export interface OpenDataOptions {
  readonly number?: WechatNumber;
  /** Seconds. */
  readonly timestamp?: number;
  /** Replaces the JSON. */
  readonly text?: string;
  /** That of an earlier payload of the same login. */
  readonly sessionKey?: string;
  /** User info instead of a number. */
  readonly isUserInfo?: boolean;
}

/** What a platform does in its own way. */
export interface OpenDataPlatform {
  readonly id: string;
  readonly make: (random: Random, options?: OpenDataOptions) => OpenData;
  /** A session_key of the platform's shape. */
  readonly sessionKey: (random: Random) => string;
  readonly iv: (random: Random) => string;
  readonly appId: (random: Random) => string;
}

function nowSeconds(random: Random): number {
  return Math.floor(FORGE_NOW_MS / 1000) - random.int(2, 40);
}

/** PKCS#7 to a block size of at most 255 bytes, as RFC 5652 §6.3 has it. */
export function padTo(bytes: Buffer, blockBytes: number): Buffer {
  const count = blockBytes - (bytes.length % blockBytes);
  return Buffer.concat([bytes, Buffer.alloc(count, count)]);
}

/** AES-CBC over bytes that are padded already; the key's length chooses AES-128, -192 or -256. */
export function encryptCbc(key: Buffer, iv: Buffer, padded: Buffer): string {
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, iv).setAutoPadding(false);
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64');
}

/** `filler ‖ length of the content, 4 bytes big-endian ‖ content ‖ AppKey`, padded to 32, under AES-192-CBC. */
export function encryptBaidu(sessionKey: string, filler: Buffer, content: string, appKey: string): string {
  const key = Buffer.from(sessionKey, 'base64');
  return encryptCbc(key, key.subarray(0, 16), padTo(frameBaidu(filler, content, appKey), 32));
}

function frameBaidu(filler: Buffer, content: string, appKey: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(content));
  return Buffer.concat([filler, length, Buffer.from(content), Buffer.from(appKey)]);
}

export function mainlandNumber(random: Random): WechatNumber {
  const pure = `1300000${random.text(4, DIGITS)}`;
  return { phoneNumber: pure, purePhoneNumber: pure, countryCode: '86' };
}

/** 32 characters that look like MD5 and always hold a letter, so that no chance makes them a decimal number. */
function hexText(random: Random, count: number): string {
  for (;;) {
    const text = random.text(count, LOWER_HEX);
    if (/[a-f]/.test(text.slice(0, 20))) return text;
  }
}

/** AppKeys and AppSecrets of Baidu: 32 alphanumerics, never all lower-case hex. */
export function baiduAppKey(random: Random): string {
  for (;;) {
    const text = random.text(32, ALPHANUMERIC);
    if (/[G-Z]/.test(text) && /[g-z]/.test(text)) return text;
  }
}

export const BAIDU: OpenDataPlatform = {
  id: 'baidu',
  sessionKey: (random) => hexText(random, 32),
  iv: (random) => Buffer.from(hexText(random, 32), 'base64').subarray(0, 16).toString('base64'),
  appId: (random) => `1${random.text(7, DIGITS)}`,
  make(random, options = {}) {
    const sessionKey = options.sessionKey ?? BAIDU.sessionKey(random);
    const appKey = baiduAppKey(random);
    const number = options.isUserInfo ? null : (options.number ?? mainlandNumber(random));
    const user = {
      openid: random.text(24, ALPHANUMERIC),
      nickname: random.pick(['baidu_user', '小明', '🌈晴天', 'O"Neil']),
      headimgurl: `https://himg.bdimg.com/sys/portrait/item/${random.text(32, LOWER_HEX)}.jpg`,
      sex: random.int(0, 2),
    };
    const text =
      options.text ?? (number === null ? JSON.stringify(user) : JSON.stringify({ mobile: number.purePhoneNumber }));
    // The published payload has 16 hex digits as filler; the documents say only that it is random.
    const filler = random.chance(0.7) ? Buffer.from(random.text(16, LOWER_HEX)) : random.bytes(16);
    const key = Buffer.from(sessionKey, 'base64');
    return {
      appId: BAIDU.appId(random),
      appKey,
      sessionKey,
      iv: key.subarray(0, 16).toString('base64'),
      encryptedData: encryptBaidu(sessionKey, filler, text, appKey),
      plaintext: frameBaidu(filler, text, appKey),
      textEnd: 20 + Buffer.byteLength(text),
      number,
    };
  },
};

/** The payload of a platform of the WeChat scheme. */
function sealed(
  appId: string,
  [sessionKey, key]: readonly [string, Buffer],
  [iv, ivBytes]: readonly [string, Buffer],
  text: string,
  number: WechatNumber | null,
): OpenData {
  const plaintext = Buffer.from(text);
  const encryptedData = encryptCbc(key, ivBytes, padTo(plaintext, 16));
  return { appId, appKey: '', sessionKey, iv, encryptedData, plaintext, textEnd: plaintext.length, number };
}

/** Text and bytes of a base64 value. */
const base64 = (text: string): readonly [string, Buffer] => [text, Buffer.from(text, 'base64')];
const hex = (text: string): readonly [string, Buffer] => [text, Buffer.from(text, 'hex')];

function userInfo(random: Random, watermark: JsonObject): string {
  const content: Record<string, Json> = { ...wechatRawData(random), watermark };
  return JSON.stringify(random.chance(0.6) ? { openId: random.text(28, ALPHANUMERIC), ...content } : content);
}

export const DOUYIN: OpenDataPlatform = {
  id: 'douyin',
  sessionKey: base64Key,
  iv: base64Key,
  appId: (random) => `tt${random.text(16, LOWER_HEX)}`,
  make(random, options = {}) {
    const appId = DOUYIN.appId(random);
    const number = options.isUserInfo ? null : (options.number ?? wechatNumber(random));
    const timestamp = options.timestamp ?? nowSeconds(random);
    // The documents print appid first; the platform it was copied from sends timestamp first.
    const watermark: JsonObject = random.chance(0.5) ? { appid: appId, timestamp } : { timestamp, appid: appId };
    const text =
      options.text ?? (number === null ? userInfo(random, watermark) : JSON.stringify({ ...number, watermark }));
    return sealed(appId, base64(options.sessionKey ?? base64Key(random)), base64(base64Key(random)), text, number);
  },
};

export const KUAISHOU: OpenDataPlatform = {
  id: 'kuaishou',
  sessionKey: base64Key,
  iv: base64Key,
  appId: (random) => `ks6${random.text(17, DIGITS)}`,
  make(random, options = {}) {
    const appId = KUAISHOU.appId(random);
    const foreign = { phoneNumber: `0000${random.text(4, DIGITS)}`, countryCode: '852' };
    const random86 = mainlandNumber(random);
    const drawn = random.chance(0.85) ? random86 : { ...foreign, purePhoneNumber: foreign.phoneNumber };
    const number = options.isUserInfo ? null : (options.number ?? drawn);
    const timestamp = options.timestamp ?? nowSeconds(random);
    const text =
      options.text ??
      (number === null
        ? userInfo(random, { timestamp, appid: appId })
        : JSON.stringify({ countryCode: number.countryCode, phoneNumber: number.phoneNumber }));
    return sealed(appId, base64(options.sessionKey ?? base64Key(random)), base64(base64Key(random)), text, number);
  },
};

/** Base64 of printable alphanumerics, with letters of both cases as `base64Key`. */
function printableKey(random: Random, bytes: number): string {
  return Buffer.from(random.text(bytes, ALPHANUMERIC)).toString('base64');
}

export const XIAOHONGSHU: OpenDataPlatform = {
  id: 'xiaohongshu',
  sessionKey: (random) => printableKey(random, 16),
  iv: (random) => printableKey(random, 16),
  appId: (random) => `66${random.text(22, LOWER_HEX)}`,
  make(random, options = {}) {
    const appId = XIAOHONGSHU.appId(random);
    const number = options.isUserInfo ? null : (options.number ?? wechatNumber(random));
    const timestamp = options.timestamp ?? nowSeconds(random);
    // appId is what arrives, appid what the documents print.
    const watermark: JsonObject = random.chance(0.6) ? { appId, timestamp } : { appid: appId, timestamp };
    const text =
      options.text ?? (number === null ? userInfo(random, watermark) : JSON.stringify({ ...number, watermark }));
    // The documents say 24 bytes, the samples that users post have 16.
    const key = options.sessionKey ?? printableKey(random, random.pick([16, 16, 16, 16, 24, 32]));
    return sealed(appId, base64(key), base64(printableKey(random, 16)), text, number);
  },
};

/** Feishu has no phone payload: what opens is always user info. The shape is that of the official sample. */
export const FEISHU: OpenDataPlatform = {
  id: 'feishu',
  sessionKey: (random) => hexText(random, 32),
  iv: (random) => hexText(random, 32),
  // Above 2^53, where a parser that makes doubles of numbers loses the last digits.
  appId: (random) => `66${random.text(16, DIGITS)}${random.int(1, 9)}`,
  make(random, options = {}) {
    const appId = FEISHU.appId(random);
    const timestamp = options.timestamp ?? nowSeconds(random);
    const [openId, unionId] = [`ou_${random.text(32, LOWER_HEX)}`, `ou_${random.text(32, LOWER_HEX)}`];
    const text =
      options.text ??
      `{"openId":"${openId}","unionId":"${unionId}","watermark":{"appid":${appId},"timestamp":${timestamp}}}`;
    return sealed(appId, hex(options.sessionKey ?? hexText(random, 32)), hex(hexText(random, 32)), text, null);
  },
};

/** Makes payloads until one is accepted. */
export function openDataWhere(
  platform: OpenDataPlatform,
  random: Random,
  accept: (payload: OpenData) => boolean,
  options: OpenDataOptions = {},
): OpenData {
  for (let attempt = 0; attempt < 5000; attempt += 1) {
    const payload = platform.make(random, options);
    if (accept(payload)) return payload;
  }
  throw new Error('no payload was accepted');
}
