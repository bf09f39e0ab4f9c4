/** `phonekit decrypt`: captures and keys in, one judged result per payload out. */
import { type Capture, normaliseName } from '../capture/capture.ts';
import { decodeText } from '../capture/decode.ts';
import { readCapture } from '../capture/read-capture.ts';
import type { Diagnostic, Evidence } from '../core/diagnostic.ts';
import { quoteCaptured, quotePath } from '../core/redact.ts';
import type { PayloadResult, Report } from '../core/report.ts';
import { diagnostic, fact } from '../diagnosis/codes.ts';
import type { JudgeContext } from '../diagnosis/judge-context.ts';
import { type Candidate, type Material, NO_MATERIAL, OPTION_OF_SLOT } from '../diagnosis/material.ts';
import {
  capturedKeysPerPayload,
  collectCapturedKeys,
  judgeRecognition,
  type Recognition,
  recognisePayloads,
} from '../diagnosis/recognise.ts';
import { readInput } from '../facts/input.ts';
import type { Io } from '../facts/io.ts';
import { readSecret } from '../facts/secrets.ts';
import type { Platform, Slot } from '../platforms/platform.ts';
import { allWireNames, findPlatform, PLATFORMS } from '../platforms/registry.ts';
import { collectPlatformEntries } from './platform-entries.ts';

const CAPTURE_LIMIT_BYTES = 64 * 1024 * 1024;

/** More payloads than anybody reads; beyond it the capture is to be split. */
const PAYLOADS_AT_MOST = 10_000;

/** Slots whose values are secret: given literally they stay in the shell's history. */
const SECRET_SLOTS: ReadonlySet<Slot> = new Set<Slot>(['session-key', 'aes-key', 'app-private-key']);

/** What the command line gives; key options in the order given, values as `env:`, `file:` or literal. */
export interface DecryptOptions {
  readonly captures: readonly string[];
  readonly platform?: string;
  readonly sessionKey: readonly string[];
  readonly iv: readonly string[];
  readonly aesKey: readonly string[];
  readonly alipayPublicKey: readonly string[];
  readonly appPrivateKey: readonly string[];
  readonly appPublicKey: readonly string[];
  readonly appId: readonly string[];
  readonly reveal: boolean;
  /** False: never ask on the terminal. */
  readonly input: boolean;
  readonly format: string;
}

/** Nothing given: what is left is asked of the caller. */
export const NO_OPTIONS: DecryptOptions = {
  captures: [],
  sessionKey: [],
  iv: [],
  aesKey: [],
  alipayPublicKey: [],
  appPrivateKey: [],
  appPublicKey: [],
  appId: [],
  reveal: false,
  input: false,
  format: 'json',
};

async function collectMaterial(options: DecryptOptions, io: Io): Promise<{ material: Material; literals: Slot[] }> {
  const values: Readonly<Record<Slot, readonly string[]>> = {
    'session-key': options.sessionKey,
    iv: options.iv,
    'aes-key': options.aesKey,
    'alipay-public-key': options.alipayPublicKey,
    'app-private-key': options.appPrivateKey,
    'app-public-key': options.appPublicKey,
    'app-id': options.appId,
  };
  const material: Record<Slot, readonly Candidate[]> = { ...NO_MATERIAL };
  const literals: Slot[] = [];
  for (const [slot, texts] of Object.entries(values) as [Slot, readonly string[]][]) {
    const candidates: Candidate[] = [];
    for (const value of texts) {
      const secret = await readSecret(value, io, (bytes) => decodeText(bytes).text);
      if (secret.isLiteral && SECRET_SLOTS.has(slot) && !literals.includes(slot)) literals.push(slot);
      for (const text of secret.texts) {
        candidates.push({
          slot,
          text,
          position: candidates.length + 1,
          origin: { kind: 'option', option: OPTION_OF_SLOT[slot] },
        });
      }
    }
    material[slot] = candidates;
  }
  return { material, literals };
}

async function collectCaptures(options: DecryptOptions, io: Io): Promise<Capture[]> {
  const sources = options.captures.length > 0 ? options.captures : ['-'];
  const names = allWireNames();
  const captures: Capture[] = [];
  for (const source of sources)
    captures.push(readCapture(await readInput(source, CAPTURE_LIMIT_BYTES, io), source, names));
  return captures;
}

/** Fields in which a server's answer holds the number in plain text. */
const NUMBER_NAMES: ReadonlySet<string> = new Set(['phoneinfo', 'purephonenumber', 'phonenumber']);

function emptyEvidence(capture: Capture, wanted: readonly Platform[]): Evidence {
  const source = quotePath(capture.source);
  if (capture.isBinary) return fact('capture-is-binary', { source });
  if (capture.isEmpty) return fact('capture-is-empty', { source });
  if (wanted.length < PLATFORMS.length) {
    const other = recognisePayloads(capture, PLATFORMS)[0]?.candidates[0]?.platform.id;
    if (other !== undefined)
      return fact('capture-of-other', { source, platform: other, wanted: wanted.map(({ id }) => id).join(', ') });
  }
  if (capture.otherNames.some((name) => NUMBER_NAMES.has(normaliseName(name))))
    return fact('capture-has-number', { source });
  const names = capture.otherNames.filter((name) => normaliseName(name) !== '').slice(0, 8);
  if (names.length === 0) return fact('capture-has-none', { source });
  return fact('capture-has-names', { source, names: names.map((name) => quoteCaptured(name, 30)).join(', ') });
}

/** Which slot the user could still fill, by the results that lack a key. */
function missingSlots(results: readonly PayloadResult[]): Slot[] {
  const slots = results.flatMap((result) =>
    result.diagnostics.filter((found) => found.code === 'key-missing').map((found) => found.args['slot'] as Slot),
  );
  return [...new Set(slots)];
}

/** On a terminal a missing key is asked for, hidden, so that it stays out of the shell's history. */
async function askForKeys(slots: readonly Slot[], material: Material, io: Io): Promise<Material | null> {
  let filled: Material | null = null;
  for (const slot of slots) {
    const text = await io.askSecret(OPTION_OF_SLOT[slot].slice(2));
    if (text.trim() === '') continue;
    const candidate: Candidate = { slot, text, position: 1, origin: { kind: 'option', option: OPTION_OF_SLOT[slot] } };
    filled = { ...(filled ?? material), [slot]: [candidate] };
  }
  return filled;
}

function isInteractive(options: DecryptOptions, io: Io): boolean {
  return (
    options.input &&
    options.format === 'pretty' &&
    io.stdin.isTTY &&
    io.stdout.isTTY &&
    io.stderr.isTTY &&
    !io.env['CI']
  );
}

function judgeAll(recognitions: readonly Recognition[], context: JudgeContext): PayloadResult[] {
  return recognitions.flatMap((recognition) => judgeRecognition(recognition, context) ?? []);
}

/** Runs the main job. */
export async function run(options: DecryptOptions, io: Io): Promise<Report> {
  const { material, literals } = await collectMaterial(options, io);
  const captures = await collectCaptures(options, io);
  const named = options.platform === undefined ? undefined : findPlatform(options.platform);
  const platforms = named === undefined ? PLATFORMS : [named];
  const perCapture = captures.map((capture) => recognisePayloads(capture, platforms));
  const all = perCapture.flat();
  const context: JudgeContext = {
    material,
    capturedKeys: collectCapturedKeys(captures, platforms),
    capturedKeysAtMost: capturedKeysPerPayload(all.length),
    keySlots: [...new Set(PLATFORMS.map((platform) => platform.recipe.keySlot))],
    isRevealed: options.reveal,
    nowMs: io.now(),
  };
  const recognitions = all.slice(0, PAYLOADS_AT_MOST);
  let results = judgeAll(recognitions, context);
  const slots = missingSlots(results);
  if (slots.length > 0 && isInteractive(options, io)) {
    const filled = await askForKeys(slots, material, io);
    if (filled !== null) results = judgeAll(recognitions, { ...context, material: filled });
  }
  const empty = captures.filter((_capture, index) => perCapture[index]?.length === 0);
  const diagnostics: Diagnostic[] = [
    ...(empty.length === 0
      ? []
      : [
          diagnostic(
            'capture-empty',
            'proven',
            {},
            empty.map((capture) => emptyEvidence(capture, platforms)),
          ),
        ]),
    ...(all.length > recognitions.length || captures.some((capture) => capture.isCut)
      ? [
          {
            code: 'payloads-cut',
            severity: 'warning',
            certainty: 'proven',
            args: { count: recognitions.length },
            evidence: [],
          } as const,
        ]
      : []),
  ];
  const explained = await collectPlatformEntries(results);
  const notices = literals.map(
    (slot): Diagnostic => ({
      code: 'secret-literal',
      severity: 'warning',
      certainty: 'proven',
      args: { option: OPTION_OF_SLOT[slot] },
      evidence: [],
    }),
  );
  return { command: 'decrypt', diagnostics, ...explained, notices };
}
