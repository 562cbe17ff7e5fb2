import type { Kafka, Message, Producer } from 'kafkajs';
import type { OutgoingRecord } from '../bus.ts';
import { BusUnavailable } from '../faults.ts';
import { shareOf } from '../murmur2.ts';
import { hasty } from './kafka-client.ts';
import { isErrorOfType } from './errors.ts';
import type { PartitionCounts } from './partition-counts.ts';
import { ReconnectingClient } from './reconnecting-client.ts';
import { messageOf } from './record.ts';

/** A broker takes no more than 1 MB at once for a partition, unless it is told to. */
const bytesMax = 512 * 1024;

/** Stores batches, each record where its key belongs. */
export class Publishing {
  readonly #producer: ReconnectingClient<Producer>;
  readonly #catalogue: PartitionCounts;

  constructor(kafka: Kafka, catalogue: PartitionCounts) {
    this.#producer = new ReconnectingClient(() => producerOf(kafka));
    this.#catalogue = catalogue;
  }

  async publish(batch: readonly OutgoingRecord[]): Promise<void> {
    const names = new Set(batch.map(({ topic }) => topic));
    const counts = await this.#catalogue.partitionsOf(names);
    try {
      for (const part of partsOf(batch)) await this.#send(part, counts);
    } catch (fault) {
      if (!isErrorOfType(fault, 'UNKNOWN_TOPIC_OR_PARTITION')) throw fault;
      // It was there when we asked. When it is back, the next try finds it.
      this.#catalogue.forget();
      await this.#catalogue.partitionsOf(names);
      throw new BusUnavailable(fault);
    }
  }

  async close(): Promise<void> {
    await this.#producer.close();
  }

  async #send(
    batch: readonly OutgoingRecord[],
    counts: ReadonlyMap<string, number>,
  ): Promise<void> {
    const topicMessages = [...Map.groupBy(batch, ({ topic }) => topic)].map(([topic, records]) => ({
      topic,
      messages: records.map((record) =>
        messageOf(record, partitionFor(record.key, counts.get(topic) ?? 1)),
      ),
    }));
    await this.#producer.use((producer) => producer.sendBatch({ acks: -1, topicMessages }));
  }
}

/**
 * What it sends again by itself, the broker takes once and in order. After a fault it is replaced:
 * a batch that the broker has, but that we were not told of, would make the next one look stored.
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
    retry: hasty,
  });
}

/** As Kafka's Java client chooses: by the key; without one, any. */
function partitionFor(key: string | null, count: number): number {
  return key === null ? Math.floor(Math.random() * count) : shareOf(key, count);
}

/** Pieces that a broker takes, in their order. */
function* partsOf(batch: readonly OutgoingRecord[]): Generator<readonly OutgoingRecord[]> {
  let part: OutgoingRecord[] = [];
  let bytes = 0;
  for (const record of batch) {
    const size = sizeOf(record);
    if (part.length > 0 && bytes + size > bytesMax) {
      yield part;
      [part, bytes] = [[], 0];
    }
    part.push(record);
    bytes += size;
  }
  if (part.length > 0) yield part;
}

function sizeOf({ key, value, headers }: OutgoingRecord): number {
  const texts = [key ?? '', value ?? '', ...Object.entries(headers).flat()];
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}
