/** One person's mode through the shop, step by step; each step says what it saw, and how long it took. */
export class Script {
  readonly #say: (line: string) => void;

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  /** Runs a step and prints it. What it throws ends the script. */
  async step<Result>(
    name: string,
    run: () => Promise<Result>,
    seen: (result: Result) => string = () => '',
  ): Promise<Result> {
    const startedAt = performance.now();
    try {
      const result = await run();
      const ms = Math.round(performance.now() - startedAt);
      this.#say(`ok  ${name.padEnd(34)} ${String(ms).padStart(5)} ms  ${seen(result)}`);
      return result;
    } catch (error) {
      this.#say(`NO  ${name}`);
      throw error;
    }
  }
}

/** Throws unless the two are the same: the surprise that ends a demo. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`Expected ${expected}, got ${actual}.`);
}
