import { setTimeout as sleep } from 'node:timers/promises';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, MikroORM, type Options } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { atUrl } from '../database/at-url.ts';
import { freeLostConnections } from '../database/free-lost-connections.ts';
import { type PoolFigures, poolFigures } from '../database/pool-figures.ts';
import { traceQueries } from '../database/trace-queries.ts';
import { StoredResponse } from '../messaging/stored-response.ts';
import { closedOnFailure } from '../runtime/closed-on-failure.ts';
import { crashPoint } from '../runtime/crash-point.ts';
import type { Logger } from '../runtime/logger.ts';
import { PlumbingMigration } from './migrations/service-tables.ts';
import { SettingCopiesMigration } from './migrations/setting-copies.ts';
import { StoredAnswersMigration } from './migrations/stored-responses.ts';
import { TextFoldingMigration } from './migrations/text-folding.ts';
import { serviceTables } from './service-tables.ts';

type Own = {
  readonly entities: NonNullable<Options['entities']>;
  /** The folder of the subgraph's migrations, where a new one is written. */
  readonly migrations: string;
  readonly migrationsList: NonNullable<NonNullable<Options['migrations']>['migrationsList']>;
  /** Tables that no entity has, as only statements and triggers write them. */
  readonly unmapped?: readonly string[];
};

/** Configures a subgraph's database: its own tables, and those that every service has. */
export function databaseOf({ entities, migrations, migrationsList, unmapped = [] }: Own): Options {
  return defineConfig({
    entities: [...serviceTables.entities, StoredResponse, ...entities],
    // Only migrations create triggers and functions.
    schemaGenerator: {
      ...serviceTables.schemaGenerator,
      skipTables: [...unmapped],
      ignoreTriggers: true,
      ignoreRoutines: true,
    },
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
      migrationsList: [
        PlumbingMigration,
        StoredAnswersMigration,
        TextFoldingMigration,
        SettingCopiesMigration,
        ...migrationsList,
      ],
      emit: 'ts',
      snapshot: false,
    },
  });
}

/** One for each topic under way would be no faster: a process of PostgreSQL costs several megabytes. */
const backgroundPool = { min: 0, max: 3 };
const pauseMs = 500;

/** A service's database over two pools of connections, so that neither kind of work waits for the other. */
export type ServiceDatabase = {
  /** For the requests of clients. */
  readonly requests: MikroORM;
  /** For what is already promised or watches over it: messages, the saga's clock, health, metrics. */
  readonly background: MikroORM;
  /** What the connections of both do. */
  readonly pools: PoolFigures;
  readonly close: () => Promise<void>;
};

/**
 * Waits until a service's database is available, opens it and runs pending migrations. `traced`: its statements
 * have spans.
 */
export async function openDatabase(
  service: string,
  own: Options,
  clientUrl: string,
  logger: Logger,
  traced = false,
): Promise<ServiceDatabase> {
  const pools = new Map<string, Pool>();
  const open = (name: string, more: Options = {}) => {
    const onPoolCreated = (pool: Pool) => {
      pools.set(name, pool);
      freeLostConnections(pool);
      if (traced) traceQueries(pool);
    };
    const driverOptions = { ...own.driverOptions, onPoolCreated };
    return MikroORM.init(atUrl({ ...own, ...more, driverOptions }, clientUrl));
  };
  return closedOnFailure(async (opened) => {
    const [requests, background] = await Promise.all([
      open('requests'),
      open('background', { pool: backgroundPool }),
    ]);
    for (const orm of [requests, background]) opened.defer(() => orm.close());
    for (let logged = false; ; logged = true) {
      const err = await faultOf(background);
      if (!err) break;
      if (!logged) logger.warn({ err }, 'waiting for the database');
      await sleep(pauseMs);
    }
    await migrate(background, service);
    const close = () => opened.disposeAsync();
    return { requests, background, pools: poolFigures(pools), close };
  });
}

/** Why the database is not available; null when it is. */
async function faultOf(orm: MikroORM): Promise<unknown> {
  return orm.em
    .fork()
    .execute('select 1')
    .then(
      () => null,
      (fault: unknown) => fault,
    );
}

/**
 * Runs migrations in one process at a time: several replicas start at once. The others wait for as long as it takes,
 * as all migrations of a new database may take longer than the limit of other locks.
 */
async function migrate(orm: MikroORM, service: string): Promise<void> {
  await orm.em.fork().transactional(async (em) => {
    await em.execute('set local lock_timeout = 0');
    await em.execute(`select pg_advisory_xact_lock(hashtext('migrate'))`);
    await orm.migrator.up();
    crashPoint(`${service}/migrations/run`);
  });
}
