import type { Viewer } from '@souk/auth/viewer';
import type { PublishedMessage } from '@souk/platform/messaging/work';
import type { Notifier } from '@souk/platform/runtime/notifier';
import type { Request } from '@souk/platform/service/subgraph';
import type { OrderMessages } from '@souk/schema/events/checkout';
import type { Terms } from '../config.ts';
import type { Order } from '../domain/order.ts';
import { type Histories, histories } from './histories.ts';
import { Settling } from './settling.ts';
import { type VisibleOrders, visibleOrders } from './visible-orders.ts';

/** All that a resolver gets: who asks, what they may read, how to change. One for each request. */
export type Context = Pick<Request<OrderMessages>, 'transact' | 'read'> & {
  readonly viewer: Viewer | null;
  readonly orders: VisibleOrders;
  readonly histories: Histories;
  readonly currency: string;
  readonly terms: Terms;
  /** Notified after each commit here. */
  readonly commits: Notifier<readonly PublishedMessage[]>;
  /** The order when its checkout has ended, or as it is when the caller has waited long enough. */
  readonly settled: (order: Order) => Promise<Order>;
  /** To be notified when an order was placed. */
  readonly placed: Notifier;
};

export function contextFor(terms: Terms, placed: Notifier) {
  let settling: Settling | undefined;
  return ({ viewer, read, transact, service }: Request<OrderMessages>): Context => {
    const { orm, commits, currency } = service;
    settling ??= new Settling(orm, commits);
    const waiting = settling;
    return {
      viewer,
      read,
      transact,
      orders: visibleOrders(read, viewer),
      histories: histories(read),
      currency,
      terms,
      commits,
      settled: (order) => waiting.wait(order, terms.settleWaitMs),
      placed,
    };
  };
}
