import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { orderFacts } from '@souk/schema/events/orders';
import { followShipments } from '../usecases/follow-order.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type OrderShipped = Data<(typeof orderFacts)['order-shipped']>;

/**
 * Marks all deliveries of orders that an earlier release has shipped as in transit. Since then `parcel-shipped` says
 * all: a record with parcels changes nothing here.
 */
export const onOrderShipped: Handler<OrderShipped, PublishedEvents> = (work, messages) =>
  followShipments(
    work,
    messages
      .filter(({ data }) => data.parcelIds === undefined)
      .map(({ data, cause }) => ({ ...data, cause })),
  );
