import type { Query } from '../../database/session.ts';

/** A row of the outbox. `position` is text, as it may exceed a safe number. */
export type OutboxRow = {
  readonly position: string;
  readonly id: string;
  readonly source: string;
  readonly topic: string;
  readonly type: string;
  readonly key: string;
  readonly value: string;
  readonly aggregate_version: number | null;
  readonly correlation_id: string;
  readonly causation_id: string | null;
  readonly traceparent: string | null;
  readonly occurred_at: Date;
};

const message = `position, id, source, topic, type, key, value, aggregate_version, correlation_id,
  causation_id, traceparent, occurred_at`;

/** How many messages are read at once. */
export const batchSize = 500;

/**
 * Moves sent rows to the archive and fetches the next ones, in one statement. It has no cursor: a row
 * that was committed late, under a lower position, is simply found the next time.
 */
export function archiveAndFetch(
  query: Query,
  sent: readonly OutboxRow[],
  lanes: readonly number[],
): Promise<OutboxRow[]> {
  return query<OutboxRow>(
    `with sent as (
       delete from outbox where position = any ($1::bigint[]) returning *
     ), kept as (
       insert into outbox_archive (${message}, sent_at) select ${message}, now() from sent
     )
     select ${message} from outbox
     where lane = any ($2) and position <> all ($1::bigint[])
     order by position limit ${batchSize}`,
    [sent.map(({ position }) => position), lanes],
  );
}

/** Locks the lanes that no other relay holds, until the session ends. Returns the locked ones. */
export async function lockLanes(query: Query, wanted: readonly number[]): Promise<number[]> {
  const locked = await query<{ lane: number }>(
    `select lane from unnest($1::int[]) lane where pg_try_advisory_lock(hashtext('outbox'), lane)`,
    [wanted],
  );
  return locked.map(({ lane }) => lane);
}

/** Deletes rows that have been in the archive for 14 days. */
export async function pruneArchive(query: Query): Promise<void> {
  await query(`delete from outbox_archive where sent_at < now() - interval '14 days'`);
}
