import { setTimeout as sleep } from 'node:timers/promises';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, MikroORM, type Options } from '@mikro-orm/postgresql';
import { freeLostConnections } from '../database/free-lost-connections.ts';
import { StoredResponse } from '../messaging/idempotency.ts';
import { crashPoint } from '../runtime/crash-point.ts';
import type { Logger } from '../runtime/logger.ts';
import { PlumbingMigration } from './migrations/service-tables.ts';
import { StoredAnswersMigration } from './migrations/stored-responses.ts';
import { plumbing } from './service-tables.ts';

type Own = {
  readonly entities: NonNullable<Options['entities']>;
  /** The folder of the subgraph's migrations, for who writes a new one. */
  readonly migrations: string;
  readonly migrationsList: NonNullable<NonNullable<Options['migrations']>['migrationsList']>;
};

/** What the database of a subgraph holds: its own rows, and those that every service needs. */
export function databaseOf({ entities, migrations, migrationsList }: Own): Options {
  return defineConfig({
    entities: [...plumbing.entities, StoredResponse, ...entities],
    // Guards are written by hand, in migrations.
    schemaGenerator: { ...plumbing.schemaGenerator, ignoreTriggers: true },
    extensions: [Migrator],
    // A wait for a lock ends before the caller's patience does.
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

/** Opens a service's database, waiting as long as it takes, and runs the migrations that are due. */
export async function openDatabase(
  service: string,
  database: Options,
  clientUrl: string,
  logger: Logger,
): Promise<MikroORM> {
  const orm = await MikroORM.init({ ...database, clientUrl, logger: () => {} });
  for (let told = false; !(await answers(orm)); told = true) {
    if (!told) logger.warn('waiting for the database');
    await sleep(pauseMs);
  }
  await migrate(orm, service);
  return orm;
}

async function answers(orm: MikroORM): Promise<boolean> {
  return orm.em
    .fork()
    .execute('select 1')
    .then(
      () => true,
      () => false,
    );
}

/** One process at a time: several replicas start at once. */
async function migrate(orm: MikroORM, service: string): Promise<void> {
  await orm.em.fork().transactional(async (em) => {
    await em.execute(`select pg_advisory_xact_lock(hashtext('migrate'))`);
    await orm.migrator.up();
    crashPoint(`${service}/migrations/run`);
  });
}
