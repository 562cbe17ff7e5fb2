import { orderPage } from '../order-page.ts';
import type { UserResolvers } from '../schema.generated.ts';
import { boughtBy } from '../visible-orders.ts';

export const User = {
  orders: ({ id }, page, { viewer, read }) => orderPage(read, boughtBy(id, viewer), page),
} satisfies UserResolvers;
