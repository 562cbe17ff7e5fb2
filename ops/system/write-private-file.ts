import { rename, unlink, writeFile } from 'node:fs/promises';
import { cannotWrite } from './cannot-start.ts';

/**
 * Writes a file that only its owner may read. Atomic, even when the process is killed. Throws
 * CannotStart, which names the file, when the disk is full.
 */
export async function writePrivateFile(file: string, content: object): Promise<void> {
  const draft = `${file}.draft`;
  try {
    // The draft of a process that was killed would keep its mode, whatever that is.
    await unlink(draft).catch(unlessMissing);
    await writeFile(draft, JSON.stringify(content, null, 2), { mode: 0o600, flag: 'wx' });
    await rename(draft, file);
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
