import type { FilterQuery, QueryOrderMap } from '@mikro-orm/postgresql';
import { type Connection, type PageArguments, pageOf } from '@souk/platform/graphql/connection';
import { Product } from '../domain/product.ts';
import type { Context } from './context.ts';
import type { ProductOrder } from './schema.generated.ts';
import { listedFor } from './visible-products.ts';

type Page = PageArguments & { readonly orderBy: ProductOrder };

/** Each ends in a unique column, so that a page begins exactly where the previous one ended. */
const orders: Readonly<Record<ProductOrder, QueryOrderMap<Product>>> = {
  NEWEST: { createdAt: 'desc', id: 'desc' },
  PRICE_ASC: { price: { minorUnits: 'asc' }, id: 'asc' },
  PRICE_DESC: { price: { minorUnits: 'desc' }, id: 'desc' },
  NAME: { name: 'asc', id: 'asc' },
};

/** One page of the products that the viewer may see in a list and that meet the conditions. */
export function productPage(
  { read, viewer }: Pick<Context, 'read' | 'viewer'>,
  conditions: readonly FilterQuery<Product>[],
  { orderBy, ...page }: Page,
): Promise<Connection<Product>> {
  const where: FilterQuery<Product> = { $and: [listedFor(viewer), ...conditions] };
  return pageOf(read, Product, where, orders[orderBy], page);
}
