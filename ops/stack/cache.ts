import { hash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from '../system/cannot-start.ts';
import { fetchArtifacts } from './maven.ts';
import { withLock } from './with-lock.ts';

export type Cache = {
  readonly folder: string;
  /** A file with the checksums of everything that the cache must hold, as `sha256sum` reads it. */
  readonly list: string;
  readonly fetch: (out: string) => Promise<void>;
};

/** The cache that all checkouts of a user share. */
const userCache: Cache = {
  folder: join(homedir(), '.cache', 'souk'),
  list: `${import.meta.dirname}/artifacts.sha256`,
  fetch: fetchArtifacts,
};
const unfinished = 'unfinished-';

/**
 * Returns the folder with everything that the list names; downloads it if it is missing. Verifies
 * the checksums every time. Throws CannotStart.
 */
export async function ensureDownloaded(cache: Cache = userCache): Promise<string> {
  const { list, folder } = cache;
  // Named after the list, so that each version of the stack has a folder of its own.
  const complete = join(folder, hash('sha256', await readFile(list)).slice(0, 12));
  await mkdir(folder, { recursive: true });
  if (!existsSync(complete)) {
    // The lock keeps a second process from downloading the same.
    await withLock(join(folder, 'lock'), async () => {
      if (!existsSync(complete)) await fill(complete, cache);
    });
  }
  const wrong = await findChecksumError(complete, list);
  if (wrong) throw new CannotStart(`${wrong}: delete ${complete} and start again.`);
  return complete;
}

/** Downloads into a temporary folder and renames it, so that the folder is complete or missing. */
async function fill(complete: string, { folder, list, fetch }: Cache): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith(unfinished)) await rm(join(folder, name), { recursive: true });
  }
  const out = join(folder, unfinished + randomUUID());
  try {
    await fetch(out);
    const wrong = await findChecksumError(out, list);
    if (wrong) {
      throw new CannotStart(
        `The download is wrong: ${wrong}. Start again; if it happens again, check your Maven mirror.`,
      );
    }
    await rename(out, complete);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** Returns what is wrong with the files of a folder: one is missing or has another checksum. */
async function findChecksumError(folder: string, list: string): Promise<string | null> {
  for (const line of (await readFile(list, 'utf8')).trimEnd().split('\n')) {
    const [expected = '', file = ''] = line.split('  ');
    const bytes = await readFile(join(folder, file)).catch(() => null);
    if (bytes === null) return `${file} is missing`;
    const found = hash('sha256', bytes);
    if (found !== expected) return `${file} has the checksum ${found} instead of ${expected}`;
  }
  return null;
}
