/** Who wants which records of a topic: those of one key, or all of them. */
export class Listeners<Thing> {
  readonly #byKey = new Map<string | null, Set<(thing: Thing) => void>>();

  /** Null listens to every key. Returns how to stop. */
  add(key: string | null, listener: (thing: Thing) => void): () => void {
    const those = this.#byKey.get(key) ?? new Set();
    this.#byKey.set(key, those.add(listener));
    return () => {
      those.delete(listener);
      if (those.size === 0 && this.#byKey.get(key) === those) this.#byKey.delete(key);
    };
  }

  tell(key: string | null, thing: Thing): void {
    if (key !== null) for (const listener of this.#byKey.get(key) ?? []) listener(thing);
    for (const listener of this.#byKey.get(null) ?? []) listener(thing);
  }

  get size(): number {
    return [...this.#byKey.values()].reduce((sum, those) => sum + those.size, 0);
  }
}
