import { execFile } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CannotStart } from '@souk/ops/system/cannot-start';
import { ownRoot } from '@souk/ops/system/host';
import type { Print } from '@souk/ops/system/step';

const run = promisify(execFile);
const git = async (...options: string[]) =>
  (await run('git', ['-C', ownRoot, ...options], { maxBuffer: 2 ** 26 })).stdout.trim();

/** The code of an earlier commit in a folder of its own, with what it needs to run. */
export type EarlierVersion = { readonly root: string; readonly commit: string };

/**
 * Returns the commit to update from: the last one when the working tree differs from it, as the tree is the new version;
 * else the one before.
 */
export const earlierRevision = (isChanged: boolean) => (isChanged ? 'HEAD' : 'HEAD~1');

/**
 * Writes the code of a commit, by default the last one that differs from the working tree, into the temporary folder.
 * Its packages are hard links to those of this checkout when both lock files are equal, else npm installs them.
 * Throws CannotStart.
 */
export async function earlierVersion(
  revision: string | undefined,
  print: Print,
): Promise<EarlierVersion> {
  const from = revision ?? earlierRevision((await git('status', '--porcelain')) !== '');
  const commit = await git('rev-parse', '--verify', '--quiet', `${from}^{commit}`).catch(() => {
    throw new CannotStart(`${from} is no commit of this repository: name another with --from.`);
  });
  const root = await mkdtemp(join(tmpdir(), 'earlier-'));
  const archive = join(root, 'archive.tar');
  await git('archive', '--output', archive, commit);
  await run('tar', ['-x', '-f', archive, '-C', root]);
  await rm(archive);
  print(`The version before is ${await git('log', '-1', '--format=%h %s', commit)}`);
  await addPackages(root, print);
  return { root, commit };
}

async function addPackages(root: string, print: Print): Promise<void> {
  if (hasPackagesOf(ownRoot, root)) return linkPackages(root);
  print('Its packages differ: npm installs them …');
  await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, maxBuffer: 2 ** 26 });
}

/** True when two checkouts need the same packages. */
export function hasPackagesOf(one: string, other: string): boolean {
  const [lock, earlier] = [one, other].map((root) => readFileSync(join(root, lockFile), 'utf8'));
  return lock === earlier;
}

const lockFile = 'package-lock.json';

/** Links to workspaces are relative, so in the copy they lead to its own. */
async function linkPackages(root: string): Promise<void> {
  const { workspaces } = JSON.parse(readFileSync(join(ownRoot, 'package.json'), 'utf8'));
  const found = await git(
    'ls-files',
    '--',
    ...workspaces.map((each: string) => `${each}/package.json`),
  );
  const folders = ['.', ...found.split('\n').map((file) => join(file, '..'))];
  // Hard links cannot leave their file system.
  const how = statSync(ownRoot).dev === statSync(root).dev ? '-al' : '-a';
  for (const folder of folders) {
    const packages = join(ownRoot, folder, 'node_modules');
    if (existsSync(packages)) await run('cp', [how, packages, join(root, folder)]);
  }
}
