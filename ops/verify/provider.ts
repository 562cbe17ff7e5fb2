import type { Check } from './check.ts';
import { sqlCheck } from './sql-check.ts';

const database = 'billing';

/**
 * Compares the deposits with the simulated provider, which is in the same database. What is PENDING may
 * be on its way; a real provider has a report of its own to compare with.
 */
const deposits = sqlCheck({
  invariant: 'the payment provider has what the books say',
  database,
  sql: (only) => `
    select coalesce(d.id::text, i.id) as key, d.id as deposit, i.id as intent, d.status,
      i.status as "statusThere", d.amount, i.amount as "amountThere", case
      when d.id is null then 'an intent at the provider has no deposit'
      when i.id is null then 'a deposit has no intent at the provider'
      when (d.amount, d.currency) <> (i.amount, i.currency) then 'the provider has another amount'
      when i.status = 'CAPTURED' then 'the provider has money that is not credited'
      else 'a deposit is credited that the provider does not have' end as what
    from (select * from deposits where provider = 'simulated') d
    full join (select * from simulated_intents where purpose = 'DEPOSIT') i on i.id = d.id::text
    where ${only('coalesce(d.id::text, i.id)')} and (d.id is null
      or i.id is null and d.status = 'SUCCEEDED'
      or d.status = 'SUCCEEDED' and i.status <> 'CAPTURED'
      or d.status = 'FAILED' and i.status = 'CAPTURED'
      or (d.amount, d.currency) <> (i.amount, i.currency))`,
});

/**
 * Compares payments by card with the simulated provider. A refund there may not be noted here yet, and
 * what was released or declined here may still be cancelled there: then a call is open.
 */
const cards = sqlCheck({
  invariant: 'the payment provider has what the books say',
  database,
  sql: (only) => `
    select p.id::text as key, p.order_id as "orderId", p.id as payment, p.status,
      i.status as "statusThere", p.amount, i.amount as "amountThere", p.refunded,
      i.refunded as "refundedThere", case
      when (p.amount, p.currency) <> (i.amount, i.currency) then 'the provider has another amount'
      when p.status in ('CAPTURED', 'REFUNDED') and i.status is distinct from 'CAPTURED'
        then 'a payment is captured that the provider does not have'
      when p.status in ('RELEASED', 'DECLINED') then 'the provider holds money of an ended payment'
      else 'the refunds at the provider differ' end as what
    from payments p
    left join simulated_intents i on i.id = p.id::text
    left join (
      select payment_id, sum(amount) filter (where state = 'SUCCEEDED') as paid
      from card_refunds group by 1
    ) r on r.payment_id = p.id
    where p.method = 'CARD' and p.provider = 'simulated' and ${only('p.id', 'uuid')} and (
      (p.amount, p.currency) <> (i.amount, i.currency)
      or p.status in ('CAPTURED', 'REFUNDED') and (i.status is distinct from 'CAPTURED'
        or i.refunded not between coalesce(r.paid, 0) and p.refunded)
      or p.status in ('RELEASED', 'DECLINED')
        and (i.status in ('REQUIRES_ACTION', 'AUTHORIZED') and i.expires_at > now()
          or i.status = 'CAPTURED' and i.refunded < i.amount)
        and not exists (select from provider_calls c
          where c.subject_id = p.id and c.operation = 'CANCEL' and c.done_at is null))`,
});

const clearing = sqlCheck({
  invariant: 'the payment provider has what the books say',
  database,
  what: 'the money on its way back to a card is not that of the open refunds',
  sql: (only) => `
    select p.id::text as key, p.order_id as "orderId", p.id as payment, coalesce(e.amount, 0) as amount,
      coalesce(r.open, 0) as open
    from payments p
    left join (
      select t.payment_id, sum(e.amount) as amount from entries e
      join transactions t on t.id = e.transaction_id where e.book = 'REFUND_CLEARING' group by 1
    ) e on e.payment_id = p.id
    left join (
      select payment_id, sum(amount) as open from card_refunds c
      where state <> 'SUCCEEDED' and credited_at is null and not exists (
        select from card_refunds later
        where later.transaction_id = c.transaction_id and later.attempt > c.attempt)
      group by 1
    ) r on r.payment_id = p.id
    where p.method = 'CARD' and ${only('p.id', 'uuid')}
      and coalesce(e.amount, 0) <> coalesce(r.open, 0)`,
});

/** What the parcels give back with one refund goes to the card, all of it. */
const cardRefunds = sqlCheck({
  invariant: 'a refund to a card is the sum of its parts',
  database,
  what: 'the parts of the parcels do not add up to the refund to the card',
  sql: (only) => `
    select coalesce(c.transaction_id, r.transaction_id)::text as key, c.id as "cardRefund", c.amount,
      r.amount as "sumOfParts"
    from (select * from card_refunds where attempt = 1) c
    full join (
      select transaction_id, sum(refunds.amount) as amount
      from refunds join transactions t on t.id = refunds.transaction_id and t.type = 'CARD_REFUND'
      group by 1
    ) r on r.transaction_id = c.transaction_id
    where ${only('coalesce(c.transaction_id, r.transaction_id)', 'uuid')}
      and c.amount is distinct from r.amount`,
});

/** What failed there, and was paid out nevertheless, is due here a second time. */
const payouts = sqlCheck({
  invariant: 'the payment provider has what the books say',
  database,
  sql: (only) => `
    select coalesce(p.id::text, i.id) as key, p.id as payout, i.id as transfer, p.seller_id as seller,
      p.state, p.amount, i.amount as "amountThere", case
      when p.id is null then 'a payout at the provider is not in the books'
      when i.id is null then 'a payout is paid that the provider does not have'
      when p.state = 'FAILED' then 'a payout has failed that the provider has made'
      else 'the provider has made another payout' end as what
    from (select * from payouts where provider = 'simulated') p
    full join (select * from simulated_transfers where kind = 'payout') i on i.id = p.id::text
    where ${only('coalesce(p.id::text, i.id)')} and (p.id is null
      or i.id is null and p.state in ('PAID', 'RETURNED')
      or i.id is not null and p.state = 'FAILED'
      or (p.amount, p.currency, p.seller_id) <> (i.amount, i.currency, i.seller_ref))`,
});

/** An hour is longer than any wait between two attempts. A bank takes days to make a payout. */
const overdue = sqlCheck({
  invariant: 'nothing waits for the payment provider for over an hour',
  database,
  sql: (only) => `
    select key, what, "subjectId", since from (
      select c.id::text as key, 'a call to the provider is not done' as what,
        c.subject_id::text as "subjectId",
        greatest(c.created_at, case when c.operation = 'READ' then d.expires_at end) as since
      from provider_calls c left join deposits d on d.id = c.subject_id
      where c.done_at is null and not (c.subject = 'PAYOUT' and c.operation = 'READ')
      union all
      select e.event_id, 'a callback is not applied', e.subject_ref, e.received_at
      from provider_events e
      where e.applied_at is null
        and exists (select from provider_calls c where c.subject_id::text = e.subject_ref)
    ) waiting
    where ${only('key')} and since < now() - interval '1 hour'`,
});

/** Checks of the payment provider: its books, and what waits for it. */
export const provider: readonly Check[] = [
  deposits,
  cards,
  cardRefunds,
  clearing,
  payouts,
  overdue,
];
