import type { EntityManager } from '@mikro-orm/postgresql';
import type { IncomingRecord } from '../../bus/bus.ts';

/** A row of a parked message. */
export type ParkedRow = Omit<IncomingRecord, 'position'> & {
  readonly consumer: string;
  readonly position: string;
  readonly taken: boolean;
  /** The failed attempts so far. */
  readonly attempts: number;
};

/** The first parked message of each key. */
const heads = `
  from parked p
  where consumer = ? and dead_at is null and not exists (
    select from parked earlier
    where earlier.consumer = p.consumer and earlier.topic = p.topic and earlier.key = p.key
      and earlier.dead_at is null and earlier.position < p.position
  )`;

/** Returns the ms until a parked message is due, negative if one is overdue. Null if there is none. */
export async function msUntilDue(em: EntityManager, consumer: string): Promise<number | null> {
  const [next] = await em.execute<{ ms: number }[]>(
    `select (extract(epoch from min(next_at) - clock_timestamp()) * 1000)::float8 as ms ${heads}`,
    [consumer],
  );
  return next?.ms ?? null;
}

/** Locks and returns the row that is overdue longest. Skips rows that another process has locked. */
export async function lockDue(em: EntityManager, consumer: string): Promise<ParkedRow | undefined> {
  const [row] = await em.execute<ParkedRow[]>(
    `select consumer, topic, partition, position, key, value, headers, at, taken, attempts ${heads}
     and next_at <= now() order by next_at limit 1 for update of p skip locked`,
    [consumer],
  );
  return row;
}

const thisRow = 'consumer = ? and topic = ? and partition = ? and position = ?';
const primaryKey = ({ consumer, topic, partition, position }: ParkedRow) => [
  consumer,
  topic,
  partition,
  position,
];

export async function remove(em: EntityManager, row: ParkedRow): Promise<void> {
  await em.execute(`delete from parked where ${thisRow}`, primaryKey(row));
}

/** Records a failed attempt and retries after `waitMs`. */
export async function postpone(
  em: EntityManager,
  row: ParkedRow,
  error: string,
  waitMs: number,
): Promise<void> {
  await em.execute(
    `update parked set attempts = attempts + 1, error = ?, next_at = now() + ? * interval '1 ms'
     where ${thisRow}`,
    [error, waitMs, ...primaryKey(row)],
  );
}

/** Makes the message a dead letter, until an operator releases it. */
export async function markDead(em: EntityManager, row: ParkedRow, error: string): Promise<void> {
  await em.execute(
    `update parked set attempts = attempts + 1, error = ?, dead_at = now() where ${thisRow}`,
    [error, ...primaryKey(row)],
  );
}
