import { type Consumers, on, onForeign } from '@souk/platform/messaging/consumer';
import { externalOrderPlaced, inventoryCommands } from '@souk/schema/events/inventory';
import { orderFacts } from '@souk/schema/events/orders';
import type { Log } from '../log.ts';
import type { Tells } from '../usecases/publish.ts';
import { onCommitStock } from './on-commit-stock.ts';
import { onOrderPlaced } from './on-order-placed.ts';
import { onOrderShipped } from './on-order-shipped.ts';
import { onForeignOrderPlaced } from './on-pos-sale.ts';
import { onReleaseStock } from './on-release-stock.ts';
import { onReserveStock } from './on-reserve-stock.ts';

/** What inventory listens to: the checkout's commands, what becomes of orders, and other tills. */
export function consumersOf(log: Log): Consumers<Tells> {
  return [
    on(inventoryCommands, {
      'reserve-stock': onReserveStock,
      'release-stock': onReleaseStock,
      'commit-stock': onCommitStock,
    }),
    on(orderFacts, { 'order-placed': onOrderPlaced, 'order-shipped': onOrderShipped }),
    onForeign('orders', externalOrderPlaced, onForeignOrderPlaced(log)),
  ];
}
