/**
 * Alipay payloads as the platform makes them: AES-128-CBC with a zero IV, signed with the platform's key over the raw
 * JSON token, in every envelope shape that developers capture.
 *
 * @see https://opendocs.alipay.com/support/01rb0s (read 2026-11-22)
 */
import { createCipheriv, sign as signBytes } from 'node:crypto';
import type { Json, JsonObject } from './forge-container.ts';
import { base64Key, type RsaPair, rsaPair } from './forge-keys.ts';
import type { Random } from './forge-random.ts';

export type SignType = 'RSA' | 'RSA2';
export type Charset = 'UTF-8' | 'GBK';

/** Keys of one app; `platform` is the pair whose public half the console shows as 支付宝公钥. */
export interface AlipayKeys {
  readonly appId: string;
  readonly aesKey: string;
  readonly platform: RsaPair;
  readonly app: RsaPair;
  /** A pair that has nothing to do with this app. */
  readonly stranger: RsaPair;
}

export interface AlipayPayload {
  readonly keys: AlipayKeys;
  readonly plaintext: string;
  /** The number inside, or null when there is none. */
  readonly mobile: string | null;
  /** Ciphertext in base64, or the plain error text. */
  readonly response: string;
  readonly isEncrypted: boolean;
  readonly sign: string;
  readonly signType: SignType;
  readonly charset: Charset;
}

/** One business error as it appears inside the payload. */
export interface AlipayError {
  readonly code: string;
  readonly msg: string;
  readonly subCode: string;
  readonly subMsg: string;
  readonly encrypted: 'always' | 'never' | 'either';
}

/** The documented business errors of my.getPhoneNumber. */
export const ALIPAY_ERRORS: readonly AlipayError[] = [
  {
    code: '20000',
    msg: 'Service Currently Unavailable',
    subCode: 'aop.unknow-error',
    subMsg: '系统繁忙',
    encrypted: 'either',
  },
  {
    code: '40001',
    msg: 'Missing Required Arguments',
    subCode: 'isv.missing-encrypt-key',
    subMsg: '缺少加密配置',
    encrypted: 'never',
  },
  {
    code: '40001',
    msg: 'Missing Required Arguments',
    subCode: 'isv.missing-default-signature-type',
    subMsg: '应用未设置默认签名类型',
    encrypted: 'either',
  },
  {
    code: '40002',
    msg: 'Invalid Arguments',
    subCode: 'isv.invalid-encrypt',
    subMsg: '加密异常',
    encrypted: 'never',
  },
  {
    code: '40003',
    msg: 'Insufficient Conditions',
    subCode: 'isv.invalid-auth-relations',
    subMsg: '无效的授权关系',
    encrypted: 'always',
  },
  {
    code: '40006',
    msg: 'Insufficient Permissions',
    subCode: 'isv.insufficient-isv-permissions',
    subMsg:
      'ISV权限不足，建议在开发者中心检查对应功能是否已经添加，解决办法详见：https://docs.open.alipay.com/common/isverror',
    encrypted: 'always',
  },
];

/** Plaintext of an error; the slashes of 40006 arrive escaped. */
export function errorPlaintext(error: AlipayError): string {
  const { code, msg, subCode, subMsg } = error;
  return JSON.stringify({ code, msg, subCode, subMsg }).replaceAll('/', '\\/');
}

/** Plaintext of a success. */
export function successPlaintext(mobile: string): string {
  return JSON.stringify({ code: '10000', msg: 'Success', mobile });
}

/** 11 digits of the shape 130 0000 xxxx, or an overseas number with country code and hyphen. */
export function alipayMobile(random: Random): string {
  const digits = (count: number): string => random.text(count, '0123456789');
  if (random.chance(0.7)) return `1300000${digits(4)}`;
  return random.pick([`1-202555${digits(4)}`, `852-0000${digits(4)}`, `44-7000000${digits(3)}`]);
}

/** A set of keys; the RSA pairs come from a small pool. */
export function alipayKeys(random: Random, bits = 2048): AlipayKeys {
  const [platform = 0, app = 1, stranger = 2] = random.sample([0, 1, 2, 3], 3);
  return {
    appId: `2021000${random.text(9, '0123456789')}`,
    aesKey: base64Key(random),
    platform: rsaPair(bits, platform),
    app: rsaPair(bits, app),
    stranger: rsaPair(bits, stranger),
  };
}

/** AES-128-CBC, zero IV, PKCS#7 by node's own padding. */
export function encryptAlipay(aesKey: string, plaintext: Buffer): string {
  const cipher = createCipheriv('aes-128-cbc', Buffer.from(aesKey, 'base64'), Buffer.alloc(16));
  return Buffer.concat([cipher.update(plaintext), cipher.final()]).toString('base64');
}

/** RSASSA-PKCS1-v1_5 over the bytes, SHA-1 for RSA and SHA-256 for RSA2. */
export function signAlipay(content: Uint8Array | string, pair: RsaPair, signType: SignType): string {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return signBytes(signType === 'RSA2' ? 'sha256' : 'sha1', bytes, pair.privateKey).toString('base64');
}

let gbkCodes: Map<string, Buffer> | undefined;

/** The text in GBK. node has no encoder; the table is made by decoding every two-byte code. */
export function encodeGbk(text: string): Buffer {
  if (gbkCodes === undefined) {
    gbkCodes = new Map();
    const decoder = new TextDecoder('gbk');
    for (let lead = 0x81; lead <= 0xfe; lead += 1) {
      for (let trail = 0x40; trail <= 0xfe; trail += 1) {
        const bytes = Buffer.from([lead, trail]);
        const character = decoder.decode(bytes);
        if (character.length === 1 && character !== '\uFFFD' && !gbkCodes.has(character)) {
          gbkCodes.set(character, bytes);
        }
      }
    }
  }
  const codes = gbkCodes;
  return Buffer.concat([...text].map((character) => codes.get(character) ?? Buffer.from(character, 'latin1')));
}

export interface AlipayOptions {
  readonly keys?: AlipayKeys;
  readonly plaintext?: string;
  readonly mobile?: string;
  readonly error?: AlipayError;
  readonly isEncrypted?: boolean;
  readonly signType?: SignType;
  readonly charset?: Charset;
}

/** A payload with its signature. Without options: a success with an invented number, RSA2, UTF-8. */
export function alipayPayload(random: Random, options: AlipayOptions = {}): AlipayPayload {
  const keys = options.keys ?? alipayKeys(random);
  const { signType = 'RSA2', charset = 'UTF-8', isEncrypted = true, error } = options;
  const isSuccess = error === undefined && options.plaintext === undefined;
  const mobile = isSuccess ? (options.mobile ?? alipayMobile(random)) : null;
  const plaintext = options.plaintext ?? (error === undefined ? successPlaintext(mobile ?? '') : errorPlaintext(error));
  const bytes = charset === 'GBK' ? encodeGbk(plaintext) : Buffer.from(plaintext);
  const response = isEncrypted ? encryptAlipay(keys.aesKey, bytes) : plaintext;
  const signed = isEncrypted ? `"${response}"` : bytes;
  const sign = signAlipay(signed, keys.platform, signType);
  return { keys, plaintext, mobile, response, isEncrypted, sign, signType, charset };
}

/** Makes success payloads until one is accepted. */
export function alipayPayloadWhere(
  random: Random,
  accept: (payload: AlipayPayload) => boolean,
  options: AlipayOptions = {},
): AlipayPayload {
  for (let attempt = 0; attempt < 5000; attempt += 1) {
    const payload = alipayPayload(random, options);
    if (accept(payload)) return payload;
  }
  throw new Error('no payload was accepted');
}

/** `mobile` as phonekit reports it without its country code. */
export function pureMobile(mobile: string): string {
  return mobile.slice(mobile.indexOf('-') + 1);
}

/**
 * Shapes a to l of the fact sheet: a full envelope string, b without meta fields, c without sign, d parsed object, e the
 * whole `res`, f bare ciphertext, g plain error as string, h as object, i encrypted error, j button event, k uni-app,
 * l camelCase.
 */
export const ENVELOPE_SHAPES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'] as const;
export type EnvelopeShape = (typeof ENVELOPE_SHAPES)[number];

/** What the capture holds in that shape: a text (the envelope as the client's string) or a JSON object. */
export function alipayEnvelope(payload: AlipayPayload, shape: EnvelopeShape): string | JsonObject {
  const { response, sign, signType, charset } = payload;
  const short: JsonObject = { response, sign };
  const full: JsonObject = { ...short, sign_type: signType, encrypt_type: 'AES', charset };
  // Where the type is not the default, leaving it out would be a fault of its own.
  const needsMeta = signType !== 'RSA2' || charset !== 'UTF-8';
  const usual = needsMeta ? full : short;
  switch (shape) {
    case 'a':
      return JSON.stringify(full);
    case 'b':
    case 'g':
    case 'i':
      return JSON.stringify(usual);
    case 'c':
      return JSON.stringify({ response });
    case 'd':
      return usual;
    case 'e':
      return { response: JSON.stringify(usual) };
    case 'f':
      return response;
    case 'h': {
      const parsed: Json = JSON.parse(response);
      return { ...usual, response: parsed };
    }
    case 'j':
      return {
        type: 'getPhoneNumber',
        timeStamp: 1763798398000,
        target: { targetDataset: {}, tagName: 'button' },
        detail: { encryptedData: response, sign, ...(needsMeta ? { sign_type: signType, charset } : {}) },
      };
    case 'k':
      return {
        type: 'getphonenumber',
        detail: {
          errMsg: 'getPhoneNumber:ok',
          encryptedData: response,
          sign,
          ...(needsMeta ? { signType, charset } : {}),
        },
      };
    case 'l':
      return { encryptedData: response, sign, signType, encryptType: 'AES', charset };
  }
}
