import type { QueryResolvers } from '../schema.generated.ts';

/**
 * The last record of `delivery-status` about an order that the viewer may see, as it is on the topic, with
 * the version of the record's header. A subscription begins with it.
 */
export const deliveryRecord: QueryResolvers['deliveryRecord'] = async (
  _,
  { orderId },
  { deliveries, history },
) => {
  const visible = await deliveries.ofOrder.load(orderId);
  const records = await Promise.all(
    visible.map(async ({ id: deliveryId, parcelId, buyerId, sellerIds, trackingNumber }) => {
      const last = (await history.events.load(deliveryId)).at(-1);
      const { seq = 0, orderSeq, status, note, at } = last ?? {};
      const parcel = parcelId === null ? {} : { parcelId };
      const parties = { deliveryId, orderId, ...parcel, buyerId, sellerIds };
      const change = { status, trackingNumber, note, at: at?.toISOString() };
      return { ...parties, ...change, aggregateversion: orderSeq ?? seq };
    }),
  );
  const newestFirst = records.toSorted(
    (one, other) => other.aggregateversion - one.aggregateversion,
  );
  return newestFirst[0] ?? null;
};
