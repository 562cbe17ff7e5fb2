import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { orderFacts } from '@souk/schema/events/orders';
import type { PublishedEvents } from '../usecases/publish.ts';
import { shipStock } from '../usecases/ship-stock.ts';

type OrderShipped = Data<(typeof orderFacts)['order-shipped']>;

/**
 * Removes from the stock what is left of orders that an earlier release has shipped. Since then `parcel-shipped` says all:
 * a record with parcels changes nothing here.
 */
export const onOrderShipped: Handler<OrderShipped, PublishedEvents> = (work, messages) =>
  shipStock(
    work,
    messages
      .filter(({ data }) => data.parcelIds === undefined)
      .map(({ data, cause }) => ({ orderId: data.orderId, cause })),
  );
