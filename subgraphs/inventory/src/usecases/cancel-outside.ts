import type { Work } from '@souk/platform/messaging/work';
import { SagaIsOurs } from '../domain/refusals.ts';
import { released, type StepResult } from '../domain/step-result.ts';
import { isOurs } from '../persistence/own-order.ts';
import { orderNamed } from '../persistence/reservation-of.ts';
import { releaseStock } from './release-stock.ts';
import type { Tells } from './tell.ts';

/**
 * Gives back what an orchestrator outside of the shop had kept aside. `named` is the reservation or
 * its order; what nobody knows is taken for an order that is still to come. Throws SagaIsOurs.
 */
export async function cancelOutside(work: Work<Tells>, named: string): Promise<StepResult> {
  const orderId = await orderNamed(work.em, named);
  if (await isOurs(work.em, orderId)) throw new SagaIsOurs(orderId);
  const order = { orderId, cause: work.cause, expired: false };
  const reservations = await releaseStock(work, 'OUTSIDE', [order]);
  return released(reservations.get(orderId));
}
