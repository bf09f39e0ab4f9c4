/**
 * The judge: one recognised payload with the configured material in, a ranked result out. Pure. Every step of the
 * procedure runs on the payload's own recipe; nothing here knows a platform.
 */
import type { Diagnostic } from '../core/diagnostic.ts';
import { quoteCaptured } from '../core/redact.ts';
import type { PayloadResult, Repair } from '../core/report.ts';
import type {
  BlockRecipe,
  ClientFailure,
  CodeOnly,
  EncryptedPayload,
  Payload,
  PlainAnswer,
  Platform,
  RsaPayload,
  SealedPayload,
  WireValue,
} from '../platforms/platform.ts';
import { blockBytesOf } from './block-recipe.ts';
import type { CiphertextFacts } from './ciphertext-facts.ts';
import { CODE_ROWS, type DecryptCode, diagnostic, fact, rank } from './codes.ts';
import type { Findings, JudgeContext, Progress } from './judge-context.ts';
import { judgeOpened } from './judge-opened.ts';
import { judgeOpening, listRepairs } from './judge-opening.ts';
import { judgeRawData, withRawDataEvidence } from './judge-raw-data.ts';
import { judgeRsa } from './judge-rsa.ts';
import { judgeSealed } from './judge-sealed.ts';
import { judgeEnvelope, type SignatureFindings } from './judge-signature.ts';
import type { Candidate } from './material.ts';
import { openCiphertext } from './open.ts';
import { takeIvTrials, takeKeyTrial } from './open-trials.ts';
import { takeCensus, withoutRawText } from './text-damage.ts';

const KNOWN_CODES: ReadonlySet<string> = new Set(CODE_ROWS.map((entry) => entry.code));

function repairWarnings(repairs: readonly Repair[]): Diagnostic[] {
  return repairs
    .filter((repair) => KNOWN_CODES.has(repair.code))
    .map((repair) => diagnostic(repair.code as DecryptCode, 'likely', { field: repair.field, count: repair.count }));
}

/** Repairs are proven when the repaired payload opened or verified. */
function settleRepairs(diagnostics: readonly Diagnostic[], isProven: boolean): Diagnostic[] {
  if (!isProven) return [...diagnostics];
  return diagnostics.map((found) => ({ ...found, certainty: 'proven' as const }));
}

/** Variable names, printed nothings and masks where a value was meant. */
function isPlaceholder(text: string): boolean {
  const value = text.trim();
  if (/^(?:|undefined|null|nil|none|nan|true|false|\[object \w+\])$/i.test(value)) return true;
  if (/^[*.…x•]+$/i.test(value) || /^\{\{.*\}\}$|^<.*>$|^\$\{.*\}$/.test(value)) return true;
  return /^[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)+$/.test(value);
}

function missingCiphertext(value: WireValue | null, usualField: string): Findings {
  const field = value?.field || usualField;
  const text = value?.text.trim() ?? '';
  const args = { field, ...(text === '' ? {} : { literal: true }) };
  const evidence = [
    text === '' ? fact('field-empty', { field }) : fact('field-literal', { field, text: quoteCaptured(text, 60) }),
  ];
  return { status: 'failed', diagnostics: [diagnostic('ciphertext-missing', 'proven', args, evidence)] };
}

function judgeMissingCiphertext(payload: EncryptedPayload, context: JudgeContext): Findings {
  const missing = missingCiphertext(payload.ciphertext, payload.envelope?.content.field || 'encryptedData');
  const signature = payload.envelope === null ? null : judgeEnvelope(payload.envelope, context.material, []);
  return {
    ...missing,
    diagnostics: [
      ...missing.diagnostics,
      ...(signature?.diagnostics.filter((found) => found.code === 'sign-missing') ?? []),
    ],
    signature: payload.envelope === null ? 'not-used' : signature?.status === 'missing' ? 'missing' : 'unchecked',
  };
}

function collectFacts(payload: EncryptedPayload, context: JudgeContext): CiphertextFacts | null {
  const { recipe } = payload;
  const value = payload.ciphertext;
  if (value === null || isPlaceholder(value.text)) return null;
  const blockBytes = blockBytesOf(recipe);
  const census = withoutRawText(takeCensus(value.text, (bytes) => bytes >= blockBytes && bytes % blockBytes === 0));
  if (census.data === '') return null;
  const given = context.material[recipe.keySlot];
  const unnamed = payload.unnamed.map(
    (text, index): Candidate => ({
      slot: recipe.keySlot,
      text,
      position: given.length + index + 1,
      origin: { kind: 'capture', location: payload.record.location },
    }),
  );
  const captured = context.capturedKeys
    .filter((candidate) => candidate.slot === recipe.keySlot)
    .map((candidate, index) => ({ ...candidate, position: given.length + unnamed.length + index + 1 }));
  const keys = [...given, ...unnamed, ...captured].map((candidate) => takeKeyTrial(recipe, candidate));
  const ivs = takeIvTrials(recipe, payload, context.material.iv);
  const opening = openCiphertext({ recipe, payload, ciphertext: census, keys, ivs });
  const otherSlots = context.keySlots.filter((slot) => slot !== recipe.keySlot && context.material[slot].length > 0);
  return { recipe, payload, value, census, keys, ivs, opening, otherSlots, untriedKeys: context.untriedKeys ?? 0 };
}

/** AES and signature check each other. */
function crossCheck(
  found: readonly Diagnostic[],
  signature: SignatureFindings | null,
  facts: CiphertextFacts,
): Diagnostic[] {
  if (signature === null) return [...found];
  const mismatch = facts.recipe.keyMismatchCode;
  if (signature.isContentUnknown && facts.opening.kind === 'closed')
    return found.filter((entry) => entry.code !== mismatch);
  return found.map((entry) => {
    if (entry.code !== mismatch) return entry;
    const id = signature.isResponseIntact
      ? 'response-intact'
      : signature.status === 'invalid'
        ? 'both-fail'
        : 'response-unproven';
    return { ...entry, evidence: [...entry.evidence, fact(id)] };
  });
}

function hasMark({ mark }: BlockRecipe, plaintext: Uint8Array): boolean {
  return mark?.test(Buffer.from(plaintext).toString('latin1')) === true;
}

/** With which of its usual beginnings a text starts; -1 for none. */
function startRank({ firstBlocks }: BlockRecipe, plaintext: Uint8Array): number {
  const start = Buffer.from(plaintext.subarray(0, 64)).toString('latin1');
  return firstBlocks.findIndex((known) => start.startsWith(known));
}

function judgeEncrypted(payload: EncryptedPayload, context: JudgeContext): Findings {
  const facts = collectFacts(payload, context);
  if (facts === null) return judgeMissingCiphertext(payload, context);
  const { opening } = facts;
  const repairedTexts =
    opening.kind === 'closed' ? facts.census.readings.map((reading) => reading.text) : [opening.ciphertext.text];
  const signature = payload.envelope === null ? null : judgeEnvelope(payload.envelope, context.material, repairedTexts);
  const rawData = judgeRawData(facts);
  const repairs = [...listRepairs(facts), ...(signature?.repairs ?? [])];
  const warnings = settleRepairs(
    repairWarnings(repairs),
    opening.kind === 'opened' || signature?.isResponseIntact === true,
  );
  const own = crossCheck(judgeOpening(facts), signature, facts).map((found) =>
    withRawDataEvidence(found, rawData.status, facts.recipe.keyMismatchCode),
  );
  const common = {
    repairs,
    signature: signature?.status ?? rawData.status,
  };
  const isDamageProven = opening.kind === 'damaged' && signature?.isContentUnknown === true;
  const signed = (signature?.diagnostics ?? []).filter(
    // The digest of another text is a consequence of the damage, not a second fault.
    (found) => !(isDamageProven && found.code === 'signed-content-altered'),
  );
  const rest = [...own, ...warnings, ...signed, ...rawData.diagnostics];
  if (opening.kind !== 'opened') {
    const isUsable = facts.keys.some((trial) => trial.readings.some(({ form }) => form !== 'raw-text'));
    const progress =
      opening.kind === 'damaged' && hasMark(payload.recipe, opening.examination.plaintext)
        ? 'own-text'
        : opening.kind !== 'closed'
          ? 'right-key'
          : isUsable
            ? 'usable-key'
            : 'none';
    const status = facts.keys.length === 0 ? 'not-attempted' : 'failed';
    const start = opening.kind === 'damaged' ? startRank(payload.recipe, opening.examination.plaintext) : -1;
    return { ...common, status, diagnostics: rest, progress, ...(start < 0 ? {} : { startRank: start }) };
  }
  const findings = judgeOpened(opening.opened, payload, context, opening.method.kind !== 'given');
  const diagnostics = [...findings.diagnostics, ...rest];
  const hasOwner = 'watermark' in opening.opened && (opening.opened.watermark?.appId ?? null) !== null;
  const isOwned = hasOwner || hasMark(payload.recipe, opening.plaintext);
  return { ...findings, ...common, diagnostics, progress: 'opened', isOwned };
}

function judgeOther(payload: RsaPayload | SealedPayload, context: JudgeContext): Findings {
  const { ciphertext } = payload;
  if (ciphertext === null || isPlaceholder(ciphertext.text)) return missingCiphertext(ciphertext, 'data');
  const findings =
    payload.kind === 'rsa'
      ? judgeRsa({ ...payload, ciphertext }, context)
      : judgeSealed({ ...payload, ciphertext }, context);
  const isProven = findings.progress === 'opened' || findings.signature === 'valid';
  const warnings = settleRepairs(repairWarnings(findings.repairs ?? []), isProven);
  return { ...findings, diagnostics: [...findings.diagnostics, ...warnings] };
}

/** Nothing is wrong with the payload: what may be wrong in the developer's own code. */
function withHints(findings: Findings, hints: readonly string[]): Findings {
  const isClean = findings.progress === 'opened' && findings.diagnostics.every(({ severity }) => severity !== 'error');
  return isClean ? { ...findings, hints } : findings;
}

function judgeNoDecryption(): Findings {
  return { status: 'not-attempted', diagnostics: [diagnostic('no-decryption', 'proven', {}, [fact('no-scheme')])] };
}

function judgePlainAnswer(payload: PlainAnswer, context: JudgeContext): Findings {
  const { code, subCode, message } = payload.answer;
  const signature = payload.envelope === null ? null : judgeEnvelope(payload.envelope, context.material, []);
  const args = { code, subCode: subCode ?? '', message };
  return {
    status: 'answered',
    answer: { code, subCode },
    signature: signature?.status ?? 'not-used',
    repairs: signature?.repairs ?? [],
    diagnostics: [
      diagnostic('platform-answer', 'proven', args, [fact('answer-plain')]),
      ...(signature?.diagnostics ?? []),
      ...repairWarnings(signature?.repairs ?? []),
    ],
  };
}

function judgeClientFailure(payload: ClientFailure): Findings {
  const args = { message: payload.message, ...(payload.number === null ? {} : { number: payload.number }) };
  const code = payload.isDenial ? 'user-denied' : 'client-error';
  const vague = payload.isVague === true ? { vague: true } : {};
  const number = payload.number === null ? [] : [fact('client-number', { number: payload.number })];
  return {
    status: 'refused',
    diagnostics: [
      diagnostic(code, payload.isVague === true ? 'likely' : 'proven', { ...args, ...vague }, [
        fact('client-message', { message: payload.message }),
        ...number,
      ]),
    ],
  };
}

/** Names of the arguments by which the catalog picks remedies. */
const CODE_KIND_ARGS = { 'phone-code': 'phoneCode', 'login-code': 'loginCode', 'cloud-id': 'cloudId' } as const;

function judgeCodeOnly(payload: CodeOnly): Findings {
  return {
    status: 'code-only',
    diagnostics: [
      diagnostic('code-only', 'proven', { [CODE_KIND_ARGS[payload.codeKind]]: true }, [
        fact(`code-kind-${payload.codeKind}`),
      ]),
    ],
  };
}

function judgeKind(payload: Payload, context: JudgeContext): Findings {
  switch (payload.kind) {
    case 'encrypted':
      return withHints(judgeEncrypted(payload, context), payload.recipe.hints);
    case 'rsa':
    case 'sealed':
      return withHints(judgeOther(payload, context), payload.recipe.hints);
    case 'no-decryption':
      return judgeNoDecryption();
    case 'plain-answer':
      return judgePlainAnswer(payload, context);
    case 'client-failure':
      return judgeClientFailure(payload);
    case 'code-only':
      return judgeCodeOnly(payload);
  }
}

function containerWarnings(payload: Payload): { readonly repairs: Repair[]; readonly diagnostics: Diagnostic[] } {
  const repairs = payload.record.repairs.map(({ code, count }) => ({ code, field: 'body', count }));
  return { repairs, diagnostics: settleRepairs(repairWarnings(repairs), true) };
}

/**
 * Judges one payload.
 *
 * @returns the result with ranked diagnostics. Never throws on bad data.
 */
export function judgePayload(payload: Payload, platform: Platform, context: JudgeContext): PayloadResult {
  return judgeWithProgress(payload, platform, context).result;
}

/** As `judgePayload`, with how far the keys got, for choosing between platforms. */
export function judgeWithProgress(
  payload: Payload,
  platform: Platform,
  context: JudgeContext,
): {
  readonly result: PayloadResult;
  readonly progress: Progress;
  readonly isOwned: boolean;
  readonly startRank: number | null;
} {
  const findings = judgeKind(payload, context);
  const container = containerWarnings(payload);
  const result: PayloadResult = {
    kind: 'payload',
    platform: platform.id,
    app: null,
    location: payload.record.location,
    status: findings.status,
    phone: findings.phone ?? null,
    signature: findings.signature ?? 'not-used',
    repairs: [...container.repairs, ...(findings.repairs ?? [])],
    answer: findings.answer ?? null,
    diagnostics: rank([...findings.diagnostics, ...container.diagnostics]),
    hints: findings.hints ?? [],
  };
  return {
    result,
    progress: findings.progress ?? 'none',
    isOwned: findings.isOwned === true,
    startRank: findings.startRank ?? null,
  };
}
