/** `npm run reset`: deletes all state of the embedded shop; `-- --stack` deletes the stack's. */
import { rm } from 'node:fs/promises';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { CannotStart } from './system/cannot-start.ts';
import { localSystemSettings } from './system/local-system.ts';
import { assertNotRunning } from './system/running.ts';
import { undoSwap } from './system/swap-folder.ts';

const { values } = readArguments({
  command: 'npm run reset',
  about: 'Deletes all state of the embedded shop.',
  options: { stack: { type: 'boolean', about: 'delete the state of the stack instead' } },
});
const { folder } = localSystemSettings(values.stack ? 'stack' : 'embedded');
try {
  await assertNotRunning(folder);
  await undoSwap(folder);
  await rm(folder, { recursive: true, force: true });
  console.info(`Deleted ${folder}.`);
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exitCode = 1;
}
