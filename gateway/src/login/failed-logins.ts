import { LRUCache } from 'lru-cache';

const failuresMax = 10;
const windowMs = 300_000;

/**
 * Slows down whoever tries passwords: ten failures for one name from one address within five
 * minutes, and the rest of these the answer is "wait". Counted for each process; the provider's own
 * brute force detection counts for all.
 */
export class FailedLogins {
  readonly #failures = new LRUCache<string, number>({
    max: 10_000,
    ttl: windowMs,
    noUpdateTTL: true,
  });

  /** How long to wait before the next try; 0: not at all. */
  waitSeconds(address: string, username: string): number {
    const key = keyOf(address, username);
    if ((this.#failures.get(key) ?? 0) < failuresMax) return 0;
    return Math.ceil(this.#failures.getRemainingTTL(key) / 1000);
  }

  add(address: string, username: string): void {
    const key = keyOf(address, username);
    this.#failures.set(key, (this.#failures.get(key) ?? 0) + 1);
  }

  forget(address: string, username: string): void {
    this.#failures.delete(keyOf(address, username));
  }
}

function keyOf(address: string, username: string): string {
  return `${address} ${username.toLowerCase()}`;
}
