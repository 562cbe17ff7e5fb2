/** The words of generated products, and the share of the products that have each. */
export const words = {
  none: 'absentword',
  rare: 'samovar',
  some: 'самоварный',
  many: 'ceramic',
  most: 'кружка',
} as const;

/** A category that a quarter of the products is in, and one that few are in. */
export const categories = { large: 'root-0', small: 'leaf-6-0' } as const;

const at = `timestamptz '2026-01-01'`;

/**
 * Statements that fill an empty catalogue with `n` products on sale, all but the last in one transaction:
 * without triggers, which would write the listings one by one. 56 categories in three levels, 50 sellers, nine of ten products in stock.
 */
export const catalogueSql = (n: number): readonly string[] => [
  `set local session_replication_role = replica`,
  `insert into categories (id, parent_id, slug, name, position)
   select 1 + r, null::int, 'root-' || r, 'Root ' || r, r from generate_series(0, 6) r
   union all select 10 + r, 1 + r, 'middle-' || r, 'Middle ' || r, 0 from generate_series(0, 6) r
   union all select 20 + r * 6 + l, 10 + r, 'leaf-' || r || '-' || l, 'Leaf ' || r || ' ' || l, l
   from generate_series(0, 6) r, generate_series(0, 5) l`,
  `insert into products (id, sku, seller_id, name, description, price_currency, price_minor_units,
     categories, status, version, created_at, updated_at)
   select md5('product' || i)::uuid::text, 'SKU-' || lpad(i::text, 7, '0'),
     'seller-' || (i * 7919) % 50,
     (array['Чай', 'Tea', 'Bowl', 'Кувшин', 'Plate', 'Ковёр', 'Lantern', 'Vase'])[1 + (i * 31) % 8]
       || case when (i * 13) % 250 = 0 then ' ${words.rare}' else '' end
       || case when (i * 17) % 9 = 0 then ' ${words.most}' else '' end
       || ' ' || i % 1000,
     'A thing of the series ' || (i * 37) % 400
       || case when (i * 19) % 45 = 0 then ', ${words.many}' else '' end
       || case when (i * 23) % 60 = 0 then ', ${words.some} вид' else '' end
       || '. Ручная работа мастера, made by hand in workshop ' || (i * 41) % 300,
     'RUB', 100 + (i * 104729::bigint) % 500000,
     array['leaf-' || case when i % 100 = 0 then 6 when i % 4 = 0 then 0 else 1 + i % 5 end || '-' || i % 6],
     'ACTIVE', 1, ${at} + i * interval '1 minute', ${at}
   from generate_series(1, ${n}) i`,
  `insert into stocks (product_id, total_quantity, reserved_quantity, version, updated_at)
   select id, 10, case when row_number() over (order by created_at) % 10 = 0 then 10 else 1 end, 1, ${at}
   from products order by created_at`,
  `select write_listings(array_agg(id)) from (
     select id, row_number() over (order by created_at) / 2000 as batch from products
   ) numbered group by batch order by batch`,
  `insert into name_entries (product_id, seller_id, available, price, name, category_ids, code, search)
   select product_id, seller_id, available, price, name, category_ids, code, search
   from search_entries order by created_at`,
  'vacuum analyze',
];
