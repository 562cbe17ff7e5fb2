/**
 * `npm run released`: fails when a released migration or topic has changed, and when a new one is not
 * recorded. `npm run record-released` records the new ones: from then on they must not change.
 */
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { currentState, readReleased, writeReleased } from './src/released/released-files.ts';
import { releasedProblems } from './src/released/released-problems.ts';

const root = new URL('../', import.meta.url).pathname;

const { values } = readArguments({
  command: 'npm run released',
  about: 'Fails when a released migration or topic has changed, or a new one is not recorded.',
  options: {
    record: {
      type: 'boolean',
      default: false,
      about: 'record new ones: "npm run record-released"',
    },
  },
});
const state = await currentState(root);
const { changed, unrecorded } = releasedProblems(readReleased(root), state);
for (const problem of changed) console.error(problem);
if (changed.length > 0) process.exitCode = 1;
else if (values.record) record();
else check();

function record(): void {
  for (const what of unrecorded) console.info(`${what} is recorded`);
  if (unrecorded.length > 0) writeReleased(root, state);
}

function check(): void {
  for (const what of unrecorded) console.error(`${what} is new, and not recorded`);
  if (unrecorded.length === 0) {
    console.info('All released migrations and topics are as they were.');
    return;
  }
  console.error('When they are final, record them with "npm run record-released".');
  process.exitCode = 1;
}
