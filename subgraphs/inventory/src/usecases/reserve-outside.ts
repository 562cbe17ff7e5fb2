import type { Work } from '@souk/platform/messaging/work';
import { SagaIsOurs } from '../domain/refusals.ts';
import type { Line } from '../domain/reservation.ts';
import type { RefusalData, StepResult } from '../domain/step-result.ts';
import { isOurs } from '../persistence/own-order.ts';
import { reserveStock } from './reserve-stock.ts';
import type { Tells } from './tell.ts';

/** Keeps aside what an orchestrator outside of the shop asks for. Throws SagaIsOurs. */
export async function reserveOutside(
  work: Work<Tells>,
  order: { readonly orderId: string; readonly items: readonly Line[] },
): Promise<StepResult<RefusalData | null>> {
  if (await isOurs(work.em, order.orderId)) throw new SagaIsOurs(order.orderId);
  return reserveStock(work, { ...order, origin: 'OUTSIDE', buyerId: null });
}
