/** Of which platform a payload is, when several use the same shape: what opens, what can be read, and how sure the shape is. */
import type { PayloadResult } from '../core/report.ts';
import type { Confidence, Payload, Platform } from '../platforms/platform.ts';
import { diagnostic, fact, rank } from './codes.ts';
import { judgeWithProgress } from './judge.ts';
import type { JudgeContext, Progress } from './judge-context.ts';
import { CAPTURED_KEYS_AT_MOST, nearestKeys, type Recognition } from './recognise.ts';

const PROGRESS: Readonly<Record<Progress, number>> = {
  opened: 0,
  'own-text': 1,
  'right-key': 2,
  'usable-key': 3,
  none: 4,
};
const CONFIDENCE: Readonly<Record<Confidence, number>> = { certain: 0, likely: 1, possible: 2 };

/** Findings that every platform of a family would give alike, because they say nothing of the ciphertext itself. */
const KEY_FINDINGS: ReadonlySet<string> = new Set([
  'key-missing',
  'session-key-mismatch',
  'aes-key-mismatch',
  'sym-key-mismatch',
  'private-key-mismatch',
]);

interface Judged {
  readonly platform: Platform;
  readonly payload: Payload;
  readonly result: PayloadResult;
  readonly progress: Progress;
  /** The plaintext names an app, and its id has the form of this platform's. */
  readonly isOwned: boolean;
  readonly startRank: number | null;
}

type Candidate = Recognition['candidates'][number];
type Judge = (candidate: Candidate) => Judged;

const idsOf = (candidates: readonly { readonly platform: Platform }[]): string =>
  candidates.map(({ platform }) => platform.id).join(', ');

function hasCiphertext({ payload }: Pick<Judged, 'payload'>): boolean {
  return 'recipe' in payload && (payload.ciphertext?.text.trim() ?? '') !== '';
}

/** Whether both encrypt in the same way, so that opening it under the one says nothing against the other. */
function isSameScheme(left: Payload, right: Payload): boolean {
  if (left.kind !== 'encrypted' || right.kind !== 'encrypted') return false;
  const scheme = ({ ciphers, iv, frame, keyForm, keySlot, format }: typeof left.recipe): string =>
    JSON.stringify([ciphers[0]?.ecbName, iv, frame, keyForm, keySlot, format]);
  return scheme(left.recipe) === scheme(right.recipe);
}

function withEvidence(result: PayloadResult, id: string, candidates: string): PayloadResult {
  const [first, ...rest] = result.diagnostics;
  if (first === undefined) return result;
  return {
    ...result,
    diagnostics: [{ ...first, evidence: [...first.evidence, fact(id, { candidates })] }, ...rest],
  };
}

/** Several platforms say such things, and which one did is not known: then nothing of one platform's is said. */
function withoutPlatform(result: PayloadResult, candidates: string): PayloadResult {
  return { ...withEvidence(result, 'shape-fits-several', candidates), platform: null };
}

/**
 * Judges a recognised payload. With several possible platforms the one whose key opens it wins, then the one whose text can
 * be read, then the one that the shape makes surest; else the question stays open as `platform-ambiguous`.
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
  const atMost = context.capturedKeysAtMost ?? CAPTURED_KEYS_AT_MOST;
  const capturedKeys = nearestKeys(context.capturedKeys, line, source, atMost);
  const near = { ...context, capturedKeys, untriedKeys: context.capturedKeys.length - capturedKeys.length };
  const judge: Judge = (candidate) => ({
    ...candidate,
    ...judgeWithProgress(candidate.payload, candidate.platform, near),
  });
  return named === null ? judgeUnnamed(recognition, judge, context) : judgeNamed(recognition, judge, named);
}

/** Whether the App ID that was given can be one of this platform's; every platform has a form of its own. */
function isOwnAppId(platform: Platform, context: JudgeContext): boolean {
  return context.material['app-id'].some(({ text }) => platform.appIdPattern?.test(text.trim()) === true);
}

function judgeUnnamed({ candidates }: Recognition, judge: Judge, context: JudgeContext): PayloadResult | null {
  const [first, ...others] = candidates;
  if (first === undefined) return null;
  const top = judge(first);
  if (top.progress === 'opened' || others.length === 0) return top.result;
  const judged = [top, ...others.map(judge)];
  const best = judged.toSorted(byProgress)[0] ?? top;
  if (best.progress === 'right-key') return alone(best, judged);
  if (PROGRESS[best.progress] < PROGRESS['right-key']) return best.result;
  if (first.payload.confidence === 'certain') return top.result;
  const [owner, ...owners] = judged.filter((one) => hasCiphertext(one) && isOwnAppId(one.platform, context));
  if (owner !== undefined && owners.length === 0) return alone(owner, judged);
  const sure = judged.filter(({ payload }) => payload.confidence === first.payload.confidence);
  const withKey = sure.filter(({ progress }) => progress === 'usable-key');
  const rivals = withKey.length > 0 ? withKey : sure;
  const [chosen] = rivals;
  if (chosen === undefined) return top.result;
  if (rivals.length === 1) return alone(chosen, judged);
  return isCipherAmong(rivals) ? ambiguous(rivals, chosen) : withoutPlatform(chosen.result, idsOf(rivals));
}

/** How surely the first finding of a result is known, surest first. */
const CERTAINTY: Readonly<Record<string, number>> = { proven: 0, 'by-elimination': 1, likely: 2 };

function certaintyOf({ result }: Judged): number {
  return CERTAINTY[result.diagnostics[0]?.certainty ?? 'likely'] ?? 2;
}

/** Those that got furthest first; among equals the usual beginning of the text tells, then how sure the finding is. */
function byProgress(left: Judged, right: Judged): number {
  return (
    PROGRESS[left.progress] - PROGRESS[right.progress] ||
    (left.startRank ?? Number.MAX_SAFE_INTEGER) - (right.startRank ?? Number.MAX_SAFE_INTEGER) ||
    certaintyOf(left) - certaintyOf(right)
  );
}

const isCipherAmong = (judged: readonly Judged[]): boolean => judged.some(({ payload }) => 'recipe' in payload);

/** The most likely one; that others encrypt alike is said, since nothing was opened. */
function alone(chosen: Judged, judged: readonly Judged[]): PayloadResult {
  const alike = judged.filter((other) => other !== chosen && isSameScheme(other.payload, chosen.payload));
  const isOpen = chosen.progress === 'right-key' || KEY_FINDINGS.has(chosen.result.diagnostics[0]?.code ?? '');
  return alike.length > 0 && isOpen && hasCiphertext(chosen)
    ? withEvidence(chosen.result, 'others-alike', idsOf(alike))
    : chosen.result;
}

function ambiguous(rivals: readonly Judged[], chosen: Judged): PayloadResult {
  // Without a ciphertext there is nothing to tell them apart by, and nothing to open.
  if (!rivals.some(hasCiphertext)) return chosen.result;
  const candidates = idsOf(rivals);
  const codes = new Set(rivals.map(({ result }) => result.diagnostics[0]?.code));
  const [code = ''] = codes;
  if (codes.size === 1 && !KEY_FINDINGS.has(code)) return withoutPlatform(chosen.result, candidates);
  const evidence = [fact('shape-fits-several', { candidates })];
  return {
    ...chosen.result,
    platform: null,
    status: chosen.progress === 'none' ? 'not-attempted' : 'failed',
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
  const isOther = (other: Judged): boolean =>
    other.isOwned || own === undefined || !isSameScheme(own.payload, other.payload);
  const opened = judged.find((other) => other.progress === 'opened' && isOther(other));
  const readable = judged.find(({ progress }) => progress === 'own-text');
  const mine = judgedOwn?.progress;
  const proven = opened ?? (mine === 'own-text' ? undefined : readable);
  if (proven !== undefined) return asMismatch(proven, named, true);
  // Opened in the same way, and nothing inside says whose it is: then it is what the user says.
  const shared = judged.find(({ progress }) => progress === 'opened');
  if (shared !== undefined) return { ...shared.result, platform: named.id };
  const certain = judged.find(({ payload }) => payload.confidence === 'certain');
  const isOwnSure = own?.payload.confidence === 'certain' || mine === 'own-text' || mine === 'right-key';
  if (certain !== undefined && !isOwnSure) return asMismatch(certain, named, false);
  if (judgedOwn !== undefined) return judgedOwn.result;
  const [best] = judged.toSorted(
    (left, right) =>
      PROGRESS[left.progress] - PROGRESS[right.progress] ||
      CONFIDENCE[left.payload.confidence] - CONFIDENCE[right.payload.confidence],
  );
  if (best === undefined) return null;
  // Denials and codes look the same with many platforms, the named one among them.
  if (!('recipe' in best.payload) && best.payload.confidence !== 'certain') return { ...best.result, platform: null };
  return asMismatch(best, named, false);
}

function asMismatch({ result, platform }: Judged, named: Platform, isProven: boolean): PayloadResult {
  const args = { wantedPlatform: named.id, actualPlatform: platform.id };
  const evidence = [fact(isProven ? 'opened-as' : 'shape-of', { platform: platform.id })];
  const mismatch = diagnostic('platform-mismatch', isProven ? 'proven' : 'likely', args, evidence);
  return { ...result, diagnostics: rank([mismatch, ...result.diagnostics]), hints: [] };
}
