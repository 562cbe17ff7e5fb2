/** `npm run bench`: the budgets of the design, measured on this machine, into `bench/README.md`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { type Figure, rowOf } from './src/figure.ts';
import { measure } from './src/measure.ts';

const figures: Figure[] = [];
for await (const figure of measure()) {
  figures.push(figure);
  console.info(rowOf(figure));
}

const machine = `${cpus().length} cores, ${cpus()[0]?.model}, Node ${process.version}`;
const table = [
  `Measured on ${new Date().toISOString().slice(0, 10)}: ${machine}.`,
  '',
  '| what | measured | budget | | how |',
  '|---|---|---|---|---|',
  ...figures.map(rowOf),
].join('\n');

const file = new URL('README.md', import.meta.url);
const readme = readFileSync(file, 'utf8');
const [before] = readme.split('<!-- figures -->');
const after = readme.split('<!-- /figures -->')[1] ?? '';
writeFileSync(file, `${before}<!-- figures -->\n${table}\n<!-- /figures -->${after}`);
