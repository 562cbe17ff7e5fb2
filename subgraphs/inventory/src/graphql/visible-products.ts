import type { FilterQuery } from '@mikro-orm/postgresql';
import type { Viewer } from '@souk/auth/viewer';
import { type Loader, newLoader } from '@souk/platform/graphql/loader';
import { id } from '@souk/platform/graphql/validation';
import type { Reader } from '@souk/platform/messaging/work';
import { isOperator } from '../domain/operator.ts';
import { Product } from '../domain/product.ts';

/** The products that the viewer may see, by id and by SKU. */
export type VisibleProducts = {
  readonly byId: Loader<Product>;
  readonly bySku: Loader<Product>;
};

/** What a list shows: products on sale; to a seller all own products, to an operator all. */
export function listedFor(viewer: Viewer | null): FilterQuery<Product> {
  return ownOr(viewer, { status: 'ACTIVE' });
}

/** As `Product.isVisibleTo`: also products that were on sale, as old orders show them. */
function visibleTo(viewer: Viewer | null): FilterQuery<Product> {
  return ownOr(viewer, { status: { $ne: 'DRAFT' } });
}

function ownOr(viewer: Viewer | null, others: FilterQuery<Product>): FilterQuery<Product> {
  if (!viewer) return others;
  return isOperator(viewer) ? {} : { $or: [others, { sellerId: viewer.id }] };
}

/** Loads a product that the viewer may not see as null, like one that does not exist. */
export function visibleProducts(read: Reader, viewer: Viewer | null): VisibleProducts {
  const visible = visibleTo(viewer);
  return {
    byId: newLoader({
      keyOf: (product) => product.id,
      isKey: (key) => id.safeParse(key).success,
      find: (ids) => read.find(Product, { $and: [{ id: { $in: ids } }, visible] }),
    }),
    bySku: newLoader({
      keyOf: ({ sku }) => sku,
      find: (skus) => read.find(Product, { $and: [{ sku: { $in: skus } }, visible] }),
    }),
  };
}
