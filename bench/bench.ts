/**
 * `npm run bench`: measures the budgets on this machine, and writes the results to `bench/README.md`.
 * `npm run bench -- verify` measures `npm run verify`, and only prints.
 */
import { cpus } from 'node:os';
import type { ModeName } from '@souk/ops/modes/mode';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { measure } from './src/measure.ts';
import { lineOf, type Measurement } from './src/measurement.ts';
import { saveResults } from './src/results.ts';
import { measureVerify } from './src/verify/verify-bench.ts';

const { values, positionals } = readArguments({
  command: 'npm run bench',
  about: 'Measures the budgets on this machine, and writes the results to bench/README.md.',
  forms: { '[verify]': 'measure npm run verify on shops with 1,000 to 100,000 orders, and print' },
  options: { stack: { type: 'boolean', about: 'measure the shop on Kafka and Keycloak' } },
});
async function measureBudgets(): Promise<void> {
  const mode: ModeName = values.stack ? 'stack' : 'embedded';
  const measurements: Measurement[] = [];
  for await (const measurement of measure(mode)) {
    measurements.push(measurement);
    console.info(lineOf(measurement));
  }
  const machine = `${cpus().length} cores, ${cpus()[0]?.model}, Node ${process.version}`;
  saveResults(mode, { on: new Date().toISOString().slice(0, 10), machine, measurements });
}

async function printVerify(): Promise<void> {
  for await (const run of measureVerify([1_000, 10_000, 100_000])) {
    const { orders, seconds, peakMb, floorSeconds, exitCode } = run;
    console.info(
      `${orders} orders: ${seconds.toFixed(1)} s, peak ${peakMb.toFixed(0)} MB; one plain read of` +
        ` the same rows: ${floorSeconds.toFixed(1)} s; exit code ${exitCode}`,
    );
  }
}

await (positionals[0] === 'verify' ? printVerify() : measureBudgets());
