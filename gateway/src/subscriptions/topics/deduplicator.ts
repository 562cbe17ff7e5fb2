import type { Arrival } from './topic-record.ts';

/**
 * A relay that was killed sends its last batch again, under new positions. So far back, in
 * positions of a partition, the first sending is looked for by who begins to read.
 */
export const lookBack = 500n;

/** Knows a change that was here before, by its id. Remembers the last of them. */
export class SentAgain {
  readonly #ids = new Set<string>();
  readonly #idsMax: number;

  constructor(idsMax = 20_000) {
    this.#idsMax = idsMax;
  }

  /** A record that has no id always is new. */
  isNew({ id }: Pick<Arrival, 'id'>): boolean {
    if (id === null) return true;
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    // A Set keeps the order of insertion.
    const [oldest] = this.#ids;
    if (this.#ids.size > this.#idsMax && oldest !== undefined) this.#ids.delete(oldest);
    return true;
  }
}
