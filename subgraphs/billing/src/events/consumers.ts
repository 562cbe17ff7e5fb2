import { type Consumers, on } from '@souk/platform/messaging/consumer';
import { billingCommands } from '@souk/schema/events/billing';
import { orderFacts } from '@souk/schema/events/orders';
import { userFacts } from '@souk/schema/events/users';
import type { Policies } from '../config.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { onParcelDelivered } from './on-parcel-delivered.ts';
import { onPaymentCommand } from './on-payment-command.ts';
import { onRefundNoted } from './on-refund-noted.ts';
import { onUserRegistered } from './on-user-registered.ts';

/** The settings of the consumers. */
export type ConsumerPolicies = Pick<
  Policies,
  'openingBalance' | 'commissionBp' | 'holdDays' | 'provider' | 'approvalMs'
>;

/** What billing consumes: commands of checkouts, refunds and deliveries of orders, and registrations. */
export function consumersOf(policies: ConsumerPolicies): Consumers<PublishedEvents> {
  const onCommand = onPaymentCommand(policies);
  return [
    on(billingCommands, {
      'hold-payment': onCommand,
      'release-payment': onCommand,
      'capture-payment': onCommand,
      'refund-payment': onCommand,
    }),
    on(orderFacts, {
      'refund-noted': onRefundNoted,
      'parcel-delivered': onParcelDelivered(policies),
    }),
    on(userFacts, { 'user-registered': onUserRegistered(policies) }),
  ];
}
