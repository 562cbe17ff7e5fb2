import { newLogger } from '../../runtime/logger.ts';
import type { KafkaConfig } from '../settings.ts';
import { kafkaClient } from './kafka-client.ts';

/** Where the records of a partition are. */
export type PartitionReplicas = {
  readonly topic: string;
  readonly partition: number;
  /** The ids of the brokers that keep it. */
  readonly replicas: readonly number[];
  /** Those of them that have every acknowledged record. */
  readonly inSync: readonly number[];
};

/** Returns the replicas of topics, of all without a list. Throws what kafkajs throws without a broker. */
export async function partitionReplicas(
  config: KafkaConfig,
  topics?: readonly string[],
): Promise<readonly PartitionReplicas[]> {
  const admin = kafkaClient(config, newLogger('bus', 'silent')).admin();
  await admin.connect();
  try {
    const wanted = topics ? { topics: [...topics] } : undefined;
    const found = await admin.fetchTopicMetadata(wanted);
    return found.topics.flatMap(({ name, partitions }) =>
      partitions.map(({ partitionId, replicas, isr }) => ({
        topic: name,
        partition: partitionId,
        replicas,
        inSync: isr,
      })),
    );
  } finally {
    await admin.disconnect();
  }
}
