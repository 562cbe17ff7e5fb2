import { visibleChanges } from '../../domain/visible-parcels.ts';
import { recordOf } from '../../usecases/publish.ts';
import type { QueryResolvers } from '../schema.generated.ts';

/** The last record of `order-status` that the viewer sees, as on the topic. A subscription begins with it. */
export const orderStatusRecord: QueryResolvers['orderStatusRecord'] = async (
  _,
  { orderId },
  { orders, history, viewer },
) => {
  const order = await orders.byId.load(orderId);
  if (!order) return null;
  const last = visibleChanges(order, await history.load(order.id), viewer).at(-1);
  return last ? { ...recordOf(order, last), at: last.at.toISOString() } : null;
};
