type Close = () => Promise<void>;

/** Closes the running shop, at most one, when the campaign ends or is interrupted. */
export class Cleanup {
  #close: Close | null = null;

  /** Sets how to close the shop that was just started. */
  register(close: Close): void {
    this.#close = close;
  }

  /** Does nothing when no shop is running. */
  async close(): Promise<void> {
    const close = this.#close;
    this.#close = null;
    await close?.();
  }
}
