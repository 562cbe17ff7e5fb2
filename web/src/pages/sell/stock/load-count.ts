import type { FormAnswer, PageRequest } from '../../../page.ts';
import { setStock } from '../set-stock.ts';
import { SellerStockDocument, type SellerStockQuery } from './stock.generated.ts';

type Edge = SellerStockQuery['products']['edges'][number];

export type CountData = {
  /** The product to count; null when all are counted. */
  readonly product: Edge['node'] | null;
  /** The address of the page of the next product. */
  readonly next: string;
  /** The address of this page. */
  readonly address: string;
  /** Which one of all products it is, from 1. */
  readonly place: number;
  readonly total: number;
  readonly formKey: string;
};

/** Loads the next product to count. They come by name, which counting does not change. */
export async function loadCount({ ask, url, viewer }: PageRequest): Promise<CountData> {
  const after = url.searchParams.get('after');
  const place = Math.max(1, Math.trunc(Number(url.searchParams.get('place'))) || 1);
  const { products } = await ask(SellerStockDocument, {
    first: 1,
    filter: { sellerId: viewer?.id ?? '', status: 'ACTIVE' },
    orderBy: 'NAME',
    ...(after && { after }),
  });
  const [edge] = products.edges;
  return {
    product: edge?.node ?? null,
    next: edge ? countAddress(edge.cursor, place + 1) : '/sell/stock/count',
    address: url.pathname + url.search,
    place,
    total: products.totalCount,
    formKey: crypto.randomUUID(),
  };
}

/** Sets the counted stock, and goes on to the next product. */
export function submitCount(request: PageRequest, form: URLSearchParams): Promise<FormAnswer> {
  const next = form.get('next') ?? '';
  return setStock(request, form, next.startsWith('/sell/stock/count') ? next : '/sell/stock');
}

function countAddress(after: string, place: number): string {
  return `/sell/stock/count?${new URLSearchParams({ after, place: String(place) })}`;
}
