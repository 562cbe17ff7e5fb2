import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { OrderMessages } from '@souk/schema/events/checkout';
import type { inventoryFacts } from '@souk/schema/events/inventory';
import { rememberStock } from '../persistence/remember-offers.ts';

type StockChanged = Data<(typeof inventoryFacts)['stock-changed']>;

/** Keeps our copy of what can still be sold: for a first look, the reservation decides. */
export const onStockChanged: Handler<StockChanged, OrderMessages> = ({ em }, messages) =>
  rememberStock(
    em,
    messages.map(({ data, version }) => ({ ...data, version: version ?? 0 })),
  );
