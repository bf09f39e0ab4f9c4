/** Text to GBK bytes. Node only decodes GBK, so the table is made by decoding every two-byte code once, on first use. */
let table: Map<string, readonly [number, number]> | null = null;

function buildTable(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const built = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== '\ufffd' && !built.has(text)) built.set(text, [lead, trail]);
    }
  }
  return built;
}

/**
 * Encodes text as GBK.
 *
 * @returns the bytes, or null when a character has no GBK code.
 * @see WHATWG Encoding §10 (the decoder that the table is made from)
 */
export function encodeGbk(text: string): Uint8Array | null {
  table ??= buildTable();
  const bytes: number[] = [];
  for (const character of text) {
    if (character <= '\x7f') bytes.push(character.charCodeAt(0));
    else {
      const pair = table.get(character);
      if (pair === undefined) return null;
      bytes.push(...pair);
    }
  }
  return Uint8Array.from(bytes);
}
