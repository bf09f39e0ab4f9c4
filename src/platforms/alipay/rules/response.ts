/** What the rules about the message of my.getPhoneNumber have in common. */
import type { ApiName, CallFact, HandlerFact, PayloadUse } from '../../../core/source-facts.ts';

const SENDING: ReadonlySet<ApiName> = new Set(['request', 'httpRequest', 'uploadFile', 'callFunction']);

/** The parsed message as a whole, its ciphertext, and its signature, as `PayloadUse` names them. */
export const PARSED = { whole: 'response.*', ciphertext: 'response.response', sign: 'response.sign' } as const;

/** The calls of a handler that send the message or parts of it. */
export function sendingCalls({ calls }: HandlerFact): CallFact[] {
  return calls.filter(({ api, payload }) => SENDING.has(api) && payload.length > 0);
}

/** True for the signature, read before or after parsing. */
export function isSign({ field }: PayloadUse): boolean {
  return field === 'sign' || field === PARSED.sign;
}
