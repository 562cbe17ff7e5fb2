import type { Work } from '@souk/platform/messaging/work';
import {
  type DemoProduct,
  hasDemoSales,
  insertDemoSales,
} from '../persistence/insert-demo-sales.ts';
import { lockFacts, rebuildFigures } from '../persistence/rebuild.ts';
import type { PublishedEvents } from './publish.ts';

/**
 * Gives a demo shop a past: orders of these products on each of the 365 days before today, which only
 * analytics knows. Returns how many orders were recorded: none when the shop has a past already. No
 * request and no event leads here, only the seeding of a demo shop. Figures and rebuilds treat them like others.
 */
export async function recordDemoSales(
  { em, now }: Work<PublishedEvents>,
  products: readonly DemoProduct[],
  zone: string,
): Promise<number> {
  await lockFacts(em);
  if (await hasDemoSales(em)) return 0;
  const orders = await insertDemoSales(em, products, now, zone);
  await rebuildFigures(em, zone);
  return orders;
}
