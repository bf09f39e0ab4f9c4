/**
 * Shapes of plaintexts. A platform writes its JSON in one order without blanks, so the text around a gap tells how many
 * bytes are missing in it.
 */

/** A fixed text, or a run of bytes of one class. */
export type Segment =
  | { readonly literal: string }
  /** `min` to `max` bytes out of a class. `string`: anything that may stand between the quotes of a JSON string. */
  | { readonly run: 'any' | 'digits' | 'phone' | 'word' | 'string'; readonly min: number; readonly max: number };

/** A plaintext from its first to its last byte, without padding. */
export type Shape = readonly Segment[];

/** A byte of the plaintext, or null where it is not known. */
export type MaybeByte = number | null;

const CLASSES: Readonly<Record<'any' | 'digits' | 'phone' | 'word' | 'string', (byte: number) => boolean>> = {
  any: () => true,
  digits: (byte) => byte >= 0x30 && byte <= 0x39,
  phone: (byte) => (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x20 || byte === 0x2a,
  word: (byte) => (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a),
  string: (byte) => byte >= 0x20 && byte !== 0x22 && byte !== 0x7f,
};

/**
 * Whether the bytes can be a plaintext of this shape.
 *
 * @param bytes - the whole text, unknown bytes as null.
 * @param isPrefix - true when the text may end before the shape does.
 */
export function matchesShape(shape: Shape, bytes: readonly MaybeByte[], isPrefix = false): boolean {
  const dead = new Set<number>();
  const fits = (segmentIndex: number, position: number): boolean => {
    const segment = shape[segmentIndex];
    if (segment === undefined) return position === bytes.length;
    if (isPrefix && position === bytes.length) return true;
    const state = segmentIndex * (bytes.length + 1) + position;
    if (dead.has(state)) return false;
    const matched =
      'literal' in segment ? literal(segment.literal, segmentIndex, position) : run(segment, segmentIndex, position);
    if (!matched) dead.add(state);
    return matched;
  };
  const literal = (text: string, segmentIndex: number, position: number): boolean => {
    for (let index = 0; index < text.length; index++) {
      if (position + index >= bytes.length) return isPrefix;
      const byte = bytes[position + index];
      if (byte !== null && byte !== text.charCodeAt(index)) return false;
    }
    return fits(segmentIndex + 1, position + text.length);
  };
  const run = (segment: Extract<Segment, { run: string }>, segmentIndex: number, position: number): boolean => {
    const belongs = CLASSES[segment.run];
    let length = 0;
    while (true) {
      if (length >= segment.min && fits(segmentIndex + 1, position + length)) return true;
      if (length === segment.max) return false;
      if (position + length >= bytes.length) return isPrefix;
      const byte = bytes[position + length];
      if (byte !== null && byte !== undefined && !belongs(byte)) return false;
      length++;
    }
  };
  return fits(0, 0);
}
