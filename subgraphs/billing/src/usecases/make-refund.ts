import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import type { Payment } from '../domain/payment.ts';
import { PaymentShare } from '../domain/payment-share.ts';
import { divideRefund, type RefundPart, type RequestedRefund } from '../domain/refund.ts';
import { queueCalls } from '../persistence/claim-calls.ts';
import { recordRefund } from '../persistence/record-refund.ts';
import { type PublishedEvents, publishBalance } from './publish.ts';

/** One part of a refund that was made, under its id. */
export type MadePart = RefundPart & { readonly id: string };

/** The shares of a payment, as they are now. Empty when it was captured without parcels. */
export function sharesOf(
  { em }: Work<PublishedEvents>,
  { id: paymentId }: Payment,
): Promise<PaymentShare[]> {
  return em.find(PaymentShare, { paymentId }, { orderBy: { parcelId: 'asc' }, refresh: true });
}

/**
 * Refunds a locked payment by its shares, into the account, whose new balance it publishes, or to the card,
 * which the provider does after the commit. `refundId` is for a refund of one parcel. Throws what `divideRefund` throws.
 */
export async function makeRefund(
  work: Work<PublishedEvents>,
  payment: Payment,
  requested: RequestedRefund & {
    readonly refundId?: string;
    readonly isCancellation: boolean;
    readonly shares?: readonly PaymentShare[];
  },
): Promise<readonly MadePart[]> {
  const { isCancellation, refundId } = requested;
  const shares = requested.shares ?? (await sharesOf(work, payment));
  const divided = divideRefund(payment, shares, requested);
  const parts = divided.parts.map((part) => ({ ...part, id: refundId ?? newId() }));
  const refund = { ...divided, parts, isCancellation };
  const { em, now } = work;
  const { id: subjectId, account } = await recordRefund(em, payment, refund, now);
  if (account) publishBalance(work, account);
  else await queueCalls(em, { operations: ['REFUND', 'READ'], subject: 'REFUND', subjectId, now });
  return parts;
}
