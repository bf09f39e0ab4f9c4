/** What looks like a secret where a name, a path or a remark is expected. */

/** Words that names of keys and files have and that random characters lack. */
const WORDS = /key|cert|secret|public|private|alipay|wechat|app|aes|rsa|sym|root|config/i;

const isMixed = (run: string): boolean => /\d/.test(run) && /[A-Z]/.test(run) && /[a-z]/.test(run);

/** A run of base64 that is no name: as long as a key, or of random characters. */
function isKeyRun(run: string): boolean {
  return run.length > 100 || (isMixed(run) && !WORDS.test(run));
}

/**
 * Whether a text may be a key, a token, a phone number or a piece of one of them. Errs on the safe side: what is refused
 * can be written by hand.
 *
 * @param text - what was typed or pasted where no secret belongs.
 */
export function looksLikeSecret(text: string): boolean {
  const value = text.trim();
  if (/[\n\r{}"]|-----/.test(value) || value.length > 300) return true;
  if (/[\dA-Fa-f]{32}/.test(value) || /=$/.test(value)) return true;
  if (/(?<!\d)(?:\+?86)?1\d{10}(?!\d)/.test(value)) return true;
  return (value.match(/[A-Za-z0-9+/_-]{22,}/g) ?? []).some(isKeyRun);
}
