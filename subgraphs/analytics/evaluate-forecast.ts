/**
 * `npm run forecast:evaluate`: prints how well the forecast works on real data, beside simple
 * methods.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { evaluate, readRetailDays } from './src/domain/forecast/evaluation/evaluate.ts';
import { evaluationTable } from './src/domain/forecast/evaluation/evaluation-table.ts';
import { forecastDrawing } from './src/domain/forecast/evaluation/forecast-drawing.ts';
import { outsideLimits } from './src/domain/forecast/evaluation/limits.ts';

const { values } = readArguments({
  command: 'npm run forecast:evaluate',
  about: 'Prints how well the forecast works on real data, and fails outside of its limits.',
  options: {
    draw: { type: 'boolean', about: 'also draw the last fortnight, to docs/forecast.svg' },
  },
});
const data = new URL('data/retail-daily/daily.csv', import.meta.url);
const retail = readRetailDays(readFileSync(data, 'utf8'));
const evaluation = evaluate(retail);
console.info(evaluationTable(evaluation));
const problems = outsideLimits(evaluation);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
if (values.draw) {
  const drawing = forecastDrawing(retail.units, retail.firstDay);
  writeFileSync(new URL('../../docs/forecast.svg', import.meta.url), drawing);
}
