/**
 * `npm run bench:held`: measures the first start and the memory of the embedded shop. Fails when the
 * memory is more than a quarter above the stored result and above its budget, or the first start twice as
 * long. A test holds the number of SQL statements.
 */
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { firstStartRatio, memoryAtRest, startBudgets } from './src/measure.ts';
import { lineOf } from './src/measurement.ts';
import { storedValue } from './src/results.ts';
import { firstStartAndMemory } from './src/start-up.ts';

/** Of the stored result. The first start was 5.7 to 14.8 times PostgreSQL's in six runs on one machine. */
const margins = { memory: 1.25, start: 2 };

readArguments({
  command: 'npm run bench:held',
  about: 'Fails when start-up or memory is far above the stored results.',
});
const { memoryMb, ...first } = await firstStartAndMemory('embedded');
let exitCode = 0;
const { memory } = startBudgets.embedded;
const figures = [
  [firstStartRatio(first), margins.start],
  [memoryAtRest(memoryMb, memory), margins.memory],
] as const;
for (const [measurement, margin] of figures) {
  const { name, measured, budget } = measurement;
  const stored = storedValue('embedded', name);
  // Within the budget a busy machine may need more: garbage is collected later.
  const limit = stored === undefined ? 0 : Math.max(stored * margin, budget ?? 0);
  const isHeld = measured <= limit;
  const against = stored === undefined ? 'no stored result: npm run bench' : limit.toFixed(1);
  console.info(`${isHeld ? 'ok' : 'FAILED'}  ${lineOf(measurement)}, at most ${against}`);
  if (!isHeld) exitCode = 1;
}
// The embedded PostgreSQL ends the process with 0 when nothing is left to do.
process.exit(exitCode);
