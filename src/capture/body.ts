/** Message bodies, read by what their Content-Type says and, since that is often wrong, by what they are. */

import type { Scope } from './collector.ts';
import { readForm } from './form.ts';
import { boundaryOf, readMultipart } from './multipart.ts';
import { readEscaped, readJson, readText } from './read-text.ts';

const NO_DATA = /(?:javascript|ecmascript|text\/css|text\/html|^image\/|^font\/|^video\/|^audio\/|wasm)/i;

/**
 * Reads the body of a request or response.
 *
 * @param contentType - as the message tells it; empty when it does not.
 */
export function readBody(text: string, contentType: string, scope: Scope): void {
  const { collector } = scope;
  if (!collector.finder.occursIn(text) || !collector.spend(text.length)) return;
  if (readJson(text, scope)) return;
  if (/^\s*multipart\//i.test(contentType) && readMultipart(text, boundaryOf(contentType), scope)) return;
  const before = collector.found;
  if (/x-www-form-urlencoded/i.test(contentType) && !/^\s*[{[<]/.test(text)) readForm(text, scope, true);
  if (collector.found > before || NO_DATA.test(contentType)) return;
  if (!readEscaped(text, scope, true)) readText(text, scope);
}
