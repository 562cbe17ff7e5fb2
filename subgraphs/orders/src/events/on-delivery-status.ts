import type { Message } from '@souk/platform/consumer';
import type { Work } from '@souk/platform/work';
import type { Data } from '@souk/schema/contract';
import type { OrderTells } from '@souk/schema/events/checkout';
import type { deliveryFacts } from '@souk/schema/events/delivery';
import { ordersToChange } from '../persistence/orders-to-change.ts';
import type { Patience } from '../sagas/checkout.ts';
import { followDelivery } from '../usecases/follow-delivery.ts';

type DeliveryStatus = Data<(typeof deliveryFacts)['delivery-status']>;

/** Goods that leave or arrive take their order along. */
export function onDeliveryStatus(patience: Patience) {
  return async (work: Work<OrderTells>, { data }: Message<DeliveryStatus>): Promise<void> => {
    const order = (await ordersToChange(work.em, [data.orderId])).get(data.orderId);
    if (order) followDelivery(work, order, data, patience);
  };
}
