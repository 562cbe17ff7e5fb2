import { hashOf, IdempotencyKeyReused, storedResponse } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import { Registration, type Wish } from '../domain/registration.ts';
import type { Registered } from './complete-registration.ts';
import type { UserTells } from './publish.ts';

type Begun =
  /** One that is resumed comes again: the identity provider may have been asked already. */
  { readonly registration: Registration } | { readonly registered: Registered };

/**
 * Writes down what is about to be asked of the identity provider. A call that comes again finds
 * what it began, or its answer. Throws IdempotencyKeyReused.
 */
export async function beginRegistration({ em, now }: Work<UserTells>, wish: Wish): Promise<Begun> {
  const { call } = wish;
  const callId = call && hashOf([call.callerId, call.operation, call.key]);
  // In this order: whoever ends it takes it away and stores the answer in one transaction.
  const registration = callId && (await em.findOne(Registration, { callId }));
  if (registration && registration.call?.input !== call?.input) throw new IdempotencyKeyReused();
  if (registration) {
    registration.resumed = true;
    return { registration };
  }
  const registered = call && (await storedResponse<Registered>(em, call));
  if (registered) return { registered };
  const begun = new Registration(newId(), wish, callId, now);
  em.persist(begun);
  return { registration: begun };
}

/** What a call that came again has made of a registration meanwhile; null for one that it left. */
export async function askedMeanwhile(
  { em }: Work<UserTells>,
  { id, call }: Registration,
): Promise<Begun | null> {
  const registration = await em.findOne(Registration, { id }, { refresh: true });
  if (registration) return registration.resumed ? { registration } : null;
  const registered = call && (await storedResponse<Registered>(em, call));
  return registered ? { registered } : null;
}
