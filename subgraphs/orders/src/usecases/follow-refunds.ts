import type { Work } from '@souk/platform/messaging/work';
import { decimalOf } from '@souk/schema/decimal';
import type { Order } from '../domain/order.ts';
import { eventOf, type RefundReport, withReport } from '../domain/order-refund.ts';
import { type AboutOrder, forEachOrder } from './for-each-order.ts';
import { type PublishedEvents, publishChanges } from './publish.ts';

export type ReportedRefund = AboutOrder & RefundReport;

/**
 * Keeps how far the refunds of orders are, and adds what people should know to the history: a refund that failed, that
 * is tried again, or that has reached the card. A report that is known changes nothing.
 */
export async function followRefunds(
  work: Work<PublishedEvents>,
  reports: readonly ReportedRefund[],
): Promise<void> {
  await forEachOrder(work, reports, (caused, order, { orderId: _, cause: __, ...report }) => {
    const refunds = withReport(order.refunds, report);
    if (!refunds) return;
    const type = eventOf(order.refunds, report);
    order.refunds = refunds;
    if (!type) return;
    const text = textOf(report, order);
    const change = order.stay(type, work.now, text);
    const parcel = order.parcels.find(({ id }) => id === report.parcelId);
    const about = parcel && { parcelId: parcel.id, parcelStatus: parcel.status };
    publishChanges(caused, order, [{ ...change, ...about }]);
  });
}

function textOf({ amount, status, paidTo }: RefundReport, { total }: Order): string {
  const money = `${decimalOf(amount)} ${total.currency}`;
  if (status === 'FAILED') return `${money} could not be paid to the card. The shop pays it again.`;
  if (status === 'PENDING') return `${money} is being paid to the card again.`;
  return `${money} was paid ${paidTo === 'CARD' ? 'to the card' : 'into the account'}.`;
}
