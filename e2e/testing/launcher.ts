import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createInterface } from 'node:readline';
import { wayUnderTest } from './mode-under-test.ts';

const root = new URL('../../', import.meta.url).pathname;
const isStack = wayUnderTest === 'stack';
const inherited = { PATH: process.env.PATH, HOME: process.env.HOME };

/** `npm start`, or `npm run stack`, as somebody runs it, and what it has printed. */
export type Launcher = {
  readonly process: ChildProcess;
  readonly lines: readonly string[];
  /** Resolves when it has printed that line. */
  readonly says: (line: string) => Promise<void>;
  /** Resolves when it says that the shop is open, or when it has ended. */
  readonly open: Promise<boolean>;
  /** Resolves with the exit code, or null after a signal. */
  readonly ended: Promise<number | null>;
  /** Sends a signal, and resolves with the exit code when it has ended. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
};

/** Starts the launcher with these settings, on the folder of a state. */
export function launch(folder: string, settings: Record<string, string>): Launcher {
  const child = spawn(process.execPath, [`ops/${isStack ? 'stack' : 'start'}.ts`], {
    cwd: root,
    env: { ...inherited, SOUK_STATE: folder, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close').then(([code]): number | null => code);
  const lines: string[] = [];
  const printed = new EventEmitter();
  const { promise, resolve } = Promise.withResolvers<boolean>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => {
      lines.push(line);
      printed.emit('line');
      if (line.startsWith('Souk is open')) resolve(true);
    });
  }
  void ended.then(() => resolve(false));
  const says = async (line: string) => {
    while (!lines.includes(line)) await once(printed, 'line');
  };
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { process: child, lines, says, open: promise, ended, end };
}

/** Runs one of the programs beside the launcher to its end. Returns its code and what it said. */
export async function run(program: string, folder: string): Promise<[number | null, string]> {
  const child = spawn(process.execPath, [`ops/${program}.ts`, ...(isStack ? ['--stack'] : [])], {
    cwd: root,
    env: { ...inherited, SOUK_STATE: folder },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => said.push(`${text}`));
  const [code] = await once(child, 'close');
  return [code, said.join('')];
}
