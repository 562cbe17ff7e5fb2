type Close = () => Promise<void>;

/** Closes the shop that is open, at most one, when the campaign ends or is interrupted. */
export class Cleanup {
  #close: Close | null = null;

  open(close: Close): void {
    this.#close = close;
  }

  /** Does nothing when no shop is open. */
  async close(): Promise<void> {
    const close = this.#close;
    this.#close = null;
    await close?.();
  }
}
