import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { orderFacts } from '@souk/schema/events/orders';
import { followArrivals } from '../usecases/follow-order.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type OrderDelivered = Data<(typeof orderFacts)['order-delivered']>;

/** Marks the deliveries of delivered orders as delivered: all that are left. */
export const onOrderDelivered: Handler<OrderDelivered, PublishedEvents> = (work, messages) =>
  followArrivals(
    work,
    messages.map(({ data, cause }) => ({ ...data, cause })),
  );
