import type { Viewer } from '@souk/auth/viewer';
import { hasScope } from '@souk/platform/kernel/actor';
import { isOperator } from '../domain/operator.ts';
import type { ListConditions } from '../persistence/list-conditions.ts';
import type { ListEntry, ReadRows } from '../persistence/list-order.ts';
import {
  countMax,
  type ListPage,
  listingsCount,
  listingsPage,
} from '../persistence/listings-page.ts';
import { type ManagedConditions, managedCount, managedPage } from '../persistence/managed-page.ts';
import { searchCount, searchPage, searchWalk } from '../persistence/search-page.ts';
import { type Filter, idsIn } from './product-filter.ts';
import type { ProductOrder } from './schema.generated.ts';

type Count = { readonly total: number; readonly isExact: boolean };

/** A list of products, as pages and as a count. */
export type ProductList = {
  readonly page: (page: ListPage) => Promise<readonly ListEntry[]>;
  readonly count: () => Promise<Count>;
};

/** The products on sale that meet the conditions. */
export function listedProducts(read: ReadRows, conditions: ListConditions): ProductList {
  return {
    page: (page) => read<ListEntry>(listingsPage(conditions, page)),
    count: async () => countOf(await read(listingsCount(conditions))),
  };
}

/** Products of any status. */
export function managedProducts(read: ReadRows, conditions: ManagedConditions): ProductList {
  return {
    page: (page) => read<ListEntry>(managedPage(conditions, page)),
    count: async () => countOf(await read(managedCount(conditions))),
  };
}

/**
 * Above it, products that match are no longer sorted: the index of the order is walked until enough of
 * them are found. Sorting more costs more than walking: docs/decisions/0023-catalogue.md.
 */
export const probed = {
  NEWEST: 501,
  PRICE_ASC: 1_501,
  PRICE_DESC: 1_501,
  // Words of names are near one another in the order of names: a walk would pass all others first.
  NAME: 2_147_483_647,
} as const;

/** The products on sale that match a text and meet the conditions. */
export function foundProducts(
  read: ReadRows,
  text: string,
  conditions: ListConditions,
): ProductList {
  return {
    page: async (page) => {
      const most = page.order === 'STOCK' ? probed.NEWEST : probed[page.order];
      const [first] = await read<Found>(searchPage(text, conditions, page, most));
      if (first && first.found < most) return first.entries;
      return read<ListEntry>(searchWalk(text, conditions, page));
    },
    count: async () => {
      const [counted] = await read<{ found: number; kept: number }>(searchCount(text, conditions));
      const { found, kept } = counted ?? { found: 0, kept: 0 };
      return { total: Math.min(kept, countMax), isExact: found <= countMax };
    },
  };
}

type Found = { readonly found: number; readonly entries: readonly ListEntry[] };

function countOf([counted]: readonly { readonly found: number }[]): Count {
  const found = counted?.found ?? 0;
  return { total: Math.min(found, countMax), isExact: found <= countMax };
}

/**
 * Null when the list is of products on sale only. Sellers see their own products as well, operators all;
 * by id all viewers see what was ever on sale, as for a single product.
 */
export function managedConditions(
  viewer: Viewer | null,
  filter: Filter,
  conditions: ListConditions,
  orderBy: ProductOrder,
): ManagedConditions | null {
  const { status, search } = filter;
  const ids = idsIn(filter);
  const isOnSale = status === 'ACTIVE' || (!status && !sellsProducts(viewer));
  if (!ids && isOnSale && orderBy !== 'STOCK') return null;
  const others = ids ? (['ACTIVE', 'ARCHIVED'] as const) : (['ACTIVE'] as const);
  const seesAll = viewer !== null && isOperator(viewer);
  return {
    ...conditions,
    ids: ids ?? undefined,
    statuses: status ? [status] : undefined,
    containing: search ?? undefined,
    visibleTo: seesAll ? null : { sellerId: viewer?.id ?? '', others },
  };
}

/** True for sellers and operators. */
export function sellsProducts(viewer: Viewer | null): boolean {
  return viewer !== null && (isOperator(viewer) || hasScope(viewer, 'catalog:write'));
}
