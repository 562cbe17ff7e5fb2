import { setTimeout as sleep } from 'node:timers/promises';
import { isUnavailable } from '@souk/platform/bus/is-unavailable';
import type { Logger } from '@souk/platform/runtime/logger';
import type { Pool } from 'pg';
import { inTransaction } from './pool.ts';

/** The migrations, in order. Append new steps, and never change an old one. */
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
  `create table revoked_tokens (
    kind text not null check (kind in ('login', 'user')),
    id text not null,
    revoked_at timestamptz not null default now(),
    primary key (kind, id)
  );`,
];

/** Applies the missing steps. A lock makes concurrently starting gateways wait for one another. */
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
