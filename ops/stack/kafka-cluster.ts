import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closedOnFailure } from '@souk/platform/runtime/closed-on-failure';
import { freePorts } from '@souk/platform/runtime/free-port';
import { CannotStart } from '../system/cannot-start.ts';
import { dataIn, type KafkaBroker, type KafkaOptions, newClusterId, startKafka } from './kafka.ts';

/** Brokers that replicate each record. `stop`, `kill` and `restart` are those of all at once. */
export type KafkaCluster = Omit<KafkaBroker, 'pid'> & {
  readonly brokers: readonly KafkaBroker[];
};

export type ClusterOptions = Pick<KafkaOptions, 'distribution' | 'folder' | 'settings'> & {
  /** The port of the first broker, 0 for a free one. The others take free ones. */
  readonly port: number;
  readonly brokers: number;
};

/** The last of several brokers that stop at once may find no controller to report to, and waits for it. */
const stopForMs = 5_000;

/** The folder of a broker of the cluster; ids begin at 1. */
export const memberFolder = (folder: string, id: number) => join(folder, String(id));

/**
 * Starts brokers that keep each record on all of them and acknowledge it when all but one have it: with three, one may
 * be down. Each is a controller as well. The records of each are in a folder of its own. Throws CannotStart.
 */
export async function startKafkaCluster(options: ClusterOptions): Promise<KafkaCluster> {
  const { folder, port, brokers: count } = options;
  await assertIsCluster(folder);
  const clusterId = await clusterIdIn(folder);
  const controllerPorts = await freePorts(count);
  const others = await freePorts(count - 1);
  const cancel = new AbortController();
  const brokers = await closedOnFailure((opened) => {
    const starting = [port, ...others].map(async (own, at) => {
      const member = { id: at + 1, controllerPorts, clusterId, cancelled: cancel.signal };
      const ownFolder = memberFolder(folder, at + 1);
      const broker = await startKafka({ ...options, folder: ownFolder, port: own, member });
      opened.defer(() => broker.kill());
      return broker;
    });
    return allOrNone(starting, cancel);
  });
  const all = (act: (broker: KafkaBroker) => Promise<void>) => async () =>
    void (await Promise.all(brokers.map(act)));
  const kill = all((broker) => broker.kill());
  return {
    brokers,
    address: brokers.map(({ address }) => address).join(','),
    kill,
    restart: all((broker) => broker.restart()),
    stop: async () => {
      const impatient = setTimeout(() => void kill(), stopForMs);
      await all((broker) => broker.stop())();
      clearTimeout(impatient);
    },
  };
}

/** Waits for all. When one fails, the others end as well, since they may wait for it. */
async function allOrNone(
  starting: readonly Promise<KafkaBroker>[],
  cancel: AbortController,
): Promise<readonly KafkaBroker[]> {
  const first = Promise.all(starting);
  first.catch(() => cancel.abort());
  await Promise.allSettled(starting);
  return first;
}

async function assertIsCluster(folder: string): Promise<void> {
  if (!existsSync(dataIn(folder))) return;
  throw new CannotStart(
    `The records in ${folder} are those of a single broker: start it without --brokers, or delete the shop with "npm run reset -- --stack".`,
  );
}

/** Throws CannotStart when a folder belongs to a cluster: one broker has not all of its records. */
export function assertIsSingle(folder: string): void {
  if (!existsSync(clusterIdFile(folder))) return;
  throw new CannotStart(
    `The records in ${folder} are those of three brokers: start them with "npm run stack -- --brokers 3", or delete the shop with "npm run reset -- --stack".`,
  );
}

/** A broker that has lost its data is formatted again, for the same cluster. */
async function clusterIdIn(folder: string): Promise<string> {
  const file = clusterIdFile(folder);
  if (existsSync(file)) return readFile(file, 'utf8');
  await mkdir(folder, { recursive: true });
  const id = newClusterId();
  await writeFile(file, id);
  return id;
}

const clusterIdFile = (folder: string) => join(folder, 'cluster-id');
