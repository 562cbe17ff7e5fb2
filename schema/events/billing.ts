import { z } from 'zod';
import { amount, commandsOn, fact, instant } from '../contract.ts';
import { aboutOrder, currency, money, refusalData, stepResult } from './shared.ts';

const command = commandsOn('billing-commands');

/** What billing can be told to do, by the checkout of an order. */
export const billingCommands = {
  'hold-payment': command(
    'Keep the amount aside. Refused without an account or without enough money.',
    aboutOrder.extend({ userId: z.string(), amount, currency }),
  ),
  'release-payment': command(
    'Give back what is held; a hold that comes later is refused.',
    aboutOrder.extend({ userId: z.string() }),
  ),
  'capture-payment': command('Take what is held.', aboutOrder),
  'refund-payment': command('Give back what was taken.', aboutOrder),
} as const;

const result = <Extra extends z.ZodType>(extra: Extra) =>
  stepResult(extra).extend({ userId: z.string() });

/** What billing tells the rest of the shop. */
export const billingFacts = {
  'payment-succeeded': fact('payment-succeeded', 'The money is held.', result(money)),
  'payment-declined': fact('payment-declined', 'The money is not held.', result(refusalData)),
  'payment-captured': fact('payment-captured', 'The money is taken.', result(money)),
  'payment-released': fact(
    'payment-released',
    'Nothing is held any more; null where nothing was.',
    result(money.nullable()),
  ),
  'payment-refunded': fact(
    'payment-refunded',
    'The money is back; null where none was taken.',
    result(money.nullable()),
  ),
  'balance-changed': fact(
    'balance-changed',
    'An account after a change.',
    z.object({
      accountId: z.string(),
      userId: z.string(),
      balance: amount,
      held: amount,
      available: amount,
      currency,
      at: instant,
    }),
  ),
} as const;
