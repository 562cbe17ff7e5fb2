import { Contradiction } from '@souk/platform/kernel/contradiction';
import type { Money } from '@souk/platform/kernel/money';
import type { Work } from '@souk/platform/messaging/work';
import type { PaymentMethod } from '../domain/payment.ts';
import type { PaidParcel } from '../domain/payment-share.ts';
import { priceOf } from '../domain/refund-lines.ts';
import { checkoutPayment } from '../persistence/checkout-payment.ts';
import { hold } from '../persistence/hold.ts';
import { declinedReply, doneReply } from './payment-reply.ts';
import { type PublishedEvents, publishBalance } from './publish.ts';

export type HoldPayment = {
  readonly orderId: string;
  readonly userId: string;
  readonly amount: Money;
  /** How the capture divides the amount; left out by an earlier release. */
  readonly parcels?: readonly PaidParcel[] | undefined;
  /** How the buyer pays: WALLET when it is left out. */
  readonly payWith?: PaymentMethod | undefined;
};

/**
 * Holds the money of an order, once, and publishes the reply. A repeated command gets the first
 * reply, whatever happened to the payment since. After a release that came first: GIVEN_UP. Throws a
 * Contradiction when the parcels do not add up to the amount.
 */
export async function holdPayment(
  work: Work<PublishedEvents>,
  command: HoldPayment,
): Promise<void> {
  const { orderId, parcels = null } = command;
  if (parcels) assertDivided(command.amount, parcels);
  const change = await hold(work.em, { ...command, parcels, origin: 'CHECKOUT', at: work.now });
  if (change?.account) publishBalance(work, change.account);
  const payment = change?.payment ?? (await checkoutPayment(work.em, orderId));
  const code = payment.declinedWith();
  if (code) work.publish('payment-declined', orderId, declinedReply(payment, code));
  else work.publish('payment-succeeded', orderId, doneReply(payment));
}

/** Throws a Contradiction when the parcels do not add up to the amount, or lines to their parcel. */
export function assertDivided({ minorUnits }: Money, parcels: readonly PaidParcel[]): void {
  const ids = new Set(parcels.map(({ id }) => id));
  const total = parcels.reduce((sum, { amount }) => sum + amount, 0);
  const fit = parcels.every(({ amount, lines }) => {
    return amount > 0 && (lines === undefined || priceOf(lines) === amount);
  });
  if (fit && ids.size === parcels.length && total === minorUnits) return;
  throw new Contradiction(`The parcels do not add up to ${minorUnits}.`);
}
