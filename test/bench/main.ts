/** `tsx test/bench/main.ts [fault-matrix|start-up|scan|doctor|lint] [--seeds N] [--pairs N] [--runs N] [--only TEXT] [--platform ID] [--examples N]` */
import { parseArgs } from 'node:util';
import { doctor } from './doctor.ts';
import { faultMatrix } from './fault-matrix.ts';
import { lint } from './lint.ts';
import { scan } from './scan.ts';
import { startUp } from './start-up.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '50' },
    runs: { type: 'string', default: '5' },
    pairs: { type: 'string', default: '31' },
    examples: { type: 'string', default: '0' },
    only: { type: 'string' },
    platform: { type: 'string' },
  },
});

const chosen = positionals.length > 0 ? positionals : ['fault-matrix', 'start-up', 'scan', 'doctor', 'lint'];
let isGood = true;
for (const bench of chosen) {
  console.log(`# ${bench}`);
  if (bench === 'fault-matrix') {
    const { only, platform } = values;
    const options = { seeds: Number(values.seeds), examples: Number(values.examples) };
    const filter = { ...(only === undefined ? {} : { only }), ...(platform === undefined ? {} : { platform }) };
    isGood = (await faultMatrix({ ...options, ...filter })) && isGood;
  } else if (bench === 'start-up') isGood = startUp(Math.max(21, Number(values.pairs))) && isGood;
  else if (bench === 'scan') isGood = scan(Math.max(3, Number(values.runs))) && isGood;
  else if (bench === 'doctor') isGood = doctor(Math.max(21, Number(values.pairs))) && isGood;
  else if (bench === 'lint') isGood = (await lint(Math.max(5, Number(values.runs)))) && isGood;
  else throw new Error(`no bench ${bench}`);
}
if (!isGood) process.exitCode = 1;
