import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { orderFacts } from '@souk/schema/events/orders';
import { followArrivals } from '../usecases/follow-order.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type OrderDelivered = Data<(typeof orderFacts)['order-delivered']>;

/**
 * Marks all deliveries of orders that an earlier release has delivered as delivered. Since then `parcel-delivered` says
 * all: a record with parcels changes nothing here.
 */
export const onOrderDelivered: Handler<OrderDelivered, PublishedEvents> = (work, messages) =>
  followArrivals(
    work,
    messages
      .filter(({ data }) => data.parcelIds === undefined)
      .map(({ data, cause }) => ({ ...data, cause })),
  );
