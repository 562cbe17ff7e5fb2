import type { Money } from '@souk/platform/kernel/money';
import { type Consumers, each, on } from '@souk/platform/messaging/consumer';
import { billingCommands } from '@souk/schema/events/billing';
import { userFacts } from '@souk/schema/events/users';
import type { PublishedEvents } from '../usecases/publish.ts';
import { onPaymentCommand } from './on-payment-command.ts';
import { onUserRegistered } from './on-user-registered.ts';

/** What billing listens to: the commands of the checkouts, and who is new. */
export function consumersOf(openingBalance: Money): Consumers<PublishedEvents> {
  const obey = onPaymentCommand(openingBalance.currency);
  return [
    on(billingCommands, {
      'hold-payment': obey,
      'release-payment': obey,
      'capture-payment': obey,
      'refund-payment': obey,
    }),
    on(userFacts, { 'user-registered': each(onUserRegistered(openingBalance)) }),
  ];
}
