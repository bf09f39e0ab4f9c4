/** The tokens of JSON (RFC 8259 §6, §7). */

const QUOTE = 34;
const BACKSLASH = 92;

/**
 * Decodes a string token that the scanner reported.
 *
 * @param start - offset of the opening quote.
 * @param end - offset after the closing quote.
 * @returns the string; lone surrogates stay what they are.
 */
export function decodeJsonString(text: string, start: number, end: number): string {
  const content = text.slice(start + 1, end - 1);
  if (!content.includes('\\')) return content;
  return parseString(`"${content}"`) ?? parseString(`"${escapeControls(content)}"`) ?? content;
}

/** The offset of the first character at or after `offset` that is no JSON white space. */
export function skipJsonSpace(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at;
    at += 1;
  }
}

/**
 * Finds the end of the JSON string whose opening quote is at `start`.
 *
 * @returns the offset after the closing quote, or the complement (`~`) of the offset where the string is broken.
 */
export function stringEnd(text: string, start: number, isLenient: boolean): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) {
      const length = escapeLength(text, at);
      if (length === 0) return ~at;
      at += length;
    } else if (code < 32 && !isLenient) {
      return ~at;
    } else {
      at += 1;
    }
  }
  return ~text.length;
}

function escapeLength(text: string, at: number): number {
  const next = text.charAt(at + 1);
  if (next === 'u') return /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6)) ? 6 : 0;
  return next !== '' && '"\\/bfnrt'.includes(next) ? 2 : 0;
}

/** Finds the end of the JSON number at `start`: the offset after it, or the complement of where it is broken. */
export function numberEnd(text: string, start: number): number {
  let at = text.charAt(start) === '-' ? start + 1 : start;
  if (text.charAt(at) === '0') at += 1;
  else {
    const end = digitsEnd(text, at);
    if (end === at) return ~at;
    at = end;
  }
  if (text.charAt(at) === '.') {
    const end = digitsEnd(text, at + 1);
    if (end === at + 1) return ~end;
    at = end;
  }
  if (text.charAt(at) === 'e' || text.charAt(at) === 'E') {
    const sign = text.charAt(at + 1);
    const from = sign === '+' || sign === '-' ? at + 2 : at + 1;
    const end = digitsEnd(text, from);
    if (end === from) return ~end;
    at = end;
  }
  return at;
}

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at += 1;
  return at;
}

function escapeControls(content: string): string {
  let escaped = '';
  let from = 0;
  for (let at = 0; at < content.length; at += 1) {
    const code = content.charCodeAt(at);
    if (code >= 32) continue;
    escaped += `${content.slice(from, at)}\\u${code.toString(16).padStart(4, '0')}`;
    from = at + 1;
  }
  return escaped + content.slice(from);
}

function parseString(token: string): string | null {
  try {
    const value: unknown = JSON.parse(token);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
