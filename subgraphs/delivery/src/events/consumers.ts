import { type Consumers, on } from '@souk/platform/messaging/consumer';
import { deliveryCommands } from '@souk/schema/events/delivery';
import { orderFacts } from '@souk/schema/events/orders';
import type { PublishedEvents } from '../usecases/publish.ts';
import { onBookDelivery } from './on-book-delivery.ts';
import { onCancelDelivery } from './on-cancel-delivery.ts';
import { onConfirmDelivery } from './on-confirm-delivery.ts';
import { onOrderDelivered } from './on-order-delivered.ts';
import { onOrderShipped } from './on-order-shipped.ts';

/** What delivery consumes: the commands of the checkouts, and what happens to orders. */
export function consumersOf(): Consumers<PublishedEvents> {
  return [
    on(deliveryCommands, {
      'book-delivery': onBookDelivery,
      'cancel-delivery': onCancelDelivery,
      'confirm-delivery': onConfirmDelivery,
    }),
    on(orderFacts, { 'order-shipped': onOrderShipped, 'order-delivered': onOrderDelivered }),
  ];
}
