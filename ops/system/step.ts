/** Tells whoever waits what is done, and how long it took. */
export type Report = (line: string) => void;

/** Runs one step of the start and reports it with its time, in milliseconds. */
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
