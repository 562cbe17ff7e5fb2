import { setTimeout as sleep } from 'node:timers/promises';
import { isUnavailable } from '@souk/platform/bus/is-unavailable';
import type { Logger } from '@souk/platform/runtime/logger';
import type { Pool } from 'pg';
import { inTransaction } from './pool.ts';

/** What made the database, in order. A new step is appended; an old one never changes. */
const steps = [
  `create table sessions (
    id bytea primary key,
    user_id text not null,
    provider_session text,
    tokens bytea not null,
    token_expires_at timestamptz not null,
    used_at timestamptz not null default now(),
    ends_at timestamptz not null default now() + interval '10 hours'
  );
  create index sessions_by_user on sessions (user_id);
  create table spent_logout_tokens (jti text primary key, expires_at timestamptz not null);`,
];

/** Brings the database to the last step. Gateways that start at once wait for one another. */
export async function migrate(pool: Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query(`select pg_advisory_xact_lock(hashtext('gateway migrations'))`);
    await client.query('create table if not exists migrations (step int primary key)');
    const { rows } = await client.query<{ step: number }>('select step from migrations');
    const done = new Set(rows.map(({ step }) => step));
    for (const [step, sql] of steps.entries()) {
      if (done.has(step)) continue;
      await client.query(sql);
      await client.query('insert into migrations values ($1)', [step]);
    }
  });
}

const pauseMs = 500;

/** Does so as soon as there is a database. */
export async function migrateWhenThere(pool: Pool, logger: Logger): Promise<void> {
  for (let told = false; ; told = true) {
    try {
      return await migrate(pool);
    } catch (fault) {
      if (!isUnavailable(fault)) throw fault;
      if (!told) logger.warn('waiting for the database of the sessions');
      await sleep(pauseMs);
    }
  }
}
