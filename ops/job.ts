/** `npm run job`: makes the jobs that are due and works them off. */
import { MikroORM } from '@mikro-orm/postgresql';
import { databasePassword, postgresUrl, withPassword } from '@souk/platform/bus/settings';
import { atUrl } from '@souk/platform/database/at-url';
import { transactOn } from '@souk/platform/messaging/work';
import { readConfig, WrongConfiguration } from '@souk/platform/runtime/config';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { database } from '../subgraphs/analytics/src/persistence/database.ts';
import { analyticsFacts } from '../subgraphs/analytics/src/usecases/publish.ts';
import { addDueJobs, workOffJobs } from '../subgraphs/analytics/src/usecases/work-off-jobs.ts';
import { CannotStart } from './system/cannot-start.ts';
import { cleanEnvironment } from './system/clean-environment.ts';
import { findRunningSystem } from './system/local-system.ts';
import { trustEnvironment } from './tls/trust-environment.ts';

const { positionals } = readArguments({
  command: 'npm run job',
  about: 'Makes the jobs that are due and works them off, in the shop of this working copy.',
  forms: { 'sales-hourly': 'the reports of the hours that have ended' },
});
// A job of a cluster has no running shop in its folder, and names the database.
const environment = { ...process.env };
cleanEnvironment();
trustEnvironment();

try {
  if (positionals[0] === 'sales-hourly') await run();
} catch (error) {
  if (!(error instanceof CannotStart || error instanceof WrongConfiguration)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** The database that the environment names, as it does for the service. */
function databaseUrl(): string | undefined {
  const shape = { ANALYTICS_DATABASE_URL: postgresUrl.optional(), DB_PASSWORD: databasePassword };
  const { ANALYTICS_DATABASE_URL: url, DB_PASSWORD: password } = readConfig(shape, environment);
  return url && withPassword(url, password);
}

async function run(): Promise<void> {
  const clientUrl = databaseUrl() ?? (await findRunningSystem())?.databases.analytics;
  if (!clientUrl) {
    throw new CannotStart(
      'No shop is running: start one with "npm start", or set ANALYTICS_DATABASE_URL.',
    );
  }
  const orm = await MikroORM.init(atUrl(database, clientUrl));
  const transact = transactOn(orm, { source: 'analytics', contract: analyticsFacts });
  try {
    await transact((work) => addDueJobs(work, 'SALES_HOURLY'));
    const done = await workOffJobs(transact, (fault, { slot }) => {
      console.error(`The job of ${slot.toISOString()} failed:`, fault);
      process.exitCode = 1;
    });
    console.info(`${done} jobs are worked off`);
  } finally {
    await orm.close();
  }
}
