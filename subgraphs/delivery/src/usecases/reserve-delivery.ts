import type { Actor } from '@souk/platform/kernel/actor';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import type { Address } from '../domain/delivery.ts';
import type { BookingReply } from '../domain/delivery-reply.ts';
import { SagaIsOurs } from '../domain/refusals.ts';
import { Booking } from '../persistence/booking.ts';
import { book } from './book.ts';
import type { PublishedEvents } from './publish.ts';

export type ReserveDelivery = {
  readonly orderId: string;
  readonly address: Address;
  readonly wishedAt: Date | null;
  readonly idempotencyKey: string;
};

/**
 * Books the delivery of an external orchestrator's order, once per idempotency key. Throws
 * SagaIsOurs for one of the shop's orders, and IdempotencyKeyReused.
 */
export async function reserveDelivery(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: ReserveDelivery,
): Promise<BookingReply> {
  const { idempotencyKey: key, ...request } = command;
  const call = { callerId: actor.id, operation: 'reserveDelivery', key, input: command };
  const { response } = await idempotent(work, call, async () => {
    const { orderId } = request;
    const own = await work.em.findOne(Booking, { orderId, origin: 'CHECKOUT' });
    if (own) throw new SagaIsOurs(orderId);
    const parties = { buyerId: null, sellerIds: [], slotId: null };
    return book(work, { ...request, ...parties, origin: 'OUTSIDE' });
  });
  return response;
}
