/** Which records are payloads, and of which platform; a key that opens one settles what the shape leaves open. */
import { type Capture, type CapturedRecord, getField } from '../capture/capture.ts';
import type { PayloadResult } from '../core/report.ts';
import type { Confidence, Payload, Platform } from '../platforms/platform.ts';
import { diagnostic, fact, rank } from './codes.ts';
import { judgeWithProgress } from './judge.ts';
import type { JudgeContext, Progress } from './judge-context.ts';
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
    first?.payload.kind === 'plain-answer' && first.payload.confidence === 'possible';
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
    const candidates = platforms
      .flatMap((platform) => {
        const payload = platform.recognise(record, platform === named);
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
const CAPTURED_KEYS_AT_MOST = 200;
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
function nearestKeys(keys: readonly Candidate[], line: number, source: string, atMost: number): Candidate[] {
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

const PROGRESS: Readonly<Record<Progress, number>> = {
  opened: 0,
  'own-text': 1,
  'right-key': 2,
  'usable-key': 3,
  none: 4,
};

interface Judged {
  readonly platform: Platform;
  readonly payload: Payload;
  readonly result: PayloadResult;
  readonly progress: Progress;
}

/** The candidate whose key got furthest; among equals the surest one, which stands first. */
function furthest(judged: readonly Judged[]): Judged | undefined {
  return judged.toSorted((left, right) => PROGRESS[left.progress] - PROGRESS[right.progress])[0];
}

/** Several platforms say such things, and which one did is not known: then nothing of one platform's is said. */
function withoutPlatform(result: PayloadResult, candidates: string): PayloadResult {
  const [first, ...rest] = result.diagnostics;
  if (first === undefined) return result;
  const evidence = [...first.evidence, fact('shape-fits-several', { candidates })];
  return { ...result, platform: null, diagnostics: [{ ...first, evidence }, ...rest] };
}

/**
 * Judges a recognised payload. With several possible platforms the one whose key opens it wins, then the only one for
 * which a key could be meant; otherwise the question stays open as `platform-ambiguous`.
 *
 * @param named - the platform that the user named. A payload that is another one's is judged as such, and said to be.
 */
export function judgeRecognition(
  recognition: Recognition,
  context: JudgeContext,
  named: Platform | null = null,
): PayloadResult | null {
  const [first] = recognition.candidates;
  if (first === undefined) return null;
  const { line, source } = first.payload.record.location;
  const capturedKeys = nearestKeys(
    context.capturedKeys,
    line,
    source,
    context.capturedKeysAtMost ?? CAPTURED_KEYS_AT_MOST,
  );
  const near = { ...context, capturedKeys, untriedKeys: context.capturedKeys.length - capturedKeys.length };
  const judge = (candidate: Recognition['candidates'][number]): Judged => ({
    ...candidate,
    ...judgeWithProgress(candidate.payload, candidate.platform, near),
  });
  return named === null ? judgeUnnamed(recognition, judge) : judgeNamed(recognition, judge, named);
}

type Judge = (candidate: Recognition['candidates'][number]) => Judged;

function judgeUnnamed({ candidates }: Recognition, judge: Judge): PayloadResult | null {
  const [first, ...others] = candidates;
  if (first === undefined) return null;
  const top = judge(first);
  if (top.progress === 'opened' || others.length === 0 || first.payload.confidence === 'certain') return top.result;
  const judged = [top, ...others.map(judge)];
  const best = furthest(judged) ?? top;
  if (PROGRESS[best.progress] <= PROGRESS['right-key']) return best.result;
  const pool = judged.filter(({ progress }) => progress === best.progress);
  const rivals = pool.filter(({ payload }) => payload.confidence === pool[0]?.payload.confidence);
  const [chosen] = rivals;
  if (chosen === undefined || rivals.length === 1) return chosen?.result ?? top.result;
  const names = rivals.map(({ platform }) => platform.id).join(', ');
  const isCipher = rivals.some(({ payload }) => 'recipe' in payload);
  // Without a ciphertext there is nothing to tell them apart by, and nothing to open.
  if (isCipher && rivals.every(({ payload }) => 'recipe' in payload && (payload.ciphertext?.text.trim() ?? '') === ''))
    return chosen.result;
  return isCipher ? ambiguous(chosen, names) : withoutPlatform(chosen.result, names);
}

function ambiguous({ result, progress }: Judged, candidates: string): PayloadResult {
  const evidence = [fact('shape-fits-several', { candidates })];
  return {
    ...result,
    platform: null,
    status: progress === 'none' ? 'not-attempted' : 'failed',
    signature: 'unchecked',
    repairs: [],
    diagnostics: [diagnostic('platform-ambiguous', 'proven', { candidates }, evidence)],
    hints: [],
  };
}

function judgeNamed({ candidates }: Recognition, judge: Judge, named: Platform): PayloadResult | null {
  const own = candidates.find(({ platform }) => platform === named);
  const others = candidates.filter(({ platform }) => platform !== named);
  const judgedOwn = own === undefined ? undefined : judge(own);
  if (judgedOwn?.progress === 'opened' || others.length === 0) return judgedOwn?.result ?? null;
  // What holds no ciphertext is what the user says it is.
  if (own !== undefined && !('recipe' in own.payload)) return judgedOwn?.result ?? null;
  const judged = others.filter(({ payload }) => 'recipe' in payload || own === undefined).map(judge);
  const opened = judged.find(({ progress }) => progress === 'opened' || progress === 'own-text');
  if (opened !== undefined && judgedOwn?.progress !== 'own-text') return asMismatch(opened, named, true);
  const certain = judged.find(({ payload }) => payload.confidence === 'certain');
  const isOwnSure =
    own?.payload.confidence === 'certain' ||
    (judgedOwn !== undefined && PROGRESS[judgedOwn.progress] <= PROGRESS['right-key']);
  if (certain !== undefined && !isOwnSure) return asMismatch(certain, named, false);
  if (judgedOwn !== undefined) return judgedOwn.result;
  const best = furthest(judged);
  return best === undefined ? null : asMismatch(best, named, PROGRESS[best.progress] <= PROGRESS['right-key']);
}

function asMismatch({ result, platform }: Judged, named: Platform, isProven: boolean): PayloadResult {
  const args = { wantedPlatform: named.id, actualPlatform: platform.id };
  const evidence = [fact(isProven ? 'opened-as' : 'shape-of', { platform: platform.id })];
  const mismatch = diagnostic('platform-mismatch', isProven ? 'proven' : 'likely', args, evidence);
  return { ...result, diagnostics: rank([mismatch, ...result.diagnostics]), hints: [] };
}
