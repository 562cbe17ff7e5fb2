import type { QueryResolvers } from '../schema.generated.ts';

/**
 * The last record of `delivery-status`, as it is on the topic, with the version of the record's
 * header. A subscription begins with it.
 */
export const deliveryRecord: QueryResolvers['deliveryRecord'] = async (
  _,
  { orderId },
  { deliveries, history },
) => {
  const delivery = await deliveries.byOrder.load(orderId);
  const last = delivery && (await history.events.load(delivery.id)).at(-1);
  if (!delivery || !last) return null;
  const { id: deliveryId, buyerId, sellerIds, trackingNumber } = delivery;
  const { seq: aggregateversion, status, note, at } = last;
  const parties = { deliveryId, orderId, buyerId, sellerIds };
  return { ...parties, status, trackingNumber, note, at: at.toISOString(), aggregateversion };
};
