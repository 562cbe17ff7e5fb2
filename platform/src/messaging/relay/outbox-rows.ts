import type { Query } from '../../database/session.ts';

/** A row of the outbox, by its columns. `position` keeps all its digits. */
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

/**
 * Moves what was sent to the archive and reads what is to be sent next, in one statement. It has no
 * cursor: a row that was committed late, under a lower position, is simply there the next time.
 */
export function moveAndRead(
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
     order by position limit 500`,
    [sent.map(({ position }) => position), lanes],
  );
}

/** Takes the lanes that no other relay has, until the session ends. Returns those it got. */
export async function takeLanes(query: Query, wanted: readonly number[]): Promise<number[]> {
  const taken = await query<{ lane: number }>(
    `select lane from unnest($1::int[]) lane where pg_try_advisory_lock(hashtext('outbox'), lane)`,
    [wanted],
  );
  return taken.map(({ lane }) => lane);
}

/** Deletes what has been in the archive for 14 days. */
export async function pruneArchive(query: Query): Promise<void> {
  await query(`delete from outbox_archive where sent_at < now() - interval '14 days'`);
}
