import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openBusAdmin } from '@souk/platform/bus/open-bus';
import { busConfigAt } from '@souk/platform/bus/settings';
import { topics } from '@souk/schema/events/topics';
import { type Distribution, openDistribution } from '../stack/distribution.ts';
import { type KafkaBroker, startKafka } from '../stack/kafka.ts';
import {
  assertIsSingle,
  type KafkaCluster,
  memberFolder,
  startKafkaCluster,
} from '../stack/kafka-cluster.ts';
import { type Keycloak, startKeycloak } from '../stack/keycloak.ts';
import { endLeftover } from '../system/end-leftover.ts';
import { realmEnvironment, type SystemPlan } from '../system/environment.ts';
import { isInitialised } from '../system/postgres.ts';
import type { Processes } from '../system/restartable.ts';
import { step } from '../system/step.ts';
import type { Broker, StartOutage } from './broker.ts';
import type { Identity, Mode, ModeContext, StartedMode } from './mode.ts';

/** Apache Kafka and Keycloak, as in production, each in a process of its own. */
export const stackMode: Mode = { name: 'stack', databases: [], endLeftovers, start };

async function endLeftovers(folder: string): Promise<void> {
  const folders = ['kafka', 'keycloak'].map((name) => join(folder, name));
  const members = [1, 2, 3].map((id) => memberFolder(join(folder, 'kafka'), id));
  const all = [...folders, ...members];
  await Promise.all(all.map((each) => endLeftover(join(each, 'pid'), each)));
  if (isInitialised(folder)) return;
  // Their data belongs to a shop whose databases do not exist any more.
  await Promise.all(folders.map((each) => rm(each, { recursive: true, force: true })));
}

async function start(context: ModeContext): Promise<StartedMode> {
  const { folder, print, certificates } = context;
  const distribution = await step(
    print,
    'Java, Kafka, Keycloak: found and checked',
    openDistribution,
  );
  const { kafka, processes } = await step(print, 'Kafka', () => startBroker(distribution, context));
  let keycloak: Keycloak | undefined;
  return {
    gatewaySettings: {},
    openBroker: () => openBroker(kafka, certificates !== null),
    startIdentity: async (plan) => {
      keycloak = await startIdentity(distribution, folder, plan);
      return identityOf(keycloak);
    },
    processes: () => ({ ...processes, ...(keycloak && { keycloak }) }),
    stop: () => kafka.stop(),
  };
}

/** One broker, or a cluster of several. */
type Kafka = Omit<KafkaBroker, 'pid'>;

async function startBroker(
  distribution: Distribution,
  { folder, ports, certificates, brokers }: ModeContext,
): Promise<{ readonly kafka: Kafka; readonly processes: Processes }> {
  const options = { distribution, folder: join(folder, 'kafka'), port: ports.broker };
  if (brokers > 1) {
    const kafka = await startKafkaCluster({ ...options, brokers });
    return { kafka, processes: processesOf(kafka) };
  }
  assertIsSingle(options.folder);
  const tls = certificates && {
    caFile: certificates.caFile,
    keystore: certificates.keystoreOf('kafka'),
  };
  const kafka = await startKafka({ ...options, tls });
  return { kafka, processes: { kafka } };
}

function processesOf({ brokers }: KafkaCluster): Processes {
  return Object.fromEntries(brokers.map((broker, at) => [`kafka-${at + 1}`, broker]));
}

/** With TLS, clients trust the authority of the shop as for all their connections. */
async function openBroker(kafka: Kafka, tls: boolean): Promise<Broker> {
  const address = `${tls ? 'kafka+ssl' : 'kafka'}://${kafka.address}`;
  const admin = await openBusAdmin(busConfigAt(address));
  await admin.createTopics(topics);
  await admin.close();
  return {
    address,
    settingsFor: () => ({ KAFKA_BROKERS: kafka.address, KAFKA_TLS: String(tls) }),
    cut: outageBy(kafka.stop, kafka.restart),
    kill: outageBy(kafka.kill, kafka.restart),
  };
}

function startIdentity(
  distribution: Distribution,
  folder: string,
  plan: SystemPlan,
): Promise<Keycloak> {
  const { certificates } = plan;
  return startKeycloak({
    distribution,
    folder: join(folder, 'keycloak'),
    port: plan.ports.identity,
    managementPort: 0,
    databaseUrl: plan.urls.identity,
    adminPassword: plan.secrets.identityAdmin,
    demoUsers: true,
    tls: certificates && {
      caFile: certificates.caFile,
      certificate: certificates.filesOf('keycloak'),
    },
    env: realmEnvironment(plan),
  });
}

function identityOf(keycloak: Keycloak): Identity {
  return {
    stop: keycloak.stop,
    cut: outageBy(keycloak.stop, keycloak.restart),
    kill: outageBy(keycloak.kill, keycloak.restart),
  };
}

function outageBy(end: () => Promise<void>, restart: () => Promise<void>): StartOutage {
  return async () => {
    await end();
    return restart;
  };
}
