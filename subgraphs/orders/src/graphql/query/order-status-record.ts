import type { QueryResolvers } from '../schema.generated.ts';

/** The last record of `order-status`, as it is on the topic. A subscription begins with it. */
export const orderStatusRecord: QueryResolvers['orderStatusRecord'] = async (
  _,
  { orderId },
  { orders, history },
) => {
  const order = await orders.byId.load(orderId);
  const last = order && (await history.load(order.id)).at(-1);
  if (!order || !last) return null;
  const { number, buyerId, sellerIds } = order;
  const { seq, type, status, at, message } = last;
  return { orderId, number, buyerId, sellerIds, seq, type, status, at: at.toISOString(), message };
};
