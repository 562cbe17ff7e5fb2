/**
 * Runs a service as a child process of the launcher: loads its modules while PostgreSQL and the
 * broker start, and runs it when the settings arrive.
 */
import { flushCompileCache } from 'node:module';
import type { Environment } from './environment.ts';

// Taken out, because the service takes no arguments.
const [main = '', start = main] = process.argv.splice(2);

const exitWithoutSettings = () => process.exit(1);
process.once('disconnect', exitWithoutSettings);
process.once('message', (settings: Environment) => {
  process.off('disconnect', exitWithoutSettings);
  Object.assign(process.env, settings);
  // Flushed now, because a process that is killed later writes no cache for the next start.
  void import(main).then(() => flushCompileCache());
});
// Ignores errors: the import of `main` throws them again.
import(start).catch(() => {});
