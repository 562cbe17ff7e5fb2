import { LRUCache } from 'lru-cache';

const failuresMax = 10;
const windowMs = 60_000;

/**
 * Slows down whoever tries passwords: after ten failures for one name from one address within a
 * minute, the answer is "wait" for the rest of it. So one address gets nobody locked out at the
 * provider, whose brute force detection begins later, and counts for all.
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
