import type { Marks, Page, Wanted } from './recent-records.ts';
import type { Arrival } from './topic-record.ts';

/** One who reads back in a topic, from some marks to others, and a page at most. */
export class Reader {
  readonly page: Promise<Page>;
  readonly #from: Marks;
  readonly #until: Marks;
  readonly #wanted: Wanted;
  readonly #arrivals: Arrival[] = [];
  readonly #reached: Map<number, bigint>;
  readonly #done = Promise.withResolvers<Page>();
  #ended = false;

  constructor(from: Marks, until: Marks, wanted: Wanted) {
    this.#from = from;
    this.#until = until;
    this.#wanted = wanted;
    this.#reached = new Map(from);
    this.page = this.#done.promise;
    // Whoever asked gets the failure; a read shared with others must not end the process for it.
    this.page.catch(() => {});
  }

  /** The position to read from; nothing for a partition with nothing to read. */
  markOf(partition: number): bigint | undefined {
    return this.#isThrough(partition) ? undefined : this.#reached.get(partition);
  }

  /** Nothing is left before the oldest positions: there is no use in waiting for it. */
  skipBefore(oldest: readonly bigint[]): void {
    for (const [partition, position] of oldest.entries()) this.#goTo(partition, position);
    this.#endIfThrough();
  }

  /** A record of the topic. Null for one that says nothing new. */
  take(
    { partition, position }: Pick<Arrival, 'partition' | 'position'>,
    news: Arrival | null,
  ): void {
    const from = this.#from.get(partition);
    if (this.#ended || from === undefined || position < from) return;
    if (news && !this.#isThrough(partition) && position < this.#end(partition)) this.#collect(news);
    if (!this.#ended) this.#goTo(partition, position + 1n);
    this.#endIfThrough();
  }

  fail(error: Error): void {
    this.#ended = true;
    this.#done.reject(error);
  }

  #collect(arrival: Arrival): void {
    if (!this.#wanted.wants(arrival)) return;
    if (this.#arrivals.length === this.#wanted.atMost) this.#finish();
    else this.#arrivals.push(arrival);
  }

  #endIfThrough(): void {
    const through = [...this.#from.keys()].every((partition) => this.#isThrough(partition));
    if (through && !this.#ended) this.#finish();
  }

  #finish(): void {
    this.#ended = true;
    this.#done.resolve({ arrivals: this.#arrivals, reached: this.#reached });
  }

  #goTo(partition: number, position: bigint): void {
    const at = this.#reached.get(partition);
    const to = position < this.#end(partition) ? position : this.#end(partition);
    if (at !== undefined && to > at) this.#reached.set(partition, to);
  }

  #end(partition: number): bigint {
    return this.#until.get(partition) ?? 0n;
  }

  #isThrough(partition: number): boolean {
    return (this.#reached.get(partition) ?? 0n) >= this.#end(partition);
  }
}
