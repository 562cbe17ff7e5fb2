import { createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { isUnavailable } from '@souk/platform/bus/is-unavailable';
import { DatabaseError } from 'pg';
import { CannotStart } from '../system/cannot-start.ts';
import { urlOf } from '../system/databases.ts';
import type { LocalSystem } from '../system/local-system.ts';
import { secretsIn } from '../system/secrets.ts';
import { type Print, step } from '../system/step.ts';
import { copyDatabases } from './base-backup.ts';
import { isEmptyFolder } from './is-empty-folder.ts';
import { type LogState, readLogState } from './log-state.ts';
import { type Manifest, writeManifest } from './manifest.ts';
import { writingFaultOf } from './writing-fault-of.ts';

/** The archive of all databases in a backup. */
export const databasesFile = 'databases.tar.gz';
/** The records of a log that is not one of the databases. */
export const logFile = 'log.jsonl.gz';
/** The files of a state folder, beside the databases, without which a shop is not the same. */
const stateFiles = ['secrets.json', 'seeded', 'seeded-past-sales'];

/**
 * Writes a backup of a running shop to a folder that is missing or empty: all databases as they were at one
 * moment. The shop goes on meanwhile. The folder appears when the backup is complete. Throws
 * CannotStart, and then leaves nothing.
 */
export async function backUp(shop: LocalSystem, to: string, print: Print): Promise<Manifest> {
  assertOutside(shop.folder, to);
  await assertEmpty(to);
  const draft = await newDraft(to);
  try {
    const manifest = await writeBackup(shop, draft, print);
    await rename(draft, to);
    return manifest;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw userFaultOf(error, to);
  }
}

async function writeBackup(
  { running, folder }: LocalSystem,
  draft: string,
  print: Print,
): Promise<Manifest> {
  const { postgres } = await secretsIn(folder);
  const cluster = urlOf(running.databases.users ?? '', 'postgres', postgres, 'postgres');
  // Groups first: what they have finished is in the databases, which are copied afterwards.
  const log = running.mode === 'stack' ? await readLogState(running) : null;
  const file = createWriteStream(join(draft, databasesFile), { mode: 0o600, flush: true });
  const { version, point } = await step(print, 'databases', () =>
    copyDatabases(cluster, (archive) => pipeline(archive, createGzip({ level: 1 }), file)),
  );
  const at = new Date().toISOString();
  // The records last: what the databases have sent is in the log.
  if (log) await step(print, 'log', () => writeLog(running.busUrl, log, join(draft, logFile)));
  const kept = stateFiles.filter((name) => existsSync(join(folder, name)));
  for (const name of kept) await copyFile(join(folder, name), join(draft, name));
  const about = {
    ...{ at, mode: running.mode, postgres: version, architecture: process.arch, point, log },
    databases: Object.keys(running.databases),
  };
  const files = [databasesFile, ...(log ? [logFile] : []), ...kept];
  return step(print, 'checksums', () => writeManifest(draft, about, files));
}

/** Loaded on demand: only a log on Kafka needs its client. */
async function writeLog(busUrl: string, state: LogState, file: string): Promise<void> {
  const { writeLogFile } = await import('./log-file.ts');
  await writeLogFile(busUrl, state, file);
}

/** A restore deletes the state folder, and the backup would go with it. */
function assertOutside(stateFolder: string, to: string): void {
  if (!`${to}/`.startsWith(`${stateFolder}/`)) return;
  throw new CannotStart(`${to} is in the state folder ${stateFolder}: choose a folder outside.`);
}

async function assertEmpty(to: string): Promise<void> {
  if (await isEmptyFolder(to)) return;
  throw new CannotStart(`${to} is not empty: choose another folder.`);
}

/** Only the owner may enter a backup, as it has all secrets. */
async function newDraft(to: string): Promise<string> {
  try {
    await mkdir(dirname(to), { recursive: true });
    return await mkdtemp(`${to}.partial-`);
  } catch (error) {
    throw userFaultOf(error, to);
  }
}

/** What the user can do about a folder that cannot be written, or a server that cannot be reached. */
function userFaultOf(error: unknown, to: string): unknown {
  const { code, message } = Object(error);
  if (code === 'ENOTEMPTY' || code === 'EEXIST')
    return new CannotStart(`${to} is not empty: another backup was written there meanwhile.`);
  if (isUnavailable(error))
    return new CannotStart(`A server of the shop stopped meanwhile: ${message} Repeat the backup.`);
  if (error instanceof DatabaseError)
    return new CannotStart(`PostgreSQL does not copy its databases: ${message}.`);
  return writingFaultOf(to, error);
}
