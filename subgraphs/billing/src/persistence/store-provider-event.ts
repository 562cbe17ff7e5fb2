import type { EntityManager } from '@mikro-orm/postgresql';
import { isUuid } from '@souk/platform/runtime/id';
import type { ProviderEvent } from '../providers/payment-provider.ts';
import { lockSubject } from './claim-calls.ts';

const statement = `-- Once: the provider's id of the event is the key. A callback about what has ended
  -- changes nothing, so it counts as applied.
  with event (provider, event_id, subject_ref, at) as (values (?, ?, ?, ?::timestamptz)),
  stored as (
    insert into provider_events (provider, event_id, subject_ref, received_at, applied_at)
    select provider, event_id, subject_ref, at, case when exists (
      select from provider_calls where subject_id::text = event.subject_ref
        and operation = 'READ' and done_at is not null) then at end
    from event
    on conflict (provider, event_id) do nothing
    returning subject_ref, received_at
  )
  update provider_calls set next_at = least(next_at, stored.received_at)
  from stored
  where subject_id::text = stored.subject_ref and operation = 'READ' and done_at is null`;

/**
 * Stores a callback, and makes the read of its subject due. A callback about a subject that is not known
 * is stored as well. The second of two changes nothing.
 */
export async function storeProviderEvent(
  em: EntityManager,
  provider: string,
  { eventId, subjectRef }: ProviderEvent,
  now: Date,
): Promise<void> {
  if (isUuid(subjectRef)) await lockSubject(em, subjectRef);
  await em.execute(statement, [provider, eventId, subjectRef, now]);
}
