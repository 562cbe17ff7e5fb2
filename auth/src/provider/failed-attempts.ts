import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { TryLater } from './try-later.ts';

const windowMs = 60_000;
/** Enough for the people of an office who mistype; far too few to guess or to keep threads busy. */
const failuresMax = 20;
/** Bounds the memory. The addresses that failed longest ago are forgotten first. */
const addressesMax = 20_000;

/**
 * Limits the wrong passwords of one address within a minute, whatever the user name, before any
 * password is hashed.
 */
export class FailedAttempts {
  readonly #failures = new LRUCache<string, number>({
    max: addressesMax,
    ttl: windowMs,
    noUpdateTTL: true,
  });

  /**
   * Runs an attempt, and counts it unless it succeeds: already while it runs, so that concurrent
   * attempts all count. Throws TryLater above the limit.
   */
  async attempt<Result>(
    address: string,
    run: () => Promise<Result>,
    succeeded: (result: Result) => boolean,
  ): Promise<Result> {
    if (this.#countOf(address) >= failuresMax) {
      const reason = 'Too many failed attempts from this address.';
      throw new TryLater(429, reason, this.#secondsLeft(address));
    }
    this.#add(address, 1);
    const result = await run();
    if (succeeded(result)) this.#add(address, -1);
    return result;
  }

  #countOf(address: string): number {
    return this.#failures.get(address) ?? 0;
  }

  #add(address: string, change: number): void {
    this.#failures.set(address, Math.max(0, this.#countOf(address) + change));
  }

  #secondsLeft(address: string): number {
    return Math.max(1, Math.ceil(this.#failures.getRemainingTTL(address) / 1_000));
  }
}

/** The address of the client's connection. Headers are not trusted. */
export function addressOf({ socket }: IncomingMessage): string {
  return socket.remoteAddress ?? '';
}
