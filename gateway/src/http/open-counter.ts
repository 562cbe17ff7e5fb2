/** Counts what is open for each key. */
export class OpenCounter {
  readonly #open = new Map<string, number>();

  /** Counts one more. Returns the function that ends it, or null when `max` are open. */
  acquire(key: string, max: number): (() => void) | null {
    const open = this.#open.get(key) ?? 0;
    if (open >= max) return null;
    this.#open.set(key, open + 1);
    let isOpen = true;
    return () => {
      if (isOpen) this.#release(key);
      isOpen = false;
    };
  }

  #release(key: string): void {
    const open = (this.#open.get(key) ?? 0) - 1;
    if (open > 0) this.#open.set(key, open);
    else this.#open.delete(key);
  }
}
