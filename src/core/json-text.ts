/** JSON as platforms write it. */

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Parses JSON, keeping integers that a double cannot hold as strings of their digits: one platform's app ids are such.
 *
 * @throws SyntaxError when the text is not JSON.
 */
export function parseJson(text: string): unknown {
  if (!/\d{16}/.test(text)) return JSON.parse(text);
  // Judged as it stands, so that what is mended below cannot make JSON of something else.
  JSON.parse(text);
  return JSON.parse(
    text.replace(TOKEN, (token) => (/^-?\d{16,}$/.test(token) && !isExact(token) ? `"${token}"` : token)),
  );
}

function isExact(integer: string): boolean {
  return Number.isSafeInteger(Number(integer));
}
