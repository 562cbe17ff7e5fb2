/** `npm run bench`: the budgets of the design, measured on this machine, into `bench/README.md`. */
import { cpus } from 'node:os';
import type { WayName } from '@souk/ops/modes/mode';
import { measure } from './src/measure.ts';
import { type Figure, lineOf } from './src/measurement.ts';
import { keepResults } from './src/results.ts';

const way: WayName = process.argv.includes('--stack') ? 'stack' : 'embedded';
const figures: Figure[] = [];
for await (const figure of measure(way)) {
  figures.push(figure);
  console.info(lineOf(figure));
}
const machine = `${cpus().length} cores, ${cpus()[0]?.model}, Node ${process.version}`;
keepResults(way, { on: new Date().toISOString().slice(0, 10), machine, figures });
