import { newLogger } from '../../runtime/logger.ts';
import type { BusAdmin } from '../bus.ts';
import type { KafkaConfig } from '../settings.ts';
import { AdminClient } from './admin-client.ts';
import { kafkaOf } from './kafka-client.ts';
import { clusterOf } from './kafkajs-internals.ts';
import { PartitionCounts } from './partition-counts.ts';
import { ReconnectingClient } from './reconnecting-client.ts';
import { resetOffsets } from './reset-offsets.ts';
import { createTopics, topicsOf } from './topics.ts';

/** What an operator does with Kafka. */
export function kafkaBusAdmin(config: KafkaConfig): BusAdmin {
  const kafka = kafkaOf(config, newLogger('bus'));
  const admin = new ReconnectingClient(() => kafka.admin());
  const asking = new AdminClient(admin, new PartitionCounts(admin));
  const cluster = new ReconnectingClient(() => clusterOf(kafka));
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
      await cluster.use((open) => resetOffsets(admin, open, group, moved));
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
