import { type Consumers, on } from '@souk/platform/messaging/consumer';
import { billingFacts } from '@souk/schema/events/billing';
import { orderFacts } from '@souk/schema/events/orders';
import { userFacts } from '@souk/schema/events/users';
import type { NotificationChannel } from '../domain/notification-kind.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { onOrderStatus } from './on-order-status.ts';
import { onPayment } from './on-payment.ts';
import { onUser } from './on-user.ts';

/** What notifications consumes: facts about orders, money and users. `openChannels` can send now. */
export function consumersOf(
  openChannels: readonly NotificationChannel[],
): Consumers<PublishedEvents> {
  const { held, returned, refunded, recorded, paidOut } = onPayment(openChannels);
  return [
    on(orderFacts, { 'order-status': onOrderStatus(openChannels) }),
    on(billingFacts, {
      'payment-succeeded': held,
      'payment-released': returned,
      'payment-refunded': refunded,
      'refund-recorded': recorded,
      'payout-paid': paidOut,
    }),
    on(userFacts, { 'user-registered': onUser, 'user-changed': onUser }),
  ];
}
