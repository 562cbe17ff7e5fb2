import type { OrderData } from './load-order.ts';

type Order = OrderData['order'];

/** An order as it was after one of its events. */
export type OrderAt = Pick<Order, 'status' | 'timeline' | 'failure'> & {
  /** False for a moment of the past: payment and parcels are known only as they are now. */
  readonly isNow: boolean;
};

/** The order after the first `count` of its events; null is now. */
export function orderAt({ status, timeline, failure }: Order, count: number | null): OrderAt {
  const last = timeline[(count ?? timeline.length) - 1];
  if (count === null || count >= timeline.length || !last)
    return { status, timeline, failure, isNow: true };
  return {
    status: last.status,
    timeline: timeline.slice(0, count),
    failure: ['FAILED', 'CANCELLED'].includes(last.status) ? failure : null,
    isNow: false,
  };
}
