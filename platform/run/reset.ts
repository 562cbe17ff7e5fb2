/** `npm run reset`: deletes all state of the embedded shop. */
import { rm } from 'node:fs/promises';
import { embedded } from './embedded.ts';
import { CannotStart } from './system/faults.ts';
import { assertNotRunning } from './system/running.ts';

const { folder } = embedded();
try {
  await assertNotRunning(folder);
  await rm(folder, { recursive: true, force: true });
  console.info(`${folder} is gone.`);
} catch (error) {
  console.error(error instanceof CannotStart ? `${error.message}: stop it first.` : error);
  process.exitCode = 1;
}
