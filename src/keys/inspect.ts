/** What every key in a text is and what is wrong with it. */

import { decodeText } from '../capture/decode.ts';
import { decodedBytes } from '../core/crypto/base64.ts';
import { readCertificate, rootSn } from '../core/crypto/certificate.ts';
import { fingerprint } from '../core/crypto/fingerprint.ts';
import { type KeyDetail, readDerKey } from '../core/crypto/key-detail.ts';
import { isEncryptedPem } from '../core/crypto/key-text.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { fact } from '../diagnosis/codes.ts';
import { recogniseMisplaced } from '../diagnosis/key-slots.ts';
import { type KeyCode, keyFinding, rankFindings } from './codes.ts';
import { type BodyReading, readBody, sizeFact } from './read-body.ts';
import type { Container, KeyKindName, KeyPlace, KeyRow } from './rows.ts';
import { type KeyPiece, splitKeys } from './split.ts';
import { alipayCertificateUse, listUses } from './uses.ts';

/** One key with its material, which never leaves the process unless the user asks for it. */
export interface KeySpecimen {
  readonly row: KeyRow;
  readonly detail: KeyDetail | null;
  readonly symmetric: Uint8Array | null;
}

/** RSA2 and all platforms of today need as many bits. */
const SMALLEST_BITS = 2048;
const DAY_MS = 86_400_000;
const SOON_DAYS = 30;

/** The PEM label that belongs to a kind. */
function labelOf(kind: KeyKindName): string | null {
  switch (kind) {
    case 'rsa-public-pkcs1':
      return 'RSA PUBLIC KEY';
    case 'rsa-private-pkcs1':
      return 'RSA PRIVATE KEY';
    case 'ec-private-sec1':
    case 'sm2-private-sec1':
      return 'EC PRIVATE KEY';
    case 'rsa-private-pkcs8':
    case 'ec-private-pkcs8':
    case 'sm2-private-pkcs8':
    case 'other-private':
      return 'PRIVATE KEY';
    case 'rsa-public-spki':
    case 'ec-public':
    case 'sm2-public':
    case 'other-public':
      return 'PUBLIC KEY';
    case 'encrypted-private':
      return 'ENCRYPTED PRIVATE KEY';
    case 'certificate':
      return 'CERTIFICATE';
    case 'certificate-request':
      return 'CERTIFICATE REQUEST';
    case 'pkcs7':
      return 'PKCS7';
    default:
      return null;
  }
}

const SAME_LABELS: Readonly<Record<string, string>> = {
  'X509 CERTIFICATE': 'CERTIFICATE',
  'TRUSTED CERTIFICATE': 'CERTIFICATE',
  'NEW CERTIFICATE REQUEST': 'CERTIFICATE REQUEST',
  CMS: 'PKCS7',
};

function labelFindings(label: string | null, kind: KeyKindName): Diagnostic[] {
  const expected = labelOf(kind);
  if (label === null || expected === null || (SAME_LABELS[label] ?? label) === expected) return [];
  return [keyFinding('key-label-mismatch', { label, expected, keyKind: kind })];
}

function detailFindings(detail: KeyDetail): Diagnostic[] {
  const { kind, soundness, declaredBytes, actualBytes, bits } = detail;
  const size = [sizeFact(declaredBytes, actualBytes)];
  const sizes = { expected: declaredBytes, bytes: actualBytes };
  return [
    ...(kind === 'encrypted-private' ? [keyFinding('key-encrypted')] : []),
    ...(kind === 'pkcs12' || kind === 'pkcs7' ? [keyFinding('key-store-given', { keyKind: kind })] : []),
    ...(soundness === 'cut' ? [keyFinding('key-cut', sizes, size)] : []),
    ...(soundness === 'altered' ? [keyFinding('key-altered', {}, [fact('key-numbers-contradict')])] : []),
    ...(soundness === 'damaged' ? [keyFinding('key-damaged', {}, size)] : []),
    ...(actualBytes > declaredBytes ? [keyFinding('key-trailing-bytes', sizes, size)] : []),
    ...(bits !== null && bits < SMALLEST_BITS ? [keyFinding('key-too-small', { bits, expected: SMALLEST_BITS })] : []),
    ...(/^(?:ec|sm2|other)-/.test(kind) ? [keyFinding('key-not-rsa', { keyKind: kind })] : []),
  ];
}

function validityFindings(detail: KeyDetail, nowMs: number): Diagnostic[] {
  if (detail.certificate === null) return [];
  const { notBeforeMs, notAfterMs } = readCertificate(detail.certificate);
  const day = (timeMs: number): string => new Date(timeMs).toISOString().slice(0, 10);
  if (nowMs > notAfterMs) return [keyFinding('certificate-expired', { date: day(notAfterMs) })];
  if (nowMs < notBeforeMs) return [keyFinding('certificate-not-yet-valid', { date: day(notBeforeMs) })];
  const days = Math.floor((notAfterMs - nowMs) / DAY_MS);
  return days > SOON_DAYS ? [] : [keyFinding('certificate-expires-soon', { date: day(notAfterMs), count: days })];
}

function boundaryFindings({ faults, label, body }: KeyPiece): Diagnostic[] {
  const lines = body.replace(/\\r\\n|\\[nr]/g, '\n').split('\n');
  const touches = [
    ...(faults.missing === 'BEGIN' ? [] : [lines[0] ?? '']),
    ...(faults.missing === 'END' ? [] : [lines.at(-1) ?? '']),
  ];
  const isOneLine = label !== null && touches.some((line) => /[\w+/=]/.test(line));
  return [
    ...(faults.missing === null ? [] : [keyFinding('key-boundary-missing', { boundary: faults.missing })]),
    ...(faults.broken === null ? [] : [keyFinding('key-boundary-broken', { boundary: faults.broken })]),
    ...(isOneLine ? [keyFinding('key-line-breaks-lost')] : []),
  ];
}

/** What a text is that holds no key. */
function nothingFindings(body: string): Diagnostic[] {
  const text = body.trim();
  if (
    /^(?:file:|~|\.{0,2}[\\/]|[A-Za-z]:[\\/])?[^\n"{}]{1,300}\.(?:pem|key|crt|cer|der|txt|p12|pfx|jks|csr)$/i.test(text)
  )
    return [keyFinding('key-is-path', {}, [], 'likely')];
  const found = misplaced(text);
  if (found !== null) return [keyFinding('key-is-something-else', { found }, [], 'likely')];
  const data = text.replace(/=+$/, '');
  const size = fact('key-text-size', { characters: text.length, bytes: decodedBytes(data.length) });
  return [keyFinding('key-not-recognised', {}, /^[A-Za-z0-9+/_-]+$/.test(data) ? [size] : [])];
}

/** A code or an id in the place of a key. What may be a key as well as that is taken for a key. */
function misplaced(text: string): string | null {
  return recogniseMisplaced(text.trim(), { iv: null, ciphertext: null });
}

function containerOf(reading: BodyReading, label: string | null): Container {
  if (label === null || reading.container === 'hex' || reading.container === 'none') return reading.container;
  return reading.container === 'wrapped' ? 'pem' : 'pem-one-line';
}

function isUsable(detail: KeyDetail | null): boolean {
  return detail === null || detail.soundness === 'sound' || detail.soundness === 'trailing-bytes';
}

function makeSpecimen(
  place: KeyPlace,
  label: string | null,
  reading: BodyReading,
  findings: readonly Diagnostic[],
): KeySpecimen {
  const { detail, symmetric, characters } = reading;
  const own = detail?.der ?? symmetric;
  const isHex = reading.container === 'hex';
  const symmetricKind: KeyKindName = symmetric === null ? 'unknown' : isHex ? 'hex-key' : 'symmetric';
  const keyKind = detail?.kind ?? symmetricKind;
  const certificate = detail?.certificate == null ? null : readCertificate(detail.certificate);
  const bytes = detail?.actualBytes ?? symmetric?.length ?? null;
  return {
    detail,
    symmetric,
    row: {
      kind: 'key',
      place,
      keyKind,
      container: containerOf(reading, label),
      label,
      characters,
      bytes,
      bits: detail?.bits ?? null,
      exponent: detail?.exponent ?? null,
      fingerprint: own === null ? null : fingerprint(own),
      publicFingerprint: detail?.spki == null ? null : fingerprint(detail.spki),
      certificate,
      rootSn: null,
      // What is broken is good for nothing.
      uses: isUsable(detail) ? listUses({ keyKind, bytes, characters, certificate }) : [],
      diagnostics: rankFindings(findings),
    },
  };
}

const NO_READING: BodyReading = { container: 'none', characters: null, detail: null, symmetric: null, findings: [] };

/** Something that holds keys and is no key text itself. */
function makeStore(
  place: KeyPlace,
  label: string | null,
  keyKind: KeyKindName,
  code: 'key-store-given' | 'key-encrypted',
) {
  const specimen = makeSpecimen(place, label, NO_READING, [keyFinding(code, { keyKind })]);
  const container: Container = label === null ? 'der' : 'pem';
  return { ...specimen, row: { ...specimen.row, keyKind, container } };
}

function inspectPiece(piece: KeyPiece, place: KeyPlace, nowMs: number, before: readonly Diagnostic[]): KeySpecimen {
  const { label, body } = piece;
  if (label === 'OPENSSH PRIVATE KEY' || /^\s*ssh-(?:rsa|ed25519|dss) /.test(body))
    return makeStore(place, label, 'openssh', 'key-store-given');
  if (isEncryptedPem(body)) return makeStore(place, label, 'encrypted-private', 'key-encrypted');
  const reading = readBody(body);
  const { detail, symmetric, container } = reading;
  const isOther = symmetric !== null && container !== 'hex' && misplaced(body) !== null;
  const isKey = !isOther && (detail !== null || symmetric !== null);
  const findings = [
    ...before,
    ...boundaryFindings(piece),
    ...(isKey ? reading.findings : []),
    ...(detail === null ? [] : [...labelFindings(label, detail.kind), ...detailFindings(detail)]),
    ...(detail === null ? [] : validityFindings(detail, nowMs)),
    ...(isKey ? [] : nothingFindings(body)),
  ];
  return makeSpecimen(place, label, isKey ? reading : NO_READING, withoutEchoes(findings));
}

/** Findings that say nothing more where another one explains them. */
const ECHOES: readonly (readonly [code: KeyCode, of: KeyCode])[] = [
  ['key-spaces-inside', 'key-line-breaks-lost'],
  ['key-unpadded', 'key-cut'],
  ['key-byte-order-mark', 'key-utf16'],
];

function withoutEchoes(findings: readonly Diagnostic[]): Diagnostic[] {
  const codes = new Set(findings.map(({ code }) => code));
  return findings.filter(({ code }) => !ECHOES.some(([echo, of]) => code === echo && codes.has(of)));
}

const JKS_MAGIC = 'feedfeed';

function inspectBinary(bytes: Uint8Array, source: string, nowMs: number): KeySpecimen | null {
  const place = { source, line: 1, position: 1 };
  if (Buffer.from(bytes.subarray(0, 4)).toString('hex') === JKS_MAGIC)
    return makeStore(place, null, 'key-store', 'key-store-given');
  const detail = bytes[0] === 0x30 && bytes.some((byte) => byte > 0x7f) ? readDerKey(bytes) : null;
  if (detail === null) return null;
  const reading: BodyReading = { ...NO_READING, container: 'der', detail };
  return makeSpecimen(place, null, reading, [...detailFindings(detail), ...validityFindings(detail, nowMs)]);
}

/** Several keys one after the other are read as the first with bytes behind it. */
function isOneKey(text: string): boolean {
  const { detail, symmetric } = readBody(text);
  return symmetric !== null || (detail !== null && detail.soundness !== 'trailing-bytes');
}

/** Whether a text given as an operand is a key, and not the path of a file. */
export function isKeyText(text: string): boolean {
  const { detail, symmetric } = readBody(text);
  return /-----\s*BEGIN/.test(text) || detail !== null || symmetric !== null;
}

/** The file of Alipay's root certificates holds those of other authorities as well; its SN stands on the first row. */
function asRootFile(specimens: readonly KeySpecimen[]): KeySpecimen[] {
  const certificates = specimens.flatMap(({ row }) => row.certificate ?? []);
  const isRootFile =
    certificates.length > 1 &&
    certificates.every(({ isSelfIssued }) => isSelfIssued) &&
    certificates.some((facts) => alipayCertificateUse(facts) === 'alipay-root-certificate');
  if (!isRootFile) return [...specimens];
  return specimens.map((specimen, index) => ({
    ...specimen,
    row: { ...specimen.row, uses: ['alipay-root-certificate'], rootSn: index === 0 ? rootSn(certificates) : null },
  }));
}

/**
 * Every key in one source.
 *
 * @param bytes - PEM, bare base64, hex or DER; UTF-8, UTF-16 or GBK.
 * @param nowMs - for the validity of certificates.
 * @returns at least one specimen; what holds no key is one of kind `unknown`.
 */
export function inspectSource(bytes: Uint8Array, source: string, nowMs: number): KeySpecimen[] {
  const binary = inspectBinary(bytes, source, nowMs);
  if (binary !== null) return [binary];
  const { text, encoding, isBinary } = decodeText(bytes);
  if (isBinary) {
    return [makeSpecimen({ source, line: 1, position: 1 }, null, NO_READING, [keyFinding('key-not-recognised')])];
  }
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const before = [
    ...(encoding.startsWith('utf-16') ? [keyFinding('key-utf16')] : []),
    ...(hasMark ? [keyFinding('key-byte-order-mark')] : []),
  ];
  const pieces = splitKeys(text, isOneKey);
  return asRootFile(
    pieces.map((piece, index) => inspectPiece(piece, { source, line: piece.line, position: index + 1 }, nowMs, before)),
  );
}
