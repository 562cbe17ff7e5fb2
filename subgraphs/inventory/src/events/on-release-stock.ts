import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { inventoryCommands } from '@souk/schema/events/inventory';
import type { PublishedEvents } from '../usecases/publish.ts';
import { releaseStock } from '../usecases/release-stock.ts';

type ReleaseStock = Data<(typeof inventoryCommands)['release-stock']>;

/** Releases the stock that a checkout compensates. */
export const onReleaseStock: Handler<ReleaseStock, PublishedEvents> = (work, messages) =>
  releaseStock(
    work,
    messages.map(({ data, cause }) => ({ ...data, cause })),
  );
