import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  BusUnavailable,
  type EventBus,
  type IncomingRecord,
  type OutgoingRecord,
  type Positions,
  UnknownTopic,
} from '@souk/platform/bus/bus';
import { bucketOf } from '@souk/platform/bus/murmur2';

const partitions = 3;

type Log = { oldest: bigint; records: IncomingRecord[] };
type Tail = { next: Map<string, bigint[]>; onRecord: (record: IncomingRecord) => void };

/** A broker in memory. A test can make it unavailable, and delete its records. */
export class MemoryBus implements EventBus {
  readonly #logs = new Map<string, Log[]>();
  readonly #tails = new Set<Tail>();
  #isUnavailable = false;
  /** The number of tails that were opened so far. */
  tailsOpened = 0;

  constructor(topics: readonly string[]) {
    for (const topic of topics) {
      this.#logs.set(
        topic,
        Array.from({ length: partitions }, () => ({ oldest: 0n, records: [] })),
      );
    }
  }

  get tailsOpen(): number {
    return this.#tails.size;
  }

  async publish(batch: readonly OutgoingRecord[]): Promise<void> {
    for (const outgoing of batch) {
      const partition = outgoing.key === null ? 0 : bucketOf(outgoing.key, partitions);
      const { records } = this.#log(outgoing.topic, partition);
      const position = BigInt(records.length);
      records.push({ ...outgoing, partition, position, at: new Date() });
    }
    await this.#deliverAll();
  }

  async tail(topics: readonly string[], from: Positions | 'latest', onRecord: Tail['onRecord']) {
    const bounds = await Promise.all(topics.map((topic) => this.bounds(topic)));
    const next = new Map(
      topics.map((topic, nth) => {
        const latest = bounds[nth]?.map((bound) => bound.next) ?? [];
        return [topic, from === 'latest' ? latest : [...(from.get(topic) ?? latest)]];
      }),
    );
    const tail = { next, onRecord };
    this.#tails.add(tail);
    this.tailsOpened += 1;
    void this.#deliverAll();
    const stop = async () => void this.#tails.delete(tail);
    return { from: next, stop };
  }

  async bounds(topic: string) {
    if (this.#isUnavailable) throw new BusUnavailable(null);
    return this.#logsOf(topic).map(({ oldest, records }) => ({
      oldest,
      next: BigInt(records.length),
    }));
  }

  /** Makes the broker unavailable: no records come until `reconnect`. */
  disconnect(): void {
    this.#isUnavailable = true;
  }

  async reconnect(): Promise<void> {
    this.#isUnavailable = false;
    await this.#deliverAll();
  }

  /** Deletes the records of a topic, as retention does. */
  deleteRecords(topic: string): void {
    for (const log of this.#logsOf(topic)) log.oldest = BigInt(log.records.length);
  }

  async consume(): Promise<never> {
    throw new Error('The gateway has no consumer group.');
  }

  async lag() {
    return new Map();
  }

  async ping(): Promise<void> {}

  async close(): Promise<void> {}

  async #deliverAll(): Promise<void> {
    await nextTurn();
    for (const tail of this.#tails) {
      for (const [topic, positions] of tail.next) this.#deliver(tail, topic, positions);
    }
  }

  #deliver(tail: Tail, topic: string, positions: bigint[]): void {
    for (const [partition, { oldest, records }] of this.#logsOf(topic).entries()) {
      const from = positions[partition] ?? 0n;
      const first = from > oldest ? from : oldest;
      for (const record of records.slice(Number(first))) {
        if (this.#isUnavailable || !this.#tails.has(tail)) return;
        positions[partition] = record.position + 1n;
        tail.onRecord(record);
      }
    }
  }

  #logsOf(topic: string): Log[] {
    const logs = this.#logs.get(topic);
    if (!logs) throw new UnknownTopic([topic]);
    return logs;
  }

  #log(topic: string, partition: number): Log {
    const log = this.#logsOf(topic)[partition];
    if (!log) throw new Error(`${topic} has no partition ${partition}.`);
    return log;
  }
}
