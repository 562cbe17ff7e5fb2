import { newLogger } from '../../runtime/logger.ts';
import type { IncomingRecord } from '../bus.ts';
import type { KafkaConfig } from '../settings.ts';
import { kafkaClient } from './kafka-client.ts';
import { type Cluster, clusterOf, type FetchedPartition } from './kafkajs-internals.ts';
import { PartitionCounts } from './partition-counts.ts';
import { Publisher } from './publisher.ts';
import { ReconnectingClient } from './reconnecting-client.ts';
import { recordOf, type TopicPartition } from './record.ts';
import { resetOffsets } from './reset-offsets.ts';

/** The log of a broker as a whole, for its backup and its restore. All methods throw BusUnavailable. */
export type KafkaLog = {
  /** Yields the records of a partition in their order, from a position until another, which is not read. */
  readonly read: (
    partition: TopicPartition,
    from: bigint,
    until: bigint,
  ) => AsyncGenerator<IncomingRecord>;
  /** Appends records to the partitions that they name, with their times. */
  readonly append: (records: readonly IncomingRecord[]) => Promise<void>;
  /** Sets the next position of a group in partitions of a topic; it keeps that of others, and null. */
  readonly commit: (group: string, topics: GroupPositions) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The next position of a group in each partition, by topic; null where it has none. */
export type GroupPositions = ReadonlyMap<string, readonly (bigint | null)[]>;

/** How much a broker sends at once. A larger record comes alone. */
const bytesMax = 1 << 20;

/** Opens the log of Kafka. */
export function kafkaLog(config: KafkaConfig): KafkaLog {
  const kafka = kafkaClient(config, newLogger('bus'));
  const admin = new ReconnectingClient(() => kafka.admin());
  const cluster = new ReconnectingClient(() => clusterOf(kafka));
  const publisher = new Publisher(kafka, new PartitionCounts(admin));
  return {
    read: async function* (partition, from, until) {
      for (let next = from; next < until; ) {
        const messages = await cluster.use((open) => fetchFrom(open, partition, next));
        const last = messages.at(-1);
        // A broker with later records answers with some: the last positions hold none.
        if (!last) return;
        next = BigInt(last.offset) + 1n;
        for (const message of messages) {
          if (message.isControlRecord || BigInt(message.offset) >= until) continue;
          yield recordOf(partition, message);
        }
      }
    },
    append: (records) => publisher.append(records),
    commit: (group, topics) =>
      cluster.use((open) => resetOffsets(admin, open, group, offsetsOf(topics))),
    close: async () => {
      await Promise.all([publisher.close(), cluster.close(), admin.close()]);
    },
  };
}

/** Returns the next messages from a position on; none at the end of the log. */
async function fetchFrom(
  cluster: Cluster,
  { topic, partition }: TopicPartition,
  from: bigint,
): Promise<FetchedPartition['messages']> {
  await cluster.addMultipleTargetTopics([topic]);
  const [nodeId = ''] = Object.keys(cluster.findLeaderForPartitions(topic, [partition]));
  const broker = await cluster.findBroker({ nodeId });
  const wanted = { partition, fetchOffset: String(from), maxBytes: bytesMax };
  const { responses } = await broker.fetch({
    ...{ replicaId: -1, isolationLevel: 1, maxWaitTime: 500, minBytes: 1, maxBytes: bytesMax },
    topics: [{ topic, partitions: [wanted] }],
  });
  const fetched = responses.flatMap(({ partitions }) => partitions);
  // A stored batch is delivered whole, including records before the wanted position.
  return fetched.flatMap(({ messages }) => messages).filter(({ offset }) => BigInt(offset) >= from);
}

function offsetsOf(topics: GroupPositions) {
  return [...topics].map(([topic, positions]) => ({
    topic,
    partitions: positions.flatMap((position, partition) =>
      position === null ? [] : [{ partition, offset: String(position) }],
    ),
  }));
}
