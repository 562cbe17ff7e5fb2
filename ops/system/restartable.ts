/** A process that the launcher started and can start again. */
export type Restartable = {
  /** The id of the running process, or of the last one. */
  readonly pid: number;
  /** Starts it again at the same address, after it was stopped or killed. */
  readonly restart: () => Promise<void>;
};

/** Processes by name. */
export type Processes = Readonly<Record<string, Restartable>>;

/** Returns their process ids, and that of this process as `launcher`. */
export function pidsOf(processes: Processes): Record<string, number> {
  const pids = Object.entries(processes).map(([name, { pid }]) => [name, pid]);
  return { launcher: process.pid, ...Object.fromEntries(pids) };
}
