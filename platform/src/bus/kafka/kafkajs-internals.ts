import { createRequire } from 'node:module';
import type { Kafka, KafkaMessage } from 'kafkajs';

const require = createRequire(import.meta.url);
const knownVersion = '2.2.4';

/** Throws unless kafkajs has the version whose internals were reviewed: another one may differ. */
function assertKnownVersion(): void {
  const { version } = require('kafkajs/package.json');
  if (version !== knownVersion) {
    throw new Error(`kafkajs ${version} is not ${knownVersion}: review its internals again.`);
  }
}

type RequestQueue = {
  readonly prototype: { scheduleCheckPendingRequests: () => void };
};
type Queue = { readonly pending: readonly unknown[] };

/**
 * Stops kafkajs from polling its request queue every millisecond, forever, on each connection that
 * was used once: it computes a time in the past, which the timer takes for 1 ms (kafkajs issue 1751).
 * Patched, it polls only while a request waits.
 */
export function patchRequestTimers(): void {
  assertKnownVersion();
  const { prototype }: RequestQueue = require('kafkajs/src/network/requestQueue');
  const schedule = prototype.scheduleCheckPendingRequests;
  if (schedule.name === 'whilePending') return;
  prototype.scheduleCheckPendingRequests = function whilePending(this: Queue) {
    if (this.pending.length > 0) schedule.call(this);
  };
}

export type FetchedPartition = {
  readonly partition: number;
  readonly messages: readonly (KafkaMessage & { readonly isControlRecord: boolean })[];
};

type TopicPartitions<Partition> = {
  readonly topic: string;
  readonly partitions: readonly Partition[];
};

/** One broker, with requests of the Kafka protocol. */
export type Broker = {
  readonly fetch: (request: {
    readonly replicaId: number;
    readonly isolationLevel: number;
    readonly maxWaitTime: number;
    readonly minBytes: number;
    readonly maxBytes: number;
    readonly topics: readonly TopicPartitions<{
      readonly partition: number;
      readonly fetchOffset: string;
      readonly maxBytes: number;
    }>[];
  }) => Promise<{
    readonly responses: readonly {
      readonly topicName: string;
      readonly partitions: readonly FetchedPartition[];
    }[];
  }>;
  readonly leaveGroup: (member: {
    readonly groupId: string;
    readonly memberId: string;
  }) => Promise<unknown>;
  readonly offsetCommit: (commit: {
    readonly groupId: string;
    readonly memberId: string;
    readonly groupGenerationId: number;
    readonly topics: readonly TopicPartitions<{
      readonly partition: number;
      readonly offset: string;
    }>[];
  }) => Promise<unknown>;
};

/** The brokers, and which of them leads a partition. */
export type Cluster = {
  readonly connect: () => Promise<void>;
  readonly disconnect: () => Promise<void>;
  readonly addMultipleTargetTopics: (topics: readonly string[]) => Promise<void>;
  /** Returns the partitions by the id of the broker that leads them. */
  readonly findLeaderForPartitions: (
    topic: string,
    partitions: readonly number[],
  ) => Readonly<Record<string, readonly number[]>>;
  readonly findBroker: (broker: { readonly nodeId: string }) => Promise<Broker>;
  readonly findGroupCoordinator: (group: { readonly groupId: string }) => Promise<Broker>;
};

type CreateCluster = (options: {
  readonly metadataMaxAge: number;
  readonly allowAutoTopicCreation: boolean;
}) => Cluster;

/** Creates the cluster object on which kafkajs builds its own clients. */
export function clusterOf(kafka: Kafka): Cluster {
  assertKnownVersion();
  const symbols = Object.getOwnPropertySymbols(kafka);
  const key = symbols.find(({ description }) => description === 'private:Kafka:createCluster');
  const createCluster = Object(kafka)[key ?? ''] as CreateCluster;
  return createCluster({ metadataMaxAge: 300_000, allowAutoTopicCreation: false });
}
