import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { orderFacts } from '@souk/schema/events/orders';
import { deliveriesToChange } from '../persistence/deliveries-to-change.ts';
import { followShipment } from '../usecases/follow-shipment.ts';
import type { Tells } from '../usecases/tell.ts';

type OrderShipped = Data<(typeof orderFacts)['order-shipped']>;

/** The goods leave with their order. */
export const onOrderShipped: Handler<OrderShipped, Tells> = async (work, messages) => {
  const deliveries = await deliveriesToChange(
    work.em,
    messages.map(({ data }) => data.orderId),
  );
  for (const { data, cause } of messages) {
    const delivery = deliveries.get(data.orderId);
    if (delivery) await followShipment(work.causedBy(cause), delivery, data.trackingNumber);
  }
};
