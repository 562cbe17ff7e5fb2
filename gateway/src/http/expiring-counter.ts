import { LRUCache } from 'lru-cache';

/** What is counted longest ago is forgotten first: nobody fills the memory by coming from everywhere. */
const keysMax = 20_000;

/** Adds up, for each key, what comes within a window of time, which begins with the first of it. */
export class Tally {
  readonly #sums: LRUCache<string, number>;

  constructor(windowMs: number) {
    this.#sums = new LRUCache({ max: keysMax, ttl: windowMs, noUpdateTTL: true });
  }

  of(key: string): number {
    return this.#sums.get(key) ?? 0;
  }

  add(key: string, amount: number): void {
    this.#sums.set(key, this.of(key) + amount);
  }

  forget(key: string): void {
    this.#sums.delete(key);
  }

  /** Until the sum begins anew, rounded up; 0 where there is none. */
  secondsLeft(key: string): number {
    return Math.ceil(this.#sums.getRemainingTTL(key) / 1_000);
  }
}
