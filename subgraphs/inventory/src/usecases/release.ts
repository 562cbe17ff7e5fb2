import type { Work } from '@souk/platform/messaging/work';
import type { Line, Origin } from '../domain/reservation.ts';
import { linesOf } from '../domain/reservation.ts';
import {
  type CancellationReply,
  cancellationReply,
  releaseReply,
} from '../domain/reservation-reply.ts';
import { findRelease } from '../persistence/find-reservation.ts';
import type { MovedReservation } from '../persistence/move-reservations.ts';
import { recordCancellations } from '../persistence/record-cancellations.ts';
import { changeReservations, type OrderCommand } from './change-reservations.ts';
import type { PublishedEvents } from './publish.ts';

export type ReleaseRequest = OrderCommand & {
  /** True when the checkout timed out. */
  readonly expired: boolean;
  /** The cancellation of a part of the order. Its reply has the same id. */
  readonly cancellationId?: string | undefined;
  /** The units of the cancellation. Left out: all that are left. */
  readonly lines?: readonly Line[] | undefined;
};

/**
 * Releases the stock of orders, and publishes and returns the replies, by order. Without `lines`: all that
 * is left, and a late reservation is refused. With `lines`: these units, once for each cancellation, or
 * none of them.
 */
export async function release(
  work: Work<PublishedEvents>,
  origin: Exclude<Origin, 'SALE'>,
  orders: readonly ReleaseRequest[],
): Promise<ReadonlyMap<string, CancellationReply>> {
  const moves = orders.map(({ expired, lines, ...order }) => ({
    ...order,
    lines: lines && linesOf(lines),
    to: expired ? ('EXPIRED' as const) : ('RELEASED' as const),
  }));
  const whole = moves.filter(({ lines }) => !lines);
  if (whole.length > 0) await recordCancellations(work.em, origin, whole, work.now);
  const replies = new Map<string, CancellationReply>();
  for (const { move, reservation } of await changeReservations(work, origin, moves)) {
    const { orderId, cause, cancellationId } = move;
    const reply = await replyTo(work, move, reservation);
    replies.set(orderId, reply);
    const body = { orderId, ...reply, ...(cancellationId !== undefined && { cancellationId }) };
    work.causedBy(cause).publish('stock-released', orderId, body);
  }
  return replies;
}

/** The reply to a release that has happened before is in what that one has recorded. */
async function replyTo(
  { em }: Work<PublishedEvents>,
  { lines, cancellationId }: Pick<ReleaseRequest, 'lines' | 'cancellationId'>,
  reservation: MovedReservation | undefined,
): Promise<CancellationReply> {
  if (!reservation) return cancellationReply(null, 'NOT_RESERVED');
  const { id, status, release: recorded } = reservation;
  if (lines && cancellationId !== undefined) {
    const { refused } = recorded ?? (await findRelease(em, cancellationId)) ?? nothing;
    return cancellationReply(id, refused);
  }
  const isReleased = recorded !== null || (status === 'SHIPPED' && (await findRelease(em, id)));
  return releaseReply(reservation, Boolean(isReleased));
}

/** A cancellation without units has recorded nothing. */
const nothing = { refused: 'NOT_RESERVED' } as const;
