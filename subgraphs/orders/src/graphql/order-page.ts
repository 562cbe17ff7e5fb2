import type { FilterQuery } from '@mikro-orm/postgresql';
import { type Connection, type PageArguments, pageOf } from '@souk/platform/graphql/connection';
import type { Reader } from '@souk/platform/messaging/work';
import { Order } from '../domain/order.ts';
import type { OrderFilter } from './schema.generated.ts';

type Page = PageArguments & { readonly filter?: OrderFilter | null | undefined };

/** One page of orders, newest first. */
export function orderPage(
  read: Reader,
  which: FilterQuery<Order>,
  { filter, ...page }: Page,
): Promise<Connection<Order>> {
  const where: FilterQuery<Order> = { $and: [which, ...conditionsOf(filter ?? {})] };
  return pageOf(read, Order, where, { placedAt: 'desc', id: 'desc' }, page);
}

function conditionsOf({ statusIn, createdAfter, createdBefore, search }: OrderFilter) {
  const conditions: FilterQuery<Order>[] = [];
  if (statusIn) conditions.push({ status: { $in: statusIn } });
  if (createdAfter) conditions.push({ placedAt: { $gt: createdAfter } });
  if (createdBefore) conditions.push({ placedAt: { $lt: createdBefore } });
  if (search) conditions.push({ number: { $like: `%${search.replace(/[\\%_\0]/g, '')}%` } });
  return conditions;
}
