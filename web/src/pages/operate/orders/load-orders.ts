import type { PageRequest } from '../../../page.ts';
import {
  FindBuyerDocument,
  ListOrdersDocument,
  type OrderRowsFragment,
  OrdersOfBuyerDocument,
} from './orders.generated.ts';
import { filterOf, type OrdersQuery, ordersQueryOf } from './orders-query.ts';

export type OrdersData = {
  readonly query: OrdersQuery;
  readonly after: string | null;
  /** Null when the buyer is unknown. */
  readonly orders: OrderRowsFragment | null;
};

/** Loads a page of all orders, or of those of one buyer, latest first. */
export async function loadOrders({ ask, url, timeZone }: PageRequest): Promise<OrdersData> {
  const query = ordersQueryOf(url.searchParams);
  const after = url.searchParams.get('after');
  const filter = filterOf(query, timeZone);
  const page = { filter, ...(after && { after }) };
  if (!query.buyer) {
    const { orders } = await ask(ListOrdersDocument, page);
    return { query, after, orders };
  }
  const buyer = await findBuyer(ask, query.buyer);
  if (!buyer) return { query, after, orders: null };
  const { user } = await ask(OrdersOfBuyerDocument, { ...page, buyer });
  return { query, after, orders: user?.orders ?? null };
}

/** The id of the user with this user name or address, or of the only one whom the text fits. */
async function findBuyer(ask: PageRequest['ask'], text: string): Promise<string | null> {
  const { users } = await ask(FindBuyerDocument, { search: text });
  const found = users.edges.map(({ node }) => node);
  const exact = found.find(({ username, email }) => username === text || email === text);
  return exact?.id ?? (found.length === 1 ? (found[0]?.id ?? null) : null);
}
