type Close = () => Promise<void>;

/** Closes the shop that is open at the moment, at most one, whoever ends the campaign. */
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
