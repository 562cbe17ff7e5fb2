/**
 * Reads the program of a service while what it needs is still starting, and runs it once it is told
 * its settings.
 */
import { flushCompileCache } from 'node:module';
import type { Environment } from './environment.ts';

const [main = '', start = main] = process.argv.slice(2);

const giveUp = () => process.exit(1);
process.once('disconnect', giveUp);
process.once('message', (settings: Environment) => {
  process.off('disconnect', giveUp);
  Object.assign(process.env, settings);
  // Not at its end: whoever is killed would keep nothing for the next start.
  void import(main).then(() => flushCompileCache());
});
// What is wrong with it shows when it is run.
import(start).catch(() => {});
