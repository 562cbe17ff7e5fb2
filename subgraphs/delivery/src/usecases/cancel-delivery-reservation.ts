import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import type { CancelReply } from '../domain/delivery-reply.ts';
import { ManagedByCheckout } from '../domain/refusals.ts';
import { Booking } from '../persistence/booking.ts';
import { findOrderOf } from '../persistence/lock-orders.ts';
import { cancel } from './cancel.ts';
import type { PublishedEvents } from './publish.ts';

/** `id` is the delivery's, or the external order's. */
export type CancelDeliveryReservation = { readonly id: string; readonly idempotencyKey: string };

/**
 * Releases the place of an external orchestrator's order, once per idempotency key. Throws
 * Forbidden, ManagedByCheckout for one of the shop's orders, and IdempotencyKeyReused.
 */
export async function cancelDeliveryReservation(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: CancelDeliveryReservation,
): Promise<{ result: CancelReply; replayed: boolean }> {
  assertScope(actor, 'saga:participate');
  const { id, idempotencyKey: key } = command;
  const call = { callerId: actor.id, operation: 'cancelDeliveryReservation', key, input: command };
  const { response: result, replayed } = await idempotent(work, call, async () => {
    const found = await findOrderOf(work.em, id);
    const orderId = found?.orderId ?? id;
    if (found?.origin !== 'OUTSIDE') await assertExternal(work, orderId);
    return cancel(work, { orderId, origin: 'OUTSIDE' });
  });
  return { result, replayed };
}

async function assertExternal({ em }: Work<PublishedEvents>, orderId: string): Promise<void> {
  const origins = (await em.find(Booking, { orderId })).map(({ origin }) => origin);
  if (origins.includes('CHECKOUT') && !origins.includes('OUTSIDE'))
    throw new ManagedByCheckout(orderId);
}
