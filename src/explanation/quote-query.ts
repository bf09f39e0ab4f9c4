/** What may be shown of something that was asked for: it may be a secret or a number in the wrong place. */
import { quoteCaptured } from '../core/redact.ts';
import { foldCode } from './code-lookup.ts';

const QUERY_CHARACTERS = 80;

/**
 * A code as it is, up to nine digits or words with signs between them; anything else as captured text, with long runs of
 * digits, keys and control characters hidden.
 */
export function quoteQuery(text: string): string {
  const trimmed = text.trim();
  if (/^[-+\u2212]?\d{1,9}$/.test(trimmed)) return foldCode(trimmed);
  const isCode = /^(?:[a-z]{2,12}:)?[A-Za-z][A-Za-z\d]{0,30}(?:[._-][A-Za-z\d]{1,30}){0,8}$/.test(trimmed);
  const looksRandom = /\d{6}|[A-Za-z\d]{20}|(?=[^.-]*\d)(?=[^.-]*[a-z])(?=[^.-]*[A-Z])[^.-]{12}/.test(trimmed);
  return isCode && !looksRandom ? trimmed : quoteCaptured(trimmed.replace(/\s+/g, ' '), QUERY_CHARACTERS);
}
