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
