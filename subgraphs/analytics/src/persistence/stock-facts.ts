import type { EntityManager } from '@mikro-orm/postgresql';

/** The stock of a product after a change. */
export type StockFact = {
  readonly productId: string;
  readonly version: number;
  readonly at: Date;
  readonly available: number;
};

/** Stores the stock of products after changes. A version that is known changes nothing. */
export async function insertStockFacts(
  em: EntityManager,
  facts: readonly StockFact[],
): Promise<void> {
  await em.execute(
    `insert into stock_fact (product_id, version, at, available)
     select distinct on (1, 2) "productId", version, at, available
     from jsonb_to_recordset(?::jsonb) as s ("productId" text, version int, at timestamptz, available int)
     order by 1, 2
     on conflict do nothing`,
    [JSON.stringify(facts)],
  );
}

/** The units of a product that can be sold now; null when no stock of it is known. */
export async function availableStock(em: EntityManager, productId: string): Promise<number | null> {
  const [stock] = await em.execute<{ available: number }[]>(
    'select available from stock_fact where product_id = ? order by version desc limit 1',
    [productId],
  );
  return stock?.available ?? null;
}
