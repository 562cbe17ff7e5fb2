import type { FilterQuery } from '@mikro-orm/postgresql';
import type { Viewer } from '@souk/auth/viewer';
import { signedIn } from '@souk/platform/graphql/graphql';
import { Forbidden } from '@souk/platform/kernel/actor';
import { isOperator } from '../../domain/operator.ts';
import type { Order } from '../../domain/order.ts';
import { orderPage } from '../order-page.ts';
import type { OrderScope, QueryResolvers } from '../schema.generated.ts';
import { visibleTo } from '../visible-orders.ts';

export const orders: QueryResolvers['orders'] = (_, { scope, ...page }, { viewer, read }) =>
  orderPage(read, inScope(scope ?? 'MINE', signedIn(viewer)), page);

function inScope(scope: OrderScope, viewer: Viewer): FilterQuery<Order> {
  if (scope === 'MINE') return { buyerId: viewer.id };
  if (scope === 'SELLER') return { sellerIds: { $contains: [viewer.id] } };
  if (!isOperator(viewer)) throw new Forbidden();
  return visibleTo(viewer);
}
