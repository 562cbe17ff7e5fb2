import { access, constants, mkdir } from 'node:fs/promises';
import { CannotStart } from './cannot-start.ts';
import { assertNotRunning } from './running.ts';

/** Makes the folder of a state where there is none. Throws CannotStart where it can't be used. */
export async function prepareStateFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch {
    throw new CannotStart(`${folder} can't be written: choose another with SOUK_STATE.`);
  }
  await assertNotRunning(folder);
}
