type Close = () => Promise<void>;

/** Where a shop stands: one at a time, which whoever ends the campaign can close. */
export class Theatre {
  #close: Close | null = null;

  open(close: Close): void {
    this.#close = close;
  }

  /** Nothing is done where no shop stands. */
  async close(): Promise<void> {
    const close = this.#close;
    this.#close = null;
    await close?.();
  }
}
