/** Jest's global set-up: ends the run when `npm test` is killed, as nobody else would clean up then. */
export default async function beginRun(): Promise<void> {
  if (!process.channel) return;
  // The whole group: the workers, and what tests have started. The next run deletes the folder.
  process.once('disconnect', () => process.kill(-process.pid, 'SIGKILL'));
  process.channel.unref();
}
