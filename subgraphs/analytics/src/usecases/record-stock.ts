import type { Work } from '@souk/platform/messaging/work';
import { insertStockFacts, type StockFact } from '../persistence/stock-facts.ts';
import type { PublishedEvents } from './publish.ts';

/** Records the stock of products after changes, each version once: a day without stock says nothing about demand. */
export function recordStock(
  { em }: Work<PublishedEvents>,
  facts: readonly StockFact[],
): Promise<void> {
  return insertStockFacts(em, facts);
}
