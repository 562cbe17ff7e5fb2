import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { orderFacts } from '@souk/schema/events/orders';
import type { PublishedEvents } from '../usecases/publish.ts';
import { shipStock } from '../usecases/ship-stock.ts';

type ParcelShipped = Data<(typeof orderFacts)['parcel-shipped']>;

/** Removes the goods of shipped parcels from the stock. */
export const onParcelShipped: Handler<ParcelShipped, PublishedEvents> = (work, messages) =>
  shipStock(
    work,
    messages.map(({ data, cause }) => ({ orderId: data.orderId, lines: data.items, cause })),
  );
