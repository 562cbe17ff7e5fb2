import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDatabase, startCluster } from '@souk/platform/testing/postgres';
import { closeAtEnd } from '@souk/platform/testing/test-file';
import { openDistribution } from '../stack/distribution.ts';
import { type Keycloak, startKeycloak } from '../stack/keycloak.ts';

/** A Keycloak for one test, with our realm and the demo users; deleted by `close`. */
export type OwnKeycloak = Keycloak & {
  /** Its PostgreSQL, which may hold other databases of the test too. */
  readonly clusterUrl: string;
  /** The password of `admin`, who may do everything in every realm. */
  readonly adminPassword: string;
  readonly close: () => Promise<void>;
};

/** Starts a Keycloak; `env` has the values of the `${NAME}`s in the realm file. */
export async function ownKeycloak(env: Readonly<Record<string, string>>): Promise<OwnKeycloak> {
  const cleanup = closeAtEnd(new AsyncDisposableStack());
  try {
    const folder = await mkdtemp(join(tmpdir(), 'souk-keycloak-'));
    cleanup.defer(() => rm(folder, { recursive: true }));
    const cluster = await startCluster();
    cleanup.defer(cluster.stop);
    const [databaseUrl, distribution] = await Promise.all([
      emptyDatabase(cluster.url),
      openDistribution(),
    ]);
    const adminPassword = randomUUID();
    const options = { distribution, folder, port: 0, managementPort: 0, databaseUrl };
    const keycloak = await startKeycloak({ ...options, adminPassword, demoUsers: true, env });
    cleanup.defer(keycloak.stop);
    return Object.assign(keycloak, {
      clusterUrl: cluster.url,
      adminPassword,
      close: () => cleanup.disposeAsync(),
    });
  } catch (error) {
    await cleanup.disposeAsync();
    throw error;
  }
}
