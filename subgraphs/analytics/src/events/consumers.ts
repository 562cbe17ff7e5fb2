import {
  type Consumers,
  type Handler,
  type Message,
  on,
  onForeign,
} from '@souk/platform/messaging/consumer';
import { billingFacts } from '@souk/schema/events/billing';
import { externalOrderPlaced, inventoryFacts } from '@souk/schema/events/inventory';
import { orderFacts } from '@souk/schema/events/orders';
import type { OrderFact } from '../domain/order-facts.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { recordOrderFacts } from '../usecases/record-order-facts.ts';
import { onStockChanged } from './on-stock-changed.ts';
import { orderFactOf } from './order-fact-of.ts';

/** What analytics consumes. `zone` is the time zone of the shop. */
export function consumersOf(zone: string): Consumers<PublishedEvents> {
  const recording =
    <In>(factOf: (message: Message<In>) => OrderFact): Handler<In, PublishedEvents> =>
    (work, messages) =>
      recordOrderFacts(work, messages.map(factOf), zone);
  return [
    on(orderFacts, {
      'order-placed': recording(orderFactOf['order-placed']),
      'order-confirmed': recording(orderFactOf['order-confirmed']),
      'order-cancelled': recording(orderFactOf['order-cancelled']),
      'order-failed': recording(orderFactOf['order-failed']),
      'parcel-cancelled': recording(orderFactOf['parcel-cancelled']),
    }),
    on(billingFacts, { 'refund-recorded': recording(orderFactOf['refund-recorded']) }),
    on(inventoryFacts, { 'stock-changed': onStockChanged }),
    // POS sales share the topic of orders. They are no orders of the shop.
    onForeign('orders', externalOrderPlaced, async () => {}),
  ];
}
