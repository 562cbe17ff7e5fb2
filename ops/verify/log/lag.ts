import type { Check, Finding } from '../check.ts';
import type { ShopUnderTest } from '../shop-under-test.ts';
import { askBroker } from './ask-broker.ts';
import { type Consumer, consumers, topicsOf } from './handled-messages.ts';

/** Checks that each group has finished the records that were in the log at the first look. */
export const lag: readonly Check[] = consumers.map((consumer) => ({
  invariant: 'every record is handled',
  isFinal: false,
  isSequential: true,
  find: (shop) => findUnfinished(shop, consumer),
}));

async function findUnfinished(
  { bus, busAdmin }: ShopUnderTest,
  consumer: Consumer,
): Promise<readonly Finding[]> {
  const topics = topicsOf(consumer);
  const committed = await askBroker(() => busAdmin.committed(consumer, topics));
  const found: Finding[] = [];
  for (const topic of topics) {
    for (const [partition, { oldest, next }] of (
      await askBroker(() => bus.bounds(topic))
    ).entries()) {
      const position = committed.get(topic)?.[partition] ?? 0n;
      const has = Number(position < oldest ? oldest : position);
      if (has >= next) continue;
      found.push({
        key: `${topic}/${partition}`,
        what: `${consumer} has not finished a topic`,
        row: { group: consumer, topic, partition, position: has, end: Number(next) },
        progress: { has, needs: Number(next) },
      });
    }
  }
  return found;
}
