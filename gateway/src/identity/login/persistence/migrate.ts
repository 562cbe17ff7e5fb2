import { setTimeout as sleep } from 'node:timers/promises';
import { isUnavailable } from '@souk/platform/bus/is-unavailable';
import type { Logger } from '@souk/platform/runtime/logger';
import type { Pool } from 'pg';
import { migrationSteps } from './migration-steps.ts';
import { inTransaction } from './pool.ts';

/** Applies the missing steps. A lock makes concurrently starting gateways wait for one another. */
export async function migrate(pool: Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query(`select pg_advisory_xact_lock(hashtext('gateway migrations'))`);
    await client.query('create table if not exists migrations (step int primary key)');
    const { rows } = await client.query<{ step: number }>('select step from migrations');
    const done = new Set(rows.map(({ step }) => step));
    for (const [step, sql] of migrationSteps.entries()) {
      if (done.has(step)) continue;
      await client.query(sql);
      await client.query('insert into migrations values ($1)', [step]);
    }
  });
}

const pauseMs = 500;

/** Migrates as soon as the database is reachable. */
export async function migrateWhenReachable(pool: Pool, logger: Logger): Promise<void> {
  for (let logged = false; ; logged = true) {
    try {
      return await migrate(pool);
    } catch (fault) {
      if (!isUnavailable(fault)) throw fault;
      if (!logged) logger.warn('waiting for the session database');
      await sleep(pauseMs);
    }
  }
}
