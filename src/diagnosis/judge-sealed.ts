/**
 * A GCM payload. Without its tag GCM is a plain stream cipher, so the text shows whether the key is right, and only then the
 * tag is asked whether anything around it differs.
 */
import { decodeBase64 } from '../core/crypto/base64.ts';
import { equalBytes } from '../core/crypto/block-cipher.ts';
import { fingerprint } from '../core/crypto/fingerprint.ts';
import { computeTag, decryptCounter } from '../core/crypto/gcm.ts';
import type { Diagnostic, Evidence } from '../core/diagnostic.ts';
import type { Repair } from '../core/report.ts';
import { optionOf } from '../core/slots.ts';
import type { SealedMessage, SealedPayload, SealedRecipe, WireValue } from '../platforms/platform.ts';
import { cipherFor, usualKeyBytes } from './block-recipe.ts';
import { diagnostic, fact } from './codes.ts';
import { type Judgement, judgeContent } from './examine.ts';
import type { Findings, JudgeContext } from './judge-context.ts';
import { judgeOpened } from './judge-opened.ts';
import { selectedKey } from './judge-opening.ts';
import { judgePssSignature, type PssFindings } from './judge-pss.ts';
import { recogniseMisplaced } from './key-slots.ts';
import type { Candidate } from './material.ts';
import { parseContent } from './parse-content.ts';
import { type Reading, type TextCensus, takeCensus, withoutRawText } from './text-damage.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const PLUSES_AT_MOST = 12;
/** Texts that are followed at once when several `+` are missing. */
const BEAM = 8;
/** A `+` in its place lets the text be read so many bytes further, up to the next that is missing. */
const ADVANCE_BYTES = 6;
/** Each place that is tried costs as much as the text is long. */
const CHARACTERS_AT_MOST = 8192;
/** Of an object with a name, in twelve readable bytes at least: by chance less than once in 10^12. */
const OBJECT_START = /^\{"\w+":/;
/** So many readable bytes at the beginning prove the key: by chance less than once in 10^13. */
const TELLING_BYTES = 32;

interface Part {
  readonly value: WireValue | null;
  readonly census: TextCensus;
  readonly reading: Reading | null;
}

interface SealedTrial {
  readonly candidate: Candidate;
  readonly key: Uint8Array;
  readonly keyReading: Reading;
  readonly reading: Reading;
  readonly text: Uint8Array;
  readonly judgement: Judgement;
  /** Length of the readable beginning in bytes. */
  readonly readable: number;
  /** Readable bytes at the end. */
  readonly readableEnd: number;
}

const isTextByte = (byte: number): boolean => (byte >= 0x20 && byte !== 0x7f) || byte === 0x0a || byte === 0x0d;
const isAsciiByte = (byte: number): boolean => byte >= 0x20 && byte < 0x7f;

function readPart(value: WireValue | null, rule: (bytes: number) => boolean): Part {
  const census = withoutRawText(takeCensus(value?.text ?? '', rule));
  return { value, census, reading: census.readings.find((reading) => rule(reading.bytes.length)) ?? null };
}

function readableStart(text: Uint8Array): number {
  const end = text.findIndex((byte) => !isAsciiByte(byte));
  return end < 0 ? text.length : end;
}

function tryKeys(payload: SealedPayload, data: TextCensus, iv: Uint8Array, candidates: readonly Candidate[]) {
  const { recipe } = payload;
  const trials: SealedTrial[] = [];
  for (const candidate of candidates) {
    const census = takeCensus(candidate.text, (bytes) => cipherFor(recipe, bytes) !== undefined);
    for (const keyReading of census.readings) {
      const key = keyReading.bytes;
      const cipher = cipherFor(recipe, key.length);
      if (cipher === undefined) continue;
      for (const reading of data.readings) {
        const text = decryptCounter(cipher, key, iv, reading.bytes);
        trials.push({ candidate, key, keyReading, reading, ...judgeStream(recipe, text) });
      }
    }
  }
  return trials;
}

function judgeStream(
  recipe: SealedRecipe,
  text: Uint8Array,
): Pick<SealedTrial, 'text' | 'judgement' | 'readable' | 'readableEnd'> {
  const judgement = judgeContent({ ...recipe, charsets: ['utf-8'] }, text, null);
  return { text, judgement, readable: readableStart(text), readableEnd: readableStart(text.toReversed()) };
}

/** Texts with one more `+` near the place where the text stops being readable. */
function withOneMore(data: string, readable: number): string[] {
  const place = Math.floor((readable * 4) / 3);
  const texts: string[] = [];
  for (let at = Math.max(0, place - 24); at <= Math.min(data.length, place + 2); at++)
    texts.push(`${data.slice(0, at)}+${data.slice(at)}`);
  return texts;
}

/**
 * Deleted `+` put back one by one where the text can then be read furthest. Only the tag tells that it was right; null when
 * it does not fit or cannot be checked.
 */
function tryReinsert(
  payload: SealedPayload,
  data: TextCensus,
  iv: Uint8Array,
  start: SealedTrial,
  isAuthentic: (trial: SealedTrial) => boolean,
): SealedTrial | null {
  const { recipe } = payload;
  const cipher = cipherFor(recipe, start.key.length);
  if (cipher === undefined || data.data.length > CHARACTERS_AT_MOST) return null;
  let beam: { readonly text: string; readonly trial: SealedTrial }[] = [{ text: data.data, trial: start }];
  for (let count = 1; count <= PLUSES_AT_MOST && beam.length > 0; count++) {
    const texts = new Set(beam.flatMap(({ text, trial }) => withOneMore(text, trial.readable)));
    const tried = [...texts].map((text) => {
      const bytes = decodeBase64(text);
      const reading: Reading = {
        ...start.reading,
        bytes,
        text,
        form: 'base64',
        repairs: data.repairs,
        reinserted: count,
      };
      return {
        text,
        trial: { ...start, reading, ...judgeStream(recipe, decryptCounter(cipher, start.key, iv, bytes)) },
      };
    });
    const opened = tried.flatMap(({ trial }) => (trial.judgement.ok ? [trial] : []));
    const authentic = opened.find(isAuthentic);
    if (authentic !== undefined) return authentic;
    const reached = Math.max(...beam.map(({ trial }) => trial.readable));
    beam = tried
      .filter(({ trial }) => trial.readable >= Math.min(reached + ADVANCE_BYTES, trial.text.length))
      .toSorted((left, right) => right.trial.readable - left.trial.readable)
      .slice(0, BEAM);
  }
  return null;
}

/** The key is right: the text is JSON, or so much of it can be read that chance is excluded. */
function isRight({ judgement, readable, readableEnd, text }: SealedTrial): boolean {
  const isJson = judgement.ok || judgement.fault === 'field';
  const least = Math.min(TELLING_BYTES, text.length);
  const start = Buffer.from(text.subarray(0, readable)).toString('latin1');
  if (readable >= 12 && OBJECT_START.test(start)) return true;
  return isJson || (text.length >= 8 && (readable >= least || readableEnd >= least));
}

const unique = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value): value is string => value !== null && value !== '')),
];

interface Messages {
  readonly all: readonly SealedMessage[];
  /** As the capture itself, or else the plaintext, has it. */
  readonly usual: SealedMessage | null;
}

/** What may stand around the ciphertext, the captured values first. */
function listMessages(payload: SealedPayload, text: Uint8Array | null, context: JudgeContext): Messages {
  const inner = payload.recipe.readMessage(text === null ? null : parseContent(text));
  const appIds = unique([
    payload.appId,
    inner.appId,
    ...context.material[payload.recipe.ownerSlot].map((candidate) => candidate.text.trim()),
  ]);
  const timestamps = unique([payload.timestamp, inner.timestamp]);
  const urls = unique([payload.url, ...payload.recipe.urls]);
  const all = urls.flatMap((url) =>
    appIds.flatMap((appId) => timestamps.map((timestamp) => ({ url, appId, timestamp }))),
  );
  return { all, usual: all[0] ?? null };
}

/** What the tag says: it fits, it cannot be checked, or it fits nothing that was tried. */
type Authenticity = 'authentic' | 'unchecked' | 'refused';

function judgeTag(
  payload: SealedPayload,
  trial: SealedTrial,
  iv: Uint8Array,
  tag: Part,
  context: JudgeContext,
): { readonly diagnostics: Diagnostic[]; readonly authenticity: Authenticity } {
  const { recipe } = payload;
  const serials = unique(context.material[recipe.serialSlot].map((candidate) => candidate.text.trim()));
  if (tag.reading === null) {
    const bytes = tag.census.readings[0]?.bytes.length ?? 0;
    const field = tag.value?.field || 'authtag';
    const lost = diagnostic('characters-lost', 'proven', { field, bytes }, [
      fact('tag-size', { field, bytes, expected: TAG_BYTES }),
    ]);
    return { diagnostics: [lost], authenticity: 'refused' };
  }
  if (serials.length === 0) {
    const args = { option: optionOf(recipe.serialSlot) };
    return { diagnostics: [diagnostic('authtag-unchecked', 'proven', args, [])], authenticity: 'unchecked' };
  }
  const cipher = cipherFor(recipe, trial.key.length);
  const { all, usual } = listMessages(payload, trial.text, context);
  const expected = tag.reading.bytes;
  for (const message of all) {
    for (const serial of serials) {
      const aad = Buffer.from(recipe.associatedData({ ...message, serial }));
      if (cipher === undefined || !equalBytes(computeTag(cipher, trial.key, iv, trial.reading.bytes, aad), expected))
        continue;
      // The usual values are what the capture says; another one fits only if the capture is wrong.
      const part = differingPart(payload, message);
      if (part === null) return { diagnostics: [], authenticity: 'authentic' };
      const evidence = [fact('tag-fits-other', { part })];
      return { diagnostics: [diagnostic('authtag-mismatch', 'proven', { part }, evidence)], authenticity: 'authentic' };
    }
  }
  const tried = fact('tag-fits-none', { count: all.length * serials.length });
  const host = usual === null ? [] : [fact('tag-url', { url: usual.url })];
  return {
    diagnostics: [diagnostic('authtag-mismatch', 'by-elimination', {}, [tried, ...host])],
    authenticity: 'refused',
  };
}

/** True only if there is a number of the key to check the tag with, and it fits. */
function isTagRight(payload: SealedPayload, trial: SealedTrial, iv: Part, tag: Part, context: JudgeContext): boolean {
  if (iv.reading === null || context.material[payload.recipe.serialSlot].length === 0) return false;
  return judgeTag(payload, trial, iv.reading.bytes, tag, context).authenticity === 'authentic';
}

function differingPart(payload: SealedPayload, message: SealedMessage): string | null {
  if (payload.url !== null && payload.url !== message.url) return 'urlpath';
  if (payload.appId !== null && payload.appId !== message.appId) return 'appid';
  return payload.timestamp !== null && payload.timestamp !== message.timestamp ? 'timestamp' : null;
}

function keyEvidence(payload: SealedPayload, candidate: Candidate, key: Uint8Array): Evidence {
  return fact('key-size', {
    field: payload.recipe.keyField,
    position: candidate.position,
    bytes: key.length,
    fingerprint: fingerprint(key),
  });
}

interface JsonError {
  /** Byte at which the text stops being JSON; its length where more was expected. */
  readonly position: number;
  readonly isInString: boolean;
}

/** Where a text of readable characters stops being JSON, as far as the parser tells. */
function findJsonError(text: Uint8Array): JsonError {
  const json = Buffer.from(text).toString('utf8');
  try {
    JSON.parse(json);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = /position (\d+)/.exec(message)?.[1];
    const isInString = message.startsWith('Unterminated string');
    const isAtEnd = isInString || position === undefined;
    return { position: isAtEnd ? text.length : Buffer.byteLength(json.slice(0, Number(position))), isInString };
  }
  return { position: 0, isInString: false };
}

const CLOSING_BRACE = 0x7d;
/** A text that lost characters is noise from there on, in which fewer than half of the bytes can be read. */
const GARBLED_AT_MOST = 0.25;

/** Few bytes are garbled, and the text goes on behind them: they were changed, not lost. */
function isAlteredInPlace({ text, readable, readableEnd }: SealedTrial): boolean {
  if (readableEnd >= 16) return true;
  const tail = text.subarray(readable);
  const garbled = tail.filter((byte) => !isTextByte(byte)).length;
  return tail.at(-1) === CLOSING_BRACE && (tail.length < 8 ? garbled <= 1 : garbled <= tail.length * GARBLED_AT_MOST);
}

/** The key is right, but not all of the text is there or readable. */
function judgeDamage(payload: SealedPayload, trial: SealedTrial): Diagnostic {
  const field = payload.ciphertext?.field || 'data';
  const total = trial.text.length;
  const evidence = [
    keyEvidence(payload, trial.candidate, trial.key),
    fact('stream-readable', { readable: trial.readable, bytes: total }),
  ];
  const isText = trial.text.every(isTextByte);
  const error = findJsonError(trial.text);
  const isOpenEnd = error.position >= total && !(error.isInString && trial.text.at(-1) === CLOSING_BRACE);
  if (isText && isOpenEnd) {
    const args = { field, bytes: total, readable: Math.floor(total / 16), blocks: Math.ceil(total / 16) };
    return diagnostic('ciphertext-truncated', 'proven', args, [...evidence, fact('stream-ends')]);
  }
  if (isText || isAlteredInPlace(trial)) {
    const place = Math.min(isText && error.position > 0 ? error.position : trial.readable, total - 1);
    const args = { field, block: Math.floor(place / 16) + 1, blocks: Math.ceil(total / 16) };
    return diagnostic('ciphertext-altered', 'proven', args, [...evidence, fact('block-garbled', args)]);
  }
  const character = Math.ceil((trial.readable * 4) / 3) + 1;
  const until = fact('readable-until', { block: Math.floor(trial.readable / 16) + 1, character });
  return diagnostic('characters-lost', 'proven', { field, bytes: total }, [...evidence, until]);
}

function keyFaults(payload: SealedPayload, candidates: readonly Candidate[]): Diagnostic[] {
  const { recipe } = payload;
  return candidates.flatMap((candidate) => {
    const census = takeCensus(candidate.text, (bytes) => cipherFor(recipe, bytes) !== undefined);
    const slot = candidate.slot;
    const neighbours = { iv: payload.iv?.text ?? null, ciphertext: payload.ciphertext?.text ?? null };
    const isUsable = census.readings.some(({ bytes, form }) => form !== 'raw-text' && cipherFor(recipe, bytes.length));
    const found = recogniseMisplaced(candidate.text, neighbours);
    if (found !== null && (!isUsable || found !== 'app-secret'))
      return [diagnostic('key-in-wrong-slot', isUsable ? 'likely' : 'proven', { slot, found }, [])];
    if (isUsable) return [];
    const expected = usualKeyBytes(recipe);
    const bytes = census.readings[0]?.bytes.length ?? 0;
    const reason = census.data === '' ? 'not-base64' : bytes < expected ? 'too-short' : 'too-long';
    return [
      diagnostic('key-malformed', 'proven', { slot, reason, bytes, expected }, [
        fact('key-length-needed', { expected }),
      ]),
    ];
  });
}

function judgeClosed(payload: SealedPayload, data: Part, trials: readonly SealedTrial[], context: JudgeContext) {
  const { recipe } = payload;
  const field = payload.ciphertext?.field || 'data';
  const candidates = context.material[recipe.keySlot];
  const size = fact('ciphertext-bytes', {
    field,
    characters: payload.ciphertext?.text.length ?? 0,
    bytes: data.census.readings[0]?.bytes.length ?? 0,
  });
  if (candidates.length === 0)
    return [diagnostic('key-missing', 'proven', { slot: recipe.keySlot, option: optionOf(recipe.keySlot) }, [size])];
  const faults = keyFaults(payload, candidates);
  if (trials.length === 0 || faults.length === candidates.length) return faults;
  if (data.census.isOneCase && data.census.data.length >= 60) {
    const letters = data.census.data.replace(/[^A-Za-z]/g, '').length;
    return [diagnostic('case-lost', 'proven', { field }, [fact('one-case', { letters })]), ...faults];
  }
  const { data: characters, equals } = data.census;
  if (equals > 0 && (characters.length + equals) % 4 !== 0) {
    const bytes = data.census.readings[0]?.bytes.length ?? 0;
    return [
      diagnostic('characters-lost', 'proven', { field, bytes }, [fact('base64-broken', { field, equals })]),
      ...faults,
    ];
  }
  const args = { count: candidates.length, slot: recipe.keySlot };
  const keys = trials.slice(0, 5).map(({ candidate, key }) => keyEvidence(payload, candidate, key));
  const evidence = [fact('stream-unreadable', { count: trials.length }), size, ...keys];
  return [...faults, diagnostic(recipe.keyMismatchCode, 'by-elimination', args, evidence)];
}

function listRepairs(parts: readonly Part[], used: Reading | null): Repair[] {
  return parts.flatMap(({ value, census, reading }) => {
    const chosen = used !== null && census.readings.includes(used) ? used : (reading ?? census.readings[0]);
    return (chosen?.repairs ?? census.repairs).map(({ code, count }) => ({ code, field: value?.field ?? '', count }));
  });
}

/**
 * A text that is what the platform sends. Without its tag GCM lets every bit be changed, so that a number counts only if the
 * tag or the signature over the message fits, or at least neither of them can be checked and the text agrees with itself.
 */
function judgeText(
  payload: SealedPayload & { readonly ciphertext: WireValue },
  trial: SealedTrial,
  iv: Uint8Array,
  tag: Part,
  signature: PssFindings,
  context: JudgeContext,
): Findings {
  const { judgement } = trial;
  if (!judgement.ok) return { status: 'failed', diagnostics: [] };
  const { diagnostics: tagFindings, authenticity } = judgeTag(payload, trial, iv, tag, context);
  const isSigned = signature.status === 'valid';
  const found = authenticity === 'unchecked' && isSigned ? [] : tagFindings;
  const field = payload.ciphertext.field || 'data';
  const count = context.material[payload.recipe.keySlot].length;
  const selected = selectedKey(trial.candidate, count, trial.key);
  const rest = [...signature.diagnostics, ...selected];
  const isRefused =
    (authenticity === 'refused' || signature.status === 'invalid') && authenticity !== 'authentic' && !isSigned;
  if (!payload.recipe.isConsistent(judgement.opened)) {
    const blocks = Math.ceil(trial.text.length / 16);
    const altered = diagnostic('ciphertext-altered', 'proven', { field, block: 1, blocks }, [
      keyEvidence(payload, trial.candidate, trial.key),
      fact('numbers-differ'),
    ]);
    return { status: 'failed', diagnostics: [altered, ...tagFindings, ...rest], progress: 'right-key' };
  }
  if (isRefused) {
    const evidence = [keyEvidence(payload, trial.candidate, trial.key), fact('text-not-authentic')];
    const shown = found.map((entry) => ({ ...entry, evidence: [...entry.evidence, ...evidence] }));
    return { status: 'failed', diagnostics: [...shown, ...rest], progress: 'right-key' };
  }
  const { reinserted } = trial.reading;
  const isRecovered = reinserted > 0 || found.some(({ severity }) => severity === 'error');
  const findings = judgeOpened(judgement.opened, payload, context, isRecovered);
  const args = { field, count: reinserted };
  const restored =
    reinserted === 0
      ? []
      : [diagnostic('plus-deleted', 'proven', args, [fact('pluses-put-back', args), fact('tag-fits')])];
  return {
    ...findings,
    diagnostics: [...findings.diagnostics, ...restored, ...found, ...rest],
    progress: 'opened',
    isOwned: true,
  };
}

/** Judges a GCM payload and the signature over its message. Pure; never throws. */
export function judgeSealed(
  payload: SealedPayload & { readonly ciphertext: WireValue },
  context: JudgeContext,
): Findings {
  const iv = readPart(payload.iv, (bytes) => bytes === IV_BYTES);
  const tag = readPart(payload.tag, (bytes) => bytes === TAG_BYTES);
  const data = readPart(payload.ciphertext, (bytes) => bytes > 0);
  const candidates = context.material[payload.recipe.keySlot];
  const trials = iv.reading === null ? [] : tryKeys(payload, data.census, iv.reading.bytes, candidates);
  const straight = trials.find(({ judgement }) => judgement.ok);
  const furthest = trials.filter(isRight).toSorted((a, b) => b.readable - a.readable)[0];
  const isLost = straight === undefined && furthest !== undefined && furthest.readable < furthest.text.length;
  const opened =
    straight ??
    (isLost && iv.reading !== null
      ? tryReinsert(payload, data.census, iv.reading.bytes, furthest, (trial) =>
          isTagRight(payload, trial, iv, tag, context),
        )
      : null);
  const right = opened ?? furthest;
  const messages = listMessages(payload, right?.text ?? null, context);
  const signature = judgePssSignature(payload, messages.all, context.material);
  const keyRepairs = (right?.keyReading.repairs ?? []).map(({ code, count }) => ({
    code,
    field: payload.recipe.keyField,
    count,
  }));
  const repairs = [...listRepairs([data, iv, tag], right?.reading ?? null), ...keyRepairs, ...signature.repairs];
  const common = { repairs, signature: signature.status };
  if (iv.reading === null) {
    const bytes = iv.census.readings[0]?.bytes.length ?? 0;
    const missing =
      bytes === 0
        ? diagnostic('iv-missing', 'proven', {}, [fact('iv-absent')])
        : diagnostic('characters-lost', 'proven', { field: 'iv', bytes }, [
            fact('tag-size', { field: 'iv', bytes, expected: IV_BYTES }),
          ]);
    const keys = candidates.length === 0 ? judgeClosed(payload, data, [], context) : keyFaults(payload, candidates);
    const status = candidates.length === 0 ? 'not-attempted' : 'failed';
    return { ...common, status, diagnostics: [missing, ...keys, ...signature.diagnostics] };
  }
  if (opened?.judgement.ok) {
    return { ...judgeText(payload, opened, iv.reading.bytes, tag, signature, context), ...common };
  }
  if (right !== undefined) {
    const isForeign = !right.judgement.ok && right.judgement.fault === 'field';
    const evidence = [fact('fault-field'), keyEvidence(payload, right.candidate, right.key)];
    const { diagnostics: tagFindings, authenticity } = judgeTag(payload, right, iv.reading.bytes, tag, context);
    // Without tag or signature a changed letter in the name of a field looks the same.
    const isVouched = authenticity === 'authentic' || signature.status === 'valid';
    const found = isForeign
      ? [
          diagnostic('plaintext-unexpected', isVouched ? 'proven' : 'likely', { reason: 'field' }, evidence),
          ...tagFindings,
        ]
      : [judgeDamage(payload, right)];
    return { ...common, status: 'failed', diagnostics: [...found, ...signature.diagnostics], progress: 'right-key' };
  }
  return {
    ...common,
    status: candidates.length === 0 ? 'not-attempted' : 'failed',
    diagnostics: [...judgeClosed(payload, data, trials, context), ...signature.diagnostics],
    progress: trials.length > 0 ? 'usable-key' : 'none',
  };
}
