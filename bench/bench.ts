/** `npm run bench`: measures the budgets on this machine, and writes the results to `bench/README.md`. */
import { cpus } from 'node:os';
import type { ModeName } from '@souk/ops/modes/mode';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { measure } from './src/measure.ts';
import { lineOf, type Measurement } from './src/measurement.ts';
import { saveResults } from './src/results.ts';

const { values } = readArguments({
  command: 'npm run bench',
  about: 'Measures the budgets on this machine, and writes the results to bench/README.md.',
  options: { stack: { type: 'boolean', about: 'measure the shop on Kafka and Keycloak' } },
});
const mode: ModeName = values.stack ? 'stack' : 'embedded';
const measurements: Measurement[] = [];
for await (const measurement of measure(mode)) {
  measurements.push(measurement);
  console.info(lineOf(measurement));
}
const machine = `${cpus().length} cores, ${cpus()[0]?.model}, Node ${process.version}`;
saveResults(mode, { on: new Date().toISOString().slice(0, 10), machine, measurements });
