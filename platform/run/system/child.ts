import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CannotStart } from './faults.ts';

/** Where Node keeps what it has compiled, so that a later start need not do it again. */
export const compiledIn = (folder: string) => join(folder, 'compiled');

/** A service that runs as a process of its own. */
export type Child = {
  readonly name: string;
  readonly pid: number;
  /** Resolves when it can be asked. Rejects with CannotStart when it ends before that. */
  readonly ready: Promise<void>;
  /** Asks it to end, and waits. */
  readonly stop: () => Promise<void>;
  /** Ends it at once, as a crash would. */
  readonly kill: () => Promise<void>;
  /** Resolves with the exit code, or null after a signal. */
  readonly ended: Promise<number | null>;
};

export type Program = {
  readonly name: string;
  readonly main: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
};

/**
 * Starts a program that tells when it is ready. It ends when we do, however we end: its channel to
 * us closes then.
 */
export async function startChild({ name, main, environment, logFile }: Program): Promise<Child> {
  const log = await open(logFile, 'a');
  const child = spawn(process.execPath, [main], {
    env: { NODE_COMPILE_CACHE: compiledIn(dirname(logFile)), ...environment },
    stdio: ['ignore', log.fd, log.fd, 'ipc'],
  });
  await log.close();
  const ended = once(child, 'exit').then(([code]): number | null => code);
  const tooEarly = ended.then(() => {
    throw new CannotStart(`${name} ended before it was ready: see ${logFile}.`);
  });
  const ready = Promise.race([once(child, 'message').then(() => {}), tooEarly]);
  // Somebody may stop it without waiting for it to be ready.
  ready.catch(() => {});
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await ended;
  };
  return { name, pid: pidOf(child), ready, stop: end('SIGTERM'), kill: end('SIGKILL'), ended };
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('A process that runs has a pid.');
  return pid;
}
