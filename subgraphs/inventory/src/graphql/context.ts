import {
  type ListLoader,
  type Loader,
  newListLoader,
  newLoader,
} from '@souk/platform/graphql/loader';
import type { Logger } from '@souk/platform/runtime/logger';
import type { Request } from '@souk/platform/service/subgraph';
import { Product } from '../domain/product.ts';
import { ProductGroup } from '../domain/product-group.ts';
import { Stock } from '../domain/stock.ts';
import { type CategoryTree, categoryTree } from '../persistence/category-tree.ts';
import type { ReadRows } from '../persistence/list-order.ts';
import { type AttachedPicture, picturesOf } from '../persistence/picture-rows.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { listedFor, type VisibleProducts, visibleProducts } from './visible-products.ts';
import { type VisibleReservations, visibleReservations } from './visible-reservations.ts';

/** What the resolvers of one request share: the viewer, loaders of what it may see, `transact`. */
export type Context = Pick<Request<PublishedEvents>, 'viewer' | 'read' | 'transact'> & {
  readonly products: VisibleProducts;
  /** Runs a statement that only reads. */
  readonly rows: ReadRows;
  readonly categories: CategoryTree;
  /** By product. Load only products that the viewer may see. */
  readonly stocks: Loader<Stock>;
  /** By product, in their order. Load only those of products that the viewer may see. */
  readonly pictures: ListLoader<AttachedPicture>;
  readonly groups: Loader<ProductGroup>;
  /** By group: its products, as lists show them to the viewer. */
  readonly variants: ListLoader<Product>;
  readonly reservations: VisibleReservations;
  /** The currency of the shop, ISO 4217. */
  readonly currency: string;
  readonly logger: Pick<Logger, 'info'>;
};

export function contextFor(request: Request<PublishedEvents>): Context {
  const { viewer, read, transact, service } = request;
  const rows: ReadRows = ([sql, values]) => service.orm.em.fork().execute(sql, [...values]);
  return {
    viewer,
    read,
    transact,
    products: visibleProducts(read, viewer),
    rows,
    categories: categoryTree(rows),
    stocks: newLoader<Stock>({
      keyOf: ({ productId }) => productId,
      find: (productIds) => read.find(Stock, { productId: { $in: productIds } }),
    }),
    pictures: newListLoader<AttachedPicture>({
      keyOf: ({ productId }) => productId,
      find: (productIds) => picturesOf(rows, productIds),
    }),
    groups: newLoader<ProductGroup>({
      keyOf: ({ id }) => id,
      find: (ids) => read.find(ProductGroup, { id: { $in: ids } }),
    }),
    variants: newListLoader<Product>({
      keyOf: ({ groupId }) => groupId,
      find: (ids) =>
        read.find(
          Product,
          { $and: [{ groupId: { $in: ids } }, listedFor(viewer)] },
          { orderBy: { optionValues: 'asc', id: 'asc' } },
        ),
    }),
    reservations: visibleReservations(read, viewer),
    currency: service.currency,
    logger: service.logger,
  };
}
