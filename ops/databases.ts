/** `npm run databases`: creates the databases and roles of the services on a PostgreSQL elsewhere. */
import { databasePassword, postgresUrl, withPassword } from '@souk/platform/bus/settings';
import { readConfig, WrongConfiguration } from '@souk/platform/runtime/config';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { CannotStart } from './system/cannot-start.ts';
import { cleanEnvironment } from './system/clean-environment.ts';
import { createDatabases } from './system/databases.ts';
import { databasesInEnvironment } from './system/shop-in-environment.ts';
import type { DatabaseName } from './system/subgraphs.ts';

readArguments({
  command: 'npm run databases',
  about:
    'Creates each missing database with a role of its own, and sets the passwords of the roles. POSTGRES_URL and POSTGRES_PASSWORD are those of an administrator, <NAME>_DATABASE_URL and <NAME>_DB_PASSWORD those of a service.',
});
const environment = { ...process.env };
cleanEnvironment();

try {
  const read = readConfig(
    { POSTGRES_URL: postgresUrl, POSTGRES_PASSWORD: databasePassword },
    environment,
  );
  const cluster = withPassword(read.POSTGRES_URL, read.POSTGRES_PASSWORD);
  const urls = Object.entries(databasesInEnvironment(environment));
  const passwordOf = (url: string) => decodeURIComponent(new URL(url).password);
  const passwords = Object.fromEntries(urls.map(([name, url]) => [name, passwordOf(url)]));
  await createDatabases(cluster, passwords as Record<DatabaseName, string>);
  console.info(`The databases of ${urls.map(([name]) => name).join(', ')} exist.`);
} catch (error) {
  const isExpected = error instanceof CannotStart || error instanceof WrongConfiguration;
  if (!isExpected) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
