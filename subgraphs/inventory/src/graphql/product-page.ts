import { type PageArguments, pageSizeOf } from '@souk/platform/graphql/connection';
import { badUserInput } from '@souk/platform/graphql/graphql';
import type { Context } from './context.ts';
import { facetsOf } from './facets-of.ts';
import type { ProductConnection } from './models.ts';
import { conditionsOf, type Filter } from './product-filter.ts';
import {
  foundProducts,
  listedProducts,
  managedConditions,
  managedProducts,
  sellsProducts,
} from './product-list.ts';
import { bestMatches, inOrder } from './read-entries.ts';
import type { ProductOrder } from './schema.generated.ts';

type PageRequest = PageArguments & { readonly orderBy: ProductOrder };

/** One page of the products that the viewer may see in a list and that match the filter. */
export async function productPage(
  context: Pick<Context, 'rows' | 'viewer' | 'products' | 'categories' | 'currency'>,
  filter: Filter,
  { orderBy, first, after }: PageRequest,
): Promise<ProductConnection> {
  const size = pageSizeOf(first);
  const { list, read } = listOf(context, filter, orderBy);
  const found = await read(after ?? null, size + 1);
  const shown = found.slice(0, size);
  const nodes = await context.products.byId.loadMany(shown.map(({ id }) => id));
  const edges = shown.flatMap(({ cursor }, index) => {
    const node = nodes[index];
    if (node instanceof Error) throw node;
    return node ? [{ cursor, node }] : [];
  });
  let counted: ReturnType<typeof list.count> | undefined;
  const count = () => {
    counted ??= list.count();
    return counted;
  };
  return {
    edges,
    pageInfo: {
      hasNextPage: found.length > size,
      hasPreviousPage: Boolean(after),
      startCursor: shown[0]?.cursor ?? null,
      endCursor: shown.at(-1)?.cursor ?? null,
    },
    totalCount: async () => (await count()).total,
    totalCountExact: async () => (await count()).isExact,
    facets: () => facetsOf(context, conditionsOf(filter), filter.search ?? null),
  };
}

function listOf(
  { rows, viewer }: Pick<Context, 'rows' | 'viewer'>,
  filter: Filter,
  orderBy: ProductOrder,
) {
  if (orderBy === 'STOCK' && !sellsProducts(viewer)) {
    const message = 'Only sellers and operators sort by stock. Use another order.';
    throw badUserInput([{ path: ['orderBy'], message }]);
  }
  const conditions = conditionsOf(filter);
  const order = orderBy === 'RELEVANCE' ? 'NEWEST' : orderBy;
  const managed = managedConditions(viewer, filter, conditions, orderBy);
  if (managed) {
    const list = managedProducts(rows, managed);
    return { list, read: inOrder(list, order) };
  }
  const { search: text } = filter;
  if (!text) {
    const list = listedProducts(rows, conditions);
    return { list, read: inOrder(list, order) };
  }
  const list = foundProducts(rows, text, conditions);
  const read =
    orderBy === 'RELEVANCE' ? bestMatches(rows, text, conditions, list) : inOrder(list, order);
  return { list, read };
}
