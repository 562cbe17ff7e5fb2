import type { QueryResolvers } from '../schema.generated.ts';

/** What the last record of `delivery-status` says, in its words, with the version from its headers. */
export const deliveryRecord: QueryResolvers['deliveryRecord'] = async (
  _,
  { orderId },
  { deliveries, histories },
) => {
  const delivery = await deliveries.byOrder.load(orderId);
  const last = delivery && (await histories.load(delivery.id)).at(-1);
  if (!delivery || !last) return null;
  const { id: deliveryId, buyerId, sellerIds, trackingNumber } = delivery;
  const { seq: aggregateversion, status, note, at } = last;
  const who = { deliveryId, orderId, buyerId, sellerIds };
  return { ...who, status, trackingNumber, note, at: at.toISOString(), aggregateversion };
};
