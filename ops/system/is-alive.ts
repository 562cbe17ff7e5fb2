/** Tells whether a process with this id exists. */
export function isAlive(pid: number | undefined): boolean {
  if (!pid) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
