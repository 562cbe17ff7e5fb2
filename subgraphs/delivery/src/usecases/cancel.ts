import type { Work } from '@souk/platform/messaging/work';
import { givenUp, type Origin } from '../domain/booking.ts';
import { alreadyLeft, type Cancelled, cancelled } from '../domain/step-result.ts';
import { Booking } from '../persistence/booking.ts';
import { deliveryToChange } from '../persistence/deliveries-to-change.ts';
import { givePlaceBack } from '../persistence/give-place-back.ts';
import { type Tells, tell } from './tell.ts';

type Order = { readonly orderId: string; readonly origin: Origin };

/**
 * Gives the place of an order back, once; not when its goods have left. An order that has none yet
 * will never have one.
 */
export async function cancel(work: Work<Tells>, order: Order): Promise<Cancelled> {
  const booking = await work.em.findOne(Booking, order);
  if (!booking) work.em.create(Booking, { ...order, refused: givenUp });
  const delivery = booking?.deliveryId && (await deliveryToChange(work.em, booking.deliveryId));
  if (!delivery) return cancelled(null);
  if (delivery.hasLeft()) return alreadyLeft(delivery.id);
  const changes = delivery.cancel(work.now);
  if (changes.length > 0) await givePlaceBack(work.em, delivery.slotId);
  await tell(work, delivery, changes);
  return cancelled(delivery.id);
}
