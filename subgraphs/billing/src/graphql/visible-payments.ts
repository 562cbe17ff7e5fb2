import type { FilterQuery } from '@mikro-orm/postgresql';
import type { Viewer } from '@souk/auth/viewer';
import type { Reader } from '@souk/platform/messaging/work';
import { Payment } from '../domain/payment.ts';
import { possibleTexts } from '../persistence/possible.ts';
import { type Loader, loaderOf } from './loader.ts';

/** The payments of orders, by order. An outside orchestrator's are no orders of ours. */
export type VisiblePayments = { readonly byOrder: Loader<Payment> };

export function visiblePayments(read: Reader, viewer: Viewer | null): VisiblePayments {
  const ofOrders = { origin: 'CHECKOUT' as const, amount: { $gt: 0 } };
  const visible = { $and: [ofOrders, paymentsOf(viewer)] };
  return { byOrder: loaderOf(read, Payment, { key: 'orderId', visible, possible: possibleTexts }) };
}

/** Buyers see what they pay; who runs the shop or gives refunds sees all. */
function paymentsOf(viewer: Viewer | null): FilterQuery<Payment> {
  if (!viewer) return { id: { $in: [] } };
  const seesAll = ['orders:admin', 'billing:refund'].some((scope) => viewer.scopes.includes(scope));
  return seesAll ? {} : { userId: viewer.id };
}
