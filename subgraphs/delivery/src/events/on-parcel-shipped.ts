import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { orderFacts } from '@souk/schema/events/orders';
import { followShipments } from '../usecases/follow-order.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type ParcelShipped = Data<(typeof orderFacts)['parcel-shipped']>;

/** Marks the deliveries of shipped parcels as in transit. */
export const onParcelShipped: Handler<ParcelShipped, PublishedEvents> = (work, messages) =>
  followShipments(
    work,
    messages.map(({ data, cause }) => ({ ...data, cause })),
  );
