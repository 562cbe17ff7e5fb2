import { createRequire } from 'node:module';
import type { Kafka, KafkaMessage } from 'kafkajs';

const require = createRequire(import.meta.url);
const known = '2.2.4';

/**
 * Parts of kafkajs that it does not show. We looked at them in one version; in another they may be
 * something else, so no other one is used.
 */
function assertKnownVersion(): void {
  const { version } = require('kafkajs/package.json');
  if (version !== known) {
    throw new Error(`kafkajs ${version} is not ${known}: look at its internals again.`);
  }
}

type RequestQueue = {
  readonly prototype: { scheduleCheckPendingRequests: () => void };
};
type Waiting = { readonly pending: readonly unknown[] };

/**
 * kafkajs asks every millisecond whether a request waits, for ever, on each connection that was
 * used once: it computes a time in the past, which the timer takes for 1 ms (its issue 1751). Here
 * it asks only while one waits.
 */
export function mendTimers(): void {
  assertKnownVersion();
  const { prototype }: RequestQueue = require('kafkajs/src/network/requestQueue');
  const schedule = prototype.scheduleCheckPendingRequests;
  if (schedule.name === 'whileOneWaits') return;
  prototype.scheduleCheckPendingRequests = function whileOneWaits(this: Waiting) {
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

/** One broker, asked in the words of the protocol. */
export type Node = {
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

/** The brokers, and who leads what. */
export type Cluster = {
  readonly connect: () => Promise<void>;
  readonly disconnect: () => Promise<void>;
  readonly addMultipleTargetTopics: (topics: readonly string[]) => Promise<void>;
  /** The partitions by the number of the broker that leads them. */
  readonly findLeaderForPartitions: (
    topic: string,
    partitions: readonly number[],
  ) => Readonly<Record<string, readonly number[]>>;
  readonly findBroker: (broker: { readonly nodeId: string }) => Promise<Node>;
  readonly findGroupCoordinator: (group: { readonly groupId: string }) => Promise<Node>;
};

type Maker = (options: {
  readonly metadataMaxAge: number;
  readonly allowAutoTopicCreation: boolean;
}) => Cluster;

/** What kafkajs builds its own clients on. */
export function clusterOf(kafka: Kafka): Cluster {
  assertKnownVersion();
  const symbols = Object.getOwnPropertySymbols(kafka);
  const key = symbols.find(({ description }) => description === 'private:Kafka:createCluster');
  const make = Object(kafka)[key ?? ''] as Maker;
  return make({ metadataMaxAge: 300_000, allowAutoTopicCreation: false });
}
