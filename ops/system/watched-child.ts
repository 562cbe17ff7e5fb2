import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Child, compileCacheIn, type Program } from './child.ts';
import type { Environment } from './environment.ts';
import { logOutput } from './log-output.ts';
import type { Print } from './step.ts';
import { type Service, subgraphs } from './subgraphs.ts';

/** Fixed, so that an editor can attach to it: see `.vscode/launch.json`. */
const firstInspectorPort = 9_230;
const inspected: readonly string[] = ['gateway', ...subgraphs] satisfies Service[];

/**
 * A service under `node --watch`, with an inspector: Node restarts it when a file that it imported
 * changes. It loads no modules in advance: it starts when it gets its settings.
 */
export function watchedChild(print: Print): (program: Program) => Promise<Child> {
  return async (program) => {
    let watcher: ChildProcess | undefined;
    const ended = Promise.withResolvers<number | null>();
    const end = (signal: NodeJS.Signals) => async () => {
      if (!watcher) return;
      watcher.kill(signal);
      await ended.promise;
    };
    return {
      name: program.name,
      get pid() {
        return watcher?.pid ?? 0;
      },
      run: async (settings) => {
        const port = firstInspectorPort + inspected.indexOf(program.name);
        watcher = await spawnWatcher(program, settings, port);
        print(`${program.name}: inspector on 127.0.0.1:${port}`);
        watcher.once('exit', ended.resolve);
        await untilReady(watcher, program.name, print);
      },
      stop: end('SIGTERM'),
      // Node's watcher stops its service on SIGTERM. SIGKILL would leave the service running.
      kill: end('SIGTERM'),
      ended: ended.promise,
    };
  };
}

async function spawnWatcher(
  { name, main, environment, logFile }: Program,
  settings: Environment,
  port: number,
): Promise<ChildProcess> {
  const watch = ['--watch', '--watch-preserve-output', `--inspect=127.0.0.1:${port}`];
  const watcher = spawn(process.execPath, [...watch, fileURLToPath(main)], {
    env: { NODE_COMPILE_CACHE: compileCacheIn(dirname(logFile)), ...environment, ...settings },
    // Errors go to the developer's terminal, all other output to the log.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  logOutput(watcher, name, logFile);
  return watcher;
}

/**
 * Resolves when the service is ready. The watcher forwards the service's messages: it sends its URL at
 * each start.
 */
async function untilReady(watcher: ChildProcess, name: string, print: Print): Promise<void> {
  const ready = Promise.withResolvers<void>();
  let starts = 0;
  watcher.on('message', (message: object) => {
    if (!('url' in message)) return;
    starts += 1;
    if (starts > 1) print(`${name} restarted`);
    ready.resolve();
  });
  const tooEarly = once(watcher, 'exit').then(() => {
    throw new Error(`${name} ended before it was ready.`);
  });
  await Promise.race([ready.promise, tooEarly]);
}
