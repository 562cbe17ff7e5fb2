import { wayOf } from '../modes/modes.ts';
import { all } from './all.ts';
import { makeDatabases } from './databases.ts';
import { portsFor } from './ports.ts';
import { startPostgres } from './postgres.ts';
import { secretsIn } from './secrets.ts';
import type { SystemSettings } from './settings.ts';
import { step } from './steps.ts';

/**
 * What the services stand on: PostgreSQL, a database for each, the broker and its topics.
 * `meanwhile` is called when PostgreSQL has work to do, and this process has none.
 */
export async function ground(
  settings: SystemSettings,
  ending: AsyncDisposableStack,
  meanwhile: () => void,
) {
  const { folder, report } = settings;
  const way = await wayOf(settings.way);
  await way.clear(folder);
  const [ports, secrets] = [await portsFor(settings), await secretsIn(folder)];
  const postgres = async () => {
    const cluster = await startPostgres(folder, secrets.postgres, { ...settings, meanwhile });
    ending.defer(cluster.stop);
    return cluster;
  };
  const beside = async () => {
    const begun = await way.begin({ folder, ports, report });
    ending.defer(begun.stop);
    return begun;
  };
  const [cluster, begun] = await all([step(report, 'PostgreSQL', postgres), beside()]);
  const make = () => makeDatabases(cluster.url, secrets, way.databases);
  const urls = await step(report, 'databases', make);
  const open = () => begun.openBroker({ cluster: cluster.url, urls, secrets });
  const broker = await step(report, 'topics', open);
  return { ports, secrets, cluster, begun, urls, broker };
}
