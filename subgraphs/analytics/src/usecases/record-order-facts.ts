import type { Work } from '@souk/platform/messaging/work';
import { entriesOf } from '../domain/entries.ts';
import { type OrderFact, type OrderFacts, withFact } from '../domain/order-facts.ts';
import { replaceEntries } from '../persistence/entries.ts';
import { lockOrderFacts, storeOrderFacts } from '../persistence/order-facts.ts';
import type { PublishedEvents } from './publish.ts';

/**
 * Records facts about orders, and brings all figures up to date in the same transaction. The figures are
 * the same in whatever order the facts come, and however often. `zone` is the time zone of the shop.
 */
export async function recordOrderFacts(
  { em }: Work<PublishedEvents>,
  facts: readonly OrderFact[],
  zone: string,
): Promise<void> {
  const before = await lockOrderFacts(
    em,
    facts.map(({ orderId }) => orderId),
  );
  const after = new Map(before);
  for (const fact of facts) {
    const known = after.get(fact.orderId);
    if (known) after.set(fact.orderId, withFact(known, fact));
  }
  // What repeats a known fact is the same object.
  const changed = [...after.values()].filter((order) => !isSame(order, before.get(order.orderId)));
  if (changed.length === 0) return;
  await storeOrderFacts(em, changed);
  const ids = changed.map(({ orderId }) => orderId);
  await replaceEntries(em, ids, changed.flatMap(entriesOf), zone);
}

function isSame(one: OrderFacts, other: OrderFacts | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
