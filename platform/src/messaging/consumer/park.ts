import type { EntityManager } from '@mikro-orm/postgresql';
import type { IncomingRecord } from '../../bus/bus.ts';
import { replaceNul } from './replace-nul.ts';

/** A record to park, and why. */
export type RecordToPark = {
  readonly record: IncomingRecord;
  readonly taken: boolean;
  readonly attempts: number;
  readonly waitMs: number;
  readonly error: string | null;
  readonly dead: boolean;
};

/** In characters. */
const errorMax = 1_000;

/** Returns a fault as the text that is stored with a parked message. */
export function errorText(fault: unknown): string {
  return replaceNul(String(fault)).slice(0, errorMax);
}

/** The state of a message that waits behind a parked one of its key. */
export const blockedByKey = {
  taken: true,
  attempts: 0,
  waitMs: 0,
  error: null,
  dead: false,
} as const;

/** The state of a record that can't be decoded. */
export const undecodable = { taken: false, attempts: 0, waitMs: 0, dead: true } as const;

/** Parks records in one statement. A record that is parked already stays as it is. */
export async function park(
  em: EntityManager,
  consumer: string,
  records: readonly RecordToPark[],
): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map(({ record, ...state }) => ({
    ...record,
    ...state,
    position: String(record.position),
  }));
  await em.execute(insertParked, [consumer, JSON.stringify(rows)]);
}

const insertParked = `
  insert into parked (
    consumer, topic, partition, position, key, value, headers, at, taken, attempts, next_at, error,
    dead_at
  )
  select ?, topic, partition, position, key, value, headers, at, taken, attempts,
    now() + "waitMs" * interval '1 ms', error, case when dead then now() end
  from json_to_recordset(?) as incoming (
    topic text, partition int, position bigint, key text, value text, headers jsonb,
    at timestamptz, taken boolean, attempts int, "waitMs" float8, error text, dead boolean
  )
  on conflict do nothing`;
