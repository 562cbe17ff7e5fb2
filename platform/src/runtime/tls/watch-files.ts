import { statSync } from 'node:fs';

/** Polls, as a mounted Secret is replaced by a symbolic link, and a network drive sends no events. */
const pollMs = 1_000;

/**
 * Calls `onChange` after each change of one of the files, until the returned function is called. Read them after
 * this call, so that no change is missed.
 */
export function watchFiles(files: readonly string[], onChange: () => void): () => void {
  let known = versionOf(files);
  const timer = setInterval(() => {
    const current = versionOf(files);
    if (current === known) return;
    known = current;
    onChange();
  }, pollMs).unref();
  return () => clearInterval(timer);
}

/** A file that is absent for a moment has a version as well. */
function versionOf(files: readonly string[]): string {
  const versions = files.map((file) => {
    const { ino, mtimeMs, ctimeMs, size } = statSync(file, { throwIfNoEntry: false }) ?? {};
    return [ino, mtimeMs, ctimeMs, size].join(' ');
  });
  return versions.join();
}
