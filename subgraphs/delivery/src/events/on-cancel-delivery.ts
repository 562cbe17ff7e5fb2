import { each } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { deliveryCommands } from '@souk/schema/events/delivery';
import { cancelDelivery } from '../usecases/cancel-delivery.ts';
import type { Tells } from '../usecases/tell.ts';

type CancelDelivery = Data<(typeof deliveryCommands)['cancel-delivery']>;

/** Gives back what a checkout has given up. */
export const onCancelDelivery = each<CancelDelivery, Tells>((work, { data }) =>
  cancelDelivery(work, data.orderId),
);
