import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { inventoryFacts } from '@souk/schema/events/inventory';
import { upsertStock } from '../persistence/upsert-offers.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type StockChanged = Data<(typeof inventoryFacts)['stock-changed']>;

/** Updates our copy of the available stock. The reservation decides, not the copy. */
export const onStockChanged: Handler<StockChanged, PublishedEvents> = ({ em }, messages) =>
  upsertStock(
    em,
    messages.map(({ data, version }) => ({ ...data, version: version ?? 0 })),
  );
