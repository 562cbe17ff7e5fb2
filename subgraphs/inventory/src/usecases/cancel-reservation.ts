import type { Work } from '@souk/platform/messaging/work';
import { SagaIsOurs } from '../domain/refusals.ts';
import { released, type StepResult } from '../domain/reservation-reply.ts';
import { orderNamed } from '../persistence/find-reservation.ts';
import { isOurs } from '../persistence/internal-order.ts';
import type { Tells } from './publish.ts';
import { releaseStock } from './release-stock.ts';

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
