import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDatabase, startCluster } from '@souk/platform/testing/postgres';
import { openDistribution } from '../stack/distribution.ts';
import { type Keycloak, startKeycloak } from '../stack/keycloak.ts';

/** A Keycloak of a test's own, with our realm and the demo people; gone after `close`. */
export type OwnKeycloak = Keycloak & {
  /** The PostgreSQL that it came with, for whatever else needs one. */
  readonly clusterUrl: string;
  /** Of `admin`, who may do everything in every realm. */
  readonly adminPassword: string;
  readonly close: () => Promise<void>;
};

/** `env` fills in the `${NAME}`s of the realm file. */
export async function ownKeycloak(env: Readonly<Record<string, string>>): Promise<OwnKeycloak> {
  const ending = new AsyncDisposableStack();
  try {
    const folder = await mkdtemp(join(tmpdir(), 'souk-keycloak-'));
    ending.defer(() => rm(folder, { recursive: true }));
    const cluster = await startCluster();
    ending.defer(cluster.stop);
    const [databaseUrl, distribution] = await Promise.all([
      emptyDatabase(cluster.url),
      openDistribution(),
    ]);
    const adminPassword = randomUUID();
    const place = { distribution, folder, port: 0, managementPort: 0, databaseUrl };
    const keycloak = await startKeycloak({ ...place, adminPassword, demoUsers: true, env });
    ending.defer(keycloak.stop);
    return Object.assign(keycloak, {
      clusterUrl: cluster.url,
      adminPassword,
      close: () => ending.disposeAsync(),
    });
  } catch (error) {
    await ending.disposeAsync();
    throw error;
  }
}
