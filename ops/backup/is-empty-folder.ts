import { readdir } from 'node:fs/promises';
import { CannotStart } from '../system/cannot-start.ts';

/** Tells whether a folder is missing or empty. Throws CannotStart for a file. */
export async function isEmptyFolder(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    const { code, message } = Object(error);
    if (code === 'ENOENT') return true;
    throw new CannotStart(`${folder} can't be used: ${message}.`);
  }
}
