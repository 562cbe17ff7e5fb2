import { Deduplicator } from './deduplicator.ts';
import type { TopicRecord } from './topic-record.ts';

/** The position of the next record to read, by partition. Partitions that are missing are not read. */
export type Offsets = ReadonlyMap<number, bigint>;

/** The selected records of a range of a topic, and the offsets at the end of the range. */
export type Batch = { readonly records: readonly TopicRecord[]; readonly offsets: Offsets };

/** Selects the records to read. */
export type RecordSelection = {
  readonly accepts: (record: TopicRecord) => boolean;
  readonly recordsMax: number;
};

type Listener = (record: TopicRecord) => void;

const recentMax = 1_000;

/** The most recent records of one topic, the offsets read so far, and the listeners for new records. */
export class RecentRecords {
  readonly topic: string;
  readonly listeners = new RecordListeners();
  readonly #recent: TopicRecord[] = [];
  readonly #deduplicator = new Deduplicator();
  /** The positions from which `#recent` is complete, by partition. */
  readonly #completeFrom: Map<number, bigint>;
  readonly #next: Map<number, bigint>;

  /** `from`: the position of the first record to keep, by partition. */
  constructor(topic: string, from: readonly bigint[]) {
    this.topic = topic;
    this.#completeFrom = new Map(from.entries());
    this.#next = new Map(from.entries());
  }

  /** The positions of the next records to read. */
  get offsets(): Offsets {
    return new Map(this.#next);
  }

  /**
   * Advances the offsets past a record, and passes it to the listeners unless it is a duplicate.
   * `record` is null when it can't be read. Records before the start only serve deduplication.
   */
  add(
    { partition, position }: Pick<TopicRecord, 'partition' | 'position'>,
    record: TopicRecord | null,
  ): void {
    const isNew = record && this.#deduplicator.isNew(record);
    if (position < this.#nextOf(partition)) return;
    this.#next.set(partition, position + 1n);
    if (!isNew) return;
    this.#recent.push(record);
    if (this.#recent.length > recentMax) this.#dropOldest();
    this.listeners.notify(record);
  }

  /** Whether everything since the offsets is still in memory. */
  holds(offsets: Offsets): boolean {
    return [...offsets].every(
      ([partition, offset]) =>
        offset >= (this.#completeFrom.get(partition) ?? 0n) && offset <= this.#nextOf(partition),
    );
  }

  /** Whether the offsets include everything that was read: the listeners will get the rest. */
  endsAt(offsets: Offsets): boolean {
    return [...offsets].every(([partition, offset]) => offset >= this.#nextOf(partition));
  }

  /** Reads the selected records since the offsets from memory: check `holds` first. */
  since(offsets: Offsets, { accepts, recordsMax }: RecordSelection): Batch {
    const records: TopicRecord[] = [];
    const end = new Map(offsets);
    for (const record of this.#recent) {
      const offset = offsets.get(record.partition);
      if (offset === undefined || record.position < offset) continue;
      if (records.length === recordsMax) return { records, offsets: end };
      end.set(record.partition, record.position + 1n);
      if (accepts(record)) records.push(record);
    }
    for (const [partition, offset] of offsets) {
      const next = this.#nextOf(partition);
      if (next > offset) end.set(partition, next);
    }
    return { records, offsets: end };
  }

  #nextOf(partition: number): bigint {
    return this.#next.get(partition) ?? 0n;
  }

  #dropOldest(): void {
    const oldest = this.#recent.shift();
    if (oldest) this.#completeFrom.set(oldest.partition, oldest.position + 1n);
  }
}

/** Listeners for the records of one key, or of all keys. */
class RecordListeners {
  readonly #byKey = new Map<string | null, Set<Listener>>();

  /** Adds a listener for one key, or for all keys: null. Returns the function that removes it. */
  add(key: string | null, listener: Listener): () => void {
    const listeners = this.#byKey.get(key) ?? new Set();
    this.#byKey.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#byKey.get(key) === listeners) this.#byKey.delete(key);
    };
  }

  notify(record: TopicRecord): void {
    const { key } = record;
    if (key !== null) for (const listener of this.#byKey.get(key) ?? []) listener(record);
    for (const listener of this.#byKey.get(null) ?? []) listener(record);
  }

  get size(): number {
    return [...this.#byKey.values()].reduce((sum, { size }) => sum + size, 0);
  }
}
