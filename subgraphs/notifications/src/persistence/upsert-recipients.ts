import type { EntityManager } from '@mikro-orm/postgresql';
import { latestByKey } from '@souk/platform/messaging/latest-by-key';

/** What a profile says about mails. `version` is 0 for an address without the profile's version. */
export type Address = {
  readonly userId: string;
  readonly email: string | null;
  readonly version: number;
};

/**
 * Updates our copy of addresses. An event older than the copy changes nothing. One of an earlier release has no
 * address, and keeps the known one. Another address gets mails again.
 */
export async function upsertRecipients(
  em: EntityManager,
  addresses: readonly Address[],
): Promise<void> {
  const rows = latestByKey(addresses, ({ userId }) => userId);
  await em.execute(
    `insert into recipients as known (user_id, email, version)
    select r."userId", r.email, r.version
    from jsonb_to_recordset(?::jsonb) as r ("userId" text, email text, version int)
    on conflict (user_id) do update set version = greatest(known.version, excluded.version),
      email = coalesce(excluded.email, known.email),
      refusals = case when excluded.email is distinct from known.email and excluded.email is not null
        then 0 else known.refusals end,
      suspended_at = case when excluded.email is distinct from known.email
        and excluded.email is not null then null else known.suspended_at end
    where known.version < excluded.version or known.email is null`,
    [JSON.stringify(rows)],
  );
}

/** Stores the numbers of orders, which never change. */
export async function insertOrderNumbers(
  em: EntityManager,
  orders: readonly { readonly orderId: string; readonly number: string }[],
): Promise<void> {
  const numbers = new Map(orders.map(({ orderId, number }) => [orderId, number]));
  const rows = [...numbers].map(([orderId, number]) => ({ orderId, number }));
  await em.execute(
    `insert into order_numbers (order_id, number)
    select "orderId", number
    from jsonb_to_recordset(?::jsonb) as row ("orderId" text, number text) order by "orderId"
    on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}
