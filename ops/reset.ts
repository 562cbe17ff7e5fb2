/** `npm run reset`: deletes all state of the embedded shop; with `-- --stack` that of the stack. */
import { rm } from 'node:fs/promises';
import { CannotStart } from './system/cannot-start.ts';
import { assertNotRunning } from './system/running.ts';
import { checkoutSettings } from './system/this-checkout.ts';

const { folder } = checkoutSettings(process.argv.includes('--stack') ? 'stack' : 'embedded');
try {
  await assertNotRunning(folder);
  await rm(folder, { recursive: true, force: true });
  console.info(`${folder} is gone.`);
} catch (error) {
  console.error(error instanceof CannotStart ? `${error.message}: stop it first.` : error);
  process.exitCode = 1;
}
