import type { FilterQuery } from '@mikro-orm/postgresql';
import type { Viewer } from '@souk/auth/viewer';
import { id } from '@souk/platform/graphql/validation';
import type { Reader } from '@souk/platform/messaging/work';
import DataLoader from 'dataloader';
import { Product } from '../domain/product.ts';
import { isOperator } from './operator.ts';

/** The products that the viewer may see, by id and by code. */
export type VisibleProducts = {
  readonly byId: DataLoader<string, Product | null>;
  readonly bySku: DataLoader<string, Product | null>;
};

/** What a list shows: all that is for sale; to sellers all of their own, to operators everything. */
export function listedFor(viewer: Viewer | null): FilterQuery<Product> {
  return ownOr(viewer, { status: 'ACTIVE' });
}

/** What can be named: also what left the shop, as old orders show it. A draft is its seller's. */
function namedBy(viewer: Viewer | null): FilterQuery<Product> {
  return ownOr(viewer, { status: { $ne: 'DRAFT' } });
}

function ownOr(viewer: Viewer | null, others: FilterQuery<Product>): FilterQuery<Product> {
  if (isOperator(viewer)) return {};
  return viewer ? { $or: [others, { sellerId: viewer.id }] } : others;
}

/** What the viewer may not see is null, like what does not exist. One query for all of a request. */
export function visibleProducts(read: Reader, viewer: Viewer | null): VisibleProducts {
  return {
    byId: loaderOf(read, viewer, 'id', (value) => id.safeParse(value).success),
    bySku: loaderOf(read, viewer, 'sku', (value) => !value.includes('\0')),
  };
}

function loaderOf(
  read: Reader,
  viewer: Viewer | null,
  key: 'id' | 'sku',
  possible: (value: string) => boolean,
): DataLoader<string, Product | null> {
  return new DataLoader(async (values) => {
    const wanted = { [key]: { $in: values.filter(possible) } };
    const products = await read.find(Product, { $and: [wanted, namedBy(viewer)] });
    const found = new Map(products.map((product) => [product[key], product]));
    return values.map((value) => found.get(value) ?? null);
  });
}
