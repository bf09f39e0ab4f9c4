/** Which records are payloads, and of which platform; a key that opens one settles what the shape leaves open. */
import { type Capture, type CapturedRecord, findField, getField } from '../capture/capture.ts';
import type { Confidence, Payload, Platform } from '../platforms/platform.ts';
import type { Candidate } from './material.ts';

/** One payload with the platforms that it may be of, surest first. */
export interface Recognition {
  readonly candidates: readonly { readonly platform: Platform; readonly payload: Payload }[];
}

const ORDER: Readonly<Record<Confidence, number>> = { certain: 0, likely: 1, possible: 2 };
const CONTENT_FIELDS = new Set(['response', 'encrypteddata']);

function isInside(record: CapturedRecord, accepted: ReadonlySet<CapturedRecord>): boolean {
  for (let child: CapturedRecord = record; child.parent !== null; child = child.parent) {
    if (accepted.has(child.parent) && child.via !== null && CONTENT_FIELDS.has(child.via)) return true;
  }
  return false;
}

/** Frameworks repeat one payload in several objects of one event: equal ones are one. */
function identity(platform: Platform, payload: Payload): string {
  const parts: Array<string | number | null> = [platform.id, payload.kind];
  if (payload.kind === 'encrypted') {
    parts.push(payload.ciphertext?.text ?? null, payload.iv?.text ?? null, payload.envelope?.sign?.text ?? null);
  } else if (payload.kind === 'rsa' || payload.kind === 'sealed') {
    parts.push(payload.ciphertext?.text ?? null);
  } else if (payload.kind === 'no-decryption') {
    // Whatever was captured, the answer is one.
  } else if (payload.kind === 'plain-answer') {
    parts.push(
      payload.answer.code,
      payload.answer.subCode,
      payload.answer.message,
      payload.envelope?.sign?.text ?? null,
    );
  } else if (payload.kind === 'client-failure') {
    parts.push(payload.message, payload.number);
  } else {
    parts.push(payload.codeKind, getField(payload.record, 'code', 'authcode', 'accesstoken')?.text ?? null);
  }
  return JSON.stringify(parts);
}

function isRelated(left: CapturedRecord, right: CapturedRecord): boolean {
  for (let record: CapturedRecord | null = left; record !== null; record = record.parent)
    if (record === right) return true;
  for (let record: CapturedRecord | null = right; record !== null; record = record.parent)
    if (record === left) return true;
  return false;
}

/** What a server said in words that many services use is its own answer where a payload stands in the same capture. */
function dropForeignAnswers(recognitions: readonly Recognition[]): readonly Recognition[] {
  const isVague = ({ candidates: [first] }: Recognition): boolean =>
    first !== undefined &&
    (first.payload.isGeneric === true || (!('recipe' in first.payload) && first.payload.confidence === 'possible'));
  return recognitions.every(isVague) ? recognitions : recognitions.filter((recognition) => !isVague(recognition));
}

/** A record that lacks its ciphertext is no finding when another record nearby has it. */
function dropHalves(recognitions: readonly Recognition[]): Recognition[] {
  const whole = recognitions.flatMap(({ candidates }) => {
    const payload = candidates[0]?.payload;
    return payload?.kind === 'encrypted' && payload.ciphertext !== null ? [payload] : [];
  });
  const isOtherKnown = recognitions.some(({ candidates }) => candidates[0]?.payload.kind !== 'no-decryption');
  return recognitions.filter(({ candidates }) => {
    const payload = candidates[0]?.payload;
    if (payload?.kind === 'no-decryption') return !isOtherKnown;
    if (payload?.kind !== 'encrypted') return true;
    // A console shows an object once in short, with an ellipsis, and once in full.
    const isShortened = payload.ciphertext?.text.includes('…') === true;
    if (payload.ciphertext !== null && !isShortened) return true;
    return !whole.some(
      (other) =>
        other !== payload &&
        (isShortened ||
          isRelated(other.record, payload.record) ||
          (payload.iv !== null && other.iv?.text === payload.iv.text) ||
          (payload.record.parent !== null && payload.record.parent === other.record.parent)),
    );
  });
}

/** Host and path of the address that a record was sent to or came from, or null. */
function addressOf(record: CapturedRecord): string | null {
  const address = findField(record, ':url')?.text ?? '';
  return /^https?:\/\/([\w.-]+\/[^?#\s]*)/i.exec(address)?.[1] ?? null;
}

/**
 * The payload of one platform. What the servers of a platform answer is its own, and not another one's; what is sent to them
 * is a payload only if it looks like one by itself.
 */
function recogniseAt(
  platform: Platform,
  record: CapturedRecord,
  isNamed: boolean,
  answering: Platform | undefined,
): Payload | null {
  if (answering === undefined || isNamed) return platform.recognise(record, isNamed);
  const payload = platform.recognise(record, platform === answering);
  if (payload?.kind === 'plain-answer') return platform === answering ? { ...payload, confidence: 'certain' } : null;
  const isVague = payload?.kind === 'code-only' || payload?.kind === 'no-decryption';
  return platform === answering && isVague ? platform.recognise(record, false) : payload;
}

/**
 * Finds the payloads of a capture.
 *
 * @param platforms - all that come into question.
 * @param named - the platform that the user named, if any: it may claim records whose shape many services use.
 * @returns one entry per distinct payload, in the order of the capture.
 */
export function recognisePayloads(
  capture: Capture,
  platforms: readonly Platform[],
  named: Platform | null = null,
): Recognition[] {
  const accepted = new Set<CapturedRecord>();
  const seen = new Set<string>();
  const found: Recognition[] = [];
  for (const record of capture.records) {
    if (isInside(record, accepted)) continue;
    const address = addressOf(record);
    const answering = address === null ? undefined : platforms.find(({ endpoints }) => endpoints?.test(address));
    const candidates = platforms
      .flatMap((platform) => {
        const payload = recogniseAt(platform, record, platform === named, answering);
        return payload === null ? [] : [{ platform, payload }];
      })
      .toSorted((left, right) => ORDER[left.payload.confidence] - ORDER[right.payload.confidence]);
    const [best] = candidates;
    if (best === undefined) continue;
    accepted.add(record);
    const key = identity(best.platform, best.payload);
    if (seen.has(key)) continue;
    seen.add(key);
    found.push({ candidates });
  }
  return dropHalves(dropForeignAnswers(found));
}

/** Keys that stand in the captures themselves, such as a logged answer of the login call. */
export function collectCapturedKeys(captures: readonly Capture[], platforms: readonly Platform[]): Candidate[] {
  const found: Candidate[] = [];
  const seen = new Set<string>();
  for (const capture of captures) {
    for (const record of capture.records) {
      for (const { slot, names } of platforms.flatMap((platform) => platform.capturedKeys)) {
        const field = getField(record, ...names);
        if (
          field === undefined ||
          field.kind !== 'string' ||
          field.text.trim() === '' ||
          seen.has(`${slot} ${field.text}`)
        )
          continue;
        seen.add(`${slot} ${field.text}`);
        found.push({
          slot,
          text: field.text,
          position: found.length + 1,
          origin: { kind: 'capture', location: record.location },
        });
      }
    }
  }
  return found;
}

/** Keys from a long log are tried nearest first: at most 200 for a payload, fewer where there are many payloads. */
export const CAPTURED_KEYS_AT_MOST = 200;
const CAPTURED_KEYS_AT_LEAST = 20;
const TRIALS_AT_MOST = 200_000;

/** How many captured keys are tried on each of so many payloads. */
export function capturedKeysPerPayload(payloads: number): number {
  const share = Math.floor(TRIALS_AT_MOST / Math.max(1, payloads));
  return Math.max(CAPTURED_KEYS_AT_LEAST, Math.min(CAPTURED_KEYS_AT_MOST, share));
}

const lineOf = (key: Candidate): number => (key.origin.kind === 'capture' ? key.origin.location.line : 0);

/**
 * The keys around a line, nearest first: those of the same source, whose lines ascend, then those of the others.
 *
 * @param keys - in the order of the captures.
 */
export function nearestKeys(keys: readonly Candidate[], line: number, source: string, atMost: number): Candidate[] {
  const isOwn = (key: Candidate): boolean => key.origin.kind === 'capture' && key.origin.location.source === source;
  const first = keys.findIndex(isOwn);
  if (first < 0) return keys.slice(0, atMost);
  const last = keys.findLastIndex(isOwn);
  let low = first;
  let high = last + 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] === undefined ? 0 : lineOf(keys[middle])) <= line) low = middle + 1;
    else high = middle;
  }
  const window = keys.slice(Math.max(first, low - atMost), Math.min(last + 1, low + atMost));
  const near = window.toSorted((left, right) => Math.abs(lineOf(left) - line) - Math.abs(lineOf(right) - line));
  return [...near, ...keys.slice(0, first), ...keys.slice(last + 1)].slice(0, atMost);
}
