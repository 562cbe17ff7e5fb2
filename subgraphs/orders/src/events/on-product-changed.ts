import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { inventoryFacts } from '@souk/schema/events/inventory';
import { upsertProducts } from '../persistence/upsert-offers.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type ProductChanged = Data<(typeof inventoryFacts)['product-changed']>;

/** Updates our copy of names, prices and sellers. */
export const onProductChanged: Handler<ProductChanged, PublishedEvents> = ({ em }, messages) =>
  upsertProducts(
    em,
    messages.map(({ data, version }) => ({ ...data, version: version ?? 0 })),
  );
