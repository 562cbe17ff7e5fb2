import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { CannotStart } from './cannot-start.ts';

/** Where the content of a folder is until another one has taken its place. */
const asideOf = (folder: string) => `${folder}.replaced`;

/**
 * Puts a folder in the place of another one, which is deleted. Whenever the process ends, either the old or
 * the new content is complete: `undoSwap` finds which. Throws CannotStart when the other one was changed
 * by another process meanwhile.
 */
export async function swapFolder(draft: string, folder: string): Promise<void> {
  const aside = asideOf(folder);
  try {
    if (existsSync(folder)) await rename(folder, aside);
    await rename(draft, folder);
  } catch (error) {
    await undoSwap(folder);
    throw new CannotStart(`${folder} can't be replaced: ${Object(error).message}.`);
  }
  await rm(aside, { recursive: true, force: true });
}

/**
 * Completes a swap that was broken off: the old folder comes back, unless the new one is in place. Call it
 * before a state folder is used.
 */
export async function undoSwap(folder: string): Promise<void> {
  const aside = asideOf(folder);
  if (!existsSync(aside)) return;
  try {
    // Takes the place of an empty folder as well, which somebody may have made meanwhile.
    await rename(aside, folder);
  } catch (error) {
    const { code } = Object(error);
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    await rm(aside, { recursive: true, force: true });
  }
}
