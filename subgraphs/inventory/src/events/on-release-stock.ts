import { type Handler, type Message, NonRetryableError } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { inventoryCommands } from '@souk/schema/events/inventory';
import type { PublishedEvents } from '../usecases/publish.ts';
import { type ReleaseStock, releaseStock } from '../usecases/release-stock.ts';

type Command = Data<(typeof inventoryCommands)['release-stock']>;

/** Releases the stock that a checkout compensates, or the units of cancellations. */
export const onReleaseStock: Handler<Command, PublishedEvents> = (work, messages) =>
  releaseStock(work, messages.map(requestOf));

function requestOf({ data, cause }: Message<Command>): ReleaseStock {
  const { lines, cancellationId } = data;
  // Without an id, nothing would release these units only once.
  if (lines && cancellationId === undefined)
    throw new NonRetryableError('A release of lines needs a cancellationId.');
  return { ...data, cause };
}
