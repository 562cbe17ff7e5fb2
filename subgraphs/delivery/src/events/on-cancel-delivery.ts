import { each } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { deliveryCommands } from '@souk/schema/events/delivery';
import { cancelDelivery } from '../usecases/cancel-delivery.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type CancelDelivery = Data<(typeof deliveryCommands)['cancel-delivery']>;

/** Cancels the deliveries of orders whose checkouts compensate, and of parcels. */
export const onCancelDelivery = each<CancelDelivery, PublishedEvents>((work, { data }) =>
  cancelDelivery(work, data),
);
