import { Tally } from '../../http/expiring-counter.ts';

const failuresMax = 10;
const windowMs = 60_000;

/**
 * Slows down whoever tries passwords: after ten failures for one name from one address within a
 * minute, the answer is "wait" for the rest of it. So one address gets nobody locked out at the
 * provider, whose brute force detection begins later, and counts for all.
 */
export class FailedLogins {
  readonly #failures = new Tally(windowMs);

  /** How long to wait before the next try; 0: not at all. */
  waitSeconds(address: string, username: string): number {
    const key = keyOf(address, username);
    return this.#failures.of(key) < failuresMax ? 0 : this.#failures.secondsLeft(key);
  }

  add(address: string, username: string): void {
    this.#failures.add(keyOf(address, username), 1);
  }

  forget(address: string, username: string): void {
    this.#failures.forget(keyOf(address, username));
  }
}

function keyOf(address: string, username: string): string {
  return `${address} ${username.toLowerCase()}`;
}
