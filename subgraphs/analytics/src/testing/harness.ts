import { Harness } from '@souk/platform/testing/harness';
import { newDatabase } from '@souk/platform/testing/postgres';
import type { OrderFact, PlacedLine } from '../domain/order-facts.ts';
import { contextFor } from '../graphql/context.ts';
import { resolvers } from '../graphql/resolvers.ts';
import { database } from '../persistence/database.ts';
import { analyticsFacts, type PublishedEvents } from '../usecases/publish.ts';
import { recordOrderFacts } from '../usecases/record-order-facts.ts';

/** The time zone of the shop in tests, whose clocks change in October and in March. */
export const zone = 'Europe/Berlin';

/** The analytics subgraph, without facts. */
export async function analyticsHarness(): Promise<AnalyticsHarness> {
  const orm = await newDatabase(database);
  return new AnalyticsHarness(orm, {
    name: 'analytics',
    publishes: analyticsFacts,
    resolvers,
    context: contextFor(zone),
  });
}

export class AnalyticsHarness extends Harness<PublishedEvents> {
  /** Records facts in one transaction. */
  record(...facts: readonly OrderFact[]): Promise<void> {
    return this.transact((work) => recordOrderFacts(work, facts, zone));
  }

  /** Deletes all facts and figures. */
  async clear(): Promise<void> {
    await this.run(`truncate order_fact, line_fact, customer, stock_fact, seller_day, shop_day,
      shop_hour, seller_hour, product_day, category_day`);
  }

  /** Keeps all from reading entries until the returned function is called. */
  async holdEntries(): Promise<() => Promise<void>> {
    const [held, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const holding = this.orm.em.fork().transactional(async (em) => {
      await em.execute('lock table line_fact in access exclusive mode');
      held.resolve();
      await released.promise;
    });
    await held.promise;
    return () => {
      released.resolve();
      return holding;
    };
  }

  /** The rows of a table that are not all zeros, in the order of their text. */
  async rowsOf(table: string): Promise<readonly Record<string, unknown>[]> {
    return this.run(`select * from ${table} t where orders <> 0 or returned_units <> 0
      or refunded <> 0 order by t::text`);
  }
}

/** A line of `product` of `seller`: two for 10.00 each. */
export function line(productId = 'cup', changes: Partial<PlacedLine> = {}): PlacedLine {
  return { productId, sellerId: 'sam', categoryId: 'c1', quantity: 2, price: 1000, ...changes };
}

/** An order of ann with these lines, placed at an instant. */
export function placed(orderId: string, at: string, ...lines: readonly PlacedLine[]): OrderFact {
  const order = { buyerId: 'ann', currency: 'RUB', at: new Date(at) };
  const all = lines.length > 0 ? lines : [line()];
  return { kind: 'PLACED', orderId, placed: { ...order, lines: all } };
}

/** The end of a checkout, or of an order. */
export function ended(
  orderId: string,
  kind: 'CONFIRMED' | 'CANCELLED' | 'FAILED',
  at = '2026-11-21T12:00:00Z',
): OrderFact {
  return { kind, orderId, at: new Date(at) };
}
