import type { OrderFilter, OrderStatus } from './orders.generated.ts';
import { startOfDay } from './start-of-day.ts';

/** The statuses of orders, in the order of their way. */
export const orderStatuses = [
  'NEW',
  'PROCESSING',
  'PAID',
  'ITEMS_RESERVED',
  'DELIVERY_BOOKED',
  'CONFIRMED',
  'SHIPPED',
  'DELIVERED',
  'FAILED',
  'CANCELLED',
] as const satisfies readonly OrderStatus[];

/** What the form of the list asks for: each value empty when it is not given. */
export type OrdersQuery = Readonly<Record<'q' | 'status' | 'from' | 'to' | 'buyer', string>>;

/** Reads the query from the address of the page. */
export function ordersQueryOf(search: URLSearchParams): OrdersQuery {
  const text = (name: string) => (search.get(name) ?? '').trim().slice(0, 100);
  return {
    q: text('q'),
    status: text('status'),
    from: text('from'),
    to: text('to'),
    buyer: text('buyer'),
  };
}

/** The filter of the graph: days begin and end at midnight in the shop's time zone, and `to` is the last one. */
export function filterOf({ q, status, from, to }: OrdersQuery, timeZone: string): OrderFilter {
  const known = orderStatuses.find((one) => one === status);
  const createdAfter = startOfDay(from, timeZone);
  const createdBefore = startOfDay(to, timeZone, 1);
  return {
    ...(q && { search: q }),
    ...(known && { statusIn: [known] }),
    ...(createdAfter && { createdAfter }),
    ...(createdBefore && { createdBefore }),
  };
}
