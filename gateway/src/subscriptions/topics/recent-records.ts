import { SentAgain } from './deduplicator.ts';
import { Listeners } from './listeners.ts';
import type { Arrival } from './topic-record.ts';

/** For each partition the position of the next record that is wanted. Others are not read. */
export type Marks = ReadonlyMap<number, bigint>;

/** A stretch of a topic: what was wanted of it, and how far it goes. */
export type Page = { readonly arrivals: readonly Arrival[]; readonly reached: Marks };

/** Which records are wanted, and how many at once. */
export type Wanted = { readonly wants: (arrival: Arrival) => boolean; readonly atMost: number };

const recentMax = 1_000;

/** What one tail has brought of one topic: how far it is, the last records, and who listens. */
export class TopicLog {
  readonly topic: string;
  readonly listeners = new Listeners<Arrival>();
  readonly #recent: Arrival[] = [];
  readonly #sentAgain = new SentAgain();
  /** From here on `recent` is complete. */
  readonly #floor: Map<number, bigint>;
  readonly #next: Map<number, bigint>;

  /** `from`: for each partition the position of the first record that counts. */
  constructor(topic: string, from: readonly bigint[]) {
    this.topic = topic;
    this.#floor = new Map(from.entries());
    this.#next = new Map(from.entries());
  }

  /** How far the topic was read: for each partition the position of the next record. */
  get reached(): Marks {
    return new Map(this.#next);
  }

  /**
   * Goes past a record, and hands it on unless it says nothing new. Null is one that can't be read.
   * What lies before the beginning is only remembered, to know it when it comes again.
   */
  add({ partition, position }: Pick<Arrival, 'partition' | 'position'>, arrival: Arrival | null) {
    const isNew = arrival && this.#sentAgain.isNew(arrival);
    if (position < this.#nextOf(partition)) return;
    this.#next.set(partition, position + 1n);
    if (!isNew) return;
    this.#recent.push(arrival);
    if (this.#recent.length > recentMax) this.#forget();
    this.listeners.tell(arrival.key, arrival);
  }

  /** Whether everything since the marks is still in memory. */
  holds(marks: Marks): boolean {
    return [...marks].every(
      ([partition, mark]) =>
        mark >= (this.#floor.get(partition) ?? 0n) && mark <= this.#nextOf(partition),
    );
  }

  /** Whether nothing is missing between the marks and what is handed on from now. */
  isReachedBy(marks: Marks): boolean {
    return [...marks].every(([partition, mark]) => mark >= this.#nextOf(partition));
  }

  /** What is wanted of all that came since the marks, from memory: see `holds`. */
  since(marks: Marks, { wants, atMost }: Wanted): Page {
    const arrivals: Arrival[] = [];
    const reached = new Map(marks);
    for (const arrival of this.#recent) {
      const mark = marks.get(arrival.partition);
      if (mark === undefined || arrival.position < mark) continue;
      if (arrivals.length === atMost) return { arrivals, reached };
      reached.set(arrival.partition, arrival.position + 1n);
      if (wants(arrival)) arrivals.push(arrival);
    }
    for (const [partition, mark] of marks) {
      const next = this.#nextOf(partition);
      if (next > mark) reached.set(partition, next);
    }
    return { arrivals, reached };
  }

  #nextOf(partition: number): bigint {
    return this.#next.get(partition) ?? 0n;
  }

  #forget(): void {
    const oldest = this.#recent.shift();
    if (oldest) this.#floor.set(oldest.partition, oldest.position + 1n);
  }
}
