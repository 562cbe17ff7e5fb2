import { z } from 'zod';
import { amount, commandsOn, fact, instant } from '../contract.ts';
import { currency, money, orderCommand, orderLine, refusalData, sagaReply } from './shared.ts';

const command = commandsOn('billing-commands');

/** How far a refund is: on its way, refused by the payment provider, or with the buyer. */
const refundStatus = z.enum(['PENDING', 'FAILED', 'DONE']);

/** Where the money of an order comes from, and where a refund goes to. */
const paymentMethod = z.enum(['WALLET', 'CARD']);

/** The commands that billing accepts from the checkout of an order. */
export const billingCommands = {
  'hold-payment': command(
    'Hold the amount. Refused without an account or sufficient funds.',
    orderCommand.extend({
      userId: z.string(),
      amount,
      currency,
      /** What each seller gets of the amount; left out by an earlier release. */
      parcels: z
        .array(
          z.object({
            id: z.string(),
            sellerId: z.string(),
            amount,
            /** What the amount is for; left out by an earlier release. */
            lines: z.array(orderLine.extend({ unitPrice: amount })).optional(),
          }),
        )
        .optional(),
      /** From the account of the buyer, or from a card; left out by an earlier release: WALLET. */
      payWith: paymentMethod.optional(),
    }),
  ),
  'release-payment': command(
    'Release the held amount. A hold that arrives later is refused.',
    orderCommand.extend({ userId: z.string() }),
  ),
  'capture-payment': command('Capture the held amount.', orderCommand),
  'refund-payment': command(
    'Refund what is left of the captured amount. With `parcelId`: refund `amount` of its share, once for each `refundId`.',
    orderCommand.extend({
      refundId: z.string().optional(),
      parcelId: z.string().optional(),
      amount: amount.optional(),
      /** The units that are cancelled; left out by an earlier release. */
      lines: z.array(orderLine).optional(),
    }),
  ),
} as const;

const result = <Extra extends z.ZodType>(extra: Extra) =>
  sagaReply(extra).extend({ userId: z.string() });

/** The events that billing publishes. */
export const billingFacts = {
  'payment-succeeded': fact('payment-succeeded', 'The amount is held.', result(money)),
  'payment-declined': fact('payment-declined', 'The hold was refused.', result(refusalData)),
  'payment-action-required': fact(
    'payment-action-required',
    'The buyer has to approve a payment by card until `expiresAt`: at the address in `Order.payment.action`.',
    z.object({ orderId: z.string(), userId: z.string(), expiresAt: instant }),
  ),
  'payment-capture-refused': fact(
    'payment-capture-refused',
    'The provider refused for good to pay what was held: nothing is captured.',
    result(refusalData),
  ),
  'payment-captured': fact('payment-captured', 'The held amount is captured.', result(money)),
  'payment-released': fact(
    'payment-released',
    'The hold is released; `data` is null if nothing was held.',
    result(money.nullable()),
  ),
  'payment-refunded': fact(
    'payment-refunded',
    'The captured amount, or a part of it, is refunded; `data` is null if nothing was captured.',
    result(money.nullable()).extend({ refundId: z.string().optional() }),
  ),
  'balance-changed': fact(
    'balance-changed',
    'The state of an account after a change.',
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
  'payout-paid': fact(
    'payout-paid',
    'A payout has reached the bank of its seller.',
    z.object({ payoutId: z.string(), sellerId: z.string(), amount, currency, at: instant }),
  ),
  'refund-recorded': fact(
    'refund-recorded',
    'A captured payment, or a part of it, was refunded outside of a cancellation. `refunded` is the sum of all refunds, `total` what was captured.',
    z.object({
      orderId: z.string(),
      userId: z.string(),
      amount,
      refunded: amount,
      total: amount,
      currency,
      at: instant,
      refundId: z.string().optional(),
      /** The parcel whose seller gave the money back, and the sum of its refunds outside of cancellations. */
      parcelId: z.string().optional(),
      parcelRefunded: amount.optional(),
      /** The units that the amount is for; left out when it is for none in particular. */
      lines: z.array(orderLine.extend({ amount })).optional(),
    }),
  ),
  'refund-status': fact(
    'refund-status',
    'Every change of a refund, in sequence: it is on its way, failed, or done. `attempt` counts from 1. Also of refunds of cancellations.',
    z.object({
      refundId: z.string(),
      orderId: z.string(),
      userId: z.string(),
      parcelId: z.string().nullable(),
      amount,
      currency,
      status: refundStatus,
      attempt: z.int().positive(),
      /** Where the money goes, or went, to. */
      paidTo: paymentMethod,
      at: instant,
    }),
  ),
} as const;
