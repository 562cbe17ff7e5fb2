import { modeOf } from '../modes/modes.ts';
import { createDatabases } from './databases.ts';
import { choosePorts } from './ports.ts';
import { startPostgres } from './postgres.ts';
import { secretsIn } from './secrets.ts';
import { step } from './step.ts';
import type { SystemSettings } from './system-settings.ts';
import { waitForAll } from './wait-for-all.ts';

/**
 * What the services stand on: PostgreSQL, a database for each, the broker and its topics.
 * `meanwhile` is called when PostgreSQL has work to do, and this process has none.
 */
export async function startBaseEnvironment(
  settings: SystemSettings,
  ending: AsyncDisposableStack,
  meanwhile: () => void,
) {
  const { folder, report } = settings;
  const mode = await modeOf(settings.mode);
  await mode.clear(folder);
  const [ports, secrets] = [await choosePorts(settings), await secretsIn(folder)];
  const postgres = async () => {
    const cluster = await startPostgres(folder, secrets.postgres, { ...settings, meanwhile });
    ending.defer(cluster.stop);
    return cluster;
  };
  const beside = async () => {
    const started = await mode.begin({ folder, ports, report });
    ending.defer(started.stop);
    return started;
  };
  const [cluster, started] = await waitForAll([step(report, 'PostgreSQL', postgres), beside()]);
  const make = () => createDatabases(cluster.url, secrets, mode.databases);
  const urls = await step(report, 'databases', make);
  const open = () => started.openBroker({ cluster: cluster.url, urls, secrets });
  const broker = await step(report, 'topics', open);
  return { ports, secrets, cluster, started, urls, broker };
}
