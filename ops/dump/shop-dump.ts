import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { createDatabases } from '../system/databases.ts';
import { startPostgres } from '../system/postgres.ts';
import { secretsIn } from '../system/secrets.ts';
import type { System } from '../system/start-system.ts';
import { dumpDatabase, restoreDatabase } from './dump-database.ts';

const secretsFile = 'secrets.json';
const suffix = '.sql.gz';

/**
 * Writes the databases of a shop in embedded mode to a new folder, one file each, with the secrets that
 * they need. The services should be stopped: each database is dumped at a moment of its own.
 */
export async function dumpShop({ folder, plan }: System, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const [name, url] of Object.entries(plan.urls)) {
    const dump = await promisify(gzip)(await dumpDatabase(url), { level: 9 });
    await writeFile(join(to, `${name}${suffix}`), dump);
  }
  await copyFile(join(folder, secretsFile), join(to, secretsFile));
}

/** Makes the databases of a dump in an empty state folder, on which a shop can then start. */
export async function restoreShop(from: string, folder: string): Promise<void> {
  await copyFile(join(from, secretsFile), join(folder, secretsFile));
  const secrets = await secretsIn(folder);
  const settings = { durable: false, onStarting: () => {} };
  const cluster = await startPostgres(folder, secrets.postgres, settings);
  try {
    const urls: Readonly<Record<string, string>> = await createDatabases(
      cluster.url,
      secrets.databases,
      ['bus'],
    );
    for (const name of await databasesIn(from)) {
      const dump = await promisify(gunzip)(await readFile(join(from, `${name}${suffix}`)));
      const url = urls[name];
      if (!url) throw new Error(`${from} has a database that this shop does not: ${name}.`);
      await restoreDatabase(url, dump.toString());
    }
  } finally {
    await cluster.stop();
  }
}

async function databasesIn(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(suffix));
  return files.map((file) => basename(file, suffix));
}
