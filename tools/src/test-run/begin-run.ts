import { tmpdir } from 'node:os';
import { endRun } from './run-folder.ts';

/** Jest's global set-up: ends the run when `npm test` is killed, as nothing else would clean up then. */
export default async function beginRun(): Promise<void> {
  if (!process.channel) return;
  // Jest leads the group of the run; the workers, and what tests have started, belong to it.
  const end = () =>
    void endRun({ folder: tmpdir(), group: process.pid }).then(() => process.exit());
  process.once('disconnect', end);
  process.channel.unref();
}
