import type { Print } from '../system/step.ts';

/** The steps of the demo: prints each with its result and duration. */
export class Steps {
  readonly #print: Print;

  constructor(print: Print) {
    this.#print = print;
  }

  /** Runs a step and prints it. Rethrows what the step throws. */
  async run<Result>(
    name: string,
    run: () => Promise<Result>,
    describe: (result: Result) => string = () => '',
  ): Promise<Result> {
    const startedAt = performance.now();
    try {
      const result = await run();
      const ms = Math.round(performance.now() - startedAt);
      this.#print(`ok  ${name.padEnd(34)} ${String(ms).padStart(5)} ms  ${describe(result)}`);
      return result;
    } catch (error) {
      this.#print(`FAILED  ${name}`);
      throw error;
    }
  }
}

/** Throws unless the two are the same. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`Expected ${expected}, got ${actual}.`);
}
