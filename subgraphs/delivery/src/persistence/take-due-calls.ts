import type { EntityManager } from '@mikro-orm/postgresql';
import type { CarrierParcel } from '../domain/carrier.ts';
import type { CarrierOperation } from './carrier-call.ts';

/** A call to make now. `ref` is null until the carrier has given one. */
export type DueCall = CarrierParcel & {
  readonly deliveryId: string;
  readonly operation: CarrierOperation;
  readonly ref: string | null;
};

const callsMax = 20;

/** Gives the scheduled deliveries of the shop that have no carrier to this one, which is to book them. */
export async function addCarrierBookings(
  em: EntityManager,
  carrier: string,
  now: Date,
): Promise<void> {
  await em.execute(bookings, [carrier, now]);
}

/** Ends the calls about deliveries that are cancelled, and cancels the labels that there may be. */
export async function addLabelCancellations(em: EntityManager, now: Date): Promise<void> {
  await em.execute(cancellations, [now, now]);
}

/**
 * Takes the calls that are due, each for one worker only, and sets the time of the next attempt: it counts
 * when this worker does not live to record the answer.
 */
export async function takeDueCalls(
  em: EntityManager,
  carrier: string,
  now: Date,
): Promise<readonly DueCall[]> {
  const rows = await em.execute<(Omit<DueCall, 'from' | 'to'> & { from: string; to: string })[]>(
    due,
    [carrier, now, callsMax, now],
  );
  return rows.map((row) => ({ ...row, from: new Date(row.from), to: new Date(row.to) }));
}

/** Reads the time of the next call, taken ones included. */
export const nextCallAt = 'select min(next_at) as at from carrier_calls where done_at is null';

// Skips locked rows: to wait for them in this order could deadlock.
const bookings = `
  with chosen as (
    select id from deliveries where status = 'SCHEDULED' and carrier is null and buyer_id is not null
    order by id limit 100 for no key update skip locked
  ), given as (
    update deliveries set carrier = ? from chosen where deliveries.id = chosen.id
    returning deliveries.id
  )
  insert into carrier_calls (delivery_id, operation, next_at)
  select id, 'BOOK', ?::timestamptz from given on conflict do nothing`;

// A booking that was tried may have happened. One that was not is just not made.
const cancellations = `
  with ended as (
    update carrier_calls set done_at = ? from deliveries
    where deliveries.id = delivery_id and status = 'CANCELLED' and operation <> 'CANCEL' and done_at is null
    returning delivery_id, operation, attempts
  )
  insert into carrier_calls (delivery_id, operation, next_at)
  select delivery_id, 'CANCEL', ?::timestamptz from ended where operation = 'TRACK' or attempts > 0
  on conflict do nothing`;

// The wait doubles from 10 s to 10 min.
const due = `
  with chosen as (
    select delivery_id, operation from carrier_calls
    where done_at is null and exists (
      select from deliveries where id = delivery_id and carrier = ?)
    and next_at <= ? order by next_at limit ? for update skip locked
  ), taken as (
    update carrier_calls c set attempts = attempts + 1,
      next_at = ?::timestamptz + least(10 * power(2, least(attempts, 10)), 600) * interval '1 second'
    from chosen where c.delivery_id = chosen.delivery_id and c.operation = chosen.operation
    returning c.delivery_id, c.operation
  )
  select delivery_id as "deliveryId", operation, carrier_ref as ref, address, begins_at as "from",
    ends_at as "to"
  from taken join deliveries on deliveries.id = delivery_id join slots on slots.id = slot_id`;
