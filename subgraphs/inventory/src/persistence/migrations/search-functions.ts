/**
 * The functions that search, as part of the migration 0007. Their settings are why they are functions:
 * without them the planner may walk all products for a word that no product has.
 */
export const searchFunctions = [
  // The first step: reads at most \`most\` products that match, in no order.
  `create function probe_search(query tsquery, beginning text, most int)
    returns table (product_id text, seller_id text, available boolean, price bigint,
      created_at timestamptz, name text, category_ids int[], rank real)
    language sql stable set enable_seqscan = off set enable_indexscan = off
    as $$
      select product_id, seller_id, available, price, created_at, name, category_ids,
        (case when starts_with(code, beginning) then 1 else 0 end
          + coalesce(ts_rank_cd(search, query), 0))::real
      from search_entries
      where search @@ query or code >= beginning and code < beginning || U&'\\+10FFFF'
      limit most
    $$;`,
  walk('newest', ['created_at', 'timestamptz'], 'desc'),
  walk('price_asc', ['price', 'bigint'], 'asc'),
  walk('price_desc', ['price', 'bigint'], 'desc'),
];

/**
 * The second step, when many products match: reads in the order of an index, from a position on, until
 * there are enough. A null condition is not checked.
 */
function walk(order: string, [column, type]: [string, string], direction: 'asc' | 'desc'): string {
  const beyond = direction === 'asc' ? '>' : '<';
  return `create function walk_${order}(query tsquery, beginning text, conditions jsonb,
      start_value ${type}, start_id text, most int)
    returns table (product_id text, seller_id text, available boolean, price bigint,
      created_at timestamptz, name text)
    language sql stable set enable_seqscan = off set enable_bitmapscan = off
    as $$
      select product_id, seller_id, available, price, created_at, name
      from search_entries
      where (search @@ query or code >= beginning and code < beginning || U&'\\+10FFFF')
        and (${column}, product_id) ${beyond} (start_value, start_id)
        and (conditions ->> 'sellerId' is null or seller_id = conditions ->> 'sellerId')
        and (conditions ->> 'category' is null
          or (conditions ->> 'category')::int = any (category_ids))
        and (conditions ->> 'available' is null or available = (conditions ->> 'available')::boolean)
        and (conditions ->> 'priceMin' is null or price >= (conditions ->> 'priceMin')::bigint)
        and (conditions ->> 'priceMax' is null or price <= (conditions ->> 'priceMax')::bigint)
      order by ${column} ${direction}, product_id ${direction}
      limit most
    $$;`;
}
