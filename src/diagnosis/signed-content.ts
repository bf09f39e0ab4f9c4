/** Candidate texts for the digest inside a signature. Equality is proof: 2^-256. */
import { encodeGbk } from '../core/gbk.ts';
import type { Envelope } from '../platforms/platform.ts';

/** How the text differs from the one that is to be verified; `canonical` forms need no remark. */
export type ContentForm =
  | 'canonical'
  | 'gbk'
  | 'unquoted'
  | 'quoted'
  | 'trimmed'
  | 'with-newline'
  | 'escaped-slashes'
  | 'spaces-for-plus'
  | 'percent-encoded'
  | 'reserialised'
  | 'key-value'
  | 'whole-message';

/** A text that may have been signed, as bytes. */
export interface ContentCandidate {
  readonly form: ContentForm;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();

/** The same JSON, written compactly; null when the text is no JSON. */
export function reserialise(text: string): string | null {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return null;
  }
}

const escapeSlashes = (text: string): string => text.replaceAll('\\/', '/').replaceAll('/', '\\/');
const quote = (text: string): string => `"${text}"`;

/**
 * The texts to compare with the digest, canonical ones first.
 *
 * An encrypted response is signed with its double quotes, a plain one without; escaped slashes count as the same text,
 * as the platform's own SDKs treat them.
 *
 * @param repaired - the response after the mechanical repairs, canonical base64; null when there is none.
 * @see https://opendocs.alipay.com/support/01rb0s
 */
export function listSignedContents(envelope: Envelope, repaired: string | null): ContentCandidate[] {
  const { content, isEncrypted } = envelope;
  const own = [content.text, ...(repaired === null || repaired === content.text ? [] : [repaired])];
  const raw = content.raw;
  const texts: Array<readonly [ContentForm, string]> = [];
  if (isEncrypted) {
    for (const text of own) texts.push(['canonical', quote(text)], ['canonical', quote(escapeSlashes(text))]);
    if (raw !== null) texts.push(['canonical', raw]);
    for (const text of own) texts.push(['unquoted', text]);
  } else {
    for (const text of own) texts.push(['canonical', text], ['canonical', text.replaceAll('\\/', '/')]);
    for (const text of own) texts.push(['escaped-slashes', escapeSlashes(text)], ['quoted', quote(text)]);
    if (raw !== null) texts.push(['quoted', raw]);
    const compact = reserialise(content.text);
    if (compact !== null) texts.push(['reserialised', compact]);
  }
  for (const text of own) {
    const inner = isEncrypted ? quote(text) : text;
    texts.push(['trimmed', isEncrypted ? quote(text.trim()) : text.trim()]);
    texts.push(['with-newline', `${inner}\n`], ['with-newline', `${inner}\r\n`], ['with-newline', `${text}\n`]);
    texts.push(['spaces-for-plus', inner.replaceAll('+', ' ')], ['spaces-for-plus', text.replaceAll('+', ' ')]);
    texts.push(['percent-encoded', encodeURIComponent(text.toWellFormed())]);
    texts.push(['percent-encoded', quote(encodeURIComponent(text.toWellFormed()))]);
    texts.push(['key-value', `response=${text}`], ['key-value', `response=${inner}`]);
  }
  if (envelope.message !== null) texts.push(['whole-message', envelope.message]);
  const candidates = texts.map(([form, text]) => ({ form, bytes: encoder.encode(text) }));
  return [...candidates, ...gbkCandidates(envelope)];
}

function gbkCandidates(envelope: Envelope): ContentCandidate[] {
  const { text } = envelope.content;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
  if (envelope.isEncrypted || /^[\x00-\x7f]*$/.test(text)) return [];
  const isDeclared = /^gb/i.test(envelope.charset ?? '');
  return [text, text.replaceAll('\\/', '/')].flatMap((variant) => {
    const bytes = encodeGbk(variant);
    return bytes === null ? [] : [{ form: isDeclared ? ('canonical' as const) : ('gbk' as const), bytes }];
  });
}
