import type { FilterQuery } from '@mikro-orm/postgresql';
import type { Viewer } from '@souk/auth/viewer';
import {
  type ListLoader,
  type Loader,
  newListLoader,
  newLoader,
} from '@souk/platform/graphql/loader';
import { hasScope } from '@souk/platform/kernel/actor';
import type { Reader } from '@souk/platform/messaging/work';
import { isOperator } from '../domain/operator.ts';
import { Payment } from '../domain/payment.ts';
import { type PaymentRefund, refundsOf } from './payment-refunds.ts';

/** The payments that the viewer may see, by order, without withdrawals and early releases. */
export type VisiblePayments = {
  readonly byOrder: Loader<Payment>;
  /** Refunds by payment, oldest first. Load only payments that the viewer may see. */
  readonly refunds: ListLoader<PaymentRefund>;
};

export function visiblePayments(read: Reader, viewer: Viewer | null): VisiblePayments {
  const ofOrders = { origin: 'CHECKOUT' as const, amount: { $gt: 0 } };
  const visible = visibleTo(viewer);
  return {
    byOrder: newLoader({
      keyOf: ({ orderId }) => orderId,
      find: (orderIds) =>
        read.find(Payment, { $and: [{ orderId: { $in: orderIds } }, ofOrders, visible] }),
    }),
    refunds: newListLoader({
      keyOf: ({ made }) => made.paymentId,
      find: (paymentIds) => refundsOf(read, paymentIds),
    }),
  };
}

/** A buyer sees own payments; operators, and everyone who may refund, see all. */
function visibleTo(viewer: Viewer | null): FilterQuery<Payment> {
  if (!viewer) return { id: { $in: [] } };
  const seesAll = isOperator(viewer) || hasScope(viewer, 'billing:refund');
  return seesAll ? {} : { userId: viewer.id };
}
