import type { EntityManager } from '@mikro-orm/postgresql';
import type { Contract } from '@souk/schema/contract';
import type { DecodedMessage } from './read-record.ts';

/** What is to be done with mail that was not taken in before, each message once. */
export type Deduplicated<Out extends Contract> = {
  readonly now: readonly DecodedMessage<Out>[];
  /** Their keys have parked messages: they wait behind those. */
  readonly later: readonly DecodedMessage<Out>[];
};

/**
 * Puts the messages into the inbox. The first statement of the handler's transaction: so the row is
 * there if, and only if, the effect is. A second process with the same message waits here for the
 * first to commit.
 */
export async function deduplicate<Out extends Contract>(
  em: EntityManager,
  consumer: string,
  mail: readonly DecodedMessage<Out>[],
): Promise<Deduplicated<Out>> {
  if (mail.length === 0) return { now: [], later: [] };
  const came = mail.map(({ message: { source, id, topic, key } }) => ({
    source: source ?? '',
    id,
    topic,
    key,
  }));
  const rows = await em.execute<{ source: string; id: string; waits: boolean }[]>(intake, [
    JSON.stringify(came),
    consumer,
    consumer,
  ]);
  const waits = new Map(rows.map((row) => [nameOf(row.source, row.id), row.waits]));
  const now: DecodedMessage<Out>[] = [];
  const later: DecodedMessage<Out>[] = [];
  for (const one of mail) {
    const name = nameOf(one.message.source ?? '', one.message.id);
    const wait = waits.get(name);
    // A batch can bring a message twice. The second one is not new any more.
    if (waits.delete(name)) (wait ? later : now).push(one);
  }
  return { now, later };
}

const nameOf = (source: string, id: string) => JSON.stringify([source, id]);

const intake = `
  with came as (
    select * from json_to_recordset(?) as message (source text, id text, topic text, key text)
  ), taken as (
    insert into inbox (consumer, source, id, seen_at)
    select ?, source, id, now() from came order by source, id
    on conflict do nothing
    returning source, id
  )
  select source, id, exists (
    select from parked p
    where p.consumer = ? and p.topic = came.topic and p.key = came.key and p.dead_at is null
  ) as waits
  from taken join came using (source, id)`;

/** Forgets what was taken in more than 14 days ago: the broker has no such records any more. */
export async function pruneInbox(em: EntityManager, consumer: string): Promise<void> {
  await em.execute(
    `delete from inbox where consumer = ? and seen_at < now() - interval '14 days'`,
    [consumer],
  );
}
