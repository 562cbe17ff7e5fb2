import type { Logger } from '../../runtime/logger.ts';
import { retryUntilStopped } from '../../runtime/retry-until-stopped.ts';
import type { IncomingRecord, Positions, Running } from '../bus.ts';
import { brokerBackoff } from '../retry-while-unavailable.ts';
import { asUnavailable } from './errors.ts';
import type { Broker, Cluster, FetchedPartition } from './kafkajs-internals.ts';
import { recordOf } from './record.ts';

type Source = {
  readonly cluster: () => Cluster;
  readonly bounds: (topic: string) => Promise<readonly { oldest: bigint; next: bigint }[]>;
  readonly logger: Logger;
};

/** How long a broker may hold a fetch until there are records. A stop can take as long. */
const maxWaitMs = 500;
const bytesMax = 1 << 20;

/** Reads on from the positions, without a group and without committing. */
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

  /** Fetches from every broker at its own pace, until one fails: then the leaders are looked up again. */
  async #read(): Promise<void> {
    const cluster = await this.#connected();
    let healthy = true;
    const readers = [...this.#byLeader(cluster)].map(async ([nodeId, partitions]) => {
      try {
        const broker = await cluster.findBroker({ nodeId });
        while (healthy && !this.#end.signal.aborted) await this.#fetch(broker, partitions);
      } finally {
        healthy = false;
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
    await this.#moveIntoBounds();
    return cluster;
  }

  /** Corrects positions that the log has lost: records expired, or the topic was created again. */
  async #moveIntoBounds(): Promise<void> {
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

  async #fetch(broker: Broker, partitions: ReadonlyMap<string, readonly number[]>): Promise<void> {
    const topics = [...partitions].map(([topic, numbers]) => ({
      topic,
      partitions: numbers.map((partition) => ({
        partition,
        fetchOffset: String(this.#positions.get(topic)?.[partition] ?? 0n),
        maxBytes: bytesMax,
      })),
    }));
    const limits = { maxWaitTime: maxWaitMs, minBytes: 1, maxBytes: bytesMax };
    const { responses } = await broker.fetch({
      replicaId: -1,
      isolationLevel: 1,
      ...limits,
      topics,
    });
    for (const response of responses)
      for (const fetched of response.partitions) this.#deliver(response.topicName, fetched);
  }

  #deliver(topic: string, { partition, messages }: FetchedPartition): void {
    const positions = this.#positions.get(topic);
    for (const message of messages) {
      const position = BigInt(message.offset);
      // A stored batch is delivered whole, including records before the requested position.
      if (!positions || position < (positions[partition] ?? 0n)) continue;
      positions[partition] = position + 1n;
      if (message.isControlRecord || this.#end.signal.aborted) continue;
      this.#onRecord(recordOf({ topic, partition }, message));
    }
  }

  #fail(fault: unknown, failed: number): void {
    const { logger } = this.#source;
    if (failed === 1) logger.warn({ err: asUnavailable(fault) }, 'tail failed, will retry');
    // A stuck connection may never close: don't wait for it.
    void this.#cluster?.disconnect().catch(() => {});
    this.#cluster = undefined;
  }
}
