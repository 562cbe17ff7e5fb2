/**
 * `npm run forecast:evaluate`: prints how well the forecast works on real data, beside simple
 * methods.
 */
import { readFileSync } from 'node:fs';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { evaluate, readRetailDays } from './src/domain/forecast/evaluation/evaluate.ts';
import { evaluationTable } from './src/domain/forecast/evaluation/evaluation-table.ts';
import { outsideLimits } from './src/domain/forecast/evaluation/limits.ts';

readArguments({
  command: 'npm run forecast:evaluate',
  about: 'Prints how well the forecast works on real data, and fails outside of its limits.',
});
const data = new URL('data/retail-daily/daily.csv', import.meta.url);
const evaluation = evaluate(readRetailDays(readFileSync(data, 'utf8')));
console.info(evaluationTable(evaluation));
const problems = outsideLimits(evaluation);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
