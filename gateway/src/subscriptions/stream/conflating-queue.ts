type OfEntity = { readonly entity: string };

/**
 * A bounded queue that conflates when it is full: it keeps only the latest item of each entity, so
 * that a slow reader is late but still gets the last state.
 */
export class ConflatingQueue<Item extends OfEntity> {
  readonly #capacity: number;
  readonly #onConflated: (count: number) => void;
  #items: Item[] = [];

  constructor(capacity: number, onConflated: (count: number) => void) {
    this.#capacity = capacity;
    this.#onConflated = onConflated;
  }

  get first(): Item | undefined {
    return this.#items[0];
  }

  /** Returns false, and drops the item, when even one item of each entity does not fit. */
  push(item: Item): boolean {
    if (this.#items.length >= this.#capacity) this.#conflate(item);
    if (this.#items.length >= this.#capacity) return false;
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
