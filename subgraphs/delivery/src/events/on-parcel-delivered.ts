import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { orderFacts } from '@souk/schema/events/orders';
import { followArrivals } from '../usecases/follow-order.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type ParcelDelivered = Data<(typeof orderFacts)['parcel-delivered']>;

/** Marks the deliveries of delivered parcels as delivered. */
export const onParcelDelivered: Handler<ParcelDelivered, PublishedEvents> = (work, messages) =>
  followArrivals(
    work,
    messages.map(({ data, cause }) => ({ ...data, cause })),
  );
