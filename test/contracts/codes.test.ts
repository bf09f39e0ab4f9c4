/** Every code really appears, with everything that its texts need; exit code, `ok` and severities agree. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { describe as describeReport } from '../../src/catalog/describe.ts';
import type { OwnEntry } from '../../src/catalog/entry.ts';
import { PHONEKIT_CODES } from '../../src/catalog/phonekit-codes.ts';
import { platformWords } from '../../src/catalog/platform-words.ts';
import { type DecryptOptions, run as decrypt, NO_OPTIONS } from '../../src/commands/decrypt.ts';
import type { ArgValue, Diagnostic, Evidence } from '../../src/core/diagnostic.ts';
import type { Report } from '../../src/core/report.ts';
import { perSlot, SLOT_NAMES, type Slot } from '../../src/core/slots.ts';
import { CODE_ROWS } from '../../src/diagnosis/codes.ts';
import { EVIDENCE } from '../../src/messages/evidence.ts';
import { HINTS } from '../../src/messages/hints.ts';
import { TERMS } from '../../src/messages/terms.ts';
import { PLATFORMS } from '../../src/platforms/registry.ts';
import { fakeIo } from '../helpers/fake-io.ts';
import { FAULTS, FORGE_NOW_MS, forgeCase } from '../helpers/forge.ts';
import { readSamples } from '../helpers/samples.ts';

const SEEDS = 6;

type Texts = Readonly<Record<string, { readonly en: string; readonly zh: string }>>;
const evidenceTexts: Texts = EVIDENCE;
const hintTexts: Texts = HINTS;
const termTexts: Readonly<Record<string, Texts>> = TERMS;

/** Options out of arguments of the form `--name=value`, or `--name` and `value`. */
function toOptions(captures: readonly string[], args: readonly string[]): DecryptOptions {
  const keys: Record<Slot, string[]> = perSlot(() => []);
  let platform: string | undefined;
  const words = [...args];
  while (words.length > 0) {
    const word = words.shift() ?? '';
    const [name = '', ...rest] = word.slice(2).split('=');
    const value = word.includes('=') ? rest.join('=') : (words.shift() ?? '');
    if (name === 'platform') platform = value;
    else {
      const slot = SLOT_NAMES.find((candidate) => candidate === name);
      if (slot === undefined) throw new Error(`unknown option ${name}`);
      keys[slot].push(value);
    }
  }
  return {
    ...NO_OPTIONS,
    captures,
    ...(platform === undefined ? {} : { platform }),
    keys,
  };
}

interface Run {
  readonly label: string;
  readonly report: Report;
  readonly ok: boolean;
  /** Codes that were shown without any source. */
  readonly unsourced: readonly string[];
}

const runs: Run[] = [];

/** Captures that the forge has no fault for. */
const EXTRA: readonly (readonly [label: string, capture: string, args: readonly string[]])[] = [
  ['a ciphertext of two platforms', JSON.stringify({ encryptedData: Buffer.alloc(64, 7).toString('base64') }), []],
];

async function add(label: string, report: Report): Promise<void> {
  const { ok, diagnostics, results } = await describeReport(report, 'en', '0');
  const shown = [...diagnostics, ...results.flatMap((result) => result.diagnostics)];
  const unsourced = shown.filter(({ sources }) => sources.length === 0).map(({ code }) => code);
  runs.push({ label, report, ok, unsourced });
}

beforeAll(async () => {
  for (const [platform, rows] of Object.entries(FAULTS)) {
    for (const { id } of rows) {
      for (let seed = 0; seed < SEEDS; seed++) {
        const { capture, args } = forgeCase(id, platform, 1000 + seed);
        const io = fakeIo({ stdin: capture, nowMs: FORGE_NOW_MS });
        await add(`${platform} ${id} ${seed}`, await decrypt(toOptions(['-'], args), io));
      }
    }
  }
  const samples = readSamples();
  for (const { file, options } of samples.rows) {
    const io = fakeIo({ files: samples.files, nowMs: samples.nowMs });
    await add(`sample ${file}`, await decrypt(toOptions([`samples/${file}`], options), io));
  }
  for (const [label, capture, args] of EXTRA) {
    await add(label, await decrypt(toOptions(['-'], args), fakeIo({ stdin: capture, nowMs: FORGE_NOW_MS })));
  }
}, 60_000);

const diagnosticsOf = ({ report }: Run): Diagnostic[] => [
  ...report.diagnostics,
  ...report.results.flatMap((result) => result.diagnostics),
];
const allDiagnostics = (): Diagnostic[] => runs.flatMap(diagnosticsOf);
const allEvidence = (): Evidence[] => allDiagnostics().flatMap(({ evidence }) => evidence);

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
const unique = (texts: readonly string[]): string[] => [...new Set(texts)].sort();

/** Placeholders that the arguments leave empty; durations are given in seconds. */
function missing(text: string, args: Readonly<Record<string, ArgValue>>): string[] {
  return placeholders(text).filter((name) => args[name] === undefined && args[`${name}Seconds`] === undefined);
}

describe('codes', () => {
  it.each(CODE_ROWS)('$code really appears', ({ code }) => {
    expect(allDiagnostics().some((found) => found.code === code)).toBe(true);
  });

  it.each(CODE_ROWS)('$code has the same severity in the rows, the catalog and the findings', ({ code, severity }) => {
    const entry = Object.values(PHONEKIT_CODES).find((candidate) => candidate.code === code);
    expect(entry?.severity).toBe(severity);
    const found = allDiagnostics().filter((candidate) => candidate.code === code);
    expect(unique(found.map((candidate) => candidate.severity))).toEqual([severity]);
  });

  it('appear only if they have a row', () => {
    const rows: readonly string[] = CODE_ROWS.map(({ code }) => code);
    expect(unique(allDiagnostics().map(({ code }) => code)).filter((code) => !rows.includes(code))).toEqual([]);
  });

  it('cite a source on whichever platform they appear', () => {
    expect(unique(runs.flatMap(({ unsourced }) => unsourced))).toEqual([]);
  });

  it('are given all that their texts name', () => {
    const all = runs.flatMap(({ report }) => [
      ...report.diagnostics.map((found) => ({ ...found, platform: null })),
      ...report.results.flatMap((result) =>
        result.diagnostics.map((found) => ({ ...found, platform: result.platform })),
      ),
    ]);
    const lacking = all.flatMap(({ code, args: own, platform }) => {
      const args = { ...platformWords(platform, own, 'en'), ...own };
      const entry: OwnEntry | undefined = Object.values(PHONEKIT_CODES).find((candidate) => candidate.code === code);
      if (entry === undefined) return [];
      const shown = entry.remedies.filter(({ when }) => when === undefined);
      return [entry.title, entry.cause, ...shown].flatMap(({ en, zh }) =>
        [...missing(en, args), ...missing(zh, args)].map((name) => `${code}: ${name}`),
      );
    });
    expect(unique(lacking)).toEqual([]);
  });

  it('are ranked so that no error stands behind a warning and no warning behind an info', () => {
    const order = ['error', 'warning', 'info'];
    for (const { report } of runs) {
      for (const { diagnostics } of report.results) {
        const places = diagnostics.map(({ severity }) => order.indexOf(severity));
        expect(places).toEqual([...places].sort());
      }
    }
  });

  it('are said to be proven with evidence', () => {
    const bare = allDiagnostics().filter(
      ({ severity, certainty, evidence }) => severity === 'error' && certainty === 'proven' && evidence.length === 0,
    );
    // What stands in the slot of the public key is seen from its text; there is nothing more to show.
    expect(
      unique(bare.map(({ code }) => code)).filter((code) => !/^key-(?:malformed|in-wrong-slot)$/.test(code)),
    ).toEqual([]);
  });
});

describe('evidence', () => {
  it.each(Object.entries(evidenceTexts))('%s has the same placeholders in both languages', (_id, { en, zh }) => {
    expect(unique(placeholders(zh))).toEqual(unique(placeholders(en)));
  });

  it('of every finding has a text, and all that the text names', () => {
    const lacking = allEvidence().flatMap(({ id, args }) => {
      const text = Object.hasOwn(evidenceTexts, id) ? evidenceTexts[id] : undefined;
      return text === undefined ? [`${id}: no text`] : missing(text.en, args).map((name) => `${id}: ${name}`);
    });
    expect(unique(lacking)).toEqual([]);
  });

  it('named in the source has a text', () => {
    const ids = sourceFiles().flatMap((code) =>
      [...code.matchAll(/\bfact\(\s*([^,()]*?'[^()]*?)(?:,|\))/g)].flatMap((match) =>
        [...(match[1] ?? '').replace(/===? '[^']*'/g, '').matchAll(/'([a-z][a-z0-9-]+)'/g)].map(
          (literal) => literal[1] ?? '',
        ),
      ),
    );
    expect(ids.length).toBeGreaterThan(40);
    expect(unique(ids).filter((id) => !Object.hasOwn(evidenceTexts, id))).toEqual([]);
  });

  it('whose id is put together in the source has a text for every ending', () => {
    const prefixes = sourceFiles().flatMap((code) =>
      [...code.matchAll(/\bfact\(\s*`([a-z-]+)\$\{/g)].map((match) => match[1] ?? ''),
    );
    expect(unique(prefixes)).toEqual(['code-kind-', 'fault-', 'own-key-']);
    const endings: Readonly<Record<string, readonly string[]>> = {
      'code-kind-': ['phone-code', 'login-code', 'cloud-id'],
      'fault-': ['padding', 'charset', 'json', 'field'],
      'own-key-': ['app-private-key', 'app-public-key', 'app-certificate'],
    };
    for (const [prefix, names] of Object.entries(endings)) {
      for (const name of names) expect(Object.hasOwn(evidenceTexts, prefix + name)).toBe(true);
    }
  });
});

describe('hints', () => {
  const named = unique(PLATFORMS.flatMap(({ recipes }) => recipes.flatMap(({ hints }) => hints)));

  it('that a recipe names have a text in both languages', () => {
    expect(named.filter((id) => !Object.hasOwn(hintTexts, id))).toEqual([]);
    for (const { en, zh } of Object.values(hintTexts)) expect([en, zh]).not.toContain('');
  });

  it('are all named by some recipe', () => {
    expect(Object.keys(hintTexts).filter((id) => !named.includes(id))).toEqual([]);
  });

  it('are given only when nothing is wrong', () => {
    for (const { label, report } of runs) {
      for (const { hints, diagnostics } of report.results) {
        if (hints.length > 0)
          expect([label, diagnostics.filter(({ severity }) => severity === 'error')]).toEqual([label, []]);
      }
    }
  });
});

describe('terms', () => {
  it('exist for every argument that is shown as a word', () => {
    const lacking = [...allDiagnostics(), ...allEvidence()].flatMap((found) => {
      const owner = 'code' in found ? found.code : found.id;
      return Object.entries(found.args).flatMap(([name, value]) => {
        const group = termTexts[name];
        if (group === undefined || typeof value !== 'string') return [];
        return Object.hasOwn(group, value) ? [] : [`${owner}: ${name} ${value}`];
      });
    });
    expect(unique(lacking)).toEqual([]);
  });
});

describe('the outcome', () => {
  it('is ok exactly when there is no error', () => {
    const odd = runs.filter((run) => run.ok === diagnosticsOf(run).some(({ severity }) => severity === 'error'));
    expect(odd.map(({ label }) => label)).toEqual([]);
    expect(runs.length).toBeGreaterThan(500);
  });

  it('is never an opened payload with an error status or a number with a failed one', () => {
    for (const { label, report } of runs) {
      for (const { status, phone } of report.results) {
        if (phone !== null) expect([label, status]).toEqual([label, expect.stringMatching(/^(decrypted|recovered)$/)]);
      }
    }
  });
});

function sourceFiles(): string[] {
  const folder = new URL('../../src/', import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(new URL(path.replaceAll('\\', '/'), folder), 'utf8'));
}
