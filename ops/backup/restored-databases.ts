import { createReadStream } from 'node:fs';
import { chown, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar';
import { CannotStart } from '../system/cannot-start.ts';
import { type Cluster, startPostgres } from '../system/postgres.ts';
import { databaseNames } from '../system/subgraphs.ts';
import { withClient } from '../system/with-client.ts';
import type { Manifest } from './manifest.ts';

/** A backup, and the state folder without databases that gets those of the backup. */
type Restored = {
  readonly archive: string;
  readonly folder: string;
  readonly password: string;
  readonly databases: Manifest['databases'];
  readonly durable: boolean;
};

/**
 * Unpacks the databases of a backup, and starts PostgreSQL on them, which completes them up to the moment of the
 * backup and writes all of it to the disk. Throws CannotStart when it can't, or when a database is missing.
 */
export async function startRestored(restored: Restored): Promise<Pick<Cluster, 'url' | 'stop'>> {
  const { archive, folder, password, durable } = restored;
  const postgresLog = join(folder, 'postgres.log');
  const unpack = (databaseDir: string) => unpackTo(databaseDir, archive);
  const settings = { durable, onStarting: () => {}, onInitialised: unpack, postgresLog };
  const cluster = await startPostgres(folder, password, settings).catch(async (error: unknown) => {
    // The package rejects without a reason when the server ends.
    if (error) throw error;
    const lines = (await readFile(postgresLog, 'utf8').catch(() => '')).trim().split('\n');
    throw new CannotStart(`PostgreSQL does not start on the restored databases: ${lines.at(-1)}`);
  });
  const stop = () => cluster.stop().then(() => rm(postgresLog, { force: true }));
  try {
    await assertComplete(cluster.url, restored);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: cluster.url, stop };
}

/** Replaces the data folder of a new server, which belongs to the user that PostgreSQL runs as. */
async function unpackTo(databaseDir: string, archive: string): Promise<void> {
  const { uid, gid } = await stat(databaseDir);
  await rm(databaseDir, { recursive: true });
  await mkdir(databaseDir, { mode: 0o700 });
  await chown(databaseDir, uid, gid);
  const owner = process.getuid?.() === 0 ? { uid, gid, preserveOwner: false } : {};
  // After a fault the files under way still end, each with a fault of its own when the folder is gone.
  const unpacking = extract({ cwd: databaseDir, strict: true, ...owner }).on('error', () => {});
  await pipeline(createReadStream(archive), unpacking).catch((error: unknown) => {
    throw new CannotStart(`${archive} can't be unpacked: ${Object(error).message}.`);
  });
}

async function assertComplete(url: string, { databases }: Restored): Promise<void> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ datname: string }>('select datname from pg_database'),
  );
  const found = new Set(rows.map(({ datname }) => datname));
  const names: Readonly<Record<string, string>> = databaseNames;
  const missing = databases.filter((name) => !found.has(names[name] ?? name));
  if (missing.length > 0)
    throw new CannotStart(`The backup lacks the databases ${missing.join(', ')}: use another one.`);
}
