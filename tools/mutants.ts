/**
 * `npm run mutants`: plants faults in a temporary copy of this checkout, one after the other, and expects
 * a test to find each. Fails when a mutant survives.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { copyRepository } from './src/copy-repository.ts';
import { testedMutants } from './src/mutants/mutants.ts';
import { runTests } from './src/mutants/run-tests.ts';
import { mutate, type TestedMutant } from './src/mutants/tested-mutant.ts';

const { values } = readArguments({
  command: 'npm run mutants',
  about: 'Plants faults in a copy of this checkout, and expects a test to find each.',
  options: {
    only: {
      type: 'string',
      value: 'text',
      multiple: true,
      about: 'only mutants with this in the name or the path; it may be given several times',
    },
  },
  examples: { '--only signature': 'the mutants of the signature' },
});
const { only = [''] } = values;
const chosen = testedMutants.filter(({ name, file }) =>
  only.some((text) => `${name} ${file}`.includes(text)),
);
const copy = copyRepository();
process.once('exit', () => rmSync(copy, { recursive: true }));
// A signal alone would leave the copy behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** A test that fails without a mutant proves nothing. */
function assertGreen(mutants: readonly TestedMutant[]): void {
  const { failed, problem } = runTests(copy, [...new Set(mutants.map(({ test }) => test))]);
  if (problem === null && failed.length === 0) return;
  console.error(`The tests fail without a mutant:\n${[...failed, problem ?? ''].join('\n')}`);
  process.exit(1);
}

/** Plants a mutant, runs its test, and takes the mutant out again. Prints and returns whether it was seen. */
function isSeen(mutant: TestedMutant): boolean {
  const file = join(copy, mutant.file);
  const source = readFileSync(file, 'utf8');
  writeFileSync(file, mutate(mutant, source));
  const { passed, failed, problem } = runTests(copy, [mutant.test]);
  writeFileSync(file, source);
  const [first] = failed;
  if (problem !== null) console.error(`broken    ${mutant.name}: ${problem}`);
  else if (first === undefined) console.error(`survived  ${mutant.name}: ${passed} tests passed`);
  else console.info(`seen      ${mutant.name}: ${first}`);
  return problem === null && first !== undefined;
}

if (chosen.length > 0) assertGreen(chosen);
let seen = 0;
for (const mutant of chosen) {
  if (isSeen(mutant)) seen += 1;
  // A signal is handled between two runs.
  await nextTurn();
}
console.info(`${seen} of ${chosen.length} seen`);
if (seen < chosen.length || chosen.length === 0) process.exitCode = 1;
