import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import type { Payment } from '../domain/payment.ts';
import { PaymentShare, type RefundableLine } from '../domain/payment-share.ts';
import { divideRefund, type RefundPart, type RequestedRefund } from '../domain/refund.ts';
import { refundableLines } from '../domain/refund-lines.ts';
import { intoAccount, type RefundProgress } from '../domain/refund-status.ts';
import { queueCalls } from '../persistence/claim-calls.ts';
import { recordRefund } from '../persistence/record-refund.ts';
import { RefundLineRow } from '../persistence/refund-line.ts';
import { type PublishedEvents, publishBalance, publishRefundStatus } from './publish.ts';

/** One part of a refund that was made, under its id. */
export type MadePart = RefundPart & { readonly id: string };

/** The shares of a payment, as they are now. Empty when it was captured without parcels. */
export function sharesOf(
  { em }: Work<PublishedEvents>,
  { id: paymentId }: Payment,
): Promise<PaymentShare[]> {
  return em.find(PaymentShare, { paymentId }, { orderBy: { parcelId: 'asc' }, refresh: true });
}

/** The lines of a locked payment, with the units that are left. Null when it does not know them. */
export async function linesOf(
  { em }: Work<PublishedEvents>,
  { id: paymentId, parcels }: Payment,
): Promise<readonly RefundableLine[] | null> {
  // Most payments of earlier releases, and all without parcels, have no lines.
  if (!parcels?.some(({ lines }) => lines)) return null;
  return refundableLines(parcels, await em.find(RefundLineRow, { paymentId }));
}

/** The first attempt of a refund to a card. */
const onItsWay: RefundProgress = { status: 'PENDING', attempt: 1, paidTo: 'CARD' };

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
    readonly known?: readonly RefundableLine[] | null;
  },
): Promise<readonly MadePart[]> {
  const { isCancellation, refundId } = requested;
  const shares = requested.shares ?? (await sharesOf(work, payment));
  const lines = requested.known === undefined ? await linesOf(work, payment) : requested.known;
  const divided = divideRefund({ payment, shares, lines }, requested);
  const parts = divided.parts.map((part) => ({ ...part, id: refundId ?? newId() }));
  const refund = { ...divided, parts, isCancellation };
  const { em, now } = work;
  const { id: subjectId, account } = await recordRefund(em, payment, refund, now);
  if (account) publishBalance(work, account);
  else await queueCalls(em, { operations: ['REFUND', 'READ'], subject: 'REFUND', subjectId, now });
  const progress = account ? intoAccount : onItsWay;
  for (const part of parts) publishRefundStatus(work, payment, part, progress);
  return parts;
}
