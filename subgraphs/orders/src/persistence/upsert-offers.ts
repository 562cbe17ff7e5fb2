import type { EntityManager } from '@mikro-orm/postgresql';
import { latestByKey } from '@souk/platform/messaging/latest-by-key';

type Product = {
  readonly productId: string;
  readonly name: string;
  readonly price: number;
  readonly currency: string;
  readonly sellerId: string;
  readonly categoryId?: string | undefined;
  readonly status: string;
  readonly version: number;
};
type Stock = { readonly productId: string; readonly available: number; readonly version: number };

/** Updates our copy of products. An event older than the copy changes nothing. */
export async function upsertProducts(em: EntityManager, events: readonly Product[]): Promise<void> {
  const rows = latestByKey(events, ({ productId }) => productId);
  await em.execute(
    `insert into offers
       (product_id, name, price_minor_units, currency, seller_id, category_id, for_sale, product_version)
     select p."productId", p.name, p.price, p.currency, p."sellerId", p."categoryId",
       p.status = 'ACTIVE', p.version
     from jsonb_to_recordset(?::jsonb) as p ("productId" text, name text, price bigint,
       currency text, "sellerId" text, "categoryId" text, status text, version int)
     on conflict (product_id) do update set
       name = excluded.name, price_minor_units = excluded.price_minor_units,
       currency = excluded.currency, seller_id = excluded.seller_id,
       category_id = excluded.category_id, for_sale = excluded.for_sale, product_version = excluded.product_version
     where offers.product_version < excluded.product_version`,
    [JSON.stringify(rows)],
  );
}

/** Updates our copy of stock. An event older than the copy changes nothing. */
export async function upsertStock(em: EntityManager, events: readonly Stock[]): Promise<void> {
  const rows = latestByKey(events, ({ productId }) => productId);
  await em.execute(
    `insert into offers (product_id, available, stock_version)
     select s."productId", s.available, s.version
     from jsonb_to_recordset(?::jsonb) as s ("productId" text, available int, version int)
     on conflict (product_id) do update set
       available = excluded.available, stock_version = excluded.stock_version
     where offers.stock_version < excluded.stock_version`,
    [JSON.stringify(rows)],
  );
}
