/** The limiter has no free slot, and its queue is full. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

/** Runs a limited number of tasks at once; a limited number more waits in a first-in-first-out queue. */
export class ConcurrencyLimiter {
  readonly #slots: number;
  readonly #queueMax: number;
  readonly #queue = new Set<() => void>();
  #running = 0;

  constructor(slots: number, queueMax: number) {
    this.#slots = slots;
    this.#queueMax = queueMax;
  }

  get running(): number {
    return this.#running;
  }

  get queued(): number {
    return this.#queue.size;
  }

  /**
   * Runs the task as soon as a slot is free, and holds the slot until it has ended. Rejects with
   * QueueFull at once, with the signal's reason when it aborts in the queue, and as the task does.
   */
  async run<Result>(signal: AbortSignal, task: () => Promise<Result>): Promise<Result> {
    signal.throwIfAborted();
    if (this.#running < this.#slots) this.#running += 1;
    else await this.#wait(signal);
    try {
      return await task();
    } finally {
      this.#release();
    }
  }

  async #wait(signal: AbortSignal): Promise<void> {
    if (this.#queue.size >= this.#queueMax) throw new QueueFull();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const giveUp = () => {
      this.#queue.delete(enter);
      reject(signal.reason);
    };
    const enter = () => {
      signal.removeEventListener('abort', giveUp);
      resolve();
    };
    signal.addEventListener('abort', giveUp);
    this.#queue.add(enter);
    await promise;
  }

  /** Hands the slot to the first in the queue directly, so that no newcomer can take it. */
  #release(): void {
    const [next] = this.#queue;
    if (!next) this.#running -= 1;
    else {
      this.#queue.delete(next);
      next();
    }
  }
}
