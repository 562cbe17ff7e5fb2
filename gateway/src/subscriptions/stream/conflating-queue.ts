/** Something that waits its turn, and what it is about. */
type About = { readonly entity: string };

/**
 * A queue that never grows past its bound. When it is full, only the latest about each entity is
 * kept: what is told then is late, and it is the last state.
 */
export class Backlog<Item extends About> {
  readonly #bound: number;
  readonly #onConflated: (count: number) => void;
  #items: Item[] = [];

  constructor(bound: number, onConflated: (count: number) => void) {
    this.#bound = bound;
    this.#onConflated = onConflated;
  }

  get first(): Item | undefined {
    return this.#items[0];
  }

  /** False when there is no room, even with one item for each entity; it is not kept then. */
  push(item: Item): boolean {
    if (this.#items.length >= this.#bound) this.#conflate(item);
    if (this.#items.length >= this.#bound) return false;
    this.#items.push(item);
    return true;
  }

  shift(): Item | undefined {
    return this.#items.shift();
  }

  clear(): void {
    this.#items = [];
  }

  #conflate(newest: Item): void {
    const seen = new Set([newest.entity]);
    const kept: Item[] = [];
    for (const item of this.#items.toReversed()) {
      if (!seen.has(item.entity)) kept.push(item);
      seen.add(item.entity);
    }
    this.#onConflated(this.#items.length - kept.length);
    this.#items = kept.toReversed();
  }
}
