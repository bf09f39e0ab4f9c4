/** `phonekit demo`: the main job on the samples that ship with phonekit. It shows failures on purpose. */
import type { Report, Section } from '../core/report.ts';
import { optionOf, perSlot, SLOT_NAMES, type Slot } from '../core/slots.ts';
import type { Io } from '../facts/io.ts';
import { type DecryptOptions, run as decrypt, NO_OPTIONS } from './decrypt.ts';

interface Sample {
  readonly file: string;
  readonly options: readonly string[];
  readonly demo?: { readonly en: string; readonly zh: string };
}

interface SampleIndex {
  /** When the samples were captured, ISO 8601; the demo judges them as of then. */
  readonly capturedAt: string;
  readonly samples: readonly Sample[];
}

function toOptions(sample: Sample): DecryptOptions {
  const keys: Record<Slot, string[]> = perSlot(() => []);
  for (let index = 0; index + 1 < sample.options.length; index += 2) {
    const slot = SLOT_NAMES.find((name) => optionOf(name) === sample.options[index]);
    if (slot !== undefined) keys[slot].push(sample.options[index + 1] ?? '');
  }
  const platform = sample.options[sample.options.indexOf('--platform') + 1];
  const named = sample.options.includes('--platform') && platform !== undefined ? { platform } : {};
  return { ...NO_OPTIONS, ...named, captures: [`samples/${sample.file}`], keys };
}

/** The outside world as it was when the samples were captured: nothing of the user's is read. */
function sampleIo(io: Io, capturedAt: string): Io {
  return {
    ...io,
    env: {},
    now: () => Date.parse(capturedAt),
    readFile: (path) => io.readSample(path.replace(/^samples\//, '')),
  };
}

/** Runs the samples that have a title for the demo, in their order. */
export async function run(_options: object, io: Io): Promise<Report> {
  const index: SampleIndex = JSON.parse(new TextDecoder().decode(await io.readSample('samples.json')));
  const world = sampleIo(io, index.capturedAt);
  const reports: Report[] = [];
  const sections: Section[] = [];
  for (const sample of index.samples) {
    if (sample.demo === undefined) continue;
    const report = await decrypt(toOptions(sample), world);
    reports.push(report);
    const command = `phonekit decrypt samples/${sample.file} ${sample.options.join(' ')}`.trim();
    sections.push({ kind: 'section', title: sample.demo, command, results: report.results });
  }
  return {
    command: 'demo',
    diagnostics: [],
    results: reports.flatMap((report) => report.results),
    platformEntries: new Map(reports.flatMap((report) => [...(report.platformEntries ?? [])])),
    sections,
    isDemonstration: true,
  };
}
