import { rm } from 'node:fs/promises';
import { atEnd } from '@souk/platform/testing/test-file';
import { createDatabases, type DatabaseUrls } from '../../system/databases.ts';
import type { LocalSystem } from '../../system/local-system.ts';
import { type Cluster, startPostgres } from '../../system/postgres.ts';
import { parseRunning } from '../../system/running.ts';
import { secretsIn } from '../../system/secrets.ts';
import { temporaryFolder } from '../../system/temporary-folder.ts';

/** The databases of a shop in embedded mode, without its services. */
export type SmallShop = {
  readonly shop: LocalSystem;
  readonly urls: DatabaseUrls;
  readonly cluster: Cluster;
};

/** Creates a state folder that is deleted with the test file, with what a restore puts beside it. */
export async function newStateFolder(): Promise<string> {
  const parent = await temporaryFolder();
  atEnd(() => rm(parent, { recursive: true, force: true }));
  return `${parent}/state`;
}

/** Starts the databases of a state folder, new ones in a folder without any. */
export async function startSmallShop(folder: string): Promise<SmallShop> {
  const secrets = await secretsIn(folder);
  const settings = { durable: false, onStarting: () => {} };
  const cluster = await startPostgres(folder, secrets.postgres, settings);
  atEnd(() => cluster.stop());
  const urls = await createDatabases(cluster.url, secrets.databases, ['bus']);
  const addresses = { gatewayUrl: '', issuer: '', busUrl: urls.bus, services: {}, pids: {} };
  const running = parseRunning(JSON.stringify({ mode: 'embedded', databases: urls, ...addresses }));
  if (!running) throw new Error('A field of running.json is missing.');
  return { shop: { running, folder }, urls, cluster };
}
