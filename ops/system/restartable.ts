/** A process beside the launcher. */
export type Restartable = {
  /** Of the one that runs now, or ran last. */
  readonly pid: number;
  /** Starts it again where it was, after it was stopped or killed. */
  readonly startAgain: () => Promise<void>;
};

/** Processes by the name that people know them by. */
export type Processes = Readonly<Record<string, Restartable>>;

/** Of them, and of this process, which launched them. */
export function pidsOf(processes: Processes): Record<string, number> {
  const pids = Object.entries(processes).map(([name, { pid }]) => [name, pid]);
  return { launcher: process.pid, ...Object.fromEntries(pids) };
}
