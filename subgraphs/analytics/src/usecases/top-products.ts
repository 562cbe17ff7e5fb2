import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import type { Work } from '@souk/platform/messaging/work';
import { type ProductSold, productsSold } from '../persistence/sales.ts';
import type { OfSeller } from './customer-summary.ts';
import type { PublishedEvents } from './publish.ts';
import { visibleSeller } from './visible-seller.ts';

/** Returns the products with the most units sold in a range of whole days. Throws Forbidden. */
export async function topProducts(
  { em }: Work<PublishedEvents>,
  actor: Actor,
  { from, to, sellerId, first }: OfSeller & { readonly first: number },
  timeZone: string,
): Promise<readonly ProductSold[]> {
  assertScope(actor, 'analytics:read');
  const visible = visibleSeller(actor, sellerId);
  if (!visible) return [];
  return productsSold(em, { from, to, by: 'DAY' }, visible.sellerId, first, timeZone);
}
