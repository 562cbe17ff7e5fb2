import type { Work } from '@souk/platform/messaging/work';
import { decimalOf } from '@souk/schema/decimal';
import type { Change } from '../domain/change.ts';
import type { Order } from '../domain/order.ts';
import { isBeingCancelled, paidFor, type RefundedLine } from '../domain/parcel.ts';
import type { RetryPolicy } from '../sagas/checkout.ts';
import { cancelRefundedParcels } from './advance-cancellation.ts';
import { advanceCheckout } from './advance-checkout.ts';
import { type AboutOrder, forEachOrder } from './for-each-order.ts';
import { inTraceOf, type PublishedEvents, publishChanges } from './publish.ts';

/** A refund outside of a cancellation, as billing has published it. Amounts are in minor units. */
export type RecordedRefund = AboutOrder & {
  /** The sum of all refunds of the order, this one included. */
  readonly refunded: number;
  /** Undefined for a payment of an earlier release. */
  readonly parcelId?: string | undefined;
  /** The sum of the parcel's refunds outside of cancellations, this one included. */
  readonly parcelRefunded?: number | undefined;
  readonly refundId?: string | undefined;
  /** The units that the amount is for. Left out when it is for none in particular. */
  readonly lines?: readonly Line[] | undefined;
};

type Line = Omit<RefundedLine, 'refundId'>;

/**
 * Adds refunds to the history of their orders. What is refunded completely before it
 * was shipped is cancelled, so that nothing is shipped for it. Publishes for billing that the order knows.
 */
export async function noteRefunds(
  work: Work<PublishedEvents>,
  refunds: readonly RecordedRefund[],
  policy: RetryPolicy,
): Promise<void> {
  await forEachOrder(work, refunds, (caused, order, refund) => note(caused, order, refund, policy));
}

function note(
  work: Work<PublishedEvents>,
  order: Order,
  refund: RecordedRefund,
  policy: RetryPolicy,
): void {
  const change = noteOf(order, refund, work.now);
  if (change) {
    publishChanges(work, order, [change]);
    if (order.isRefunded() && order.isOpen() && !order.parcels.some(isBeingCancelled)) {
      advanceCheckout(work, order, cancellation, policy);
    } else {
      cancelRefundedParcels(work, order, policy);
    }
  }
  // Also for a refund that the order knows of: its note may have been lost.
  const { orderId } = refund;
  inTraceOf(order, work).publish('refund-noted', orderId, { orderId, refunded: order.refunded });
}

/** The change of the parcel, or of the order when it has several and the refund names none. */
function noteOf(
  order: Order,
  { parcelId = onlyParcelOf(order), ...refund }: RecordedRefund,
  now: Date,
): Change | null {
  const { refunded, parcelRefunded = refunded, refundId = '', lines = [] } = refund;
  const parcel = order.parcels.find(({ id }) => id === parcelId);
  if (!parcel) return noteOfOrder(order, refunded, now);
  if (parcelRefunded <= parcel.refunded) return null;
  const units = lines.map(({ productId, quantity, amount }) => {
    return { refundId, productId, quantity, amount };
  });
  const refundedLines = [...(parcel.refundedLines ?? []), ...units];
  const known = refundedLines.length > 0 ? { refundedLines } : {};
  const changed = { refunded: parcelRefunded, version: parcel.version + 1 };
  const after = { ...parcel, ...changed, ...known };
  order.keepParcel(after);
  const left = Math.max(paidFor(after, order.lines), 0);
  const given = parcelRefunded - parcel.refunded;
  const text = textOf(given, left, order.total.currency, namesOf(order, lines));
  const about = { parcelId: parcel.id, parcelStatus: parcel.status };
  return { ...order.refund(refunded, text, now), ...about };
}

function noteOfOrder(order: Order, refunded: number, now: Date): Change | null {
  if (refunded <= order.refunded) return null;
  const { currency, minorUnits } = order.total;
  const text = textOf(refunded - order.refunded, minorUnits - refunded, currency);
  return order.refund(refunded, text, now);
}

function onlyParcelOf({ parcelIds }: Order): string | undefined {
  return parcelIds.length === 1 ? parcelIds[0] : undefined;
}

/** " for 2 × Tea, 1 × Mug"; nothing without units. */
function namesOf({ lines: ordered }: Order, lines: readonly Line[]): string {
  const names = lines.map(({ productId, quantity }) => {
    const name = ordered.find((line) => line.productId === productId)?.name ?? productId;
    return `${quantity} × ${name}`;
  });
  return names.length > 0 ? ` for ${names.join(', ')}` : '';
}

/** What people read of a refund. Amounts are in minor units. */
function textOf(amount: number, left: number, currency: string, units = ''): string {
  const money = (minorUnits: number) => `${decimalOf(minorUnits)} ${currency}`;
  return `${money(amount)} was refunded${units}; ${money(left)} is not refunded.`;
}

const cancellation = {
  type: 'cancel',
  code: 'REFUNDED',
  message: 'The payment was refunded completely.',
} as const;
