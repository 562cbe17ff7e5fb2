/** A process beside the launcher. */
export type Part = {
  /** Of the one that runs now, or ran last. */
  readonly pid: number;
  /** Starts it again where it was, after it was stopped or killed. */
  readonly startAgain: () => Promise<void>;
};

/** Processes by the name that people know them by. */
export type Parts = Readonly<Record<string, Part>>;

/** Of them, and of this process, which launched them. */
export function pidsOf(parts: Parts): Record<string, number> {
  const pids = Object.entries(parts).map(([name, { pid }]) => [name, pid]);
  return { launcher: process.pid, ...Object.fromEntries(pids) };
}
