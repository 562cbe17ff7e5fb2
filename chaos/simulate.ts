/** `npm run simulate`: simulates ten thousand runs of the shop in memory, with injected faults. */
import { readArguments } from '@souk/platform/runtime/read-arguments';
// Before any module that imports a database.
import './src/simulation/memory/replace-modules.ts';

const { values } = readArguments({
  command: 'npm run simulate',
  about: 'Simulates ten thousand runs of the shop in memory, with injected faults.',
  options: {
    seeds: { type: 'string', value: 'n', default: '10000', about: 'the number of runs' },
    from: { type: 'string', value: 'n', default: '1', about: 'the seed of the first run' },
    seed: { type: 'string', value: 'n', about: 'print the run of this seed only, step by step' },
    tries: {
      type: 'string',
      value: 'n',
      default: '1500',
      about: 'after a violation: runs to try for a shorter one',
    },
  },
});
const output = { tries: Number(values.tries), print: (line: string) => console.info(line) };
const { simulateSeed, simulateSeeds } = await import('./src/simulation/simulate.ts');
const allHold =
  values.seed === undefined
    ? await simulateSeeds(Number(values.from), Number(values.seeds), output)
    : await simulateSeed(Number(values.seed), output);
if (!allHold) process.exitCode = 1;
