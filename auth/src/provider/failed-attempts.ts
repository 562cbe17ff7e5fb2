import { EventEmitter, once } from 'node:events';
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
  readonly #running = new Map<string, number>();
  /** Emits an address when one of its attempts has ended. */
  readonly #ended = new EventEmitter().setMaxListeners(0);

  /**
   * Runs an attempt. As many run at once as may still fail; more wait for one of them to end, so that
   * concurrent attempts count too, and successful ones don't. Throws TryLater above the limit.
   */
  async attempt<Result>(
    address: string,
    run: () => Promise<Result>,
    succeeded: (result: Result) => boolean,
  ): Promise<Result> {
    for (;;) {
      const left = failuresMax - this.#failuresOf(address);
      if (left <= 0) throw this.#tooMany(address);
      if (this.#runningOf(address) < left) break;
      await once(this.#ended, address);
    }
    this.#running.set(address, this.#runningOf(address) + 1);
    // A fault of ours, or a full queue, is no failure of the client.
    let isFailure = false;
    try {
      const result = await run();
      isFailure = !succeeded(result);
      return result;
    } finally {
      this.#end(address, isFailure);
    }
  }

  #end(address: string, isFailure: boolean): void {
    const running = this.#runningOf(address) - 1;
    if (running > 0) this.#running.set(address, running);
    else this.#running.delete(address);
    if (isFailure) this.#failures.set(address, this.#failuresOf(address) + 1);
    this.#ended.emit(address);
  }

  #failuresOf(address: string): number {
    return this.#failures.get(address) ?? 0;
  }

  #runningOf(address: string): number {
    return this.#running.get(address) ?? 0;
  }

  #tooMany(address: string): TryLater {
    const seconds = Math.max(1, Math.ceil(this.#failures.getRemainingTTL(address) / 1_000));
    return new TryLater(429, 'Too many failed attempts from this address.', seconds);
  }
}

/** The address of the client's connection. Headers are not trusted. */
export function addressOf({ socket }: IncomingMessage): string {
  return socket.remoteAddress ?? '';
}
