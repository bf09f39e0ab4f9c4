/** One text to the keys in it: PEM blocks, also those with damaged labels, else one key, else one key per line. */

/** A BEGIN or END line as it stands in the text. */
interface Marker {
  readonly word: 'BEGIN' | 'END';
  readonly label: string;
  readonly start: number;
  readonly end: number;
  /** Five dashes on both sides, nothing before them on their line, upper case. */
  readonly isExact: boolean;
}

/** What is wrong with the lines around a body. */
export interface BoundaryFaults {
  /** The line that is missing. */
  readonly missing: 'BEGIN' | 'END' | null;
  /** The line that is not written as the standard asks. */
  readonly broken: 'BEGIN' | 'END' | null;
}

/** One key text: what stands between the labels, or all of it. */
export interface KeyPiece {
  /** Line of the source from 1. */
  readonly line: number;
  readonly label: string | null;
  readonly body: string;
  readonly faults: BoundaryFaults;
}

const LABEL =
  '(?:(?:[A-Z0-9]+ ){0,3}(?:PUBLIC|PRIVATE) KEY(?: FILE)?|(?:NEW )?CERTIFICATE REQUEST|(?:X509 |TRUSTED )?CERTIFICATE|PKCS ?#?7|CMS|EC PARAMETERS|SM2 PARAMETERS|X509 CRL)';
// Word processors make one long dash of several short ones.
const DASHES = '[-\\u2010-\\u2015\\u2212\\uff0d]{0,8}';
const MARKER = new RegExp(`(${DASHES})([ \\t]*)\\b(BEGIN|END)([ \\t]+)(${LABEL})([ \\t]*)(${DASHES})`, 'gi');

const NO_FAULTS: BoundaryFaults = { missing: null, broken: null };

function findMarkers(text: string): Marker[] {
  return [...text.matchAll(MARKER)].map((match) => {
    const [whole, before = '', gap = '', word = '', blank = '', label = '', after = '', behind = ''] = match;
    const lineStart = text.lastIndexOf('\n', match.index) + 1;
    // What stands on one line by mistake is told of by the line breaks that are missing.
    const isIndented = match.index > lineStart && text.slice(lineStart, match.index).trim() === '';
    const isExact =
      before === '-----' &&
      behind === '-----' &&
      gap + after === '' &&
      blank === ' ' &&
      !isIndented &&
      `${word}${label}` === `${word}${label}`.toUpperCase();
    return {
      word: word.toUpperCase() === 'BEGIN' ? 'BEGIN' : 'END',
      label: label.toUpperCase().replace(/^PKCS ?#?7$/, 'PKCS7'),
      start: match.index,
      end: match.index + whole.length,
      isExact,
    };
  });
}

/** Tells the line of ever larger offsets; each character is looked at once. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (; at < offset; at++) if (text.charCodeAt(at) === 10) line++;
    return line;
  };
}

/** The body behind a BEGIN line without its END: up to the first line that belongs to no key. */
function openBody(text: string): string {
  const lines = text.split('\n');
  const stop = lines.findIndex((line, index) => index > 0 && !/^[\w+/=\s:,\\"'.-]*$/.test(line));
  return (stop < 0 ? lines : lines.slice(0, stop)).join('\n');
}

function piecesOfMarkers(text: string, markers: readonly Marker[]): KeyPiece[] {
  const pieces: KeyPiece[] = [];
  const lineAt = lineCounter(text);
  let last = 0;
  for (let index = 0; index < markers.length; index++) {
    const marker = markers[index];
    if (marker === undefined) continue;
    const next = markers[index + 1];
    if (marker.word === 'END') {
      const body = text.slice(last, marker.start);
      const faults: BoundaryFaults = { missing: 'BEGIN', broken: marker.isExact ? null : 'END' };
      if (body.trim() !== '') pieces.push({ line: lineAt(last), label: marker.label, body, faults });
      last = marker.end;
      continue;
    }
    const broken = marker.isExact ? null : 'BEGIN';
    const place = { line: lineAt(marker.start), label: marker.label };
    if (next?.word === 'END') {
      const isEndBroken = !next.isExact || next.label !== marker.label;
      const faults: BoundaryFaults = { missing: null, broken: broken ?? (isEndBroken ? 'END' : null) };
      pieces.push({ ...place, body: text.slice(marker.end, next.start), faults });
      last = next.end;
      index++;
    } else {
      const body = openBody(text.slice(marker.end, next?.start ?? text.length));
      pieces.push({ ...place, body, faults: { missing: 'END', broken } });
      last = next?.start ?? text.length;
    }
  }
  return pieces.filter(({ label }) => label?.endsWith('PARAMETERS') !== true);
}

/**
 * The key texts in a text, in their order; at least one.
 *
 * @param text - decoded; line ends of every kind, or written out as `\n`.
 * @param isKey - whether a text alone is exactly one key, for telling a key in several lines from several keys.
 */
export function splitKeys(text: string, isKey: (text: string) => boolean): KeyPiece[] {
  const source = text.replace(/\r\n?/g, '\n');
  const pieces = piecesOfMarkers(source, findMarkers(source));
  if (pieces.length > 0) return pieces;
  const whole: KeyPiece = { line: 1, label: null, body: source, faults: NO_FAULTS };
  const lines = source
    .split('\n')
    .map((body, index): KeyPiece => ({ ...whole, line: index + 1, body }))
    .filter(({ body }) => body.trim() !== '');
  if (lines.length < 2) return lines.length === 1 ? lines : [whole];
  return !isKey(source) && lines.every(({ body }) => isKey(body)) ? lines : [whole];
}
