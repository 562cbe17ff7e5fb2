import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Holds the tree of categories alone until the transaction ends: nothing writes listings meanwhile, so no
 * product keeps a path that was changed.
 */
export async function lockCategoryTree(em: EntityManager): Promise<void> {
  await em.execute(`select pg_advisory_xact_lock(hashtext('categories'))`);
}

/** The slug of a text: folded, without spaces. Null when nothing is left. */
export async function slugOf(em: EntityManager, text: string): Promise<string | null> {
  const [row] = await em.execute<[{ slug: string | null }]>(
    'select slug_of(fold_text(?::text)) as slug',
    [text],
  );
  return row.slug;
}

/** The id of the category that a text names; null when there is none. */
export async function categoryIdOf(em: EntityManager, text: string): Promise<number | null> {
  const [row] = await em.execute<{ id: number }[]>(
    'select id from categories where slug = slug_of(fold_text(?::text))',
    [text],
  );
  return row?.id ?? null;
}

/** The ids from the top of the tree to a category, itself included. */
export async function pathOf(em: EntityManager, id: number): Promise<readonly number[]> {
  const [row] = await em.execute<[{ path: number[] | null }]>(
    'select category_path(?::int) as path',
    [id],
  );
  return row.path ?? [];
}

/** The number of levels from a category down, itself included: 1 without children. */
export async function heightOf(em: EntityManager, id: number): Promise<number> {
  const [row] = await em.execute<[{ height: number }]>(
    `with recursive below as (
       select ?::int as id, 1 as depth
       union all select c.id, depth + 1 from below join categories c on c.parent_id = below.id
     ) select max(depth) as height from below`,
    [id],
  );
  return row.height;
}

/** Marks the products of a category and of those below it, so that their listings are written again. */
export async function markStale(em: EntityManager, categoryId: number): Promise<void> {
  await em.execute(
    `insert into stale_listings select product_id from listings where category_id = ?
     on conflict do nothing`,
    [categoryId],
  );
}

/** Writes the listings of at most `most` marked products. Returns how many it has written. */
export async function writeMarked(em: EntityManager, most: number): Promise<number> {
  const [row] = await em.execute<[{ written: number }]>(
    'select write_stale_listings(?) as written',
    [most],
  );
  return row.written;
}
