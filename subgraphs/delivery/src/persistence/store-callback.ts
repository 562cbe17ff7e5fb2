import type { EntityManager } from '@mikro-orm/postgresql';
import type { CarrierEvent } from '../domain/carrier.ts';

/** Stores a callback once, and makes the question that it causes due now: one statement. */
export async function storeCallback(
  em: EntityManager,
  carrier: string,
  { eventId, subjectRef }: CarrierEvent,
  now: Date,
): Promise<void> {
  await em.execute(statement, [carrier, eventId, subjectRef, now, now]);
}

const statement = `
  with stored as (
    insert into carrier_callbacks (carrier, event_id, subject_ref, received_at)
    values (?, ?, ?, ?) on conflict do nothing returning carrier, subject_ref
  )
  update carrier_calls set next_at = least(next_at, ?::timestamptz)
  from stored join deliveries d on d.carrier = stored.carrier and d.carrier_ref = subject_ref
  where delivery_id = d.id and operation = 'TRACK' and done_at is null`;
