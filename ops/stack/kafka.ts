import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '@souk/platform/runtime/free-port';
import { CannotStart } from '../system/cannot-start.ts';
import { endLeftover } from '../system/end-leftover.ts';
import type { Restartable } from '../system/restartable.ts';
import { type BrokerTls, brokerSettings, clientSettings } from './broker-settings.ts';
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
 * Starts the Kafka of a folder, and formats the folder the first time. Ends a broker that a killed
 * launcher left behind. Resolves when the broker serves. Throws CannotStart.
 */
export async function startKafka({ settings, ...options }: KafkaOptions): Promise<KafkaBroker> {
  const { folder, tls = null } = options;
  const [port, controllerPort] = await Promise.all([options.port || freePort(), freePort()]);
  await mkdir(folder, { recursive: true });
  await endLeftover(pidFileIn(folder), folder);
  const data = join(folder, 'data');
  await writeFile(
    settingsIn(folder),
    brokerSettings({ data, port, controllerPort, tls }, settings),
  );
  if (tls) await writeFile(clientSettingsIn(folder), clientSettings(tls.caFile));
  if (!existsSync(join(data, 'meta.properties'))) await format(options);
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

async function startBroker({ distribution, folder }: KafkaOptions, port: number): Promise<Jvm> {
  if (await isReachable(port))
    throw new CannotStart(`Port ${port} is taken: stop what uses it, as Kafka needs it.`);
  const logFile = join(folder, 'kafka.log');
  const jvm = await startJvm({
    java: distribution.java,
    call: [...flags, ...classPath(distribution), 'kafka.Kafka', settingsIn(folder)],
    archive: join(distribution.folder, 'kafka'),
    logFile,
    pidFile: pidFileIn(folder),
  });
  // The port opens only when the broker serves.
  if (await pollUntil(() => isReachable(port), 50, jvm.ended)) return jvm;
  throw new CannotStart(`Kafka ended before it was ready: see ${logFile}.`);
}

async function format({ distribution, folder }: KafkaOptions): Promise<void> {
  const call = [...flags, ...classPath(distribution), 'kafka.tools.StorageTool', 'format'];
  const options = ['-t', newClusterId(), '-c', settingsIn(folder)];
  await run(distribution.java.program, [...call, ...options]).catch((fault) => {
    throw new CannotStart(`Kafka can't use ${folder}: ${String(fault.stderr).split('\n')[0]}`);
  });
}

/** Makes an id as Kafka does: 16 random bytes, and never one that looks like an option. */
function newClusterId(): string {
  const id = randomBytes(16).toString('base64url');
  return id.startsWith('-') ? newClusterId() : id;
}

export function classPath({ kafka }: Distribution): readonly string[] {
  return ['-cp', join(kafka, '*')];
}

/** The settings of a client, for Kafka's console tools; only of a broker with TLS. */
export const clientSettingsIn = (folder: string) => join(folder, 'client.properties');
const settingsIn = (folder: string) => join(folder, 'broker.properties');
const pidFileIn = (folder: string) => join(folder, 'pid');
