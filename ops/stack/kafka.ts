import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '@souk/platform/runtime/free-port';
import { CannotStart } from '../system/cannot-start.ts';
import { endLeftover } from '../system/end-leftover.ts';
import type { Restartable } from '../system/restartable.ts';
import { type BrokerTls, brokerSettings, clientSettings, type Member } from './broker-settings.ts';
import type { Distribution } from './distribution.ts';
import { isReachable } from './is-reachable.ts';
import { type Jvm, smallJvmFlags, startJvm } from './jvm.ts';
import { pollUntil } from './poll-until.ts';

export type KafkaBroker = Restartable & {
  /** The address for clients, such as `127.0.0.1:19092`. */
  readonly address: string;
  readonly stop: () => Promise<void>;
  /** Kills it, as a crash would. */
  readonly kill: () => Promise<void>;
};

export type KafkaOptions = {
  readonly distribution: Distribution;
  /** The folder of its records, settings and log. */
  readonly folder: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Broker settings that replace or extend ours. */
  readonly settings?: Readonly<Record<string, string>>;
  /** With it, every client needs TLS. */
  readonly tls?: BrokerTls | null;
  /** Its place in a cluster of several. */
  readonly member?: Membership;
};

type Membership = Member & {
  readonly clusterId: string;
  /** Ends the start: a broker without a majority of the controllers waits for them for ever. */
  readonly cancelled: AbortSignal;
};

const run = promisify(execFile);
const flags = [
  '-Xms128m',
  '-Xmx256m',
  ...smallJvmFlags,
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
  '-Dorg.slf4j.simpleLogger.showDateTime=true',
];

/**
 * Starts the Kafka of a folder, and formats the folder when it has no data. Ends a broker that a killed
 * launcher left behind. Resolves when the broker serves. Throws CannotStart.
 */
export async function startKafka({ settings, ...options }: KafkaOptions): Promise<KafkaBroker> {
  const { folder, tls = null, member = { id: 1, controllerPorts: [await freePort()] } } = options;
  const port = options.port || (await freePort());
  await mkdir(folder, { recursive: true });
  await endLeftover(pidFileIn(folder), folder);
  const data = dataIn(folder);
  await writeFile(settingsIn(folder), brokerSettings({ data, port, member, tls }, settings));
  if (tls) await writeFile(clientSettingsIn(folder), clientSettings(tls.caFile));
  let jvm = await startBroker(options, port);
  return {
    address: `127.0.0.1:${port}`,
    get pid() {
      return jvm.pid;
    },
    stop: () => jvm.stop(),
    kill: () => jvm.kill(),
    restart: async () => {
      jvm = await startBroker(options, port);
    },
  };
}

async function startBroker(options: KafkaOptions, port: number): Promise<Jvm> {
  const { distribution, folder, member } = options;
  if (await isReachable(port))
    throw new CannotStart(`Port ${port} is taken: stop what uses it, as Kafka needs it.`);
  if (!existsSync(join(dataIn(folder), 'meta.properties'))) await format(options);
  const logFile = join(folder, 'kafka.log');
  const jvm = await startJvm({
    java: distribution.java,
    call: [...flags, ...classPath(distribution), 'kafka.Kafka', settingsIn(folder)],
    archive: join(distribution.folder, 'kafka'),
    logFile,
    pidFile: pidFileIn(folder),
  });
  const given = member ? Promise.race([jvm.ended, aborted(member.cancelled)]) : jvm.ended;
  // The port opens only when the broker serves.
  if (await pollUntil(() => isReachable(port), 50, given)) return jvm;
  await jvm.kill();
  throw new CannotStart(`Kafka ended before it was ready: see ${logFile}.`);
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}

async function format({ distribution, folder, member }: KafkaOptions): Promise<void> {
  const call = [...flags, ...classPath(distribution), 'kafka.tools.StorageTool', 'format'];
  const clusterId = member?.clusterId ?? newClusterId();
  const options = ['-t', clusterId, '-c', settingsIn(folder)];
  await run(distribution.java.program, [...call, ...options]).catch((fault) => {
    throw new CannotStart(`Kafka can't use ${folder}: ${String(fault.stderr).split('\n')[0]}`);
  });
}

/** Makes an id as Kafka does: 16 random bytes, and never one that looks like an option. */
export function newClusterId(): string {
  const id = randomBytes(16).toString('base64url');
  return id.startsWith('-') ? newClusterId() : id;
}

export function classPath({ kafka }: Distribution): readonly string[] {
  return ['-cp', join(kafka, '*')];
}

/** The settings of a client, for Kafka's console tools; only of a broker with TLS. */
export const clientSettingsIn = (folder: string) => join(folder, 'client.properties');
/** Where a broker has its records. */
export const dataIn = (folder: string) => join(folder, 'data');
const settingsIn = (folder: string) => join(folder, 'broker.properties');
const pidFileIn = (folder: string) => join(folder, 'pid');
