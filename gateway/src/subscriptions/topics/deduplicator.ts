import type { TopicRecord } from './topic-record.ts';

/**
 * The overlap window, in positions of a partition. A relay that was killed sends its last batch
 * again under new positions, so a reader starts this much earlier to recognise the duplicates.
 */
export const overlap = 500n;

/** Recognises duplicates by the ids of their changes. Remembers the most recent `idsMax` ids. */
export class Deduplicator {
  readonly #ids = new Set<string>();
  readonly #idsMax: number;

  constructor(idsMax = 20_000) {
    this.#idsMax = idsMax;
  }

  /** A record without an id is always new. */
  isNew({ id }: Pick<TopicRecord, 'id'>): boolean {
    if (id === null) return true;
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    // A Set keeps the order of insertion.
    const [oldest] = this.#ids;
    if (this.#ids.size > this.#idsMax && oldest !== undefined) this.#ids.delete(oldest);
    return true;
  }
}
