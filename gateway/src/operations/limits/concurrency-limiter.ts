/** The line is full: whoever comes now would wait longer than it is worth. */
export class LineFull extends Error {
  override readonly name = 'LineFull';
}

/** Lets in so many at once; some more wait in a line, first come, first served. */
export class Turnstile {
  readonly #insideMax: number;
  readonly #waitingMax: number;
  readonly #line = new Set<() => void>();
  #inside = 0;

  constructor(insideMax: number, waitingMax: number) {
    this.#insideMax = insideMax;
    this.#waitingMax = waitingMax;
  }

  get inside(): number {
    return this.#inside;
  }

  get waiting(): number {
    return this.#line.size;
  }

  /**
   * Does the work as soon as there is room, and keeps the room until it has ended. Rejects with
   * LineFull at once, with the signal's reason when it aborts in the line, and as the work does.
   */
  async pass<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    signal.throwIfAborted();
    if (this.#inside < this.#insideMax) this.#inside += 1;
    else await this.#wait(signal);
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  async #wait(signal: AbortSignal): Promise<void> {
    if (this.#line.size >= this.#waitingMax) throw new LineFull();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const giveUp = () => {
      this.#line.delete(goIn);
      reject(signal.reason);
    };
    const goIn = () => {
      signal.removeEventListener('abort', giveUp);
      resolve();
    };
    signal.addEventListener('abort', giveUp);
    this.#line.add(goIn);
    await promise;
  }

  /** The place goes to the first in the line, so that nobody who comes now can take it. */
  #leave(): void {
    const [next] = this.#line;
    if (!next) this.#inside -= 1;
    else {
      this.#line.delete(next);
      next();
    }
  }
}
