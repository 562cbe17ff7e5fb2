import { createHash, randomUUID } from 'node:crypto';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { Client } from 'pg';

/**
 * Creates a database with all migrations, as a copy of one that has them already: running them takes three times
 * as long, and each test file needs a database of its own. The first call for a list of migrations makes the one
 * that is copied.
 */
export async function copyMigrated(options: Options, url: string, name: string): Promise<void> {
  const template = `migrated_${keyOf(options)}`;
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await makeOnce(client, options, url, template);
    await client.query(`create database "${name}" template "${template}" strategy file_copy`);
  } finally {
    await client.end();
  }
}

/** Opens a database by its name in the cluster. */
export function openDatabase(options: Options, clientUrl: string, dbName: string) {
  return MikroORM.init({
    ...options,
    ...{ clientUrl, dbName, extensions: [Migrator] },
    // Tests must not fail on a slow machine: they wait for a connection without a limit.
    driverOptions: { ...options.driverOptions, connectionTimeoutMillis: 0 },
    logger: () => {},
  });
}

/** The other workers of the run wait for the one that makes it. */
async function makeOnce(client: Client, options: Options, url: string, name: string) {
  await client.query('select pg_advisory_lock(hashtext($1))', [name]);
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 0) {
    // It gets its name when it is complete: a run that was interrupted leaves none that is not.
    const building = `building_${randomUUID()}`;
    await client.query(`create database "${building}"`);
    const orm = await openDatabase(options, url, building);
    await orm.migrator.up().finally(() => orm.close(true));
    await client.query(`alter database "${building}" rename to "${name}"`);
  }
  await client.query('select pg_advisory_unlock(hashtext($1))', [name]);
}

/** Equal for equal lists of migrations of one workspace. */
function keyOf({ migrations = {} }: Options): string {
  const { path, migrationsList = [] } = migrations;
  const parts = migrationsList.map((one) => {
    const [name, type] = 'class' in one ? [one.name, one.class] : [one.name, one];
    return [name, String(type)];
  });
  return createHash('sha256')
    .update(JSON.stringify([path, parts]))
    .digest('hex')
    .slice(0, 32);
}
