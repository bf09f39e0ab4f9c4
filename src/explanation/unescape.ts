/** Undoes what logs, JSON in JSON and URLs do to quotes, without moving a line end. */

/** From the first backslash of a run on, so that a long run is read once. */
const ESCAPE = /(?<!\\)\\+(?:u([\da-fA-F]{4})|(["'/])|([nrt]))?/g;
const PERCENT = /(?:%[\da-fA-F]{2})+/g;

/**
 * The text with `\"`, `\/`, `\n` and `\uXXXX` (at any depth of nesting), `&quot;` and percent-encoding read. A line end
 * that was escaped becomes a blank, so that line numbers stay. Texts without any of these are returned as they are.
 */
export function unescapeText(text: string): string {
  let result = text;
  if (result.includes('\\')) {
    result = result.replace(
      ESCAPE,
      (run, hex: string | undefined, sign: string | undefined, blank: string | undefined) => {
        if (hex !== undefined) return fromHex(hex);
        return sign ?? (blank === undefined ? run : ' ');
      },
    );
  }
  if (result.includes('&quot;')) result = result.replaceAll('&quot;', '"');
  if (result.includes('%22') || result.includes('%3A') || result.includes('%3a') || result.includes('%3D'))
    result = result.replace(PERCENT, decodePercent);
  return result;
}

function fromHex(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code < 32 ? ' ' : String.fromCharCode(code);
}

function decodePercent(run: string): string {
  try {
    return decodeURIComponent(run).replace(/[\r\n]/g, ' ');
  } catch {
    return run;
  }
}
