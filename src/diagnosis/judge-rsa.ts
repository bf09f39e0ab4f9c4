/** A payload under the app's RSA key: what each private key makes of it, and what follows. */
import { decodeBase64, decodedBytes } from '../core/crypto/base64.ts';
import { equalBytes } from '../core/crypto/block-cipher.ts';
import { fingerprint } from '../core/crypto/fingerprint.ts';
import { readKeyText, type UsableKey } from '../core/crypto/key-text.ts';
import { modulusBits } from '../core/crypto/rsa-block.ts';
import { decryptRsaBlock } from '../core/crypto/rsa-cipher.ts';
import type { Diagnostic, Evidence } from '../core/diagnostic.ts';
import type { Repair } from '../core/report.ts';
import { optionOf } from '../core/slots.ts';
import type { RsaPayload, WireValue } from '../platforms/platform.ts';
import { diagnostic, fact } from './codes.ts';
import { type ContentRules, type Judgement, judgeContent } from './examine.ts';
import type { Findings, JudgeContext } from './judge-context.ts';
import { judgeOpened } from './judge-opened.ts';
import { selectedKey } from './judge-opening.ts';
import { recogniseMisplaced } from './key-slots.ts';
import { withPluses } from './lost-plus.ts';
import type { Candidate } from './material.ts';
import { type Reading, type TextCensus, takeCensus } from './text-damage.ts';
import { isUsualLimit } from './usual-limits.ts';

/** Smallest modulus that occurs, in bytes; every usual one is a multiple of it. */
const MODULUS_STEP = 128;

/** A private key that can be used. */
interface PrivateTrial {
  readonly candidate: Candidate;
  readonly key: UsableKey;
  readonly bytes: number;
}

/** What a key made of the ciphertext. */
interface RsaTrial {
  readonly trial: PrivateTrial;
  readonly reading: Reading;
  readonly blocks: number;
  /** Per block, whether its padding is right. */
  readonly good: readonly boolean[];
  readonly judgement: Judgement;
  readonly isText: boolean;
  /** What opened begins like JSON. */
  readonly isStart: boolean;
}

/** The field with the ciphertext, as texts name it. */
interface Subject {
  readonly value: WireValue;
  readonly census: TextCensus;
  readonly bytes: number;
}

function readPrivateKeys(candidates: readonly Candidate[]): { usable: PrivateTrial[]; faults: Diagnostic[] } {
  const usable: PrivateTrial[] = [];
  const faults: Diagnostic[] = [];
  for (const candidate of candidates) {
    const { slot } = candidate;
    const result = readKeyText(candidate.text);
    if (result.ok && result.key.privateKey !== null) {
      usable.push({ candidate, key: result.key, bytes: modulusBits(result.key.publicKey) / 8 });
      continue;
    }
    const neighbours = { iv: null, ciphertext: null };
    const isKey = result.ok || result.fault !== 'not-a-key';
    const found = result.ok
      ? result.key.role === 'certificate'
        ? 'certificate'
        : 'public-key'
      : isKey
        ? null
        : recogniseMisplaced(candidate.text, neighbours);
    if (found !== null) {
      const evidence = isKey ? [fact('key-structure', { found, position: candidate.position })] : [];
      faults.push(diagnostic('key-in-wrong-slot', 'proven', { slot, found }, evidence));
      continue;
    }
    if (result.ok) continue;
    const size =
      result.der === null
        ? []
        : [fact('der-length', { declared: result.der.declaredBytes, actual: result.der.actualBytes })];
    faults.push(diagnostic('key-malformed', 'proven', { slot, reason: result.fault }, size));
  }
  return { usable, faults };
}

function tryKey(rules: ContentRules, trial: PrivateTrial, reading: Reading): RsaTrial | null {
  const { privateKey } = trial.key;
  if (privateKey === null || reading.bytes.length === 0 || reading.bytes.length % trial.bytes !== 0) return null;
  const blocks = reading.bytes.length / trial.bytes;
  const parts = Array.from({ length: blocks }, (_, index) =>
    decryptRsaBlock(privateKey, reading.bytes.subarray(index * trial.bytes, (index + 1) * trial.bytes)),
  );
  const good = parts.map((part) => part !== null);
  const text = Buffer.concat(parts.filter((part) => part !== null));
  return {
    trial,
    reading,
    blocks,
    good,
    isStart: /^\s*[{[]/.test(text.toString('latin1')),
    judgement: good.every(Boolean) ? judgeContent(rules, text, null) : { ok: false, fault: 'padding' },
    isText: text.length >= 4 && text.every((byte) => byte >= 0x20 && byte !== 0x7f),
  };
}

/** One deleted `+` put back anywhere: two would take too many private-key operations. */
function tryReinsert(rules: ContentRules, subject: Subject, keys: readonly PrivateTrial[]): RsaTrial | null {
  for (const trial of keys) {
    const blocks = Math.ceil(decodedBytes(subject.census.data.length) / trial.bytes);
    const whole = Math.ceil((blocks * trial.bytes * 4) / 3);
    if (blocks !== 1 || whole - subject.census.data.length !== 1) continue;
    for (const text of withPluses(subject.census.data, 1)) {
      const bytes = decodeBase64(text);
      const reading: Reading = { bytes, text, form: 'base64', repairs: subject.census.repairs, reinserted: 1 };
      const tried = tryKey(rules, trial, reading);
      if (tried?.judgement.ok === true) return tried;
    }
  }
  return null;
}

function sizeEvidence({ value, bytes }: Subject): Evidence {
  return fact('ciphertext-bytes', { field: value.field || 'data', characters: value.text.length, bytes });
}

function keyEvidence(trial: PrivateTrial): Evidence {
  return fact('private-key', {
    position: trial.candidate.position,
    bits: trial.bytes * 8,
    fingerprint: fingerprint(trial.key.spki),
  });
}

/** Whether the public key that was given is the other half of none of the private keys. */
function pairEvidence(context: JudgeContext, keys: readonly PrivateTrial[]): Evidence[] {
  const publics = context.material['app-public-key'].flatMap((candidate) => {
    const result = readKeyText(candidate.text);
    return result.ok ? [result.key.spki] : [];
  });
  if (publics.length === 0) return [];
  const isPair = publics.some((spki) => keys.some(({ key }) => equalBytes(key.spki, spki)));
  return [fact(isPair ? 'rsa-pair-fits' : 'rsa-pair-differs')];
}

function lengthDamage(subject: Subject, expected: number, isCut = false): Diagnostic {
  const { value, census, bytes } = subject;
  const field = value.field || 'data';
  const evidence = [
    sizeEvidence(subject),
    fact('length-not-whole', { bytes, blockBytes: expected, rest: bytes % expected }),
  ];
  const length = value.text.trim().length;
  if (census.equals === 0 && (isCut || isUsualLimit(length) || bytes < expected / 2)) {
    const reason = isUsualLimit(length)
      ? fact('usual-limit', { length })
      : fact('shorter-than-any', { needed: expected });
    const args = { field, bytes, readable: 0, blocks: Math.floor(bytes / expected) };
    return diagnostic('ciphertext-truncated', 'likely', args, [...evidence, reason]);
  }
  return diagnostic('characters-lost', 'proven', { field, bytes }, evidence);
}

/** Every block opened, and the text is the beginning of JSON: whole blocks are missing behind it. */
function cutBehindBlock(subject: Subject, { trial, blocks }: RsaTrial): Diagnostic {
  const args = { field: subject.value.field || 'data', bytes: subject.bytes, readable: blocks, blocks };
  const evidence = [sizeEvidence(subject), keyEvidence(trial), fact('cut-at-block', { rest: 0 })];
  return diagnostic('ciphertext-truncated', 'proven', args, evidence);
}

function judgeClosed(subject: Subject, keys: readonly PrivateTrial[], context: JudgeContext): Diagnostic[] {
  const [first] = keys;
  const expected = first?.bytes ?? MODULUS_STEP * 2;
  if (subject.bytes % MODULUS_STEP !== 0 || subject.bytes === 0) return [lengthDamage(subject, expected)];
  const field = subject.value.field || 'data';
  if (subject.census.isOneCase) {
    const letters = subject.census.data.replace(/[^A-Za-z]/g, '').length;
    return [diagnostic('case-lost', 'proven', { field }, [fact('one-case', { letters })])];
  }
  if (first === undefined) return [];
  const fitting = keys.filter(({ bytes }) => subject.bytes % bytes === 0);
  if (fitting.length === 0) {
    // A text that was cut has no `=` of its own.
    if (subject.bytes < expected && subject.census.equals === 0) return [lengthDamage(subject, expected, true)];
    const size = fact('rsa-size-differs', { bytes: subject.bytes, expected });
    return [
      diagnostic('private-key-mismatch', 'by-elimination', { count: keys.length }, [size, ...keys.map(keyEvidence)]),
    ];
  }
  return [
    diagnostic('private-key-mismatch', 'by-elimination', { count: keys.length }, [
      fact('rsa-no-block', { count: fitting.length }),
      ...pairEvidence(context, keys),
      sizeEvidence(subject),
      ...keys.slice(0, 5).map(keyEvidence),
    ]),
  ];
}

const repairsOf = (subject: Subject, reading: Reading | undefined): Repair[] =>
  (reading?.repairs ?? subject.census.repairs).map(({ code, count }) => ({
    code,
    field: subject.value.field || 'data',
    count,
  }));

/** Judges an RSA payload. Pure; never throws. */
export function judgeRsa(payload: RsaPayload & { readonly ciphertext: WireValue }, context: JudgeContext): Findings {
  const { recipe, ciphertext: value } = payload;
  const census = takeCensus(value.text, (bytes) => bytes >= MODULUS_STEP && bytes % MODULUS_STEP === 0);
  const bytes = census.readings[0]?.bytes.length ?? decodedBytes(census.data.length);
  const subject: Subject = { value, census, bytes };
  const rules: ContentRules = { ...recipe, charsets: ['utf-8'] };
  const candidates = context.material[recipe.keySlot];
  const { usable, faults } = readPrivateKeys(candidates);
  const tried = census.readings.flatMap((reading) => usable.flatMap((trial) => tryKey(rules, trial, reading) ?? []));
  const opened = tried.find(({ judgement }) => judgement.ok) ?? tryReinsert(rules, subject, usable);
  if (opened?.judgement.ok) {
    const isReinserted = opened.reading.reinserted > 0;
    const findings = judgeOpened(opened.judgement.opened, payload, context, isReinserted);
    const args = { field: value.field || 'data', count: 1 };
    const evidence = [fact('rsa-opened', { blocks: opened.blocks }), keyEvidence(opened.trial)];
    const reinserted = isReinserted
      ? [diagnostic('plus-deleted', 'proven', args, [fact('plus-put-back', args), ...evidence])]
      : [];
    const selected = selectedKey(opened.trial.candidate, candidates.length, opened.trial.key.spki);
    return {
      ...findings,
      repairs: repairsOf(subject, opened.reading),
      diagnostics: [...findings.diagnostics, ...reinserted, ...selected],
      progress: 'opened',
    };
  }
  const repairs = repairsOf(subject, census.readings[0]);
  if (candidates.length === 0) {
    const missing = diagnostic('key-missing', 'proven', { slot: recipe.keySlot, option: optionOf(recipe.keySlot) }, [
      sizeEvidence(subject),
    ]);
    return { status: 'not-attempted', diagnostics: [...judgeClosed(subject, [], context), missing], repairs };
  }
  const right = tried.find(({ good, isText }) => good.every(Boolean) && isText);
  if (right !== undefined && !right.judgement.ok) {
    const { fault } = right.judgement;
    if (fault === 'json' && right.isStart) {
      const cut = cutBehindBlock(subject, right);
      return { status: 'failed', diagnostics: [cut, ...faults], repairs, progress: 'right-key' };
    }
    const evidence = [fact(`fault-${fault}`), keyEvidence(right.trial), sizeEvidence(subject)];
    const unexpected = diagnostic('plaintext-unexpected', 'proven', { reason: fault }, evidence);
    return { status: 'failed', diagnostics: [unexpected, ...faults], repairs, progress: 'right-key' };
  }
  const partial = tried.find(({ good, isText }) => good.includes(true) && isText);
  if (partial !== undefined) {
    const args = { field: value.field || 'data', block: partial.good.indexOf(false) + 1, blocks: partial.blocks };
    const evidence = [sizeEvidence(subject), keyEvidence(partial.trial), fact('block-garbled', args)];
    const altered = diagnostic('ciphertext-altered', 'proven', args, evidence);
    return { status: 'failed', diagnostics: [altered, ...faults], repairs, progress: 'right-key' };
  }
  const closed = usable.length > 0 || faults.length === 0 ? judgeClosed(subject, usable, context) : [];
  return {
    status: 'failed',
    diagnostics: [...closed, ...faults],
    repairs,
    progress: usable.length > 0 ? 'usable-key' : 'none',
  };
}
