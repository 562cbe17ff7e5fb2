import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = new URL('../../../', import.meta.url).pathname;
/** A part that hangs must not keep the others from their results. */
const limitMs = 25 * 60_000;
const shownLines = 200;

/** A program that was run, with everything that it printed. */
export type Ran = { readonly code: number; readonly output: string };

/** Where the outputs of a run are kept. */
export type Commands = {
  /** Runs a program. Ends its whole process group after 25 minutes; then the code is not 0. */
  readonly run: (
    name: string,
    command: readonly string[],
    environment?: Readonly<Record<string, string>>,
  ) => Promise<Ran>;
  /** Starts a program that goes on running. */
  readonly start: (
    name: string,
    command: readonly string[],
    environment: Readonly<Record<string, string>>,
  ) => Started;
};

export type Started = {
  /** Null while it runs. */
  readonly code: () => number | null;
  readonly ended: Promise<number>;
  readonly output: () => Promise<string>;
};

/** Runs programs of this repository; `folder` gets a file with the output of each. */
export function commandsIn(folder: string): Commands {
  const start = (name: string, command: readonly string[], environment = {}): Started => {
    const file = join(folder, `${name}.log`);
    const [program = '', ...args] = command;
    const child = spawn(program, args, {
      cwd: root,
      detached: true,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const log = createWriteStream(file);
    for (const stream of [child.stdout, child.stderr]) stream.pipe(log, { end: false });
    const timer = setTimeout(() => process.kill(-Number(child.pid), 'SIGKILL'), limitMs);
    const ended = once(child, 'close').then(async ([code]) => {
      clearTimeout(timer);
      log.end();
      await once(log, 'close');
      return Number(code ?? 1);
    });
    return { code: () => child.exitCode, ended, output: () => readFile(file, 'utf8') };
  };
  const run = async (name: string, command: readonly string[], environment = {}) => {
    const started = start(name, command, environment);
    const code = await started.ended;
    return { code, output: await started.output() };
  };
  return { start, run };
}

/** The last lines of an output, without the lines of stacks. */
export function tailOf(output: string): string {
  const lines = output.split('\n').filter((line) => !/^\s+at /.test(line));
  return lines.slice(-shownLines).join('\n');
}

/** The lines that say what was skipped. */
export function skippedIn(output: string): readonly string[] {
  return output.split('\n').filter((line) => line.startsWith('skipped: '));
}
