/** `npm run analytics`: computes the figures of analytics anew. */
import { readConfig, timeZone } from '@souk/platform/runtime/config';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { rebuild } from './analytics/rebuild.ts';
import { CannotStart } from './system/cannot-start.ts';
import { cleanEnvironment } from './system/clean-environment.ts';
import { findRunningSystem } from './system/local-system.ts';
import { trustEnvironment } from './tls/trust-environment.ts';

const { values, positionals } = readArguments({
  command: 'npm run analytics',
  about: 'Computes the figures of analytics anew, in the shop of this working copy.',
  forms: { rebuild: 'compute them from the facts, or from the log' },
  options: {
    rollups: { type: 'boolean', default: false, about: 'from the facts that are stored' },
    log: {
      type: 'boolean',
      default: false,
      about: 'from the events that the log still has; older orders keep their facts',
    },
  },
});
cleanEnvironment();
trustEnvironment();

try {
  if (positionals[0] === 'rebuild') await run();
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function run(): Promise<void> {
  if (values.rollups === values.log) throw new CannotStart('Name one of --rollups and --log.');
  const running = await findRunningSystem();
  if (!running) throw new CannotStart('No shop is running: start one with "npm start".');
  const { SHOP_TIME_ZONE: zone } = readConfig({
    SHOP_TIME_ZONE: timeZone.default('Europe/Moscow'),
  });
  const databaseUrl = running.databases.analytics ?? '';
  const address = { databaseUrl, busUrl: running.busUrl };
  const { before, after } = await rebuild(address, values.log ? 'LOG' : 'FACTS', zone);
  console.info(`SHA-256 of all figures before: ${before}`);
  console.info(`SHA-256 of all figures after:  ${after}`);
}
