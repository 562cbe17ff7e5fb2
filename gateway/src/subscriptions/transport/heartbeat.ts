/** Beats for every connection that is open, on one timer, which runs while there are any. */
export class Heartbeat {
  readonly #everyMs: number;
  readonly #beats = new Set<() => void>();
  #timer: NodeJS.Timeout | undefined;

  constructor(everyMs: number) {
    this.#everyMs = everyMs;
  }

  /** Returns how to stop. */
  add(beat: () => void): () => void {
    this.#beats.add(beat);
    this.#timer ??= setInterval(() => {
      for (const one of this.#beats) one();
    }, this.#everyMs);
    return () => this.#remove(beat);
  }

  #remove(beat: () => void): void {
    this.#beats.delete(beat);
    if (this.#beats.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
