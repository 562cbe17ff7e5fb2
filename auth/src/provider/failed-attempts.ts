import { EventEmitter, once } from 'node:events';
import { LRUCache } from 'lru-cache';
import { TryLater } from './try-later.ts';

type Limit = {
  /** The failures of one key within the window; any further attempt has to wait for its end. */
  readonly failuresMax: number;
  readonly windowMs: number;
  /** Says, for the client, what has failed too often. */
  readonly reason: string;
};

/** Bounds the memory. The keys that failed longest ago are forgotten first. */
const keysMax = 20_000;

/** Limits the failed attempts of each key, such as an address, within a window of time. */
export class FailedAttempts {
  readonly #limit: Limit;
  readonly #failures: LRUCache<string, number>;
  readonly #running = new Map<string, number>();
  /** Emits a key when one of its attempts has ended. */
  readonly #ended = new EventEmitter().setMaxListeners(0);

  constructor(limit: Limit) {
    this.#limit = limit;
    // A test that sets the clock replaces `performance`, so it is looked up at each call.
    const perf = { now: () => performance.now() };
    this.#failures = new LRUCache({ max: keysMax, ttl: limit.windowMs, noUpdateTTL: true, perf });
  }

  /**
   * Runs an attempt. As many run at once as may still fail; more wait for one of them to end, so that
   * concurrent attempts count too, and successful ones don't. Throws TryLater above the limit, which
   * may be lower than usual for this attempt.
   */
  async attempt<Result>(
    key: string,
    run: () => Promise<Result>,
    succeeded: (result: Result) => boolean,
    failuresMax = this.#limit.failuresMax,
  ): Promise<Result> {
    for (;;) {
      const left = failuresMax - this.#failuresOf(key);
      if (left <= 0) throw this.#tooMany(key);
      if (this.#runningOf(key) < left) break;
      await once(this.#ended, key);
    }
    this.#running.set(key, this.#runningOf(key) + 1);
    // A fault of ours, or a full queue, is no failure of the client.
    let isFailure = false;
    try {
      const result = await run();
      isFailure = !succeeded(result);
      return result;
    } finally {
      this.#end(key, isFailure);
    }
  }

  /** Forgets the failures of a key. */
  forget(key: string): void {
    this.#failures.delete(key);
  }

  #end(key: string, isFailure: boolean): void {
    const running = this.#runningOf(key) - 1;
    if (running > 0) this.#running.set(key, running);
    else this.#running.delete(key);
    if (isFailure) this.#failures.set(key, this.#failuresOf(key) + 1);
    this.#ended.emit(key);
  }

  #failuresOf(key: string): number {
    return this.#failures.get(key) ?? 0;
  }

  #runningOf(key: string): number {
    return this.#running.get(key) ?? 0;
  }

  #tooMany(key: string): TryLater {
    const seconds = Math.max(1, Math.ceil(this.#failures.getRemainingTTL(key) / 1_000));
    return new TryLater(429, this.#limit.reason, seconds);
  }
}
