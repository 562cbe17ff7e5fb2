import type { Check } from './check.ts';
import { sqlCheck } from './sql-check.ts';

const database = 'billing';

const payments = sqlCheck({
  invariant: 'a payment is the sum of its shares',
  database,
  what: 'the shares do not add up to the payment',
  sql: (only) => `
    select p.id::text as key, p.id as payment, p.order_id as "orderId", p.status, p.amount,
      p.refunded, s.amount as "sharesAmount", s.refunded as "sharesRefunded"
    from payments p
    left join (
      select payment_id, sum(amount) as amount, sum(refunded) as refunded
      from payment_shares where ${only('payment_id', 'uuid')} group by 1
    ) s on s.payment_id = p.id
    where ${only('p.id', 'uuid')} and case
      when p.parcels is not null and p.status in ('CAPTURED', 'REFUNDED')
      then (s.amount, s.refunded) is distinct from (p.amount, p.refunded)
      else s.payment_id is not null end`,
});

/** Before the release its earnings are pending, afterwards due. */
const entries = sqlCheck({
  invariant: 'a share fits its entries',
  database,
  sql: (only) => `
    select parcel_id as key, parcel_id as "parcelId", s.amount, s.refunded, s.commission,
      s.commission_returned as "commissionReturned", e.kept, e.pending, e.due, case
      when s.parcel_id is null then 'an entry belongs to no share'
      when coalesce(kept, 0) <> s.commission - s.commission_returned
        then 'the commission differs from its entries'
      when sellers > 1 or e.seller_id <> s.seller_id then 'an entry belongs to another seller'
      else 'the earnings differ from their entries' end as what
    from payment_shares s
    full join (
      select parcel_id, sum(amount) filter (where book = 'COMMISSION') as kept,
        sum(amount) filter (where book = 'PENDING') as pending,
        sum(amount) filter (where book = 'DUE') as due,
        count(distinct seller_id) as sellers, max(seller_id) as seller_id
      from entries where parcel_id is not null and ${only('parcel_id')} group by 1
    ) e using (parcel_id)
    cross join lateral (
      select s.amount - s.refunded - s.commission + s.commission_returned as net
    ) n
    where ${only('parcel_id')} and (s.parcel_id is null
      or coalesce(kept, 0) <> s.commission - s.commission_returned
      or coalesce(pending, 0) <> case when s.released_at is null then net else 0 end
      or coalesce(due, 0) <> case when s.released_at is null then 0 else net end
      or sellers > 1 or e.seller_id <> s.seller_id)`,
});

const refunds = sqlCheck({
  invariant: 'a share fits its refunds',
  database,
  what: 'the refunds do not add up to the share',
  sql: (only) => `
    select s.parcel_id as key, s.parcel_id as "parcelId", s.refunded,
      s.commission_returned as "commissionReturned", r.amount as "sumOfRefunds",
      r.commission as "sumOfCommissions"
    from payment_shares s
    left join (
      select payment_id, parcel_id, sum(amount) as amount, sum(commission_part) as commission
      from refunds where parcel_id is not null and ${only('parcel_id')} group by 1, 2
    ) r on r.payment_id = s.payment_id and r.parcel_id = s.parcel_id
    where ${only('s.parcel_id')} and (coalesce(r.amount, 0), coalesce(r.commission, 0))
      <> (s.refunded, s.commission_returned)`,
});

/** Half an hour is long enough for a billing service that has restarted. */
const released = sqlCheck({
  invariant: 'earnings become due in time',
  database,
  what: 'the holding time is over, and the earnings are pending',
  mayBeUnderWay: true,
  sql: (only) => `
    select parcel_id as key, parcel_id as "parcelId", seller_id as seller, due_at as "dueAt"
    from payment_shares
    where released_at is null and due_at < now() - interval '30 minutes' and ${only('parcel_id')}`,
});

const booked = (type: string, ...states: string[]) =>
  `coalesce(sum(t.amount) filter (where t.type = '${type}'), 0)
        <> case when p.state in ('${states.join(`', '`)}') then p.amount else 0 end`;

const payouts = sqlCheck({
  invariant: 'a payout is the sum of its transactions',
  database,
  what: 'the payout differs from its transactions',
  sql: (only) => `
    select p.id::text as key, p.id as payout, p.seller_id as seller, p.state, p.amount,
      array_agg(t.type) as transactions
    from payouts p left join transactions t on t.payout_id = p.id
    where ${only('p.id', 'uuid')}
    group by p.id
    having ${booked('PAYOUT', 'REQUESTED', 'SENT', 'PAID', 'FAILED', 'RETURNED')}
      or ${booked('PAYOUT_PAID', 'PAID', 'RETURNED')} or ${booked('PAYOUT_FAILED', 'FAILED')}
      or ${booked('PAYOUT_RETURNED', 'RETURNED')}`,
});

/** Checks of the money of sellers: shares, refunds, earnings, payouts. */
export const shares: readonly Check[] = [payments, entries, refunds, released, payouts];
