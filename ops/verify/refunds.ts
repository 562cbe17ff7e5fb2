import type { Check } from './check.ts';
import { sqlCheck } from './sql-check.ts';

const database = 'billing';

/** No more units go back than were bought, for no more than their price. */
const units = sqlCheck({
  invariant: 'the units of refunds fit the payment',
  database,
  what: 'more of a product is refunded than was bought',
  sql: (only) => `
    select payment_id::text as key, payment_id as payment, given.product_id as product, given.units,
      given.amount, bought.quantity as "unitsBought"
    from (
      select payment_id, parcel_id, product_id, sum(quantity) as units, sum(amount) as amount
      from refund_lines where ${only('payment_id', 'uuid')} group by 1, 2, 3
    ) given
    left join lateral (
      select sum(line.quantity) as quantity, max(line."unitPrice") as price
      from payments p cross join jsonb_array_elements(p.parcels) as parcel
        cross join jsonb_to_recordset(parcel -> 'lines')
          as line ("productId" text, quantity int, "unitPrice" bigint)
      where p.id = payment_id and parcel ->> 'id' = given.parcel_id
        and line."productId" = given.product_id
    ) bought on true
    where given.units > coalesce(bought.quantity, 0) or given.amount > given.units * bought.price`,
});

const lines = sqlCheck({
  invariant: 'the units of refunds fit the payment',
  database,
  what: 'the lines of a refund do not add up to it',
  sql: (only) => `
    select r.id as key, r.id as refund, r.amount, sum(l.amount) as "sumOfLines"
    from refunds r join refund_lines l on l.refund_id = r.id where ${only('r.id')}
    group by r.id having sum(l.amount) <> r.amount or bool_or(l.payment_id <> r.payment_id)
      or bool_or(l.parcel_id is distinct from r.parcel_id)`,
});

/** A refund to a card that is under way has a call that is still to be made. */
const ends = sqlCheck({
  invariant: 'every refund to a card ends, or has failed',
  database,
  sql: (only) => `
    select * from (
      select c.id::text as key, c.id as "cardRefund", c.payment_id as payment, c.attempt, c.state,
        c.amount, case
        when c.state = 'REQUESTED' and not exists (
          select from provider_calls p where p.subject_id = c.id and p.done_at is null)
          then 'nothing asks the provider for the refund any more'
        when c.attempt > 1 and not exists (
          select from card_refunds b where b.transaction_id = c.transaction_id
            and b.attempt = c.attempt - 1 and b.state = 'FAILED' and b.credited_at is null)
          then 'a refund was tried again that had not failed'
        when c.credited_at is not null and exists (
          select from card_refunds b
          where b.transaction_id = c.transaction_id and b.attempt > c.attempt)
          then 'a refund was paid into the account and to the card' end as what
      from card_refunds c where ${only('c.id', 'uuid')}
    ) compared where what is not null`,
});

/** Checks of refunds: their units, and the attempts to pay them to a card. */
export const refunds: readonly Check[] = [units, lines, ends];
