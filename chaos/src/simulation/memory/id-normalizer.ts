const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Replaces UUIDs by numbers in order of first appearance, so that the results of two implementations
 * that generate their own ids can be compared.
 */
export class IdNormalizer {
  readonly #numbers = new Map<string, string>();

  normalize(value: unknown): unknown {
    const text = JSON.stringify(value ?? null);
    return JSON.parse(text.replace(uuid, (id) => this.#numberOf(id)));
  }

  #numberOf(id: string): string {
    const number = this.#numbers.get(id) ?? `#${this.#numbers.size + 1}`;
    this.#numbers.set(id, number);
    return number;
  }
}
