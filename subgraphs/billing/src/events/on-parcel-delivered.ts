import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { orderFacts } from '@souk/schema/events/orders';
import type { Policies } from '../config.ts';
import { awaitHoldingTime } from '../usecases/await-holding-time.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type ParcelDelivered = Data<(typeof orderFacts)['parcel-delivered']>;

/** Starts the holding time of the earnings of delivered parcels. */
export function onParcelDelivered(
  policies: Pick<Policies, 'holdDays'>,
): Handler<ParcelDelivered, PublishedEvents> {
  return (work, messages) =>
    awaitHoldingTime(
      work,
      messages.map(({ data }) => data),
      policies.holdDays,
    );
}
