import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import type { BookingReply } from '../domain/delivery-reply.ts';
import { ManagedByCheckout } from '../domain/refusals.ts';
import { Booking } from '../persistence/booking.ts';
import { book } from './book.ts';
import type { PublishedEvents } from './publish.ts';

export type ReserveDelivery = {
  readonly orderId: string;
  /** The whole address in one line. */
  readonly address: string;
  readonly preferredTimeSlot?: Date | null | undefined;
  readonly idempotencyKey: string;
};

/**
 * Books the delivery of an external orchestrator's order, once per idempotency key. The command is
 * hashed as it is: another shape of it would refuse keys that an earlier release has stored. Throws
 * Forbidden, ManagedByCheckout for one of the shop's orders, and IdempotencyKeyReused.
 */
export async function reserveDelivery(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: ReserveDelivery,
): Promise<{ result: BookingReply; replayed: boolean }> {
  assertScope(actor, 'saga:participate');
  const { orderId, address: street, preferredTimeSlot: wishedAt = null } = command;
  const { idempotencyKey: key } = command;
  const call = { callerId: actor.id, operation: 'reserveDelivery', key, input: command };
  const { response: result, replayed } = await idempotent(work, call, async () => {
    const own = await work.em.findOne(Booking, { orderId, origin: 'CHECKOUT' });
    if (own) throw new ManagedByCheckout(orderId);
    const address = { street, city: '', state: null, country: '', zipCode: '' };
    const parties = { buyerId: null, sellerIds: [], slotId: null };
    return book(work, { orderId, ...parties, address, wishedAt, origin: 'OUTSIDE' });
  });
  return { result, replayed };
}
