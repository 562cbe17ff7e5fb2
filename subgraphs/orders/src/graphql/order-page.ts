import type { FilterQuery } from '@mikro-orm/postgresql';
import { containing } from '@souk/platform/database/folded-text';
import { type Connection, type PageArguments, pageOf } from '@souk/platform/graphql/connection';
import { text, validArguments } from '@souk/platform/graphql/validation';
import type { Reader } from '@souk/platform/messaging/work';
import { z } from 'zod';
import { Order } from '../domain/order.ts';
import { type OrderStatus, transitions } from '../domain/status.ts';

type Page = PageArguments & { readonly filter?: unknown };

/** Bounds of an OrderFilter of the schema. */
const orderFilter = z.object({
  statusIn: z.array(z.enum(Object.keys(transitions) as OrderStatus[])).nullish(),
  createdAfter: z.date().nullish(),
  createdBefore: z.date().nullish(),
  search: text(100).nullish(),
});

/** One page of orders, newest first. Throws BAD_USER_INPUT for an invalid filter or page. */
export async function orderPage(
  read: Reader,
  which: FilterQuery<Order>,
  { filter, ...page }: Page,
): Promise<Connection<Order>> {
  const conditions = conditionsOf(validArguments(orderFilter, filter ?? {}));
  const where: FilterQuery<Order> = { $and: [which, ...conditions] };
  return pageOf(read, Order, where, { placedAt: 'desc', id: 'desc' }, page);
}

function conditionsOf(filter: z.infer<typeof orderFilter>): FilterQuery<Order>[] {
  const { statusIn, createdAfter, createdBefore, search } = filter;
  const conditions: FilterQuery<Order>[] = [];
  if (statusIn) conditions.push({ status: { $in: statusIn } });
  if (createdAfter) conditions.push({ placedAt: { $gte: createdAfter } });
  if (createdBefore) conditions.push({ placedAt: { $lt: createdBefore } });
  if (search) conditions.push(containing(search));
  return conditions;
}
