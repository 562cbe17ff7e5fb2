import type { Kafka, Message, Producer } from 'kafkajs';
import { BusUnavailable, type IncomingRecord, type OutgoingRecord } from '../bus.ts';
import { partitionFor } from '../murmur2.ts';
import { isErrorOfType } from './errors.ts';
import { shortRetry } from './kafka-client.ts';
import type { PartitionCounts } from './partition-counts.ts';
import { ReconnectingClient } from './reconnecting-client.ts';
import { messageOf } from './record.ts';

/** By default a broker accepts at most 1 MB at once for a partition. */
const bytesMax = 512 * 1024;

/** Publishes batches, each record to the partition of its key. */
export class Publisher {
  readonly #producer: ReconnectingClient<Producer>;
  readonly #partitionCounts: PartitionCounts;

  constructor(kafka: Kafka, partitionCounts: PartitionCounts) {
    this.#producer = new ReconnectingClient(() => producerOf(kafka));
    this.#partitionCounts = partitionCounts;
  }

  async publish(batch: readonly OutgoingRecord[]): Promise<void> {
    const names = new Set(batch.map(({ topic }) => topic));
    const counts = await this.#partitionCounts.countsOf(names);
    try {
      for (const chunk of chunksOf(batch)) await this.#send(chunk, counts);
    } catch (fault) {
      if (!isErrorOfType(fault, 'UNKNOWN_TOPIC_OR_PARTITION')) throw fault;
      // A cached topic was deleted. The next attempt finds it when it exists again.
      this.#partitionCounts.clear();
      await this.#partitionCounts.countsOf(names);
      throw new BusUnavailable(fault);
    }
  }

  /** Appends records of another log, each to the partition that it names and with its time. */
  async append(batch: readonly IncomingRecord[]): Promise<void> {
    for (const chunk of chunksOf(batch)) {
      await this.#sendBatch(chunk, (record) => ({
        ...messageOf(record, record.partition),
        timestamp: String(record.at.getTime()),
      }));
    }
  }

  async close(): Promise<void> {
    await this.#producer.close();
  }

  #send(batch: readonly OutgoingRecord[], counts: ReadonlyMap<string, number>): Promise<void> {
    return this.#sendBatch(batch, (record) =>
      messageOf(record, partitionFor(record.key, counts.get(record.topic) ?? 1)),
    );
  }

  async #sendBatch<Outgoing extends OutgoingRecord>(
    batch: readonly Outgoing[],
    toMessage: (record: Outgoing) => Message,
  ): Promise<void> {
    const topicMessages = [...Map.groupBy(batch, ({ topic }) => topic)].map(([topic, records]) => ({
      topic,
      messages: records.map(toMessage),
    }));
    await this.#producer.use((producer) => producer.sendBatch({ acks: -1, topicMessages }));
  }
}

/**
 * Creates an idempotent producer: the broker stores its internal retries once and in order. After a
 * fault it is replaced: a stored batch without an acknowledgement would make the broker drop the next
 * one as a duplicate.
 */
function producerOf(kafka: Kafka): Producer {
  return kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    createPartitioner:
      () =>
      ({ message }: { message: Message }) =>
        message.partition ?? 0,
    retry: shortRetry,
  });
}

/** Splits a batch into chunks that a broker accepts, in order. */
function* chunksOf<Outgoing extends OutgoingRecord>(
  batch: readonly Outgoing[],
): Generator<readonly Outgoing[]> {
  let chunk: Outgoing[] = [];
  let bytes = 0;
  for (const record of batch) {
    const size = sizeOf(record);
    if (chunk.length > 0 && bytes + size > bytesMax) {
      yield chunk;
      [chunk, bytes] = [[], 0];
    }
    chunk.push(record);
    bytes += size;
  }
  if (chunk.length > 0) yield chunk;
}

function sizeOf({ key, value, headers }: OutgoingRecord): number {
  const texts = [key ?? '', value ?? '', ...Object.entries(headers).flat()];
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}
