import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { OrderMessages } from '@souk/schema/events/checkout';
import type { deliveryFacts } from '@souk/schema/events/delivery';
import { ordersToChange } from '../persistence/orders-to-change.ts';
import type { Patience } from '../sagas/checkout.ts';
import { concernsOrder, followDelivery } from '../usecases/follow-delivery.ts';

type DeliveryStatus = Data<(typeof deliveryFacts)['delivery-status']>;

/** Goods that leave or arrive take their order along. */
export function onDeliveryStatus(patience: Patience): Handler<DeliveryStatus, OrderMessages> {
  return async (work, messages) => {
    const moving = messages.filter(({ data }) => concernsOrder(data));
    if (moving.length === 0) return;
    const orders = await ordersToChange(
      work.em,
      moving.map(({ data }) => data.orderId),
    );
    for (const { data, cause } of moving) {
      const order = orders.get(data.orderId);
      if (order) followDelivery(work.causedBy(cause), order, data, patience);
    }
  };
}
