/**
 * WeChat's server API security: the answer of getuserphonenumber as an encrypted and signed envelope.
 *
 * @see facts: https://developers.weixin.qq.com/miniprogram/dev/server/getting_started/api_signature.html (read 2026-11-22)
 */
import { createCipheriv } from 'node:crypto';
import { FORGE_NOW_MS, harResponse, httpResponse, type Json, type JsonObject } from './forge-container.ts';
import { type RsaPair, rsaPair } from './forge-keys.ts';
import { LOWER_HEX } from './forge-open-data.ts';
import type { Random } from './forge-random.ts';
import { signPss } from './forge-rsa.ts';
import { type WechatNumber, wechatAppId, wechatNumber } from './forge-wechat.ts';

/** The address of the one API that gives a number; it is part of the additional data. */
export const URL_PATH = 'https://api.weixin.qq.com/wxa/business/getuserphonenumber';

type ApiCipher = 'aes-256-gcm' | 'sm4-gcm';

export interface ApiEnvelope {
  readonly appId: string;
  readonly cipher: ApiCipher;
  /** Base64 of 32 bytes, or 16 for SM4. */
  readonly symKey: string;
  /** Number of that key in the console. */
  readonly sn: string;
  readonly timestamp: number;
  readonly iv: string;
  readonly data: string;
  readonly authtag: string;
  readonly number: WechatNumber | null;
  readonly plaintext: Buffer;
  /** Signs the answer. */
  readonly platform: RsaPair;
  readonly serial: string;
}

export interface ApiOptions {
  readonly cipher?: ApiCipher;
  readonly number?: WechatNumber;
  readonly timestamp?: number;
  /** Replaces the fields behind `_timestamp`. */
  readonly fields?: JsonObject;
}

/** Multiplication in GF(2¹²⁸), bit 0 first. @see NIST SP 800-38D §6.3 */
function multiply(x: bigint, y: bigint): bigint {
  let product = 0n;
  let factor = y;
  for (let bit = 127n; bit >= 0n; bit -= 1n) {
    if ((x >> bit) & 1n) product ^= factor;
    factor = factor & 1n ? (factor >> 1n) ^ (0xe1n << 120n) : factor >> 1n;
  }
  return product;
}

const toNumber = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex')}`);
const toBlock = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(32, '0'), 'hex');

function zeroPadded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((16 - (bytes.length % 16)) % 16)]);
}

/** GCM over any block cipher that node has in ECB; node itself has no SM4-GCM. Iv of 12 bytes. @see NIST SP 800-38D §7.1 */
export function sealGcm(
  ecbName: string,
  key: Buffer,
  iv: Buffer,
  plaintext: Buffer,
  aad: Buffer,
): { data: Buffer; authtag: Buffer } {
  const encrypt = (blocks: Buffer): Buffer => createCipheriv(ecbName, key, null).setAutoPadding(false).update(blocks);
  const counter = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return Buffer.concat([iv, bytes]);
  };
  const blocks = Math.ceil(plaintext.length / 16);
  const stream = encrypt(Buffer.concat(Array.from({ length: blocks + 1 }, (_, index) => counter(index + 1))));
  const data = Buffer.from(plaintext.map((byte, index) => byte ^ stream.readUInt8(16 + index)));
  const lengths = Buffer.alloc(16);
  lengths.writeUInt32BE(aad.length * 8, 4);
  lengths.writeUInt32BE(data.length * 8, 12);
  const hashed = Buffer.concat([zeroPadded(aad), zeroPadded(data), lengths]);
  const h = toNumber(encrypt(Buffer.alloc(16)));
  let sum = 0n;
  for (let start = 0; start < hashed.length; start += 16)
    sum = multiply(sum ^ toNumber(hashed.subarray(start, start + 16)), h);
  return { data, authtag: toBlock(sum ^ toNumber(stream.subarray(0, 16))) };
}

/** Ciphertext and tag: AES by node's own GCM, SM4 by the one above. */
export function seal(
  cipher: ApiCipher,
  key: Buffer,
  iv: Buffer,
  plaintext: Buffer,
  aad: string,
): { data: Buffer; authtag: Buffer } {
  if (cipher === 'sm4-gcm') return sealGcm('sm4-ecb', key, iv, plaintext, Buffer.from(aad));
  const sealer = createCipheriv(cipher, key, iv).setAAD(Buffer.from(aad));
  const data = Buffer.concat([sealer.update(plaintext), sealer.final()]);
  return { data, authtag: sealer.getAuthTag() };
}

export function apiEnvelope(random: Random, options: ApiOptions = {}): ApiEnvelope {
  const appId = wechatAppId(random);
  const cipher = options.cipher ?? 'aes-256-gcm';
  const key = random.bytes(cipher === 'sm4-gcm' ? 16 : 32);
  const sn = random.text(32, LOWER_HEX);
  const timestamp = options.timestamp ?? Math.floor(FORGE_NOW_MS / 1000) - random.int(2, 40);
  const number = options.number ?? wechatNumber(random);
  const phone: JsonObject = { phone_info: { ...number, watermark: { timestamp, appid: appId } } };
  const nonce = random.bytes(16).toString('base64').replace(/=+$/, '');
  const head: Record<string, Json> = { _n: nonce, _appid: appId, _timestamp: timestamp };
  const plaintext = Buffer.from(
    JSON.stringify({ ...head, ...(options.fields ?? { errcode: 0, errmsg: 'ok', ...phone }) }),
  );
  const iv = random.bytes(12);
  const { data, authtag } = seal(cipher, key, iv, plaintext, `${URL_PATH}|${appId}|${timestamp}|${sn}`);
  return {
    appId,
    cipher,
    symKey: key.toString('base64'),
    sn,
    timestamp,
    iv: iv.toString('base64'),
    data: data.toString('base64'),
    authtag: authtag.toString('base64'),
    number: options.fields === undefined ? number : null,
    plaintext,
    platform: rsaPair(2048, random.int(0, 5)),
    serial: random.text(32, LOWER_HEX),
  };
}

/** The body as it was signed. */
export function bodyOf({ iv, data, authtag }: Pick<ApiEnvelope, 'iv' | 'data' | 'authtag'>): string {
  return JSON.stringify({ iv, data, authtag });
}

/** `urlpath\nappid\ntimestamp\nbody`, nothing behind it. */
export function signedText(envelope: ApiEnvelope, body: string): string {
  return `${URL_PATH}\n${envelope.appId}\n${envelope.timestamp}\n${body}`;
}

/** What an exchange says besides the envelope; each can be put wrong. */
export interface Exchange {
  readonly url?: string;
  readonly appId?: string;
  readonly timestamp?: number;
  readonly body?: string;
  readonly signature?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function headersOf(envelope: ApiEnvelope, exchange: Exchange, random: Random): Record<string, string> {
  const body = bodyOf(envelope);
  const signature =
    exchange.signature ??
    signPss(envelope.platform, Buffer.from(signedText(envelope, body)), random).toString('base64');
  const headers = {
    'Wechatmp-Appid': exchange.appId ?? envelope.appId,
    'Wechatmp-TimeStamp': String(exchange.timestamp ?? envelope.timestamp),
    'Wechatmp-Serial': envelope.serial,
    'Wechatmp-Signature': signature,
    ...exchange.headers,
  };
  // HTTP/2 has names in lower case.
  const isLower = random.chance(0.3);
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [isLower ? name.toLowerCase() : name, value]),
  );
}

/** The exchange as a raw HTTP response, which does not name its address, or as HAR. */
export function exchangeOf(
  envelope: ApiEnvelope,
  container: 'http' | 'har',
  random: Random,
  exchange: Exchange = {},
): string {
  const response = {
    url: exchange.url ?? `${URL_PATH}?access_token=00_${random.text(60, LOWER_HEX)}`,
    headers: headersOf(envelope, exchange, random),
    body: exchange.body ?? bodyOf(envelope),
  };
  return container === 'har' ? harResponse(response, FORGE_NOW_MS) : httpResponse(response, FORGE_NOW_MS);
}
