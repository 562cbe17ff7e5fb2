import type { Arrival } from './arrival.ts';

/**
 * A relay that was killed sends its last batch again, under new positions. So far back, in
 * positions of a partition, the first sending is looked for by who begins to read.
 */
export const lookBack = 500n;

/**
 * Knows a change that comes again: what is not above the last version of its key was here before.
 * Remembers the keys that changed last.
 */
export class Versions {
  readonly #last = new Map<string, number>();
  readonly #keysMax: number;

  constructor(keysMax = 20_000) {
    this.#keysMax = keysMax;
  }

  /** False for a change that was here before. A record without key or version always is new. */
  isNew({ key, version }: Pick<Arrival, 'key' | 'version'>): boolean {
    if (key === null || version === null) return true;
    const before = this.#last.get(key);
    if (before !== undefined && version <= before) return false;
    // A Map keeps the order of insertion, so the first key is the one that changed longest ago.
    this.#last.delete(key);
    this.#last.set(key, version);
    const [oldest] = this.#last.keys();
    if (this.#last.size > this.#keysMax && oldest !== undefined) this.#last.delete(oldest);
    return true;
  }
}
