import type { PageRequest } from '../../../page.ts';
import { listAddress, type ProductsData, statuses } from './product-list.ts';
import { SellerProductsDocument } from './products.generated.ts';

/** How many products a page has: fewer than the rows of one bulk change. */
const pageSize = 25;

/** Loads a page of the seller's products, newest first, also those that are not on sale. */
export async function loadProducts({ ask, url, viewer }: PageRequest): Promise<ProductsData> {
  const { searchParams } = url;
  const search = (searchParams.get('q') ?? '').trim().slice(0, 100);
  const status = statuses.find((one) => one === searchParams.get('status')) ?? null;
  const after = searchParams.get('after');
  const filter = {
    sellerId: viewer?.id ?? '',
    ...(search && { search }),
    ...(status && { status }),
  };
  const loaded = await ask(SellerProductsDocument, {
    first: pageSize,
    filter,
    ...(after && { after }),
  });
  const changed = searchParams.get('changed');
  return {
    ...loaded,
    search,
    status,
    address: listAddress({ search, status, after }),
    formKey: crypto.randomUUID(),
    changed: changed === null ? null : Math.trunc(Number(changed)) || 0,
  };
}
