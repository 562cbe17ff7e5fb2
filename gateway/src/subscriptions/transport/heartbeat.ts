/** Calls the beat of every open connection, with one timer that runs only while there are connections. */
export class Heartbeat {
  readonly #intervalMs: number;
  readonly #beats = new Set<() => void>();
  #timer: NodeJS.Timeout | undefined;

  constructor(intervalMs: number) {
    this.#intervalMs = intervalMs;
  }

  /** Adds a beat. Returns the function that removes it. */
  add(beat: () => void): () => void {
    this.#beats.add(beat);
    this.#timer ??= setInterval(() => {
      for (const one of this.#beats) one();
    }, this.#intervalMs);
    return () => this.#remove(beat);
  }

  #remove(beat: () => void): void {
    this.#beats.delete(beat);
    if (this.#beats.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
