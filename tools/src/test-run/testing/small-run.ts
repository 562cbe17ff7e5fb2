import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from '@souk/platform/testing/test-file';

const root = join(import.meta.dirname, '../../../..');

/** As the set-up of a run with PostgreSQL: its package handles signals, so that jest outlives them. */
const setUp = `import begin from '${join(root, 'tools/src/test-run/begin-run.ts')}';
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
  export default begin;`;

/** What the files of a small run import. */
export const testFileModule = join(root, 'platform/src/testing/test-file.ts');

/** A run of `npm test` with test files of its own, in a process group of its own. */
export type SmallRun = {
  readonly process: ChildProcess;
  /** Sends a signal to the process group, as Ctrl-C at a terminal does. */
  readonly signalGroup: (signal: NodeJS.Signals) => void;
  /** Resolves with the exit code and all output. */
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
};

/** A folder with test files, in which small runs keep their temporary folders as well. */
export class SmallProject {
  readonly #folder = join(tmpdir(), `small-${randomUUID()}`);
  readonly #temporary = join(this.#folder, 'tmp');

  constructor(files: Readonly<Record<string, string>>) {
    mkdirSync(this.#temporary, { recursive: true });
    writeFileSync(this.path('set-up.ts'), setUp);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(this.#folder, name), text);
  }

  /** True when a test file has written this file. */
  has(name: string): boolean {
    return existsSync(this.path(name));
  }

  start(...args: readonly string[]): SmallRun {
    const config = JSON.stringify({
      rootDir: this.#folder,
      testMatch: ['**/*.test.ts'],
      extensionsToTreatAsEsm: ['.ts'],
      transform: {},
      testEnvironment: join(root, 'platform/src/testing/test-environment.ts'),
      cacheDirectory: join(this.#folder, 'cache'),
      globalSetup: this.path('set-up.ts'),
      globalTeardown: join(root, 'tools/src/test-run/end-run.ts'),
      openHandlesTimeout: 0,
      reporters: ['default', join(root, 'tools/src/test-run/skipped-reporter.ts')],
    });
    const { PATH, HOME } = process.env;
    const child = spawn('npm', ['test', '--', '--config', config, '--ci', ...args], {
      cwd: root,
      detached: true,
      env: { PATH, HOME, TMPDIR: this.#temporary, SMALL: this.#folder },
    });
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => output.push(String(text)));
    const signalGroup = (signal: NodeJS.Signals) => void process.kill(-Number(child.pid), signal);
    const ended = once(child, 'close').then(([code]) => ({ code, output: output.join('') }));
    atEnd(async () => void child.kill('SIGTERM'));
    return { process: child, signalGroup, ended };
  }

  path(name: string): string {
    return join(this.#folder, name);
  }

  /** Returns the temporary folders of runs that are there now. */
  runFolders(): string[] {
    return globSync(join(this.#temporary, 'souk-test-*'));
  }

  /** Returns the process id of jest, which leads the process group of a run. */
  jestPid(): number {
    const [file = ''] = globSync(join(this.#temporary, 'souk-test-*/group'));
    return Number(readFileSync(file, 'utf8'));
  }

  /** Returns the command lines of the processes that mention this project. */
  processes(): string[] {
    return readdirSync('/proc')
      .filter((name) => Number(name) > 0 && Number(name) !== process.pid)
      .flatMap((pid) => {
        const [command, environment] = ['cmdline', 'environ'].map((file) => read(pid, file));
        return `${command}${environment}`.includes(this.#folder) ? [`${pid} ${command}`] : [];
      });
  }
}

function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
}
