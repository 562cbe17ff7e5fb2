/** Prints a line about the progress of a start. */
export type Report = (line: string) => void;

/** Runs one step of the start and reports its duration in milliseconds. */
export async function step<Result>(
  report: Report,
  name: string,
  run: () => Promise<Result>,
): Promise<Result> {
  const startedAt = performance.now();
  const result = await run();
  report(`${name.padEnd(44)} ${Math.round(performance.now() - startedAt)} ms`);
  return result;
}
