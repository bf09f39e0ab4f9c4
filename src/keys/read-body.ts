/** The body of a key text to bytes, with every damage that had to be undone on the way. */
import { decodeBase64, isCanonical } from '../core/crypto/base64.ts';
import { type KeyDetail, readDerKey } from '../core/crypto/key-detail.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { fact } from '../diagnosis/codes.ts';
import { keyFinding } from './codes.ts';
import type { Container } from './rows.ts';

/** What a body holds. */
export interface BodyReading {
  readonly container: Container;
  readonly characters: number | null;
  /** An asymmetric key, a certificate or a request. */
  readonly detail: KeyDetail | null;
  /** Bytes of a symmetric key; never shown. */
  readonly symmetric: Uint8Array | null;
  readonly findings: readonly Diagnostic[];
}

/** Invisible characters that editors and web pages put in. */
const INVISIBLE = /[\ufeff\u200b-\u200f\u2028-\u202e\u2060-\u2064\u00ad]/g;
/** What is no part of any reading: quotes, commas, full-width signs. */
const STRAY = /[^A-Za-z0-9+/=_\-\s%:]/g;
const SYMMETRIC_BYTES: ReadonlySet<number> = new Set([16, 24, 32]);
const HEX_DIGITS: ReadonlySet<number> = new Set([32, 48, 64]);
/** Characters that are enough for the head of a key; shorter texts are symmetric keys or none. */
const SHORTEST_DER_TEXT = 56;

interface Cleaned {
  readonly text: string;
  readonly findings: readonly Diagnostic[];
}

/** Undoes what a transport did to the whole text: written-out line feeds, percent-encoding, quotes around. */
function clean(body: string): Cleaned {
  const findings: Diagnostic[] = [];
  let text = body;
  const escapes = text.match(/\\r\\n|\\[nr]/g)?.length ?? 0;
  if (escapes > 0) {
    findings.push(keyFinding('key-newlines-written-out', { count: escapes }));
    text = text.replace(/\\r\\n|\\[nr]/g, '\n');
  }
  if (/%(?:2b|2f|3d|0a|0d)/i.test(text)) {
    findings.push(keyFinding('key-percent-encoded'));
    text = text.replace(/%([0-7][0-9a-f])/gi, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  const slashes = text.match(/\\\//g)?.length ?? 0;
  text = text.replaceAll('\\/', '/');
  const strays = (text.match(INVISIBLE)?.length ?? 0) + (text.replace(INVISIBLE, '').match(STRAY)?.length ?? 0);
  if (slashes + strays > 0) findings.push(keyFinding('key-stray-characters', { count: slashes + strays }));
  return { text: text.replace(INVISIBLE, '').replace(STRAY, ''), findings };
}

function decode(data: string): KeyDetail | null {
  return data.length < SHORTEST_DER_TEXT ? null : readDerKey(decodeBase64(data));
}

const isWhole = (detail: KeyDetail | null): boolean => detail?.soundness === 'sound';

/** Blanks inside lines, where one line is as good as another: removed, or read as the `+` that they were. */
function joinLines(text: string): Cleaned & { readonly hasLines: boolean } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const blanks = lines.reduce((sum, line) => sum + (line.match(/\s/g)?.length ?? 0), 0);
  const removed = lines.map((line) => line.replace(/\s/g, '')).join('');
  const hasLines = lines.length > 1;
  if (blanks === 0) return { text: removed, findings: [], hasLines };
  const replaced = lines.map((line) => line.replace(/\s/g, '+')).join('');
  const data = (joined: string): string => joined.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/');
  const isPlus = isWhole(decode(data(replaced))) && !isWhole(decode(data(removed)));
  if (isPlus) return { text: replaced, findings: [keyFinding('key-plus-became-space', { count: blanks })], hasLines };
  return { text: removed, findings: [keyFinding('key-spaces-inside', { count: blanks })], hasLines };
}

/** The text inside base64 of a text: PEM or base64 once more. */
function decodeTwice(data: string): string | null {
  const text = Buffer.from(decodeBase64(data)).toString('latin1');
  return /^\s*-----BEGIN /.test(text) || /^MII[A-Za-z0-9+/\s]{100,}={0,2}\s*$/.test(text) ? text : null;
}

function readHex(digits: string, body: string, findings: readonly Diagnostic[]): BodyReading | null {
  if (!/^(?:[0-9a-f]{2})+$/i.test(digits)) return null;
  const bytes = Buffer.from(digits, 'hex');
  const detail = digits.length >= SHORTEST_DER_TEXT * 1.5 ? readDerKey(bytes) : null;
  const reading = { container: 'hex', characters: digits.length } as const;
  if (detail !== null) {
    return { ...reading, detail, symmetric: null, findings: [...findings, keyFinding('key-hex-encoded')] };
  }
  const isSymmetric = HEX_DIGITS.has(digits.length) && mayBeSymmetric(body);
  return isSymmetric ? { ...reading, detail: null, symmetric: bytes, findings } : null;
}

function paddingFinding(text: string, data: string): Diagnostic[] {
  const padding = text.length - data.length;
  const expected = (4 - (data.length % 4)) % 4;
  return padding === expected || data.length % 4 === 1 ? [] : [keyFinding('key-unpadded', { count: expected })];
}

/**
 * Whether a short text may be a symmetric key at all: words of prose must not be joined to one. Quotes at both ends are
 * what configuration files put there.
 */
function mayBeSymmetric(body: string): boolean {
  return /^["'`]?[\w+/=-]+["'`]?[,;]?$/.test(body.replace(INVISIBLE, '').trim());
}

/**
 * Reads the body of one key.
 *
 * @param body - between the labels, or the whole text.
 * @param depth - how many times base64 was already undone.
 * @returns what it holds with everything that had to be undone; `detail` and `symmetric` are null when it is no key.
 */
export function readBody(body: string, depth = 0): BodyReading {
  const cleaned = clean(body);
  const joined = joinLines(cleaned.text);
  const findings = [...cleaned.findings, ...joined.findings];
  const hex = readHex(joined.text.replace(/^0x|[:\s]/gi, ''), body, findings);
  if (hex !== null) return hex;
  const container: Container = joined.hasLines ? 'wrapped' : 'bare';
  const nothing: BodyReading = { container: 'none', characters: null, detail: null, symmetric: null, findings };
  const isUrl = /[-_]/.test(joined.text) && !/[+/]/.test(joined.text);
  const text = isUrl ? joined.text.replaceAll('-', '+').replaceAll('_', '/') : joined.text;
  const data = text.replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/]+$/.test(data)) return nothing;
  const written = [
    ...findings,
    ...(isUrl ? [keyFinding('key-base64url-alphabet')] : []),
    ...paddingFinding(text, data),
  ];
  const reading = { container, characters: text.length, symmetric: null, findings: written };
  const detail = decode(data);
  if (detail !== null) return { ...reading, detail };
  const inner = depth > 0 || data.length < SHORTEST_DER_TEXT ? null : decodeTwice(data);
  if (inner !== null) {
    const plain = inner.replace(/-----(?:BEGIN|END) [A-Z0-9 ]+-----/g, '');
    const inside = readBody(plain, depth + 1);
    return { ...inside, findings: [keyFinding('key-base64-twice'), ...inside.findings] };
  }
  const bytes = decodeBase64(data);
  const isSize = SYMMETRIC_BYTES.has(bytes.length) && data.length % 4 !== 1 && isCanonical(data);
  return isSize && mayBeSymmetric(body) ? { ...reading, detail: null, symmetric: bytes } : nothing;
}

/** Sizes as facts for a finding. */
export function sizeFact(declared: number, actual: number) {
  return fact('key-der-size', { expected: declared, bytes: actual });
}
