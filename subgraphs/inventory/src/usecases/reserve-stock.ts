import type { Work } from '@souk/platform/messaging/work';
import { SagaIsOurs } from '../domain/refusals.ts';
import type { Line } from '../domain/reservation.ts';
import type { RefusalData, StepResult } from '../domain/reservation-reply.ts';
import { isOurs } from '../persistence/internal-order.ts';
import type { Tells } from './publish.ts';
import { reserveStock } from './reserve.ts';

/** Keeps aside what an orchestrator outside of the shop asks for. Throws SagaIsOurs. */
export async function reserveOutside(
  work: Work<Tells>,
  order: { readonly orderId: string; readonly items: readonly Line[] },
): Promise<StepResult<RefusalData | null>> {
  if (await isOurs(work.em, order.orderId)) throw new SagaIsOurs(order.orderId);
  return reserveStock(work, { ...order, origin: 'OUTSIDE', buyerId: null });
}
