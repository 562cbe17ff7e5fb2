import { newLogger } from '../../runtime/logger.ts';
import type { BusAdmin } from '../bus.ts';
import type { KafkaConfig } from '../settings.ts';
import { AdminClient } from './admin-client.ts';
import { kafkaClient } from './kafka-client.ts';
import { clusterOf } from './kafkajs-internals.ts';
import { PartitionCounts } from './partition-counts.ts';
import { ReconnectingClient } from './reconnecting-client.ts';
import { resetOffsets } from './reset-offsets.ts';
import { createTopics, topicsOf } from './topics.ts';

/** Opens the operator's interface to Kafka. */
export function kafkaBusAdmin(config: KafkaConfig): BusAdmin {
  const kafka = kafkaClient(config, newLogger('bus'));
  const admin = new ReconnectingClient(() => kafka.admin());
  const adminClient = new AdminClient(admin, new PartitionCounts(admin));
  const cluster = new ReconnectingClient(() => clusterOf(kafka));
  return {
    createTopics: (topics) => admin.use((open) => createTopics(open, topics, config)),
    topics: () => admin.use(topicsOf),
    committed: (group, topics) => adminClient.committedOffsets(group, topics),
    rewind: async (group, topics, records) => {
      const committed = await adminClient.committedOffsets(group, topics);
      const offsets = await Promise.all(
        topics.map(async (topic) => {
          const bounds = await adminClient.bounds(topic);
          return { topic, partitions: rewound(committed.get(topic) ?? [], bounds, records) };
        }),
      );
      await cluster.use((open) => resetOffsets(admin, open, group, offsets));
    },
    close: async () => {
      await Promise.all([admin.close(), cluster.close()]);
    },
  };
}

/** Rewinds offsets, at most to the oldest record. Leaves out partitions without an offset. */
function rewound(
  committed: readonly (bigint | null)[],
  bounds: readonly { oldest: bigint; next: bigint }[],
  records: number,
) {
  return bounds.flatMap(({ oldest, next }, partition) => {
    const offset = committed[partition] ?? null;
    if (offset === null) return [];
    const back = (offset < next ? offset : next) - BigInt(records);
    return [{ partition, offset: String(back < oldest ? oldest : back) }];
  });
}
