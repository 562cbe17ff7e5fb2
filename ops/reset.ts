/** `npm run reset`: deletes all state of the embedded shop; `-- --stack` deletes the stack's. */
import { rm } from 'node:fs/promises';
import { CannotStart } from './system/cannot-start.ts';
import { assertNotRunning } from './system/running.ts';
import { checkoutSettings } from './system/this-checkout.ts';

const { folder } = checkoutSettings(process.argv.includes('--stack') ? 'stack' : 'embedded');
try {
  await assertNotRunning(folder);
  await rm(folder, { recursive: true, force: true });
  console.info(`Deleted ${folder}.`);
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exitCode = 1;
}
