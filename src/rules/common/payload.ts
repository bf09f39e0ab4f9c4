/** What the rules about the phone payload and about secrets have in common. */
import type { ApiName, CallFact, PayloadUse } from '../../core/source-facts.ts';

const SENDING: ReadonlySet<ApiName> = new Set(['request', 'httpRequest', 'uploadFile']);

/** How fields are called whose text is base64, or holds it: a `+` in them must arrive. */
const BASE64_NAMES: ReadonlyMap<string, string> = new Map([
  ['encryptedData', 'encryptedData'],
  ['iv', 'iv'],
  ['response', 'response'],
  ['sign', 'sign'],
  ['response.*', 'response'],
  ['response.response', 'response'],
  ['response.sign', 'sign'],
]);

/** Fields that are the payload for whoever reads them; `*` is all of it. */
const PAYLOAD_FIELDS: ReadonlySet<string> = new Set([
  '*',
  'encryptedData',
  'iv',
  'response',
  'response.*',
  'response.response',
]);

/** True for a request or an upload, whatever it sends. */
export function isSending({ api }: CallFact): boolean {
  return SENDING.has(api);
}

/** The fields of the payload that stand in the arguments of a call and are base64. */
export function base64Uses({ payload }: CallFact): PayloadUse[] {
  return payload.filter(({ field, from }) => BASE64_NAMES.has(field) && from !== 'user-info');
}

/** The fields in the arguments of a call that hold the payload: not the code, which is used up at once, and no error text. */
export function payloadUses({ payload }: CallFact): PayloadUse[] {
  return payload.filter(({ field, from }) => PAYLOAD_FIELDS.has(field) && from !== 'user-info');
}

/** Fields that are base64 by name, each once, for texts. */
export function fieldNames(uses: readonly PayloadUse[]): string {
  return [...new Set(uses.map(({ field }) => BASE64_NAMES.get(field) ?? ''))].filter((name) => name !== '').join(', ');
}
