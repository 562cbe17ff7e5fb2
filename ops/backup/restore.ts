import { randomBytes } from 'node:crypto';
import { chmod, copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CannotStart } from '../system/cannot-start.ts';
import { pidIn } from '../system/end-leftover.ts';
import { isAlive } from '../system/is-alive.ts';
import { postgresMajor } from '../system/postgres.ts';
import { assertNotRunning } from '../system/running.ts';
import { type Secrets, secretsIn } from '../system/secrets.ts';
import { type Print, step } from '../system/step.ts';
import { swapFolder, undoSwap } from '../system/swap-folder.ts';
import { writePrivateFile } from '../system/write-private-file.ts';
import { databasesFile, logFile } from './back-up.ts';
import { isEmptyFolder } from './is-empty-folder.ts';
import type { Manifest } from './manifest.ts';
import { startRestored } from './restored-databases.ts';
import type { RestoredLog } from './restored-log.ts';
import { writingFaultOf } from './writing-fault-of.ts';

export type Restoration = {
  /** The folder of the backup, and what `readManifest` found in it. */
  readonly from: string;
  readonly manifest: Manifest;
  /** The state folder that gets the shop. */
  readonly folder: string;
  /** True deletes the shop that is in the state folder. */
  readonly replace: boolean;
  /** False switches off protection from a power cut, which makes tests faster. */
  readonly durable: boolean;
  readonly print: Print;
};

/**
 * Makes the shop of a backup the content of a state folder, on which it can then be started. The shop is
 * complete beside that folder before it takes its place, so whatever fails leaves the old content. Throws
 * CannotStart.
 */
export async function restore(restoration: Restoration): Promise<void> {
  const { folder, manifest } = restoration;
  assertFits(manifest);
  await assertMayReplace(restoration);
  const draft = await newDraft(folder);
  try {
    await fillDraft(restoration, draft);
    // A shop may have been started meanwhile.
    await assertMayReplace(restoration);
    await swapFolder(draft, folder);
  } catch (error) {
    throw writingFaultOf(folder, error);
  } finally {
    await rm(draft, { recursive: true, force: true, maxRetries: 10 });
  }
}

async function newDraft(folder: string): Promise<string> {
  try {
    await mkdir(dirname(folder), { recursive: true });
    const draft = await mkdtemp(`${folder}.restoring-`);
    // PostgreSQL may have to run as another user, who must be able to enter.
    await chmod(draft, 0o755);
    return draft;
  } catch (error) {
    throw writingFaultOf(folder, error);
  }
}

async function fillDraft(restoration: Restoration, draft: string): Promise<void> {
  const { from, manifest, durable, print } = restoration;
  const { databases, files, log } = manifest;
  const inState = Object.keys(files).filter((name) => name !== databasesFile && name !== logFile);
  for (const name of inState) await copyFile(join(from, name), join(draft, name));
  const secrets = await secretsIn(draft);
  await forgetCursors(draft, secrets);
  const archive = join(from, databasesFile);
  const { url, stop } = await step(print, 'databases', () =>
    startRestored({ archive, folder: draft, password: secrets.postgres, databases, durable }),
  );
  try {
    if (log)
      await fillLog({ file: join(from, logFile), state: log, folder: draft, cluster: url }, print);
  } finally {
    await stop();
  }
}

async function fillLog(log: RestoredLog, print: Print): Promise<void> {
  // Loaded on demand: only the stack has what it starts.
  const { restoreLog } = await import('./restored-log.ts');
  const later = await step(print, 'log', () => restoreLog(log));
  if (later > 0) print(`Left out ${later} records that were published after the backup.`);
}

/**
 * Positions after the backup will be given to other records. A client that resumes at such a cursor would miss
 * them without notice, so with a new key every old cursor is refused and clients start again.
 */
async function forgetCursors(folder: string, secrets: Secrets): Promise<void> {
  const cursorKey = randomBytes(32).toString('base64url');
  await writePrivateFile(join(folder, 'secrets.json'), { ...secrets, cursorKey });
}

function assertFits({ postgres, architecture }: Manifest): void {
  const [major] = postgres.split('.');
  if (major !== postgresMajor)
    throw new CannotStart(
      `The backup is of PostgreSQL ${major}, and this release runs ${postgresMajor}: restore it with` +
        ' the release that wrote it, and then start the newer one.',
    );
  if (architecture !== process.arch)
    throw new CannotStart(
      `The backup is of a machine with ${architecture}, and this one has ${process.arch}: restore it on such a machine.`,
    );
}

async function assertMayReplace({ folder, replace }: Restoration): Promise<void> {
  await assertNotRunning(folder);
  await undoSwap(folder);
  const postgres = await pidIn(join(folder, 'postgres', 'postmaster.pid'));
  if (postgres && isAlive(postgres))
    throw new CannotStart(
      `PostgreSQL runs on ${folder} as process ${postgres}: stop the shop, or after a kill the process.`,
    );
  if (replace || (await isEmptyFolder(folder))) return;
  throw new CannotStart(
    `${folder} has a shop: add --replace to delete it and put that of the backup in its place.`,
  );
}
