import { type Consumers, on } from '@souk/platform/messaging/consumer';
import { billingFacts } from '@souk/schema/events/billing';
import { deliveryFacts } from '@souk/schema/events/delivery';
import { inventoryFacts } from '@souk/schema/events/inventory';
import { userFacts } from '@souk/schema/events/users';
import type { RetryPolicy } from '../sagas/checkout.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { onActionRequired } from './on-action-required.ts';
import { onDeliveryStatus } from './on-delivery-status.ts';
import { onProductChanged } from './on-product-changed.ts';
import { onRefundRecorded } from './on-refund-recorded.ts';
import { onRefundStatus } from './on-refund-status.ts';
import { onSagaReply } from './on-saga-reply.ts';
import { onStockChanged } from './on-stock-changed.ts';
import { onUserChanged } from './on-user-changed.ts';

/** What orders consumes: the participants' replies, and the events that its copies are made of. */
export function consumersOf(policy: RetryPolicy): Consumers<PublishedEvents> {
  const onReply = onSagaReply(policy);
  return [
    on(billingFacts, {
      'payment-succeeded': onReply,
      'payment-declined': onReply,
      'payment-action-required': onActionRequired(policy),
      'payment-captured': onReply,
      'payment-capture-refused': onReply,
      'payment-released': onReply,
      'payment-refunded': onReply,
      'refund-recorded': onRefundRecorded(policy),
      'refund-status': onRefundStatus,
    }),
    on(inventoryFacts, {
      'stock-reserved': onReply,
      'stock-refused': onReply,
      'stock-committed': onReply,
      'stock-released': onReply,
      'product-changed': onProductChanged,
      'stock-changed': onStockChanged,
    }),
    on(deliveryFacts, {
      'delivery-booked': onReply,
      'delivery-refused': onReply,
      'delivery-scheduled': onReply,
      'delivery-cancelled': onReply,
      'delivery-amended': onReply,
      'delivery-status': onDeliveryStatus(policy),
    }),
    on(userFacts, { 'user-changed': onUserChanged }),
  ];
}
