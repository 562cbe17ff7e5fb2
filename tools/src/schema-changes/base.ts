import { spawnSync } from 'node:child_process';

/** The earlier schema of a comparison, or the reason why there is none. */
export type Base =
  | { readonly revision: string; readonly text: string }
  | { readonly missing: string };

/**
 * Reads a file as it was before: in the last commit, or in the one before it when the file has not
 * changed since the last. `revision` chooses another commit. Throws when that commit lacks the file.
 */
export function baseOf(root: string, file: string, now: string, revision?: string): Base {
  const show = (commit: string) => git(root, 'show', `${commit}:./${file}`);
  if (revision !== undefined) {
    const text = show(revision);
    if (text === null) throw new Error(`There is no ${file} in ${revision}: fetch that commit.`);
    return { revision, text };
  }
  const last = show('HEAD');
  if (last === null) return { missing: 'this folder has no commit with a schema' };
  if (last !== now) return { revision: 'HEAD', text: last };
  const earlier = show('HEAD~1');
  if (earlier === null) return { missing: 'the commit before this one is not in this clone' };
  return { revision: 'HEAD~1', text: earlier };
}

/** Returns the output of git, or null when git fails or is not installed. */
function git(root: string, ...args: string[]): string | null {
  const { status, stdout } = spawnSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return status === 0 ? stdout : null;
}
