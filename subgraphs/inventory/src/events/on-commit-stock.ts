import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { inventoryCommands } from '@souk/schema/events/inventory';
import { commitStock } from '../usecases/commit-stock.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type CommitStock = Data<(typeof inventoryCommands)['commit-stock']>;

/** Makes the reservations of confirmed orders final. */
export const onCommitStock: Handler<CommitStock, PublishedEvents> = (work, messages) =>
  commitStock(
    work,
    messages.map(({ data, cause }) => ({ ...data, cause })),
  );
