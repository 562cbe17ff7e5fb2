import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { kafkaBusAdmin } from '@souk/platform/bus/kafka/kafka-bus-admin';
import { topics } from '@souk/schema/events/topics';
import { type Distribution, openDistribution } from '../stack/distribution.ts';
import { type KafkaBroker, startKafka } from '../stack/kafka.ts';
import { type Keycloak, startKeycloak } from '../stack/keycloak.ts';
import { endLeftover } from '../system/end-leftover.ts';
import { realmEnvironment, type SystemPlan } from '../system/environment.ts';
import { isInitialised } from '../system/postgres.ts';
import { step } from '../system/step.ts';
import type { Broker, StartOutage } from './broker.ts';
import type { Identity, Mode, ModeContext, StartedMode } from './mode.ts';

/** Apache Kafka and Keycloak, as in production, each in a process of its own. */
export const stackMode: Mode = { name: 'stack', databases: [], endLeftovers, start };

async function endLeftovers(folder: string): Promise<void> {
  const folders = ['kafka', 'keycloak'].map((name) => join(folder, name));
  await Promise.all(folders.map((each) => endLeftover(join(each, 'pid'), each)));
  if (isInitialised(folder)) return;
  // Their data belongs to a shop whose databases do not exist any more.
  await Promise.all(folders.map((each) => rm(each, { recursive: true, force: true })));
}

async function start({ folder, ports, print }: ModeContext): Promise<StartedMode> {
  const distribution = await step(
    print,
    'Java, Kafka, Keycloak: found and checked',
    openDistribution,
  );
  const kafka = await step(print, 'Kafka', () =>
    startKafka({ distribution, folder: join(folder, 'kafka'), port: ports.broker }),
  );
  let keycloak: Keycloak | undefined;
  return {
    gatewaySettings: {},
    openBroker: () => openBroker(kafka),
    startIdentity: async (plan) => {
      keycloak = await startIdentity(distribution, folder, plan);
      return identityOf(keycloak);
    },
    processes: () => ({ kafka, ...(keycloak && { keycloak }) }),
    stop: () => kafka.stop(),
  };
}

async function openBroker(kafka: KafkaBroker): Promise<Broker> {
  const admin = kafkaBusAdmin({ kafka: [kafka.address] });
  await admin.createTopics(topics);
  await admin.close();
  return {
    address: `kafka://${kafka.address}`,
    settingsFor: () => ({ KAFKA_BROKERS: kafka.address }),
    cut: outageBy(kafka.stop, kafka.restart),
    kill: outageBy(kafka.kill, kafka.restart),
  };
}

function startIdentity(
  distribution: Distribution,
  folder: string,
  plan: SystemPlan,
): Promise<Keycloak> {
  return startKeycloak({
    distribution,
    folder: join(folder, 'keycloak'),
    port: plan.ports.identity,
    managementPort: 0,
    databaseUrl: plan.urls.identity,
    adminPassword: plan.secrets.identityAdmin,
    demoUsers: true,
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
