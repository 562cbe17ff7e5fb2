import type { Money } from '@souk/platform/kernel/money';
import { type Consumers, on } from '@souk/platform/messaging/consumer';
import { billingCommands } from '@souk/schema/events/billing';
import { orderFacts } from '@souk/schema/events/orders';
import { userFacts } from '@souk/schema/events/users';
import type { PublishedEvents } from '../usecases/publish.ts';
import type { ProviderPolicy } from '../usecases/start-deposit.ts';
import { onPaymentCommand } from './on-payment-command.ts';
import { onRefundNoted } from './on-refund-noted.ts';
import { onUserRegistered } from './on-user-registered.ts';

/** Cards are declined. */
const noProvider: ProviderPolicy = { provider: null, approvalMs: 0 };

/** What billing consumes: commands of checkouts, what orders say of refunds, and registrations. */
export function consumersOf(
  openingBalance: Money,
  policy = noProvider,
): Consumers<PublishedEvents> {
  const onCommand = onPaymentCommand(openingBalance.currency, policy);
  return [
    on(billingCommands, {
      'hold-payment': onCommand,
      'release-payment': onCommand,
      'capture-payment': onCommand,
      'refund-payment': onCommand,
    }),
    on(orderFacts, { 'refund-noted': onRefundNoted }),
    on(userFacts, { 'user-registered': onUserRegistered(openingBalance) }),
  ];
}
