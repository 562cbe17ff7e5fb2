import { hashOf, IdempotencyKeyReused, storedResponse } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import { Registration, type RegistrationRequest } from '../domain/registration.ts';
import { deleteRegistration, type Registered } from './complete-registration.ts';
import type { PublishedEvents } from './publish.ts';

/** A registration in progress, or the response of one that is complete. */
type Attempt = { readonly registration: Registration } | { readonly registered: Registered };

/**
 * Stores a registration before the identity provider is called. A retry gets the registration that
 * its call has begun, for which the provider may have created the user already, or the stored
 * response. Throws IdempotencyKeyReused.
 */
export async function beginRegistration(
  { em, now }: Work<PublishedEvents>,
  request: RegistrationRequest,
): Promise<Attempt> {
  const { call } = request;
  const callId = call && hashOf([call.callerId, call.operation, call.key]);
  // In this order: completion deletes the registration and stores the response in one transaction.
  const earlier = callId && (await em.findOne(Registration, { callId }));
  if (earlier && earlier.call?.input !== call?.input) throw new IdempotencyKeyReused();
  if (earlier) {
    earlier.resumed = true;
    return { registration: earlier };
  }
  const registered = call && (await storedResponse<Registered>(em, call));
  if (registered) return { registered };
  const registration = new Registration(newId(), request, callId, now);
  em.persist(registration);
  return { registration };
}

/**
 * Returns what another attempt of the same call has made of the registration meanwhile; null without one. An attempt
 * that began before another had stored anything, and stored its registration after the other was complete, has a
 * registration of its own: it is deleted, since the other's user is the one of the call.
 */
export async function otherAttempt(
  work: Work<PublishedEvents>,
  own: Registration,
): Promise<Attempt | null> {
  const { em } = work;
  const { id, call } = own;
  const registration = await em.findOne(Registration, { id }, { refresh: true });
  if (registration?.resumed) return { registration };
  const registered = call && (await storedResponse<Registered>(em, call));
  if (!registered) return null;
  await deleteRegistration(work, own);
  return { registered };
}
