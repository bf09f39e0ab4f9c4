import { parseJson } from '../core/json-text.ts';

/** The JSON value that UTF-8 bytes hold, or null when they are none. */
export function parseContent(bytes: Uint8Array): unknown {
  try {
    return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
