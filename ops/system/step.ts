/** Prints a line for the user. */
export type Print = (line: string) => void;

/** Runs one step of the start and reports its duration in milliseconds. */
export async function step<Result>(
  print: Print,
  name: string,
  run: () => Promise<Result>,
): Promise<Result> {
  const startedAt = performance.now();
  const result = await run();
  print(`${name.padEnd(44)} ${Math.round(performance.now() - startedAt)} ms`);
  return result;
}
