import { defineEntity, type EntityManager, p } from '@mikro-orm/postgresql';
import type { Stock } from '../domain/stock.ts';
import { productSchema } from './product.schema.ts';

/**
 * The changes of a stock's total that no reservation has: its opening, and what people set or adjusted.
 * Written once and never changed. The goods that left are the shipped reservations, which are kept, so
 * that an order costs no row here: the total is the sum of the changes minus what was shipped.
 */
export const StockJournalEntry = defineEntity({
  name: 'StockJournalEntry',
  tableName: 'stock_journal',
  properties: {
    productId: () =>
      p
        .manyToOne(productSchema)
        .mapToPk()
        .joinColumn('product_id')
        .deleteRule('no action')
        .primary(),
    /** The version of the stock after the change. */
    stockVersion: p.integer().primary(),
    /** In units; below zero when some were removed. */
    change: p.bigint('number'),
    at: p.datetime(),
  },
});

/** Writes a change of the total into the journal, in the transaction that makes it. */
export function recordStockChange(em: EntityManager, stock: Stock, change: number): void {
  const { productId, version: stockVersion, updatedAt: at } = stock;
  em.create(StockJournalEntry, { productId, stockVersion, change, at });
}
