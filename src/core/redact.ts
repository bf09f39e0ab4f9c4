/** What may be shown of secrets, numbers and captured text. */

/**
 * Masks a phone number in any form: `13500006666` → `135****6666`, `+8613500006666` → `+86135****6666`, numbers of
 * fewer than ten digits keep at most their last two. Separators stay where they are.
 */
export function maskPhone(number: string): string {
  const digits = number.replace(/\D/g, '').length;
  if (digits === 0) return sanitize(number) === '' ? '' : '*'.repeat(Math.min([...number].length, 4));
  const tail = digits >= 10 ? 4 : Math.min(2, Math.floor(digits / 3));
  const hidden = digits >= 10 ? 4 : digits - tail;
  let seen = 0;
  return [...number]
    .map((character) => {
      if (!/\d/.test(character)) return /^[+\-() ]$/.test(character) ? character : '*';
      seen++;
      const fromEnd = digits - seen;
      return fromEnd < tail || fromEnd >= tail + hidden ? character : '*';
    })
    .join('');
}

/** Control, zero-width, bidi and tag characters, and halves of surrogate pairs that stand alone. */
const UNPRINTABLE = new RegExp(
  [
    String.raw`[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]`,
    String.raw`[\ud800-\udbff](?![\udc00-\udfff])`,
    String.raw`(?<![\ud800-\udbff])[\udc00-\udfff]`,
    String.raw`\udb40[\udc00-\udfff]`,
  ].join('|'),
  'g',
);

/** Text without control, escape, zero-width and bidi characters and lone surrogates; each becomes `·`. */
export function sanitize(text: string): string {
  return text.replace(UNPRINTABLE, '·');
}

/**
 * Captured text for display: sanitised, runs of five or more digits and long base64 or hex runs hidden, at most
 * `limit` characters. For the platforms' messages and for names; never for values that are secret.
 */
export function quoteCaptured(text: string, limit = 120): string {
  const hidden = sanitize(text)
    .replace(/[A-Za-z0-9+/=_-]{20,}/g, (run) => (/^[A-Za-z_-]+$/.test(run) ? run : '…'))
    .replace(/\d(?:[\d\s-]*\d){4,}/g, (run) => '*'.repeat(Math.min(run.length, 8)));
  const characters = [...hidden];
  return characters.length <= limit ? hidden : `${characters.slice(0, limit - 1).join('')}…`;
}

/**
 * A path or the name of a variable for display: sanitised, and hidden when a key or a capture was put in its place.
 */
export function quotePath(text: string): string {
  const isKey =
    /=$|^(?:[\da-fA-F]{32}|[\da-fA-F]{64})$/.test(text) ||
    (/^[\w+/-]{22}$/.test(text) && /\d/.test(text) && /[A-Z]/.test(text) && /[a-z]/.test(text));
  const isContent = /[{}"\n]|-----/.test(text) || text.length > 300;
  return isKey || isContent ? '…' : sanitize(text);
}

/** A name that somebody chose, for display: as a path, and hidden when a number or an AppSecret was put in its place. */
export function quoteName(text: string): string {
  return /[\da-f]{32}/i.test(text) || /(?<!\d)1\d{10}(?!\d)/.test(text) ? '…' : quotePath(text);
}

/** `env:NAME` or `file:path` for display; what looks like a key or a number behind the colon is hidden. */
export function quoteReference(reference: string): string {
  const [, prefix = '', rest = ''] = /^(env:|file:)?([\s\S]*)$/.exec(reference) ?? [];
  return prefix + quoteName(rest);
}

/**
 * A remark of somebody for display: sanitised, with phone numbers and what looks like a key hidden. Dates, numbers of
 * tickets and addresses of pages stay.
 */
export function quoteRemark(text: string): string {
  return sanitize(text)
    .replace(/[A-Za-z0-9+/_-]{20,}={0,2}/g, (run) => (isKeyRun(run) ? '…' : run))
    .replace(/(?<!\d)1\d{10}(?!\d)/g, maskPhone);
}

function isKeyRun(run: string): boolean {
  const isMixed = /\d/.test(run) && /[A-Z]/.test(run) && /[a-z]/.test(run);
  return (
    run.endsWith('=') ||
    run.length > 100 ||
    /[\da-f]{32}/i.test(run) ||
    (isMixed && (/\+/.test(run) || !/\//.test(run)))
  );
}

/** A JSON Pointer for display: segments that are no plain names or indexes are hidden. */
export function quotePointer(pointer: string): string {
  return pointer
    .split('/')
    .map((segment) => {
      if (/^\d{1,6}$/.test(segment)) return segment;
      if (/^[A-Za-z_$][\w$.:-]{0,39}$/.test(segment) && !/\d{5}/.test(segment)) return segment;
      return segment === '' ? '' : '…';
    })
    .join('/');
}
