import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { inventoryFacts } from '@souk/schema/events/inventory';
import type { PublishedEvents } from '../usecases/publish.ts';
import { recordStock } from '../usecases/record-stock.ts';

type StockChanged = Data<(typeof inventoryFacts)['stock-changed']>;

/** Records how much of a product could be sold. */
export const onStockChanged: Handler<StockChanged, PublishedEvents> = (work, messages) =>
  recordStock(
    work,
    messages.map(({ data: { productId, at, available }, version }) => {
      return { productId, at, available, version: version ?? 0 };
    }),
  );
