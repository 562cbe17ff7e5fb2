import type { Work } from '@souk/platform/messaging/work';
import { SagaIsOurs } from '../domain/refusals.ts';
import type { Cancelled } from '../domain/step-result.ts';
import { Booking } from '../persistence/booking.ts';
import { deliveryToChange } from '../persistence/deliveries-to-change.ts';
import { cancel } from './cancel.ts';
import type { Tells } from './tell.ts';

/**
 * Gives back the place of an order from outside of the shop, named by the delivery's id or its own.
 * Throws SagaIsOurs for an order of ours.
 */
export async function cancelReservation(work: Work<Tells>, id: string): Promise<Cancelled> {
  const delivery = await deliveryToChange(work.em, id);
  const orderId = delivery?.orderId ?? id;
  if (!delivery || delivery.buyerId !== null) await assertOutside(work, orderId);
  return cancel(work, { orderId, origin: 'OUTSIDE' });
}

async function assertOutside({ em }: Work<Tells>, orderId: string): Promise<void> {
  const origins = (await em.find(Booking, { orderId })).map(({ origin }) => origin);
  if (origins.includes('CHECKOUT') && !origins.includes('OUTSIDE')) throw new SagaIsOurs(orderId);
}
