import { type Consumers, on, onForeign } from '@souk/platform/messaging/consumer';
import type { Logger } from '@souk/platform/runtime/logger';
import { externalOrderPlaced, inventoryCommands } from '@souk/schema/events/inventory';
import { orderFacts } from '@souk/schema/events/orders';
import type { PublishedEvents } from '../usecases/publish.ts';
import { onCommitStock } from './on-commit-stock.ts';
import { onOrderPlaced } from './on-order-placed.ts';
import { onOrderShipped } from './on-order-shipped.ts';
import { onParcelShipped } from './on-parcel-shipped.ts';
import { onPosSale } from './on-pos-sale.ts';
import { onReleaseStock } from './on-release-stock.ts';
import { onReserveStock } from './on-reserve-stock.ts';

/** What inventory consumes: the commands of the checkouts, events of orders, and POS sales. */
export function consumersOf(logger: Pick<Logger, 'info'>): Consumers<PublishedEvents> {
  return [
    on(inventoryCommands, {
      'reserve-stock': onReserveStock,
      'release-stock': onReleaseStock,
      'commit-stock': onCommitStock,
    }),
    on(orderFacts, {
      'order-placed': onOrderPlaced,
      'order-shipped': onOrderShipped,
      'parcel-shipped': onParcelShipped,
    }),
    onForeign('orders', externalOrderPlaced, onPosSale(logger)),
  ];
}
