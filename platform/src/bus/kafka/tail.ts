import type { Logger } from '../../runtime/logger.ts';
import { retryUntilStopped } from '../../runtime/retry-until-stopped.ts';
import type { IncomingRecord, Positions, Running } from '../bus.ts';
import { brokerBackoff } from '../retry-while-unavailable.ts';
import { asUnavailable } from './errors.ts';
import type { Cluster, FetchedPartition, Node } from './kafkajs-internals.ts';
import { recordOf } from './record.ts';

type Source = {
  readonly cluster: () => Cluster;
  readonly bounds: (topic: string) => Promise<readonly { oldest: bigint; next: bigint }[]>;
  readonly logger: Logger;
};

/** How long a broker may wait with an answer until there is something: how long a stop may take. */
const patienceMs = 500;
const bytesMax = 1 << 20;

/** Reads on from the positions, by itself: it is in no group, and leaves nothing behind. */
export class Tail implements Running {
  readonly #source: Source;
  readonly #positions: Map<string, bigint[]>;
  readonly #onRecord: (record: IncomingRecord) => void;
  readonly #end = new AbortController();
  readonly #running: Promise<void>;
  #cluster: Cluster | undefined;

  constructor(source: Source, from: Positions, onRecord: (record: IncomingRecord) => void) {
    this.#source = source;
    this.#positions = new Map([...from].map(([topic, positions]) => [topic, [...positions]]));
    this.#onRecord = onRecord;
    this.#running = retryUntilStopped(() => this.#read(), {
      end: this.#end.signal,
      backoff: brokerBackoff,
      onFault: (fault, failed) => this.#fail(fault, failed),
    });
  }

  async stop(): Promise<void> {
    this.#end.abort();
    await this.#running;
    await this.#cluster?.disconnect().catch(() => {});
  }

  /** From every broker at its own pace, until one of them fails: then it is asked who leads what. */
  async #read(): Promise<void> {
    const cluster = await this.#connected();
    let going = true;
    const readers = [...this.#byLeader(cluster)].map(async ([nodeId, places]) => {
      try {
        const node = await cluster.findBroker({ nodeId });
        while (going && !this.#end.signal.aborted) await this.#fetch(node, places);
      } finally {
        going = false;
      }
    });
    await Promise.allSettled(readers);
    await Promise.all(readers);
  }

  async #connected(): Promise<Cluster> {
    if (this.#cluster) return this.#cluster;
    const cluster = this.#source.cluster();
    this.#cluster = cluster;
    await cluster.connect();
    await cluster.addMultipleTargetTopics([...this.#positions.keys()]);
    await this.#beginWithin();
    return cluster;
  }

  /** What we stood at may be deleted meanwhile, or the topic made anew. */
  async #beginWithin(): Promise<void> {
    for (const [topic, positions] of this.#positions) {
      const bounds = await this.#source.bounds(topic);
      for (const [partition, { oldest, next }] of bounds.entries()) {
        const position = positions[partition] ?? oldest;
        positions[partition] = position < oldest || position > next ? oldest : position;
      }
    }
  }

  #byLeader(cluster: Cluster): ReadonlyMap<string, ReadonlyMap<string, readonly number[]>> {
    const leaders = new Map<string, Map<string, readonly number[]>>();
    for (const [topic, positions] of this.#positions) {
      const led = cluster.findLeaderForPartitions(topic, [...positions.keys()]);
      for (const [nodeId, partitions] of Object.entries(led)) {
        leaders.set(nodeId, (leaders.get(nodeId) ?? new Map()).set(topic, partitions));
      }
    }
    return leaders;
  }

  async #fetch(node: Node, places: ReadonlyMap<string, readonly number[]>): Promise<void> {
    const topics = [...places].map(([topic, partitions]) => ({
      topic,
      partitions: partitions.map((partition) => ({
        partition,
        fetchOffset: String(this.#positions.get(topic)?.[partition] ?? 0n),
        maxBytes: bytesMax,
      })),
    }));
    const limits = { maxWaitTime: patienceMs, minBytes: 1, maxBytes: bytesMax };
    const { responses } = await node.fetch({ replicaId: -1, isolationLevel: 1, ...limits, topics });
    for (const { topicName, partitions } of responses)
      for (const fetched of partitions) this.#take(topicName, fetched);
  }

  #take(topic: string, { partition, messages }: FetchedPartition): void {
    const positions = this.#positions.get(topic);
    for (const message of messages) {
      const position = BigInt(message.offset);
      // A stored batch comes as a whole, also what is before the position that was asked for.
      if (!positions || position < (positions[partition] ?? 0n)) continue;
      positions[partition] = position + 1n;
      if (message.isControlRecord || this.#end.signal.aborted) continue;
      this.#onRecord(recordOf({ topic, partition }, message));
    }
  }

  #fail(fault: unknown, failed: number): void {
    const { logger } = this.#source;
    if (failed === 1)
      logger.warn({ err: asUnavailable(fault) }, 'a tail could not read, and tries again');
    // A connection that is stuck would not even end: nobody waits for it.
    void this.#cluster?.disconnect().catch(() => {});
    this.#cluster = undefined;
  }
}
