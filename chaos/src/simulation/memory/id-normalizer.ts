const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Two sides give their rows ids of their own. Each side's are called by the order in which they turn
 * up, so that what both say can be compared.
 */
export class Nicknames {
  readonly #names = new Map<string, string>();

  in(value: unknown): unknown {
    const text = JSON.stringify(value ?? null);
    return JSON.parse(text.replace(uuid, (id) => this.#nameOf(id)));
  }

  #nameOf(id: string): string {
    const name = this.#names.get(id) ?? `#${this.#names.size + 1}`;
    this.#names.set(id, name);
    return name;
  }
}
