import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A failing test prints much. */
const outputBytesMax = 50 * 2 ** 20;

/**
 * Copies the files of this repository to a temporary folder. Links the installed packages, and uses the
 * workspaces of the copy. Returns the path of the copy, which the caller deletes.
 */
export function copyRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), 'souk-copy-'));
  // PostgreSQL runs as another user when this process is root.
  chmodSync(copy, 0o755);
  const files = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of files.stdout.trim().split('\n')) cpSync(join(root, file), join(copy, file));
  linkPackages(copy);
  return copy;
}

function linkPackages(copy: string): void {
  const scope = 'node_modules/@souk';
  mkdirSync(join(copy, scope), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@souk') link(copy, `node_modules/${name}`);
  }
  // These links are relative, so they lead to the workspaces of the copy.
  cpSync(join(root, scope), join(copy, scope), { recursive: true, verbatimSymlinks: true });
  link(copy, 'platform/node_modules');
}

function link(copy: string, path: string): void {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  symlinkSync(join(root, path), join(copy, path));
}

/** Runs a command in a copy, without the environment of this test run. Throws with its output. */
export function runIn(copy: string, command: string): void {
  const { status, output } = resultIn(copy, command);
  if (status !== 0) throw new Error(`"${command}" ended with ${status}:\n${output}`);
}

/** The exit code of a command in a copy, null when a signal ended it, and all that it has printed. */
export function resultIn(
  copy: string,
  command: string,
): { readonly status: number | null; readonly output: string } {
  const own = ['JEST_WORKER_ID', 'NODE_OPTIONS', 'TEST_POSTGRES_URL'];
  const unset = own.flatMap((name) => ['-u', name]);
  // Deleted with the copy: a compile cache knows files by their path.
  const cache = `NODE_COMPILE_CACHE=${join(copy, '.turbo/compiled')}`;
  const args = [...unset, cache, 'sh', '-c', command];
  const options = { cwd: copy, encoding: 'utf8', maxBuffer: outputBytesMax } as const;
  const { status, stdout, stderr } = spawnSync('env', args, options);
  return { status, output: `${stdout}${stderr}` };
}
