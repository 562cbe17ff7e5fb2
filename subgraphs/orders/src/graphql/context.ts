import type { Viewer } from '@souk/auth/viewer';
import type { PublishedMessage, Transact } from '@souk/platform/messaging/work';
import type { Notifier } from '@souk/platform/runtime/notifier';
import type { Request } from '@souk/platform/service/subgraph';
import type { Policies } from '../config.ts';
import type { Order } from '../domain/order.ts';
import { type AwaitOutcome, newAwaitOutcome } from '../usecases/await-outcome.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { type OrderHistory, orderHistory } from './order-history.ts';
import { limitPlacing } from './placing-limit.ts';
import { type VisibleCarts, visibleCarts } from './visible-carts.ts';
import {
  type VisibleOrders,
  type VisibleParcels,
  visibleOrders,
  visibleParcels,
} from './visible-orders.ts';

/** What the resolvers of one request share: the viewer, loaders of what it may see, `transact`. */
export type Context = Pick<Request<PublishedEvents>, 'transact' | 'read'> &
  Policies & {
    readonly viewer: Viewer | null;
    readonly orders: VisibleOrders;
    readonly parcels: VisibleParcels;
    readonly history: OrderHistory;
    readonly carts: VisibleCarts;
    readonly currency: string;
    /** `transact` for placing an order, which may have to wait. Throws UNAVAILABLE. */
    readonly transactPlacing: Transact<PublishedEvents>;
    /** Notified after each commit of this process. */
    readonly commits: Notifier<readonly PublishedMessage[]>;
    /** Returns the order once its checkout has finished, or as it is after `outcomeWaitMs`. */
    readonly outcomeOf: (order: Order) => Promise<Order>;
  };

export function contextFor(policies: Policies) {
  const placing = limitPlacing(policies);
  let shared: AwaitOutcome | undefined;
  return ({ viewer, read, transact, service }: Request<PublishedEvents>): Context => {
    const { orm, commits, currency } = service;
    shared ??= newAwaitOutcome(orm, commits);
    const awaitOutcome = shared;
    return {
      ...policies,
      viewer,
      read,
      transact,
      transactPlacing: placing(transact),
      orders: visibleOrders(read, viewer),
      parcels: visibleParcels(read, viewer),
      history: orderHistory(read),
      carts: visibleCarts(read, viewer),
      currency,
      commits,
      outcomeOf: (order) => awaitOutcome(order, policies.outcomeWaitMs),
    };
  };
}
