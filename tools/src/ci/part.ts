/** What came of one part of a run. */
export type Outcome = {
  readonly passed: number;
  readonly failed: number;
  /** The lines of what could not run: `skipped: NAME (reason)`. */
  readonly skipped: readonly string[];
  /** What failed, each with the beginning of its message; the summary repeats it. */
  readonly failures?: readonly string[];
};

/** One part of a run, such as the tests of a tier. */
export type Part = {
  readonly name: string;
  /** The seed of what is random in it. */
  readonly seed?: number;
  readonly run: () => Promise<Outcome>;
};

/** A part that has ended. */
export type EndedPart = Outcome & Pick<Part, 'name' | 'seed'> & { readonly seconds: number };

/** Runs parts one after the other. What a part throws counts as its failure, and the others go on. */
export async function runParts(
  parts: readonly Part[],
  print: (line: string) => void,
): Promise<readonly EndedPart[]> {
  const ended: EndedPart[] = [];
  for (const { name, seed, run } of parts) {
    print(seed === undefined ? `== ${name}` : `== ${name} (seed ${seed})`);
    const startedAt = performance.now();
    const outcome = await run().catch((fault: unknown): Outcome => {
      print(String(fault));
      return { passed: 0, failed: 1, skipped: [], failures: [`${name}: ${String(fault)}`] };
    });
    const seconds = (performance.now() - startedAt) / 1_000;
    const part = { name, ...(seed !== undefined && { seed }), seconds, ...outcome };
    ended.push(part);
    print(`${part.passed} passed, ${part.failed} failed in ${clock(seconds)}`);
  }
  return ended;
}

/** Minutes and seconds: `4:07`. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
