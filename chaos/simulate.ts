/** `npm run simulate`: simulates ten thousand runs of the shop in memory, with injected faults. */
import { parseArgs } from 'node:util';
// Before any module that imports a database.
import './src/simulation/memory/replace-modules.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    tries: { type: 'string', default: '1500' },
  },
});
const output = { tries: Number(values.tries), print: (line: string) => console.info(line) };
const { simulateSeed, simulateSeeds } = await import('./src/simulation/simulate.ts');
const allHold =
  values.seed === undefined
    ? await simulateSeeds(Number(values.from), Number(values.seeds), output)
    : await simulateSeed(Number(values.seed), output);
if (!allHold) process.exitCode = 1;
