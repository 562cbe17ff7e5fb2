import type { ProductStatus, SellerProductsQuery } from './products.generated.ts';

/** The statuses of products, as the filter offers them. */
export const statuses = ['ACTIVE', 'DRAFT', 'ARCHIVED'] as const satisfies readonly ProductStatus[];

export type ProductsData = SellerProductsQuery & {
  readonly search: string;
  readonly status: ProductStatus | null;
  /** The address of the page, with its filter. */
  readonly address: string;
  /** The idempotency key of the next change. */
  readonly formKey: string;
  /** How many products the form before has changed; null without one. */
  readonly changed: number | null;
};

export type ProductRow = ProductsData['products']['edges'][number]['node'];

type Listed = {
  readonly search: string;
  readonly status: string | null;
  readonly after?: string | null;
};

/** The address of a page of products. */
export function listAddress({ search, status, after = null }: Listed): string {
  const query = new URLSearchParams({
    ...(search && { q: search }),
    ...(status && { status }),
    ...(after && { after }),
  });
  return query.size > 0 ? `/sell/products?${query}` : '/sell/products';
}
