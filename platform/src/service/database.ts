import { setTimeout as sleep } from 'node:timers/promises';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, MikroORM, type Options } from '@mikro-orm/postgresql';
import { freeLostConnections } from '../database/free-lost-connections.ts';
import { StoredResponse } from '../messaging/stored-response.ts';
import { crashPoint } from '../runtime/crash-point.ts';
import type { Logger } from '../runtime/logger.ts';
import { PlumbingMigration } from './migrations/service-tables.ts';
import { StoredAnswersMigration } from './migrations/stored-responses.ts';
import { serviceTables } from './service-tables.ts';

type Own = {
  readonly entities: NonNullable<Options['entities']>;
  /** The folder of the subgraph's migrations, where a new one is written. */
  readonly migrations: string;
  readonly migrationsList: NonNullable<NonNullable<Options['migrations']>['migrationsList']>;
};

/** Configures a subgraph's database: its own tables, and those that every service has. */
export function databaseOf({ entities, migrations, migrationsList }: Own): Options {
  return defineConfig({
    entities: [...serviceTables.entities, StoredResponse, ...entities],
    // Only migrations create triggers.
    schemaGenerator: { ...serviceTables.schemaGenerator, ignoreTriggers: true },
    extensions: [Migrator],
    // A wait for a lock ends before the caller's timeout does.
    driverOptions: {
      connectionTimeoutMillis: 5_000,
      options: '-c lock_timeout=10000',
      onPoolCreated: freeLostConnections,
    },
    pool: { min: 0, max: 5 },
    migrations: {
      path: migrations,
      migrationsList: [PlumbingMigration, StoredAnswersMigration, ...migrationsList],
      emit: 'ts',
      snapshot: false,
    },
  });
}

const pauseMs = 500;

/** Waits until a service's database is available, opens it and runs pending migrations. */
export async function openDatabase(
  service: string,
  database: Options,
  clientUrl: string,
  logger: Logger,
): Promise<MikroORM> {
  const orm = await MikroORM.init({ ...database, clientUrl, logger: () => {} });
  for (let logged = false; !(await isAvailable(orm)); logged = true) {
    if (!logged) logger.warn('waiting for the database');
    await sleep(pauseMs);
  }
  await migrate(orm, service);
  return orm;
}

async function isAvailable(orm: MikroORM): Promise<boolean> {
  return orm.em
    .fork()
    .execute('select 1')
    .then(
      () => true,
      () => false,
    );
}

/** Runs migrations in one process at a time: several replicas start at once. */
async function migrate(orm: MikroORM, service: string): Promise<void> {
  await orm.em.fork().transactional(async (em) => {
    await em.execute(`select pg_advisory_xact_lock(hashtext('migrate'))`);
    await orm.migrator.up();
    crashPoint(`${service}/migrations/run`);
  });
}
