import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { deliveryFacts } from '@souk/schema/events/delivery';
import type { RetryPolicy } from '../sagas/checkout.ts';
import { followDelivery } from '../usecases/follow-delivery.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type DeliveryStatus = Data<(typeof deliveryFacts)['delivery-status']>;

/** Goods that leave or arrive take their order along. */
export function onDeliveryStatus(policy: RetryPolicy): Handler<DeliveryStatus, PublishedEvents> {
  return (work, messages) =>
    followDelivery(
      work,
      messages.map(({ data, cause }) => ({ ...data, cause })),
      policy,
    );
}
