import type { EntityManager } from '@mikro-orm/postgresql';
import type { IncomingRecord } from '../../bus/bus.ts';

/** A record that is set aside, and why. */
export type Aside = {
  readonly record: IncomingRecord;
  readonly taken: boolean;
  readonly attempts: number;
  readonly waitMs: number;
  readonly error: string | null;
  readonly dead: boolean;
};

const errorMax = 1_000;

/** What a fault is remembered by. */
export function describe(fault: unknown): string {
  return String(fault).replaceAll('\0', '\uFFFD').slice(0, errorMax);
}

/** Waits behind others of its key. */
export const behind = { taken: true, attempts: 0, waitMs: 0, error: null, dead: false } as const;

/** Nobody can read it. */
export const unreadable = { taken: false, attempts: 0, waitMs: 0, dead: true } as const;

/** Sets records aside, in one statement. One that was set aside before stays as it is. */
export async function park(
  em: EntityManager,
  consumer: string,
  aside: readonly Aside[],
): Promise<void> {
  if (aside.length === 0) return;
  const rows = aside.map(({ record, ...why }) => ({
    ...record,
    ...why,
    position: String(record.position),
  }));
  await em.execute(parkAll, [consumer, JSON.stringify(rows)]);
}

const parkAll = `
  insert into parked (
    consumer, topic, partition, position, key, value, headers, at, taken, attempts, next_at, error,
    dead_at
  )
  select ?, topic, partition, position, key, value, headers, at, taken, attempts,
    now() + "waitMs" * interval '1 ms', error, case when dead then now() end
  from json_to_recordset(?) as aside (
    topic text, partition int, position bigint, key text, value text, headers jsonb,
    at timestamptz, taken boolean, attempts int, "waitMs" float8, error text, dead boolean
  )
  on conflict do nothing`;
