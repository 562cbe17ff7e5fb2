import { each } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { deliveryCommands } from '@souk/schema/events/delivery';
import { amendDelivery } from '../usecases/amend-delivery.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type AmendDelivery = Data<(typeof deliveryCommands)['amend-delivery']>;

/** Notes that units of parcels are about to be cancelled. */
export const onAmendDelivery = each<AmendDelivery, PublishedEvents>((work, { data }) =>
  amendDelivery(work, data),
);
