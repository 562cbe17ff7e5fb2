import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  BusUnavailable,
  type EventBus,
  type IncomingRecord,
  type OutgoingRecord,
  type Positions,
} from '@souk/platform/bus/bus';
import { shareOf } from '@souk/platform/bus/murmur2';

const partitions = 3;

type Log = { oldest: bigint; records: IncomingRecord[] };
type Reading = { next: Map<string, bigint[]>; onRecord: (record: IncomingRecord) => void };

/** A broker in memory, behind the port; it can be made to go away, and to forget. */
export class MemoryBus implements EventBus {
  readonly #logs = new Map<string, Log[]>();
  readonly #tails = new Set<Reading>();
  #isAway = false;
  /** How often a tail was opened. */
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
      const partition = outgoing.key === null ? 0 : shareOf(outgoing.key, partitions);
      const { records } = this.#log(outgoing.topic, partition);
      const position = BigInt(records.length);
      records.push({ ...outgoing, partition, position, at: new Date() });
    }
    await this.#handOver();
  }

  async tail(topics: readonly string[], from: Positions | 'latest', onRecord: Reading['onRecord']) {
    const bounds = await Promise.all(topics.map((topic) => this.bounds(topic)));
    const next = new Map(
      topics.map((topic, nth) => {
        const latest = bounds[nth]?.map((bound) => bound.next) ?? [];
        return [topic, from === 'latest' ? latest : [...(from.get(topic) ?? latest)]];
      }),
    );
    const reading = { next, onRecord };
    this.#tails.add(reading);
    this.tailsOpened += 1;
    void this.#handOver();
    const stop = async () => void this.#tails.delete(reading);
    return { from: next, stop };
  }

  async bounds(topic: string) {
    if (this.#isAway) throw new BusUnavailable(null);
    return this.#logsOf(topic).map(({ oldest, records }) => ({
      oldest,
      next: BigInt(records.length),
    }));
  }

  /** Nothing is handed over until it is back. */
  goAway(): void {
    this.#isAway = true;
  }

  async comeBack(): Promise<void> {
    this.#isAway = false;
    await this.#handOver();
  }

  /** Deletes what a topic holds now, as retention does. */
  forget(topic: string): void {
    for (const log of this.#logsOf(topic)) log.oldest = BigInt(log.records.length);
  }

  async consume(): Promise<never> {
    throw new Error('The gateway has no group.');
  }

  async lag() {
    return new Map();
  }

  async ping(): Promise<void> {}

  async close(): Promise<void> {}

  async #handOver(): Promise<void> {
    await nextTurn();
    for (const reading of this.#tails) {
      for (const [topic, positions] of reading.next) this.#readOn(reading, topic, positions);
    }
  }

  #readOn(reading: Reading, topic: string, positions: bigint[]): void {
    for (const [partition, { oldest, records }] of this.#logsOf(topic).entries()) {
      const from = positions[partition] ?? 0n;
      const first = from > oldest ? from : oldest;
      for (const record of records.slice(Number(first))) {
        if (this.#isAway || !this.#tails.has(reading)) return;
        positions[partition] = record.position + 1n;
        reading.onRecord(record);
      }
    }
  }

  #logsOf(topic: string): Log[] {
    const logs = this.#logs.get(topic);
    if (!logs) throw new Error(`There is no ${topic}.`);
    return logs;
  }

  #log(topic: string, partition: number): Log {
    const log = this.#logsOf(topic)[partition];
    if (!log) throw new Error(`${topic} has no partition ${partition}.`);
    return log;
  }
}
