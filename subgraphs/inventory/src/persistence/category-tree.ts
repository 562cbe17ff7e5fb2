import type { Category } from '../domain/category.ts';
import type { ReadRows } from './list-order.ts';

/** A category as lists show it, with the number of its products on sale. */
export type CategoryNode = Pick<
  Category,
  'id' | 'parentId' | 'slug' | 'name' | 'position' | 'version'
> & { readonly products: number };

/** The categories of one request, read once and only when they are needed. */
export type CategoryTree = {
  readonly childrenOf: (parentId: number | null) => Promise<readonly CategoryNode[]>;
  readonly byId: (id: number) => Promise<CategoryNode | null>;
  /** The ids of a category and of all below it. */
  readonly subtreeIds: (id: number) => Promise<readonly number[]>;
  readonly bySlug: (slug: string) => Promise<CategoryNode | null>;
};

/** Bounds what a request reads. */
const categoriesMax = 5_000;

const statement = `select id, parent_id as "parentId", slug, name, position, version,
    coalesce(products, 0) as products
  from categories left join category_counts on category_id = id
  order by position, name, id limit ${categoriesMax}`;

/** Reads the tree of categories at its first use. */
export function categoryTree(rows: ReadRows): CategoryTree {
  let reading: Promise<CategoryNode[]> | undefined;
  const all = () => {
    reading ??= rows<CategoryNode>([statement, []]);
    return reading;
  };
  const indexed = once(async () => new Map((await all()).map((one) => [one.id, one])));
  const grouped = once(async () => Map.groupBy(await all(), ({ parentId }) => parentId));
  return {
    childrenOf: async (parentId) => (await grouped()).get(parentId) ?? [],
    byId: async (id) => (await indexed()).get(id) ?? null,
    subtreeIds: async (id) => subtreeOf(id, await grouped()),
    bySlug: async (slug) => (await all()).find((one) => one.slug === slug) ?? null,
  };
}

/** The tree has at most six levels, and no cycle: a trigger in SQL holds both. */
function subtreeOf(
  id: number,
  children: ReadonlyMap<number | null, readonly CategoryNode[]>,
): readonly number[] {
  return [id, ...(children.get(id) ?? []).flatMap((child) => subtreeOf(child.id, children))];
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
