import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { CannotStart } from './faults.ts';

/** A service that runs as a process of its own. */
export type Child = {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
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
 * Starts a program that says its URL when it is ready. It ends when we do, however we end: its
 * channel to us closes then. Throws CannotStart when it ends before it is ready.
 */
export async function startChild({ name, main, environment, logFile }: Program): Promise<Child> {
  const log = await open(logFile, 'a');
  const child = spawn(process.execPath, [main], {
    env: environment,
    stdio: ['ignore', log.fd, log.fd, 'ipc'],
  });
  await log.close();
  const ended = once(child, 'exit').then(([code]): number | null => code);
  const ready = once(child, 'message').then(([message]): string => message.url);
  const url = await Promise.race([ready, ended]);
  if (typeof url !== 'string') {
    throw new CannotStart(`${name} ended before it was ready: see ${logFile}.`);
  }
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await ended;
  };
  return { name, url, pid: pidOf(child), stop: end('SIGTERM'), kill: end('SIGKILL'), ended };
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('A process that runs has a pid.');
  return pid;
}
