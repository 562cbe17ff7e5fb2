import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { orderFacts } from '@souk/schema/events/orders';
import type { PublishedEvents } from '../usecases/publish.ts';
import { shipStock } from '../usecases/ship-stock.ts';

type OrderShipped = Data<(typeof orderFacts)['order-shipped']>;

/** Removes from the stock what is left of shipped orders: nothing after the records of their parcels. */
export const onOrderShipped: Handler<OrderShipped, PublishedEvents> = (work, messages) =>
  shipStock(
    work,
    messages.map(({ data, cause }) => ({ orderId: data.orderId, cause })),
  );
