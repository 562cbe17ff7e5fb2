/** `npm run simulate`: ten thousand days of the shop, with all that can go wrong, in seconds. */
import { parseArgs } from 'node:util';
// Before anything that would reach for a database.
import './src/simulation/memory/replace-modules.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    tries: { type: 'string', default: '1500' },
  },
});
const telling = { tries: Number(values.tries), print: (line: string) => console.info(line) };
const { playSeeds, tellSeed } = await import('./src/simulation/simulate.ts');
const isWhole =
  values.seed === undefined
    ? await playSeeds(Number(values.from), Number(values.seeds), telling)
    : await tellSeed(Number(values.seed), telling);
if (!isWhole) process.exitCode = 1;
