import type { Work } from '@souk/platform/messaging/work';
import { crashPoint } from '@souk/platform/runtime/crash-point';
import { newId } from '@souk/platform/runtime/id';
import type { Cancellation, CancellationCommand } from '../domain/cancellation.ts';
import type { Order } from '../domain/order.ts';
import { type Parcel, paidFor, priceOf, remainingUnits } from '../domain/parcel.ts';
import { cancelUnits } from '../domain/parcel-changes.ts';
import { unitCount } from '../domain/units.ts';
import { CancellationRow } from '../persistence/cancellation.ts';
import {
  beginCancellation,
  type CancellationMessage,
  type CancellationTransition,
  nextCancellation,
} from '../sagas/cancellation.ts';
import type { RetryPolicy } from '../sagas/checkout.ts';
import {
  inTraceOf,
  type PublishedEvents,
  publishChanges,
  publishParcelCancelled,
} from './publish.ts';

/**
 * Cancels all that is left of the pending parcels whose money went back completely outside of a
 * cancellation, so that nothing is shipped for it.
 */
export function cancelRefundedParcels(
  work: Work<PublishedEvents>,
  order: Order,
  policy: RetryPolicy,
): void {
  if (order.status !== 'CONFIRMED' || !order.checkout.done || order.isBeingCancelled()) return;
  for (const parcel of order.parcels) {
    const isFree = parcel.refunded > 0 && paidFor(parcel, order.lines) <= 0;
    if (parcel.status !== 'PENDING' || parcel.cancellation || !isFree) continue;
    const lines = remainingUnits(parcel, order.lines);
    const about = { id: newId(), code: 'REFUNDED', reason: 'The payment was refunded completely.' };
    startCancellation(work, order, parcel, { ...about, lines }, policy);
  }
}

/** Begins to cancel units of a parcel: sends the first command. */
export function startCancellation(
  work: Work<PublishedEvents>,
  order: Order,
  parcel: Parcel,
  about: Pick<Cancellation, 'id' | 'code' | 'reason' | 'lines'>,
  policy: RetryPolicy,
): void {
  const whole = unitCount(about.lines) === unitCount(remainingUnits(parcel, order.lines));
  const amount = priceOf(about.lines, order.lines);
  follow(work, order, parcel, beginCancellation({ ...about, whole, amount }, work.now, policy));
}

/** Passes a message to a cancellation. One that has ended, or is not of this order, ignores it. */
export function advanceCancellation(
  work: Work<PublishedEvents>,
  order: Order,
  id: string,
  message: CancellationMessage,
  policy: RetryPolicy,
): void {
  const parcel = order.parcels.find(({ cancellation }) => cancellation?.id === id);
  if (!parcel?.cancellation) return;
  follow(work, order, parcel, nextCancellation(parcel.cancellation, message, work.now, policy));
  cancelRefundedParcels(work, order, policy);
}

function follow(
  work: Work<PublishedEvents>,
  order: Order,
  parcel: Parcel,
  { cancellation, command, ended }: CancellationTransition,
): void {
  if (command) send(inTraceOf(order, work), order, parcel, cancellation, command);
  order.keepParcel({ ...parcel, cancellation: ended ? null : cancellation });
  if (!ended) return;
  record(work, order, parcel, cancellation, ended === 'REFUSED');
  if (ended === 'REFUSED') return;
  crashPoint('orders/cancellation/before-end');
  const changes = cancelUnits(order, parcel.id, cancellation, work.now);
  publishChanges(work, order, changes);
  publishParcelCancelled(work, order, parcel.id, cancellation);
  crashPoint('orders/cancellation/after-end');
}

/** Each step has two crash points: before its command is in the outbox, and after. */
function send(
  work: Work<PublishedEvents>,
  order: Order,
  parcel: Parcel,
  cancellation: Cancellation,
  command: CancellationCommand,
): void {
  const { before, after } = pointsOf[command];
  before();
  commands[command](work, order, parcel, cancellation);
  after();
}

/** Keeps a cancellation that has ended. */
function record(
  { em, now, log }: Work<PublishedEvents>,
  { id: orderId, number, traceId }: Order,
  { id: parcelId }: Parcel,
  { id, lines, amount, code, reason, runs }: Cancellation,
  refused: boolean,
): void {
  const about = { id, orderId, parcelId, lines, amount, code, reason, runs, refused };
  em.create(CancellationRow, { ...about, endedAt: now });
  const outcome = refused ? 'refused' : 'done';
  log('cancellation ended', { orderId, number, parcelId, cancellationId: id, outcome, traceId });
}

/** The campaign reads the names of the points from this text. */
const pointsOf: Readonly<Record<CancellationCommand, { before: () => void; after: () => void }>> = {
  'cancel-delivery': {
    before: () => crashPoint('orders/cancellation/before-cancel-delivery'),
    after: () => crashPoint('orders/cancellation/after-cancel-delivery'),
  },
  'amend-delivery': {
    before: () => crashPoint('orders/cancellation/before-amend-delivery'),
    after: () => crashPoint('orders/cancellation/after-amend-delivery'),
  },
  'release-stock': {
    before: () => crashPoint('orders/cancellation/before-release-stock'),
    after: () => crashPoint('orders/cancellation/after-release-stock'),
  },
  'refund-payment': {
    before: () => crashPoint('orders/cancellation/before-refund-payment'),
    after: () => crashPoint('orders/cancellation/after-refund-payment'),
  },
};

type Send = (
  work: Work<PublishedEvents>,
  order: Order,
  parcel: Parcel,
  cancellation: Cancellation,
) => void;

/** How each command of a cancellation is made. Its id is in every reply. */
const commands: Readonly<Record<CancellationCommand, Send>> = {
  'cancel-delivery': (work, { id: orderId }, { id: parcelId }, { id: cancellationId }) =>
    work.publish('cancel-delivery', orderId, { orderId, parcelId, cancellationId }),
  'amend-delivery': (work, { id: orderId }, { id: parcelId }, { id: cancellationId }) =>
    work.publish('amend-delivery', orderId, { orderId, parcelId, cancellationId }),
  'release-stock': (work, { id: orderId }, _, { id: cancellationId, lines }) =>
    work.publish('release-stock', orderId, {
      orderId,
      expired: false,
      cancellationId,
      lines: [...lines],
    }),
  'refund-payment': (work, { id: orderId }, { id: parcelId }, { id: refundId, amount, lines }) =>
    work.publish('refund-payment', orderId, {
      ...{ orderId, refundId, parcelId, amount },
      lines: [...lines],
    }),
};
