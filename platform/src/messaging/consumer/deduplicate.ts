import type { EntityManager } from '@mikro-orm/postgresql';
import type { Contract } from '@souk/schema/contract';
import type { DecodedMessage } from './decode-record.ts';

/** The messages of a batch that are new to the inbox, each once. */
export type Deduplicated<Out extends Contract> = {
  readonly ready: readonly DecodedMessage<Out>[];
  /** They wait behind parked messages of their key. */
  readonly blocked: readonly DecodedMessage<Out>[];
};

/**
 * Inserts messages into the inbox and returns the new ones. It is the first statement of the
 * handler's transaction, so that the row exists if, and only if, the effect does. A second process
 * with the same message waits here for the first to commit.
 */
export async function deduplicate<Out extends Contract>(
  em: EntityManager,
  consumer: string,
  decoded: readonly DecodedMessage<Out>[],
): Promise<Deduplicated<Out>> {
  if (decoded.length === 0) return { ready: [], blocked: [] };
  const incoming = decoded.map(({ message: { source, id, topic, key } }) => ({
    source: source ?? '',
    id,
    topic,
    key,
  }));
  const rows = await em.execute<{ source: string; id: string; is_blocked: boolean }[]>(
    insertIncoming,
    [JSON.stringify(incoming), consumer, consumer],
  );
  const fresh = new Map(rows.map((row) => [identityOf(row.source, row.id), row.is_blocked]));
  const ready: DecodedMessage<Out>[] = [];
  const blocked: DecodedMessage<Out>[] = [];
  for (const one of decoded) {
    const identity = identityOf(one.message.source ?? '', one.message.id);
    const isBlocked = fresh.get(identity);
    // A batch can contain a message twice. The second one is not new any more.
    if (fresh.delete(identity)) (isBlocked ? blocked : ready).push(one);
  }
  return { ready, blocked };
}

const identityOf = (source: string, id: string) => JSON.stringify([source, id]);

const insertIncoming = `
  with incoming as (
    select * from json_to_recordset(?) as message (source text, id text, topic text, key text)
  ), inserted as (
    insert into inbox (consumer, source, id, seen_at)
    select ?, source, id, now() from incoming order by source, id
    on conflict do nothing
    returning source, id
  )
  select source, id, exists (
    select from parked p
    where p.consumer = ? and p.topic = incoming.topic and p.key = incoming.key
      and p.dead_at is null
  ) as is_blocked
  from inserted join incoming using (source, id)`;

/** Deletes inbox rows older than 14 days: only compacted topics keep records for longer. */
export async function pruneInbox(em: EntityManager, consumer: string): Promise<void> {
  await em.execute(
    `delete from inbox where consumer = ? and seen_at < now() - interval '14 days'`,
    [consumer],
  );
}
