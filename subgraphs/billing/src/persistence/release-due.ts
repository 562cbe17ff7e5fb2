import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '@souk/platform/runtime/id';
import { enteredLines, lineSql } from './ledger-sql.ts';

const of = 'recorded join share on share.parcel_id = recorded.parcel_id';
const seller = 'share.seller_id';
const parcel = 'share.parcel_id';

const statement = `-- Once: only a share that is not released. One that a refund has locked is left for later.
  with command (at, ids) as (
    values (?::timestamptz, ?::jsonb)
  ), waiting as (
    select s.* from payment_shares s, command
    where s.due_at <= command.at and s.released_at is null
    order by s.due_at limit (select jsonb_array_length(ids) from command)
    for update of s skip locked
  ), share as (
    select w.*, w.amount - w.refunded - w.commission + w.commission_returned as net,
      row_number() over () as no
    from waiting w
  ), released as (
    update payment_shares s set released_at = command.at from share, command
    where s.payment_id = share.payment_id and s.parcel_id = share.parcel_id
  ), recorded as (
    insert into transactions (id, type, amount, currency, parcel_id, at)
    select (command.ids ->> (share.no - 1)::int)::uuid, 'EARNINGS_RELEASE', share.net,
      share.currency, share.parcel_id, command.at
    from share, command where share.net > 0
    returning *
  ), ${enteredLines(
    `${lineSql({ book: 'pending', of, amount: '-recorded.amount', seller, parcel })} union all
    ${lineSql({ book: 'due', of, amount: 'recorded.amount', seller, parcel })}`,
  )}
  select count(*)::int as released from share`;

/**
 * Moves the earnings of shares whose holding time is over from pending to due, at most `max`. Returns of
 * how many. Several processes may run it at once.
 */
export async function releaseDue(em: EntityManager, at: Date, max: number): Promise<number> {
  const ids = Array.from({ length: max }, newId);
  const [row] = await em.execute<[{ released: number }]>(statement, [at, JSON.stringify(ids)]);
  return row.released;
}
