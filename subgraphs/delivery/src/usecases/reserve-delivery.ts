import type { Work } from '@souk/platform/messaging/work';
import type { Address } from '../domain/delivery.ts';
import { SagaIsOurs } from '../domain/refusals.ts';
import type { Booked } from '../domain/step-result.ts';
import { Booking } from '../persistence/booking.ts';
import { book } from './book.ts';
import type { Tells } from './tell.ts';

export type ReserveDelivery = {
  readonly orderId: string;
  readonly address: Address;
  readonly wishedAt: Date | null;
};

/** Takes a place for an order from outside of the shop. Throws SagaIsOurs for one of ours. */
export async function reserveDelivery(work: Work<Tells>, wanted: ReserveDelivery): Promise<Booked> {
  const { orderId } = wanted;
  const ours = await work.em.findOne(Booking, { orderId, origin: 'CHECKOUT' });
  if (ours) throw new SagaIsOurs(orderId);
  const nobody = { buyerId: null, sellerIds: [], slotId: null };
  return book(work, { ...wanted, ...nobody, origin: 'OUTSIDE' });
}
