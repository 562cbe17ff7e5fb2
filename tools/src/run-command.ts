import { spawnSync } from 'node:child_process';
import { type Program, readArguments } from '@souk/platform/runtime/read-arguments';
import { CommandError } from './command-error.ts';

const root = new URL('../../', import.meta.url).pathname;

/**
 * Runs a command that writes files; formats the files and prints their paths. On a CommandError prints
 * only its message, and exits with 1.
 */
export async function runCommand(
  program: Program,
  write: (root: string, args: readonly string[]) => Promise<readonly string[]>,
): Promise<void> {
  const { positionals } = readArguments(program);
  try {
    const files = await write(root, positionals);
    format(files);
    for (const file of files) console.info(file.slice(root.length));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.error(error.message);
    // Not `exitCode`: the embedded PostgreSQL ends the process with 0 when nothing is left to do.
    process.exit(1);
  }
}

function format(files: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync('npx', ['biome', 'check', '--write', ...files], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The new files cannot be formatted:\n${stdout}${stderr}`);
}
