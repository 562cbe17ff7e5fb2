import type { EntityManager } from '@mikro-orm/postgresql';

// One row says when the counts were taken. Of several processes one changes it, the others find it fresh.
const statement = `with due as (
  insert into category_counts_at as last values (true, ?::timestamptz)
  on conflict (one) do update set at = excluded.at
  where last.at < excluded.at - ?::int * interval '1 millisecond'
  returning at
), counted as materialized (
  select category_id, count(*)::int as products from listings, due group by category_id
), gone as (
  delete from category_counts using due
  where category_id not in (select category_id from counted)
), written as (
  insert into category_counts as old select * from counted
  on conflict (category_id) do update set products = excluded.products
  where old.products <> excluded.products
)
select count(*)::int as due from due`;

/** Counts the products on sale of each category, unless they were counted within `olderThanMs`. */
export async function countCategories(
  em: EntityManager,
  at: Date,
  olderThanMs: number,
): Promise<boolean> {
  const [row] = await em.execute<[{ due: number }]>(statement, [at.toISOString(), olderThanMs]);
  return row.due > 0;
}
