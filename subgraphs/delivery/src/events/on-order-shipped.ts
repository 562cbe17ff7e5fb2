import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { orderFacts } from '@souk/schema/events/orders';
import { followShipments } from '../usecases/follow-order.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type OrderShipped = Data<(typeof orderFacts)['order-shipped']>;

/** Marks the deliveries of shipped orders as in transit: all that are left. */
export const onOrderShipped: Handler<OrderShipped, PublishedEvents> = (work, messages) =>
  followShipments(
    work,
    messages.map(({ data, cause }) => ({ ...data, cause })),
  );
