import type { EntityManager } from '@mikro-orm/postgresql';
import { latestByKey } from '@souk/platform/messaging/latest-by-key';
import type { Address } from '../domain/order-request.ts';

type UserEvent = {
  readonly userId: string;
  readonly address: Address | null;
  readonly version: number;
};

/** Updates our copy of buyers. An event older than the copy changes nothing. */
export async function upsertBuyers(em: EntityManager, events: readonly UserEvent[]): Promise<void> {
  const rows = latestByKey(events, ({ userId }) => userId);
  await em.execute(
    `insert into buyers (user_id, address, version)
     select b."userId", b.address, b.version
     from jsonb_to_recordset(?::jsonb) as b ("userId" text, address jsonb, version int)
     on conflict (user_id) do update set address = excluded.address, version = excluded.version
     where buyers.version < excluded.version`,
    [JSON.stringify(rows)],
  );
}
