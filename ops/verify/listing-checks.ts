import type { Check } from './check.ts';
import { sqlCheck } from './sql-check.ts';

const database = 'inventory';
const invariant = 'the listings are the products on sale, on the paths of their categories';

/** The products whose category was moved are written a little later. */
const isWritten = 'not exists (select from stale_listings stale where stale.product_id = sold.id)';

/** All pairs of a product on sale and a category on its paths; 0 stands for all products. */
const listings = sqlCheck({
  invariant,
  database,
  sql: (only) => `
    with recursive path as (
      select p.id as product_id, c.id as category_id, c.parent_id
      from products p, unnest(p.folded_texts) as word join categories c on c.slug = slug_of(word)
      where p.status = 'ACTIVE' and ${only('p.id')}
      union
      select product_id, c.id, c.parent_id from path join categories c on c.id = path.parent_id
    ), sold as (
      select p.*, s.total_quantity > s.reserved_quantity as available
      from products p join stocks s on s.product_id = p.id
      where p.status = 'ACTIVE' and ${only('p.id')}
    ), wanted as (
      select id, 0 as category_id from sold union all select product_id, category_id from path
    )
    select coalesce(wanted.id, l.product_id) as key, coalesce(wanted.id, l.product_id) as product,
      coalesce(wanted.category_id, l.category_id) as category, case
      when l.product_id is null then 'a listing is missing'
      when wanted.id is null then 'a listing has no product on sale in this category'
      when l.available <> sold.available then 'a listing has another availability than the stock'
      else 'a listing has other values than its product' end as what
    from wanted join sold using (id)
    full join (select * from listings where ${only('product_id')}) l
      on l.product_id = wanted.id and l.category_id = wanted.category_id
    where ${isWritten.replace('sold.id', 'coalesce(wanted.id, l.product_id)')}
      and (l.product_id is null or wanted.id is null or l.available <> sold.available
      or (l.seller_id, l.price, l.created_at, l.name) is distinct from
        (sold.seller_id, sold.price_minor_units, sold.created_at, sold.name))`,
});

const searched = sqlCheck({
  invariant: 'every product on sale can be searched, and no other',
  database,
  sql: (only) => `
    select coalesce(sold.id, e.product_id) as key, coalesce(sold.id, e.product_id) as product, case
      when e.product_id is null then 'a product on sale cannot be searched'
      when sold.id is null then 'a product that is not on sale can be searched'
      else 'the searched values are not those of the product' end as what
    from (
      select p.*, s.total_quantity > s.reserved_quantity as available
      from products p join stocks s on s.product_id = p.id
      where p.status = 'ACTIVE' and ${only('p.id')}
    ) sold
    full join (select * from search_entries where ${only('product_id')}) e on e.product_id = sold.id
    left join listings l on l.product_id = sold.id and l.category_id = 0
    where e.product_id is null or sold.id is null
      or (e.available, e.seller_id, e.price, e.name) is distinct from
        (sold.available, sold.seller_id, sold.price_minor_units, sold.name)
      or e.code <> fold_text(sold.sku) collate "C"
      or e.search <> search_document(sold.name, sold.description)
      or ${isWritten} and e.category_ids is distinct from l.category_ids`,
});

const named = sqlCheck({
  invariant: 'a search by name finds what a search finds',
  database,
  sql: (only) => `
    select coalesce(e.product_id, n.product_id) as key, coalesce(e.product_id, n.product_id) as product,
      case when n.product_id is null then 'a search by name lacks a product'
        when e.product_id is null then 'a search by name has one product more'
        else 'a search by name has other values' end as what
    from (select * from search_entries where ${only('product_id')}) e
    full join (select * from name_entries where ${only('product_id')}) n
      on n.product_id = e.product_id
    where n.product_id is null or e.product_id is null
      or (e.seller_id, e.available, e.price, e.name, e.category_ids, e.code, e.search)
        is distinct from (n.seller_id, n.available, n.price, n.name, n.category_ids, n.code, n.search)`,
});

/** Checks of what lists and searches of products read. */
export const listingChecks: readonly Check[] = [listings, searched, named];
