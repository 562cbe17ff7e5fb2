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
      when i.status = 'CAPTURED' then 'the provider has money that is not credited'
      when d.status = 'SUCCEEDED' then 'a deposit is credited that the provider does not have'
      else 'the provider has another amount' end as what
    from (select * from deposits where provider = 'simulated') d
    full join (select * from simulated_intents where purpose = 'DEPOSIT') i on i.id = d.id::text
    where ${only('coalesce(d.id::text, i.id)')} and (d.id is null
      or i.id is null and d.status = 'SUCCEEDED'
      or d.status = 'SUCCEEDED' and i.status <> 'CAPTURED'
      or d.status = 'FAILED' and i.status = 'CAPTURED'
      or (d.amount, d.currency) <> (i.amount, i.currency))`,
});

/** An hour is longer than any wait between two attempts. */
const overdue = sqlCheck({
  invariant: 'nothing waits for the payment provider for over an hour',
  database,
  sql: (only) => `
    select key, what, "subjectId", since from (
      select c.id::text as key, 'a call to the provider is not done' as what,
        c.subject_id::text as "subjectId",
        greatest(c.created_at, case when c.operation = 'READ' then d.expires_at end) as since
      from provider_calls c left join deposits d on d.id = c.subject_id
      where c.done_at is null
      union all
      select e.event_id, 'a callback is not applied', e.subject_ref, e.received_at
      from provider_events e
      where e.applied_at is null
        and exists (select from provider_calls c where c.subject_id::text = e.subject_ref)
    ) waiting
    where ${only('key')} and since < now() - interval '1 hour'`,
});

/** Checks of the payment provider: its books, and what waits for it. */
export const provider: readonly Check[] = [deposits, overdue];
