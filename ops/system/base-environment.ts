import { newLogger } from '@souk/platform/runtime/logger';
import { trustAuthority } from '@souk/platform/runtime/tls/trust-authority';
import type { Broker } from '../modes/broker.ts';
import type { Mode, ModeName, StartedMode } from '../modes/mode.ts';
import type { ShopCertificates } from '../tls/shop-certificates.ts';
import { createDatabases, type DatabaseUrls } from './databases.ts';
import { choosePorts, type Ports } from './ports.ts';
import { type Cluster, startPostgres } from './postgres.ts';
import { type Secrets, secretsIn } from './secrets.ts';
import { step } from './step.ts';
import type { SystemSettings } from './system-settings.ts';
import { waitForAll } from './wait-for-all.ts';

/** Everything that the services need to start. */
export type BaseEnvironment = {
  readonly ports: Ports;
  readonly secrets: Secrets;
  readonly cluster: Cluster;
  readonly mode: StartedMode;
  readonly urls: DatabaseUrls;
  readonly broker: Broker;
  readonly certificates: ShopCertificates | null;
};

/** Loads the code of a mode on demand: the embedded mode loads nothing of the stack. */
const modes: Readonly<Record<ModeName, () => Promise<Mode>>> = {
  embedded: async () => (await import('../modes/embedded-mode.ts')).embeddedMode,
  stack: async () => (await import('../modes/stack-mode.ts')).stackMode,
};

/**
 * Starts PostgreSQL and the programs of the mode, and creates databases and topics. Calls `onStarting`
 * once while PostgreSQL starts. Registers in `cleanup` how to stop each of them.
 */
export async function startBaseEnvironment(
  settings: SystemSettings,
  cleanup: AsyncDisposableStack,
  onStarting: () => void,
): Promise<BaseEnvironment> {
  const { folder, print, brokers = 1 } = settings;
  const { databases, endLeftovers, start } = await modes[settings.mode]();
  await endLeftovers(folder);
  const [ports, secrets] = [await choosePorts(settings), await secretsIn(folder)];
  const certificates = settings.tls ? await certificatesIn(folder, cleanup) : null;
  const tls = certificates && { ...certificates, certificate: certificates.filesOf('postgres') };
  const startCluster = async () => {
    const cluster = await startPostgres(folder, secrets.postgres, {
      ...{ ...settings, onStarting, tls },
    });
    cleanup.defer(cluster.stop);
    return cluster;
  };
  const startMode = async () => {
    const mode = await start({ folder, ports, print, brokers, certificates });
    cleanup.defer(mode.stop);
    return mode;
  };
  const [cluster, mode] = await waitForAll([step(print, 'PostgreSQL', startCluster), startMode()]);
  const create = () => createDatabases(cluster.url, secrets.databases, databases);
  const urls = await step(print, 'databases', create);
  const open = () => mode.openBroker({ cluster: cluster.url, urls, secrets });
  const broker = await step(print, 'topics', open);
  return { ports, secrets, cluster, mode, urls, broker, certificates };
}

/** Creates the certificates of the shop. This process, which connects to all parts, trusts their authority. */
async function certificatesIn(
  folder: string,
  cleanup: AsyncDisposableStack,
): Promise<ShopCertificates> {
  // Loaded on demand: only the stack with TLS needs what makes them.
  const { writeCertificates } = await import('../tls/shop-certificates.ts');
  const certificates = await writeCertificates(folder);
  cleanup.defer(trustAuthority(certificates.caFile, newLogger('launcher', 'warn')));
  return certificates;
}
