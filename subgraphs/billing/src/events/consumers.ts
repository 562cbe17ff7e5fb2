import type { Money } from '@souk/platform/kernel/money';
import { type Consumers, on } from '@souk/platform/messaging/consumer';
import { billingCommands } from '@souk/schema/events/billing';
import { userFacts } from '@souk/schema/events/users';
import type { PublishedEvents } from '../usecases/publish.ts';
import { onPaymentCommand } from './on-payment-command.ts';
import { onUserRegistered } from './on-user-registered.ts';

/** What billing consumes: the commands of the checkouts, and the registration of users. */
export function consumersOf(openingBalance: Money): Consumers<PublishedEvents> {
  const onCommand = onPaymentCommand(openingBalance.currency);
  return [
    on(billingCommands, {
      'hold-payment': onCommand,
      'release-payment': onCommand,
      'capture-payment': onCommand,
      'refund-payment': onCommand,
    }),
    on(userFacts, { 'user-registered': onUserRegistered(openingBalance) }),
  ];
}
