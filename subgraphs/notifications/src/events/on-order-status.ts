import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { orderFacts } from '@souk/schema/events/orders';
import type { NotificationChannel } from '../domain/notification-kind.ts';
import { followOrders } from '../usecases/follow-orders.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type OrderStatus = Data<(typeof orderFacts)['order-status']>;

/** Notifies buyers and sellers of what has happened to their orders. */
export function onOrderStatus(
  openChannels: readonly NotificationChannel[],
): Handler<OrderStatus, PublishedEvents> {
  return (work, messages) =>
    followOrders(
      work,
      messages.map(({ data: change, cause }) => ({ change, cause })),
      openChannels,
    );
}
