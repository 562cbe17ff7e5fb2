import type { PageRequest } from '../../page.ts';
import { OrdersDocument, type OrdersQuery } from './orders.generated.ts';

const pageSize = 20;

export type OrdersData = OrdersQuery & {
  /** Whose orders they are, by whom their subscription is known. */
  readonly viewerId: string;
};

/** Loads a page of the viewer's orders, latest first. */
export async function loadOrders({ ask, url, viewer }: PageRequest): Promise<OrdersData> {
  const after = url.searchParams.get('after');
  const loaded = await ask(OrdersDocument, { first: pageSize, ...(after && { after }) });
  return { ...loaded, viewerId: viewer?.id ?? '' };
}
