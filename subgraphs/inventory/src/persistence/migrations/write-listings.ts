/** The functions that write the listings of products, as part of the migration 0007. */
export const writeListings = [
  // Moves of categories hold this lock alone, all that write listings hold it together: a path cannot
  // change between reading it and the end of the transaction.
  `create function share_category_tree() returns void language sql
    begin atomic select pg_advisory_xact_lock_shared(hashtext('categories')); end;`,
  // In the order of their creation, as the newest are read most: they then share few blocks.
  // Locks the stocks, as a reservation may cross zero at the same moment, and in one order, as all do.
  `create function write_listings(ids text[]) returns void language plpgsql as $$
  begin
    perform share_category_tree();
    perform from stocks where product_id = any (ids) order by product_id for no key update;
    insert into categories (slug, name)
    select slug, min(word) from (
      select slug_of(fold_text(word)) as slug, word from products, unnest(categories) as word
      where id = any (ids) and status = 'ACTIVE'
    ) named
    where slug is not null and not exists (select from categories c where c.slug = named.slug)
    group by slug order by slug
    on conflict do nothing;
    with recursive path as (
      select p.id as product_id, c.id as category_id, c.parent_id
      from products p, unnest(p.folded_texts) as word join categories c on c.slug = slug_of(word)
      where p.id = any (ids) and p.status = 'ACTIVE'
      union
      select product_id, c.id, c.parent_id from path join categories c on c.id = path.parent_id
    ), paths as (
      select product_id, array_agg(category_id order by category_id) as category_ids
      from path group by product_id
    ), sold as materialized (
      select p.*, s.total_quantity > s.reserved_quantity as available,
        coalesce(category_ids, '{}') as category_ids
      from products p join stocks s on s.product_id = p.id left join paths on paths.product_id = p.id
      where p.id = any (ids) and p.status = 'ACTIVE'
    ), gone as (
      delete from listings l where product_id = any (ids) and not exists (
        select from sold where id = product_id and category_id = any (0 || sold.category_ids)
      )
    ), gone_entries as (
      delete from search_entries where product_id = any (ids)
        and product_id not in (select id from sold)
    ), written as (
      insert into listings
      select category_id, id, seller_id, available, price_minor_units, created_at, name, category_ids
      from sold, unnest(0 || category_ids) as category_id
      order by category_id, created_at, id
      on conflict (product_id, category_id) do update set
        seller_id = excluded.seller_id, available = excluded.available, price = excluded.price,
        created_at = excluded.created_at, name = excluded.name, category_ids = excluded.category_ids
      where (listings.*) is distinct from (excluded.*)
    )
    insert into search_entries
    select id, seller_id, available, price_minor_units, created_at, name, category_ids,
      fold_text(sku), search_document(name, description)
    from sold order by created_at, id
    on conflict (product_id) do update set
      seller_id = excluded.seller_id, available = excluded.available, price = excluded.price,
      created_at = excluded.created_at, name = excluded.name, category_ids = excluded.category_ids,
      code = excluded.code, search = excluded.search
    where (search_entries.*) is distinct from (excluded.*);
  end $$;`,
  // Returns how many products were written. Takes the lock of the tree before any row, as a move does.
  `create function write_stale_listings(most int) returns int language plpgsql as $$
  declare
    ids text[];
  begin
    perform share_category_tree();
    select array_agg(product_id) into ids from (
      select product_id from stale_listings order by product_id limit most for update skip locked
    ) taken;
    if ids is null then return 0; end if;
    perform write_listings(ids);
    delete from stale_listings where product_id = any (ids);
    return cardinality(ids);
  end $$;`,
];
