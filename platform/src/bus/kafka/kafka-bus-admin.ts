import { loggerOf } from '../../runtime/logger.ts';
import type { BusAdmin } from '../bus.ts';
import type { KafkaConfig } from '../settings.ts';
import { Asking } from './admin-client.ts';
import { kafkaOf } from './client.ts';
import { clusterOf } from './kafkajs-internals.ts';
import { Catalogue } from './partition-counts.ts';
import { Renewed } from './reconnecting-client.ts';
import { moveGroup } from './reset-offsets.ts';
import { createTopics, topicsOf } from './topics.ts';

/** What an operator does with Kafka. */
export function kafkaBusAdmin(config: KafkaConfig): BusAdmin {
  const kafka = kafkaOf(config, loggerOf('bus'));
  const admin = new Renewed(() => kafka.admin());
  const asking = new Asking(admin, new Catalogue(admin));
  const cluster = new Renewed(() => clusterOf(kafka));
  return {
    createTopics: (topics) => admin.use((open) => createTopics(open, topics, config)),
    topics: () => admin.use(topicsOf),
    rewind: async (group, topics, records) => {
      const places = await asking.placesOf(group, topics);
      const moved = await Promise.all(
        topics.map(async (topic) => {
          const bounds = await asking.bounds(topic);
          return { topic, partitions: movedBack(places.get(topic) ?? [], bounds, records) };
        }),
      );
      await cluster.use((open) => moveGroup(admin, open, group, moved));
    },
    close: async () => {
      await Promise.all([admin.close(), cluster.close()]);
    },
  };
}

/** As far back as it goes, and nothing where the group has never been. */
function movedBack(
  places: readonly (bigint | null)[],
  bounds: readonly { oldest: bigint; next: bigint }[],
  records: number,
) {
  return bounds.flatMap(({ oldest, next }, partition) => {
    const place = places[partition] ?? null;
    if (place === null) return [];
    const back = (place < next ? place : next) - BigInt(records);
    return [{ partition, offset: String(back < oldest ? oldest : back) }];
  });
}
