import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { deliveryFacts } from '@souk/schema/events/delivery';
import type { RetryPolicy } from '../sagas/checkout.ts';
import { followDelivery } from '../usecases/follow-delivery.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type DeliveryStatus = Data<(typeof deliveryFacts)['delivery-status']>;

/** Ships or delivers an order when its delivery is on its way or has arrived. */
export function onDeliveryStatus(policy: RetryPolicy): Handler<DeliveryStatus, PublishedEvents> {
  return (work, messages) =>
    followDelivery(
      work,
      messages.map(({ data, cause }) => ({ ...data, cause })),
      policy,
    );
}
