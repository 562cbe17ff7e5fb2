/**
 * Keeps the process running when nobody reads its stdout or stderr any more, or when they are files
 * on a full disk. Without a listener, Node ends the process at the next `console.info`.
 */
export function ignoreOutputErrors(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
