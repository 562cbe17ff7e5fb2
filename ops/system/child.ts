import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import type { Environment } from './environment.ts';

/** Where Node keeps what it has compiled, so that a later start need not do it again. */
export const compileCacheIn = (folder: string) => join(folder, 'compiled');

/** A service as a process of its own: it reads its program, and waits to be told its settings. */
export type Child = {
  readonly name: string;
  readonly pid: number;
  /**
   * Tells it its settings. Resolves when it can be asked. Rejects with CannotStart when it ends
   * before that.
   */
  readonly run: (settings: Environment) => Promise<void>;
  /** Asks it to end, and waits. */
  readonly stop: () => Promise<void>;
  /** Ends it at once, as a crash would. */
  readonly kill: () => Promise<void>;
  /** Resolves with the exit code, or null after a signal. */
  readonly ended: Promise<number | null>;
};

export type Program = {
  readonly name: string;
  /** What runs the service, and the part of it that is worth reading ahead. */
  readonly main: string;
  readonly start: string;
  /** What must be known when it is read. */
  readonly environment: Environment;
  readonly logFile: string;
};

const runner = join(import.meta.dirname, 'child-main.ts');

/** It ends when we do, however we end: its channel to us closes then. */
export async function prepareChild(program: Program): Promise<Child> {
  const { name, main, start, environment, logFile } = program;
  const log = await open(logFile, 'a');
  const child = spawn(process.execPath, [runner, main, start], {
    env: { NODE_COMPILE_CACHE: compileCacheIn(dirname(logFile)), ...environment },
    stdio: ['ignore', log.fd, log.fd, 'ipc'],
  });
  await log.close();
  const ended = once(child, 'exit').then(([code]): number | null => code);
  const run = async (settings: Environment) => {
    const ready = once(child, 'message');
    const tooEarly = ended.then(() => {
      throw new CannotStart(`${name} ended before it was ready: see ${logFile}.`);
    });
    child.send(settings);
    await Promise.race([ready, tooEarly]);
  };
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await ended;
  };
  return { name, pid: pidOf(child), run, stop: end('SIGTERM'), kill: end('SIGKILL'), ended };
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('A process that runs has a pid.');
  return pid;
}
