/** Recognises answers of the server API under 服务端 API 安全: `{iv, data, authtag}`. */
import { type CapturedRecord, findField, getField } from '../../capture/capture.ts';
import { textOf, wire } from '../open-data.ts';
import type { SealedPayload } from '../platform.ts';
import { SECURED_RECIPE } from './secured-recipe.ts';

/** Normalised names of their fields and headers. */
export const SECURED_WIRE_NAMES: readonly string[] = [
  'authtag',
  'wechatmpappid',
  'wechatmptimestamp',
  'wechatmpsignature',
  'wechatmpsignaturedeprecated',
  'wechatmpserial',
];

/** Scheme, host and path of an address of WeChat's, as the associated data has them; null for any other server's. */
function pathOf(address: string | null): string | null {
  return /^https:\/\/[\w.-]*weixin\.qq\.com\/[^?#\s]*/.exec(address?.trim() ?? '')?.[0] ?? null;
}

/** The body as the platform writes it: no blanks, the values as they were captured. */
function bodyOf(record: CapturedRecord): string {
  const pairs = record.fields.map(({ name, raw, text }) => `${JSON.stringify(name)}:${raw ?? JSON.stringify(text)}`);
  return `{${pairs.join(',')}}`;
}

/** The secured answer in a record, or null. */
export function recogniseSecuredAnswer(record: CapturedRecord): SealedPayload | null {
  const [iv, ciphertext, tag] = ['iv', 'data', 'authtag'].map((name) => wire(getField(record, name)));
  if (tag === undefined || tag === null || ciphertext === undefined) return null;
  const header = (name: string): string | null => textOf(findField(record, name))?.trim() ?? null;
  const isWhole = ciphertext !== null && iv !== null;
  const isOwn =
    header('wechatmpappid') !== null || header('wechatmptimestamp') !== null || pathOf(header(':url')) !== null;
  return {
    kind: 'sealed',
    confidence: isWhole ? 'certain' : 'likely',
    record,
    isGeneric: !isOwn,
    recipe: SECURED_RECIPE,
    iv: iv ?? null,
    ciphertext,
    tag,
    appId: header('wechatmpappid'),
    timestamp: header('wechatmptimestamp'),
    url: pathOf(header(':url')),
    signature: wire(findField(record, 'wechatmpsignature')),
    olderSignature: wire(findField(record, 'wechatmpsignaturedeprecated')),
    body: bodyOf(record),
  };
}
