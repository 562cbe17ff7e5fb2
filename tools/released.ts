/**
 * `npm run released`: fails when a released migration or topic has changed, when a new one is not recorded, and when a
 * migration does more than to expand. `npm run record-released` records the new ones: from then on they must not change.
 */
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { expandProblems, readExpandOnly } from './src/expand-only/expand-problems.ts';
import { migrationStatements } from './src/released/migration-statements.ts';
import { currentState, readReleased, writeReleased } from './src/released/released-files.ts';
import { releasedProblems } from './src/released/released-problems.ts';

const root = new URL('../', import.meta.url).pathname;

const { values } = readArguments({
  command: 'npm run released',
  about:
    'Fails when a released migration or topic has changed, a new one is not recorded, or a migration does not only expand.',
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
const contracting = await expandProblems(await migrationStatements(root), readExpandOnly(root));
for (const problem of [...changed, ...contracting]) console.error(problem);
if (contracting.length > 0)
  console.error(
    'While a release is rolled out, the version before uses these databases too: CONTRIBUTING.md says how a column goes in two releases.',
  );
if (changed.length + contracting.length > 0) process.exitCode = 1;
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
