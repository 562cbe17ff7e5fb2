import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { MissingPrerequisite } from '@souk/ops/stack/missing-prerequisite';
import { withLock } from '@souk/ops/stack/with-lock';
import type { Print } from '@souk/ops/system/step';

const requirements = join(import.meta.dirname, 'requirements.txt');

/**
 * Returns the Python in whose environment Schemathesis is installed, and installs it first if it is missing: into
 * `~/.cache/souk`, from the files whose hashes `requirements.txt` has. Throws MissingPrerequisite where there is no
 * Python 3.10 or no registry.
 */
export async function ensureSchemathesis(print: Print): Promise<string> {
  const version = hash('sha256', await readFile(requirements)).slice(0, 12);
  const cache = join(homedir(), '.cache', 'souk');
  const folder = join(cache, `schemathesis-${version}`);
  const complete = join(folder, 'complete');
  await mkdir(cache, { recursive: true });
  if (!existsSync(complete)) {
    // The lock keeps a second process from installing the same.
    await withLock(`${folder}.lock`, async () => {
      if (existsSync(complete)) return;
      print(`Installing Schemathesis into ${folder}.`);
      await rm(folder, { recursive: true, force: true });
      await install(folder);
      await writeFile(complete, '');
    });
  }
  return pythonIn(folder);
}

const pythonIn = (folder: string) => join(folder, 'bin', 'python');

async function install(folder: string): Promise<void> {
  const isNew = ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))'];
  const python = await outputOf('python3', isNew);
  if (python.code !== 0) throw new MissingPrerequisite('there is no python3 of version 3.10');
  const made = await outputOf('python3', ['-m', 'venv', folder]);
  if (made.code !== 0) throw new MissingPrerequisite('python3 has no module venv');
  const options = ['--quiet', '--disable-pip-version-check', '--no-input'];
  const files = ['--require-hashes', '--only-binary', ':all:', '--requirement', requirements];
  const { code, text } = await outputOf(pythonIn(folder), [
    ...['-m', 'pip', 'install'],
    ...options,
    ...files,
  ]);
  if (code === 0) return;
  // A wrong hash is a fault, and not a machine without a registry.
  if (/hash/i.test(text)) throw new Error(text);
  const [last = ''] = text.trim().split('\n').slice(-1);
  throw new MissingPrerequisite(`Schemathesis cannot be installed: ${last}`);
}

/** Runs a program. The code is not 0 when it does not exist. */
async function outputOf(program: string, args: readonly string[]) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      text += String(chunk);
    });
  const ended = once(child, 'close').catch((fault: Error): [number] => {
    text += fault.message;
    return [1];
  });
  const [code] = await ended;
  return { code: Number(code ?? 1), text };
}
