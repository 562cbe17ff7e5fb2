import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { orderFacts } from '@souk/schema/events/orders';
import { deliveriesToChange } from '../persistence/deliveries-to-change.ts';
import { followArrival } from '../usecases/follow-arrival.ts';
import type { Tells } from '../usecases/tell.ts';

type OrderDelivered = Data<(typeof orderFacts)['order-delivered']>;

/** The goods arrive with their order. */
export const onOrderDelivered: Handler<OrderDelivered, Tells> = async (work, messages) => {
  const deliveries = await deliveriesToChange(
    work.em,
    messages.map(({ data }) => data.orderId),
  );
  for (const { data, cause } of messages) {
    const delivery = deliveries.get(data.orderId);
    if (delivery) await followArrival(work.causedBy(cause), delivery);
  }
};
