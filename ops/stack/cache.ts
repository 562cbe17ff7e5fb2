import { hash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from '../system/cannot-start.ts';
import { checksumsFile, findChecksumError } from './checksums.ts';
import { fetchArtifacts } from './maven.ts';
import { withLock } from './with-lock.ts';

export type Cache = {
  readonly folder: string;
  /** The checksums of what has to be there. */
  readonly list: string;
  readonly fetch: (out: string) => Promise<void>;
};

/** Shared by all checkouts of a user. */
const ours: Cache = {
  folder: join(homedir(), '.cache', 'souk'),
  list: checksumsFile,
  fetch: fetchArtifacts,
};
const unfinished = 'unfinished-';

/**
 * The folder with everything that the list names, ensureDownloaded when it is not there. The checksums
 * are looked at each time. Throws CannotStart.
 */
export async function ensureDownloaded(cache: Cache = ours): Promise<string> {
  const { list, folder } = cache;
  // It is called like its list: another version of the stack is in another folder.
  const whole = join(folder, hash('sha256', await readFile(list)).slice(0, 12));
  await mkdir(folder, { recursive: true });
  if (!existsSync(whole)) {
    // The second of two would only download it in vain.
    await withLock(join(folder, 'lock'), async () => {
      if (!existsSync(whole)) await fill(whole, cache);
    });
  }
  const wrong = await findChecksumError(whole, list);
  if (wrong) throw new CannotStart(`${wrong}: delete ${whole} and start again.`);
  return whole;
}

/** It is there at once and whole, or not at all: what broke on the mode is thrown away. */
async function fill(whole: string, { folder, list, fetch }: Cache): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith(unfinished)) await rm(join(folder, name), { recursive: true });
  }
  const out = join(folder, unfinished + randomUUID());
  try {
    await fetch(out);
    const wrong = await findChecksumError(out, list);
    if (wrong) throw new CannotStart(`What Maven ensureDownloaded is not what we know: ${wrong}.`);
    await rename(out, whole);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
