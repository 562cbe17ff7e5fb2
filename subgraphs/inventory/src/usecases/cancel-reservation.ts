import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { ManagedByCheckout } from '../domain/refusals.ts';
import type { CancellationReply } from '../domain/reservation-reply.ts';
import { findOrderId } from '../persistence/find-reservation.ts';
import { isInternalOrder } from '../persistence/internal-order.ts';
import type { PublishedEvents } from './publish.ts';
import { release } from './release.ts';

/** `id` is the reservation's, or the external order's. */
export type CancelReservation = { readonly id: string; readonly idempotencyKey: string };

/**
 * Releases the stock of an external orchestrator's order, once per idempotency key. An unknown id
 * counts as an order whose reservation is still to come, and refuses it. Throws Forbidden,
 * ManagedByCheckout for one of the shop's orders, and IdempotencyKeyReused.
 */
export async function cancelReservation(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: CancelReservation,
): Promise<{ result: CancellationReply; replayed: boolean }> {
  assertScope(actor, 'saga:participate');
  const { id, idempotencyKey: key } = command;
  const call = { callerId: actor.id, operation: 'cancelReservation', key, input: command };
  const { response: result, replayed } = await idempotent(work, call, async () => {
    const orderId = await findOrderId(work.em, id);
    if (await isInternalOrder(work.em, orderId)) throw new ManagedByCheckout(orderId);
    const order = { orderId, cause: work.cause, expired: false };
    const [reply] = (await release(work, 'OUTSIDE', [order])).values();
    if (!reply) throw new Error(`The release of ${orderId} has no reply.`);
    return reply;
  });
  return { result, replayed };
}
