import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createInterface } from 'node:readline';
import { atEnd } from '@souk/platform/testing/test-file';
import { modeUnderTest } from './mode-under-test.ts';

const root = new URL('../../', import.meta.url).pathname;
const isStack = modeUnderTest === 'stack';
const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
const inherited = { PATH, HOME, ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }) };

/** A running `npm start`, or `npm run stack`, and its output. */
export type Launcher = {
  readonly process: ChildProcess;
  readonly lines: readonly string[];
  /** Resolves when the launcher has printed that line. */
  readonly printed: (line: string) => Promise<void>;
  /** Resolves with true when the shop is ready, with false when the launcher ends before. */
  readonly ready: Promise<boolean>;
  /** Resolves with the exit code, or null after a signal. */
  readonly ended: Promise<number | null>;
  /** Sends a signal. Resolves with the exit code. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
};

/** Starts the launcher with these settings, on a state folder. */
export function launch(folder: string, settings: Record<string, string>): Launcher {
  const child = spawn(process.execPath, [`ops/${isStack ? 'stack' : 'start'}.ts`], {
    cwd: root,
    env: { ...inherited, SOUK_STATE: folder, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close').then(([code]): number | null => code);
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  // A killed launcher would leave its PostgreSQL, which notices only once a minute that its folder is gone.
  atEnd(() => end('SIGTERM'));
  const lines: string[] = [];
  const output = new EventEmitter();
  const { promise, resolve } = Promise.withResolvers<boolean>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => {
      lines.push(line);
      output.emit('line');
      if (line.startsWith('Souk is ready')) resolve(true);
    });
  }
  void ended.then(() => resolve(false));
  const printed = async (line: string) => {
    while (!lines.includes(line)) await once(output, 'line');
  };
  return { process: child, lines, printed, ready: promise, ended, end };
}

/** Names the shop of the mode under test, where a program has to be told. */
export const modeArguments = isStack ? ['--stack'] : [];

/** Runs another program of `ops/` to its end. Returns its exit code and its output. */
export async function run(
  program: string,
  folder: string,
  args: readonly string[] = modeArguments,
): Promise<[number | null, string]> {
  const child = spawn(process.execPath, [`ops/${program}.ts`, ...args], {
    cwd: root,
    env: { ...inherited, SOUK_STATE: folder },
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => output.push(`${text}`));
  const [code] = await once(child, 'close');
  return [code, output.join('')];
}
