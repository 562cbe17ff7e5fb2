import type { Check } from './check.ts';
import { sqlCheck } from './sql-check.ts';

const database = 'delivery';

const calls = sqlCheck({
  invariant: 'the calls to a carrier fit its deliveries',
  database,
  sql: (only) => `
    select * from (
      select d.id::text as key, d.order_id as "orderId", d.id as delivery, d.status, d.carrier, case
        when not 'BOOK' = any (calls.operations) and d.status not in ('DELIVERED', 'CANCELLED') then 'a delivery of a carrier has no booking'
        when d.carrier_ref is not null and d.status in ('SCHEDULED', 'IN_TRANSIT', 'FAILED')
          and not 'TRACK' = any (calls.operations) then 'a delivery of a carrier is not tracked'
        end as what
      from deliveries d cross join lateral (
        select coalesce(array_agg(operation), '{}') as operations
        from carrier_calls where delivery_id = d.id
      ) calls
      where d.carrier is not null and ${only('d.id', 'uuid')}
    ) compared where what is not null`,
});

/** A carrier that is down is asked again every ten minutes. */
const overdue = sqlCheck({
  invariant: 'no call to a carrier is overdue',
  database,
  what: 'a call was not made for an hour',
  sql: (only) => `
    select delivery_id::text as key, delivery_id as delivery, operation, attempts, next_at as "nextAt"
    from carrier_calls
    where done_at is null and next_at < now() - interval '1 hour' and ${only('delivery_id', 'uuid')}`,
});

const unapplied = sqlCheck({
  invariant: 'every callback of a carrier is applied',
  database,
  what: 'a callback was not applied for an hour',
  sql: (only) => `
    select event_id as key, carrier, event_id as event, subject_ref as subject
    from carrier_callbacks
    where applied_at is null and received_at < now() - interval '1 hour' and ${only('event_id')}`,
});

/** Checks of what is asked of carriers. */
export const carriers: readonly Check[] = [calls, overdue, unapplied];
