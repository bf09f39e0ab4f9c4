/** WeChat's second signature over `rawData`: it tells which session_key is genuine without any decryption. */
import { digestOf } from '../core/crypto/rsa-block.ts';
import type { RawDataSignature } from '../platforms/platform.ts';
import { type ContentForm, reserialise } from './signed-content.ts';

/**
 * In which form `rawData` gives the signature under this key.
 *
 * @param keyText - the base64 text of the session_key, canonical.
 * @returns `canonical` for the text as it is, another form if only a changed text matches, null if none does.
 * @see https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/signature.html
 */
export function matchRawData(raw: RawDataSignature, keyText: string): ContentForm | null {
  const wanted = raw.signature.trim().toLowerCase();
  const matches = (text: string): boolean => Buffer.from(digestOf('SHA-1', text + keyText)).toString('hex') === wanted;
  if (matches(raw.rawData)) return 'canonical';
  const compact = reserialise(raw.rawData);
  if (compact !== null && matches(compact)) return 'reserialised';
  if (compact !== null && matches(compact.replaceAll('/', '\\/'))) return 'escaped-slashes';
  if (matches(raw.rawData.trim())) return 'trimmed';
  return null;
}
