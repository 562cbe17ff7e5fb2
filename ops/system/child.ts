import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import type { Environment } from './environment.ts';
import { allocator, heapOptions, serviceHeapMb } from './heap-limits.ts';
import { logOutput } from './log-output.ts';

/** The folder of Node's compile cache, which makes later starts faster. */
export const compileCacheIn = (folder: string) => join(folder, 'compiled');

/** A service in a process of its own. It loads its modules, then waits for its settings. */
export type Child = {
  readonly name: string;
  readonly pid: number;
  /**
   * Sends the settings. Resolves when the service is ready. Rejects with CannotStart when the
   * process ends before that.
   */
  readonly run: (settings: Environment) => Promise<void>;
  /** Ends it with SIGTERM and waits. */
  readonly stop: () => Promise<void>;
  /** Kills it, as a crash would, and waits. */
  readonly kill: () => Promise<void>;
  /** Resolves with the exit code, or null after a signal. */
  readonly ended: Promise<number | null>;
};

export type Program = {
  readonly name: string;
  /** The module that runs the service, and the one to load in advance. */
  readonly main: string;
  readonly start: string;
  /** Variables that the modules need while they load. */
  readonly environment: Environment;
  readonly logFile: string;
  /** How much of its heap is for young objects, in MB; as for most services without it. */
  readonly youngMb?: number;
};

const childMain = join(import.meta.dirname, 'child-main.ts');

/** Starts the process. It ends when this process ends, even killed: their channel closes then. */
export async function prepareChild(program: Program): Promise<Child> {
  const { name, main, start, environment, logFile } = program;
  // Options of the environment come first: a test may bound the heap even more.
  const options = environment.NODE_OPTIONS ? [] : heapOptions(serviceHeapMb, program.youngMb);
  const child = spawn(process.execPath, [...options, childMain, main, start], {
    env: { ...allocator, NODE_COMPILE_CACHE: compileCacheIn(dirname(logFile)), ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const pid = pidOf(child);
  const reportDropped = logOutput(child, name, logFile);
  const ended = once(child, 'exit').then(([code]): number | null => code);
  const run = async (settings: Environment) => {
    const ready = once(child, 'message');
    // Closed is later than ended: the log then has all of its output.
    const tooEarly = once(child, 'close').then(() => {
      throw new CannotStart(`${name} ended before it was ready: see ${logFile}.`);
    });
    // A process that has ended gets no message; `tooEarly` says so.
    child.send(settings, () => {});
    await Promise.race([ready, tooEarly]);
    reportDropped();
  };
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await ended;
  };
  return { name, pid, run, stop: end('SIGTERM'), kill: end('SIGKILL'), ended };
}

/** Returns the process id. Throws when the process could not be started. */
export function pidOf(child: ChildProcess): number {
  const { pid, spawnfile } = child;
  // The same failure comes as an event, which nobody may leave unhandled.
  child.on('error', () => {});
  if (pid === undefined) throw new Error(`${spawnfile} could not be started.`);
  return pid;
}
