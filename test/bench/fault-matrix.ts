/** Every fault × platform × seed through `main` in this process: is the first cause right? */
import { FAULTS, forgeCase } from '../helpers/forge.ts';
import { argumentsOf, type Judgement, judgeCase } from '../helpers/judge-case.ts';
import { runInProcess } from '../helpers/run-cli.ts';
import { formatTable } from './table.ts';

export interface MatrixOptions {
  readonly seeds: number;
  /** Only faults whose id contains this. */
  readonly only?: string;
  readonly platform?: string;
  /** Prints that many examples of every difference. */
  readonly examples: number;
}

interface Total {
  cases: number;
  right: number;
  whole: number;
  falselyDecrypted: number;
  crashes: number;
}

interface Wrong {
  count: number;
  readonly examples: string[];
}

async function judge(fault: string, platform: string, seed: number): Promise<{ label: string; judgement: Judgement }> {
  const forged = forgeCase(fault, platform, seed);
  try {
    const run = await runInProcess(argumentsOf(forged), { stdin: forged.capture });
    return { label: forged.label, judgement: judgeCase(forged, run) };
  } catch (error) {
    const differences = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
    const judgement = {
      firstCode: '(crash)',
      isFirstRight: false,
      isFalselyDecrypted: false,
      isCrash: true,
      differences,
    };
    return { label: forged.label, judgement };
  }
}

/** Runs the matrix and prints the wrong first causes, then all other differences, then the totals. */
export async function faultMatrix(options: MatrixOptions): Promise<boolean> {
  const totals = new Map<string, Total>();
  const wrongFirst = new Map<string, Wrong>();
  const otherwise = new Map<string, Wrong>();
  const note = (table: Map<string, Wrong>, key: string, example: string): void => {
    const wrong = table.get(key) ?? { count: 0, examples: [] };
    wrong.count += 1;
    if (wrong.examples.length < options.examples) wrong.examples.push(example);
    table.set(key, wrong);
  };
  for (const [platform, rows] of Object.entries(FAULTS)) {
    if (options.platform !== undefined && options.platform !== platform) continue;
    const total: Total = { cases: 0, right: 0, whole: 0, falselyDecrypted: 0, crashes: 0 };
    totals.set(platform, total);
    for (const { id } of rows) {
      if (options.only !== undefined && !id.includes(options.only)) continue;
      for (let seed = 0; seed < options.seeds; seed += 1) {
        const { label, judgement } = await judge(id, platform, seed);
        total.cases += 1;
        if (judgement.isFirstRight) total.right += 1;
        if (judgement.differences.length === 0) total.whole += 1;
        if (judgement.isFalselyDecrypted) total.falselyDecrypted += 1;
        if (judgement.isCrash) total.crashes += 1;
        const example = `seed ${seed}: ${label}: ${judgement.differences.join('; ')}`;
        if (!judgement.isFirstRight) note(wrongFirst, `${platform}\t${id}\t${judgement.firstCode}`, example);
        else
          for (const difference of judgement.differences) note(otherwise, `${platform}\t${id}\t${difference}`, example);
      }
    }
  }
  print('Wrong first causes', ['platform', 'fault', 'said instead', 'cases'], wrongFirst);
  print('First cause right, but', ['platform', 'fault', 'difference', 'cases'], otherwise);
  const rows = [...totals].map(([platform, total]) => totalRow(platform, total));
  const head = ['platform', 'cases', 'first cause right', '%', 'all right', 'falsely decrypted', 'crashes'];
  console.log(`\n${formatTable(head, rows)}`);
  const all = [...totals.values()];
  return all.every(({ cases, right, falselyDecrypted, crashes }) => {
    return right >= 0.99 * cases && falselyDecrypted === 0 && crashes === 0;
  });
}

function totalRow(platform: string, total: Total): (string | number)[] {
  const percent = ((100 * total.right) / total.cases).toFixed(2);
  return [platform, total.cases, total.right, percent, total.whole, total.falselyDecrypted, total.crashes];
}

function print(title: string, head: readonly string[], table: ReadonlyMap<string, Wrong>): void {
  if (table.size === 0) return;
  const rows = [...table].map(([key, { count }]) => [...key.split('\t').slice(0, 3), count]);
  console.log(`\n${title}\n${formatTable(head, rows)}`);
  for (const { examples } of table.values()) for (const example of examples) console.log(`  ${example}`);
}
