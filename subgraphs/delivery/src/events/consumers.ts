import { type Consumers, on } from '@souk/platform/messaging/consumer';
import { deliveryCommands } from '@souk/schema/events/delivery';
import { orderFacts } from '@souk/schema/events/orders';
import type { PublishedEvents } from '../usecases/publish.ts';
import { onAmendDelivery } from './on-amend-delivery.ts';
import { onBookDelivery } from './on-book-delivery.ts';
import { onCancelDelivery } from './on-cancel-delivery.ts';
import { onConfirmDelivery } from './on-confirm-delivery.ts';
import { onOrderDelivered } from './on-order-delivered.ts';
import { onOrderShipped } from './on-order-shipped.ts';
import { onParcelDelivered } from './on-parcel-delivered.ts';
import { onParcelShipped } from './on-parcel-shipped.ts';

/** What delivery consumes: the commands of the checkouts, and what happens to orders. */
export function consumersOf(): Consumers<PublishedEvents> {
  return [
    on(deliveryCommands, {
      'book-delivery': onBookDelivery,
      'cancel-delivery': onCancelDelivery,
      'amend-delivery': onAmendDelivery,
      'confirm-delivery': onConfirmDelivery,
    }),
    on(orderFacts, {
      'order-shipped': onOrderShipped,
      'order-delivered': onOrderDelivered,
      'parcel-shipped': onParcelShipped,
      'parcel-delivered': onParcelDelivered,
    }),
  ];
}
