/** `npm run migrate`: brings the databases of subgraphs up to date before their services start. */
import { databasePassword, postgresUrl, withPassword } from '@souk/platform/bus/settings';
import { readConfig, WrongConfiguration } from '@souk/platform/runtime/config';
import { newLogger } from '@souk/platform/runtime/logger';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { openDatabase } from '@souk/platform/service/database';
import { type SubgraphName, subgraphs } from './system/subgraphs.ts';
import { trustEnvironment } from './tls/trust-environment.ts';

const { positionals } = readArguments({
  command: 'npm run migrate',
  about: 'Runs the migrations of a subgraph, of which the environment has <NAME>_DATABASE_URL.',
  forms: Object.fromEntries(subgraphs.map((name) => [name, `those of ${name}`])),
  examples: {
    orders: 'with ORDERS_DATABASE_URL=postgresql://orders@db/orderservice and DB_PASSWORD',
  },
});
const [name] = positionals as [SubgraphName];
trustEnvironment();

try {
  await migrate(name);
} catch (fault) {
  if (!(fault instanceof WrongConfiguration)) throw fault;
  console.error(fault.message);
  process.exitCode = 2;
}

/** Waits while the database is unavailable. Two at once run one after the other. */
async function migrate(name: SubgraphName): Promise<void> {
  const urlName = `${name.toUpperCase()}_DATABASE_URL`;
  const read = readConfig({ [urlName]: postgresUrl, DB_PASSWORD: databasePassword });
  const url = withPassword(read[urlName] as string, read.DB_PASSWORD as string | undefined);
  const file = new URL(`../subgraphs/${name}/src/persistence/database.ts`, import.meta.url).href;
  const { database } = await import(file);
  const opened = await openDatabase(name, database, url, newLogger(name, 'info'));
  await opened.close();
  console.info(`The database of ${name} is up to date.`);
}
