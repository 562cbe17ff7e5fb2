import { LRUCache } from 'lru-cache';

/** The oldest keys are evicted first, so that many addresses cannot fill the memory. */
const keysMax = 20_000;

/** Fixed-window counter per key; a key's window begins with its first amount. */
export class ExpiringCounter {
  readonly #sums: LRUCache<string, number>;

  constructor(windowMs: number) {
    this.#sums = new LRUCache({ max: keysMax, ttl: windowMs, noUpdateTTL: true });
  }

  get(key: string): number {
    return this.#sums.get(key) ?? 0;
  }

  add(key: string, amount: number): void {
    this.#sums.set(key, this.get(key) + amount);
  }

  reset(key: string): void {
    this.#sums.delete(key);
  }

  /** Seconds until the window ends, rounded up; 0 without a window. */
  secondsLeft(key: string): number {
    return Math.ceil(this.#sums.getRemainingTTL(key) / 1_000);
  }
}
