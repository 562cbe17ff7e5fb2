import type { FilterQuery } from '@mikro-orm/postgresql';
import { forbidden, unauthenticated } from '@souk/auth/errors';
import type { Viewer } from '@souk/auth/viewer';
import type { Order } from '../../domain/order.ts';
import { orderPage } from '../order-page.ts';
import type { OrderScope, QueryResolvers } from '../schema.generated.ts';
import { visibleTo } from '../visible-orders.ts';

export const orders: QueryResolvers['orders'] = (_, { scope, ...page }, { viewer, read }) => {
  if (!viewer) throw unauthenticated();
  return orderPage(read, inScope(scope ?? 'MINE', viewer), page);
};

function inScope(scope: OrderScope, viewer: Viewer): FilterQuery<Order> {
  if (scope === 'MINE') return { buyerId: viewer.id };
  if (scope === 'SELLER') return { sellerIds: { $contains: [viewer.id] } };
  if (!viewer.scopes.includes('orders:admin')) throw forbidden();
  return visibleTo(viewer);
}
