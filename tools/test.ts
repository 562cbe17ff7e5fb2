/**
 * `npm test`: runs jest with its arguments. The run has a temporary folder and a process group of its
 * own, so that nothing is left of it, however it ends. Its own exit code is that of jest, or 128 plus
 * the number of the signal that has ended it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { join } from 'node:path';
import {
  endLeftRuns,
  endRun,
  keepLogs,
  logsIn,
  newRunFolder,
  storeGroup,
} from './src/test-run/run-folder.ts';
import { endProcesses, processesLeft } from './src/test-run/run-processes.ts';

const root = join(import.meta.dirname, '..');
const jestProgram = join(root, 'node_modules/jest/bin/jest.js');
const nodeOptions = '--experimental-vm-modules --disable-warning=ExperimentalWarning';

let interruptedBy: NodeJS.Signals | undefined;
let interrupt = () => {};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    interruptedBy ??= signal;
    interrupt();
  });
}

for (const folder of await endLeftRuns()) console.info(`Deleted ${folder}: its run was killed.`);
const folder = await newRunFolder();
const jest = spawn(process.execPath, [jestProgram, ...process.argv.slice(2)], {
  // A group of its own: Ctrl-C at a terminal would end tests one by one, and jest would report them as
  // failed. By the channel jest notices that this process is gone.
  detached: true,
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  env: {
    ...process.env,
    NODE_OPTIONS: [nodeOptions, process.env.NODE_OPTIONS].filter(Boolean).join(' '),
    APOLLO_TELEMETRY_DISABLED: '1',
    // Outlives the run: else each shop that a test starts compiles all modules anew, in eight processes.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, '.turbo/compiled'),
    TMPDIR: folder,
    TEST_LOGS: logsIn(folder),
  },
});
const scope = { folder, group: jest.pid ?? 0 };
storeGroup(scope);
interrupt = () => void endProcesses(scope);
if (interruptedBy) interrupt();

const [code, signal] = await once(jest, 'exit');
const endedBy: NodeJS.Signals | null = interruptedBy ?? signal;
process.exitCode = endedBy ? codeOf(endedBy) : await codeOfRun(code);
if (process.exitCode > 0 && !interruptedBy) await keepLogsOfRun();
await endRun(scope);
if (interruptedBy)
  console.info(`\nEnded by ${interruptedBy}. The tests that were running have no result.`);

/** Returns the exit code of a run that came to its end: it fails when it has left a process. */
async function codeOfRun(jestCode: number): Promise<number> {
  const left = await processesLeft(scope);
  for (const { pid, command } of left) console.error(`Left by the tests: ${pid} ${command}`);
  return jestCode === 0 && left.length > 0 ? 1 : jestCode;
}

async function keepLogsOfRun(): Promise<void> {
  const logs = await keepLogs(folder, join(root, '.souk/failed-tests'));
  if (logs) console.error(`The logs of the shops and of PostgreSQL: ${logs}`);
}

function codeOf(name: NodeJS.Signals): number {
  return 128 + constants.signals[name];
}
