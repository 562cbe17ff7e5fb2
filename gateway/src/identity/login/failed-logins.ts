import { ExpiringCounter } from '../../http/expiring-counter.ts';

const failuresMax = 10;
const windowMs = 60_000;

/**
 * Slows down password guessing: after ten failures for one name from one address within a minute,
 * further attempts have to wait for the rest of that minute. Keycloak needs it, as its brute force
 * detection counts all addresses together. The embedded provider counts by address too, for longer.
 */
export class FailedLogins {
  readonly #failures = new ExpiringCounter(windowMs);

  /** Seconds to wait before the next attempt; 0: none. */
  waitSeconds(address: string, username: string): number {
    const key = keyOf(address, username);
    return this.#failures.get(key) < failuresMax ? 0 : this.#failures.secondsLeft(key);
  }

  add(address: string, username: string): void {
    this.#failures.add(keyOf(address, username), 1);
  }

  reset(address: string, username: string): void {
    this.#failures.reset(keyOf(address, username));
  }
}

function keyOf(address: string, username: string): string {
  return `${address} ${username.toLowerCase()}`;
}
