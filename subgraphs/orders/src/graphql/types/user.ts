import { orderPage } from '../order-page.ts';
import type { UserResolvers } from '../schema.generated.ts';
import { visibleTo } from '../visible-orders.ts';

export const User: UserResolvers = {
  orders: ({ id }, page, { viewer, read }) =>
    orderPage(read, { $and: [{ buyerId: id }, visibleTo(viewer)] }, page),
};
