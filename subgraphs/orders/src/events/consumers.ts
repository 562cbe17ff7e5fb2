import { type Consumers, on } from '@souk/platform/messaging/consumer';
import { billingFacts } from '@souk/schema/events/billing';
import type { OrderMessages } from '@souk/schema/events/checkout';
import { deliveryFacts } from '@souk/schema/events/delivery';
import { inventoryFacts } from '@souk/schema/events/inventory';
import { userFacts } from '@souk/schema/events/users';
import type { Patience } from '../sagas/checkout.ts';
import { onAnswers } from './on-answers.ts';
import { onDeliveryStatus } from './on-delivery-status.ts';
import { onProductChanged } from './on-product-changed.ts';
import { onStockChanged } from './on-stock-changed.ts';
import { onUserChanged } from './on-user-changed.ts';

/** What orders listens to: the participants' answers, and what its copies are made of. */
export function consumersOf(patience: Patience): Consumers<OrderMessages> {
  const answers = onAnswers(patience);
  return [
    on(billingFacts, {
      'payment-succeeded': answers,
      'payment-declined': answers,
      'payment-captured': answers,
      'payment-released': answers,
      'payment-refunded': answers,
    }),
    on(inventoryFacts, {
      'stock-reserved': answers,
      'stock-refused': answers,
      'stock-committed': answers,
      'stock-released': answers,
      'product-changed': onProductChanged,
      'stock-changed': onStockChanged,
    }),
    on(deliveryFacts, {
      'delivery-booked': answers,
      'delivery-refused': answers,
      'delivery-scheduled': answers,
      'delivery-cancelled': answers,
      'delivery-status': onDeliveryStatus(patience),
    }),
    on(userFacts, { 'user-changed': onUserChanged }),
  ];
}
