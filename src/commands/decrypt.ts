/** `phonekit decrypt`: captures and keys in, one judged result per payload out. */
import { type Capture, normaliseName } from '../capture/capture.ts';
import { decodeText } from '../capture/decode.ts';
import { readCapture } from '../capture/read-capture.ts';
import type { Diagnostic, Evidence } from '../core/diagnostic.ts';
import { quoteCaptured, quotePath } from '../core/redact.ts';
import type { PayloadResult, Report } from '../core/report.ts';
import { optionOf, perSlot, SLOT_NAMES, SLOTS, type Slot } from '../core/slots.ts';
import { judgeRecognition } from '../diagnosis/choose-platform.ts';
import { diagnostic, fact } from '../diagnosis/codes.ts';
import type { JudgeContext } from '../diagnosis/judge-context.ts';
import { type Candidate, type Material, NO_MATERIAL } from '../diagnosis/material.ts';
import {
  capturedKeysPerPayload,
  collectCapturedKeys,
  type Recognition,
  recognisePayloads,
} from '../diagnosis/recognise.ts';
import { readInput } from '../facts/input.ts';
import type { Io } from '../facts/io.ts';
import { readSecret } from '../facts/secrets.ts';
import type { Platform } from '../platforms/platform.ts';
import { allWireNames, findPlatform, PLATFORMS } from '../platforms/registry.ts';
import type { AppOptions, ChosenApp } from './app-keys.ts';
import { collectPlatformEntries, findGuide } from './platform-entries.ts';

const CAPTURE_LIMIT_BYTES = 64 * 1024 * 1024;

/** More payloads than anybody reads; beyond it the capture is to be split. */
const PAYLOADS_AT_MOST = 10_000;

/** What the command line gives; key options in the order given, values as `env:`, `file:` or literal. */
export interface DecryptOptions {
  readonly captures: readonly string[];
  readonly platform?: string;
  readonly keys: Readonly<Record<Slot, readonly string[]>>;
  /** The configuration is read only if one of the two is given: a capture is judged with what was given and nothing else. */
  readonly config?: string;
  readonly app?: string;
  /** Files of variables for `env:`. */
  readonly envFiles?: readonly string[];
  readonly reveal: boolean;
  /** False: never ask on the terminal. */
  readonly input: boolean;
  readonly format: string;
}

/** Nothing given: what is left is asked of the caller. */
export const NO_OPTIONS: DecryptOptions = {
  captures: [],
  keys: perSlot(() => []),
  reveal: false,
  input: false,
  format: 'json',
};

async function collectMaterial(options: DecryptOptions, io: Io): Promise<{ material: Material; literals: Slot[] }> {
  const material: Record<Slot, readonly Candidate[]> = { ...NO_MATERIAL };
  const literals: Slot[] = [];
  for (const slot of SLOT_NAMES) {
    const candidates: Candidate[] = [];
    for (const value of options.keys[slot]) {
      const secret = await readSecret(value, io, (bytes) => decodeText(bytes).text);
      if (secret.isLiteral && SLOTS[slot].isSecret && !literals.includes(slot)) literals.push(slot);
      for (const text of secret.texts) {
        candidates.push({
          slot,
          text,
          position: candidates.length + 1,
          origin: { kind: 'option', option: optionOf(slot) },
        });
      }
    }
    material[slot] = candidates;
  }
  return { material, literals };
}

/** The app of the configuration, if the options name one or the file it stands in. */
async function collectApp(options: AppOptions, io: Io): Promise<ChosenApp | null> {
  if (options.app === undefined && options.config === undefined) return null;
  const { chooseApp } = await import('./app-keys.ts');
  return chooseApp(options, io);
}

/** The world with the variables of `--env-file`. */
async function withVariables({ envFiles = [] }: DecryptOptions, io: Io): Promise<Io> {
  if (envFiles.length === 0) return io;
  const { withEnvFiles } = await import('../facts/env-file.ts');
  return withEnvFiles(envFiles, io, (bytes) => decodeText(bytes).text);
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

function emptyEvidence(capture: Capture): Evidence {
  const source = quotePath(capture.source);
  if (capture.isBinary) return fact('capture-is-binary', { source });
  if (capture.isEmpty) return fact('capture-is-empty', { source });
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
    const text = await io.askSecret(optionOf(slot).slice(2));
    if (text.trim() === '') continue;
    const candidate: Candidate = { slot, text, position: 1, origin: { kind: 'option', option: optionOf(slot) } };
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

function judgeAll(
  recognitions: readonly Recognition[],
  context: JudgeContext,
  named: Platform | null,
): PayloadResult[] {
  return recognitions.flatMap((recognition) => judgeRecognition(recognition, context, named) ?? []);
}

/** Runs the main job. */
export async function run(options: DecryptOptions, outside: Io): Promise<Report> {
  const io = await withVariables(options, outside);
  const app = await collectApp(options, io);
  const platform = options.platform ?? app?.platform;
  const named = platform === undefined ? null : (findPlatform(platform) ?? null);
  const given = await collectMaterial(options, io);
  const { literals } = given;
  const material = app === null ? given.material : (await import('./app-keys.ts')).addCandidates(given.material, app);
  const isAnswerEnough = named?.recipes.length === 0 && options.captures.length === 0 && io.stdin.isTTY;
  const captures = isAnswerEnough ? [] : await collectCaptures(options, io);
  const perCapture = captures.map((capture) => recognisePayloads(capture, PLATFORMS, named));
  const all = perCapture.flat();
  const context: JudgeContext = {
    material,
    capturedKeys: collectCapturedKeys(captures, PLATFORMS),
    capturedKeysAtMost: capturedKeysPerPayload(all.length),
    keySlots: [...new Set(PLATFORMS.flatMap(({ recipes }) => recipes.map(({ keySlot }) => keySlot)))],
    isRevealed: options.reveal,
    nowMs: io.now(),
  };
  const recognitions = all.slice(0, PAYLOADS_AT_MOST);
  let results = judgeAll(recognitions, context, named);
  const slots = missingSlots(results);
  if (slots.length > 0 && isInteractive(options, io)) {
    const filled = await askForKeys(slots, material, io);
    if (filled !== null) results = judgeAll(recognitions, { ...context, material: filled }, named);
  }
  const empty = captures.filter((_capture, index) => perCapture[index]?.length === 0);
  const guide = named?.recipes.length === 0 && all.length === 0 ? await findGuide(named) : null;
  const diagnostics: Diagnostic[] = [
    ...(guide === null
      ? []
      : [{ ...diagnostic('no-decryption', 'proven', {}, [fact('no-scheme')]), platformCode: guide.code }]),
    ...(empty.length === 0 || named?.recipes.length === 0
      ? []
      : [diagnostic('capture-empty', 'proven', {}, empty.map(emptyEvidence))]),
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
  if (app !== null) results = (await import('./app-keys.ts')).nameApp(results, app);
  const explained = await collectPlatformEntries(results);
  const platformEntries = new Map(explained.platformEntries);
  if (guide !== null) platformEntries.set(guide.code, guide);
  const literalNotices = literals.map(
    (slot): Diagnostic => ({
      code: 'secret-literal',
      severity: 'warning',
      certainty: 'proven',
      args: { option: optionOf(slot) },
      evidence: [],
    }),
  );
  const notices = [...(app?.notices ?? []), ...literalNotices];
  return { command: 'decrypt', diagnostics, results: explained.results, platformEntries, notices };
}
