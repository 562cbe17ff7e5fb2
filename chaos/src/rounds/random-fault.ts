import { setTimeout as sleep } from 'node:timers/promises';
import type { Replica } from '@souk/ops/system/replicas';
import type { System } from '@souk/ops/system/start-system';
import type { Random } from '@souk/platform/testing/random';

/** A fault of a running shop; `inject` resolves with a function that repairs it. */
type RandomFault = {
  readonly name: string;
  readonly inject: (system: System) => Promise<() => Promise<void>>;
};

type Kind = (random: Random, system: System) => RandomFault;

/** Kinds of faults. One with twice the weight is chosen twice as often. */
const kinds: readonly (readonly [weight: number, kind: Kind])[] = [
  [10, (random, { children }) => kill(random.pick(children.names))],
  [2, (_, { children }) => killAll(children.names)],
  [2, (random, { children }) => pause(random.pick(children.names), random.between(500, 4_000))],
  [2, () => killPostgres],
  [1, () => killEverything],
  [2, () => stopBroker],
  [1, () => stopIdentity],
];

/** Chooses a fault at random, by weight. */
export function randomFault(random: Random, system: System): RandomFault {
  const weighted = kinds.flatMap(([weight, kind]) => Array.from({ length: weight }, () => kind));
  return random.pick(weighted)(random, system);
}

function kill(service: Replica): RandomFault {
  return {
    name: `kill ${service}`,
    inject: async ({ children, restart }) => {
      await children.of(service).kill();
      return () => restart(service);
    },
  };
}

function killAll(services: readonly Replica[]): RandomFault {
  return {
    name: 'kill all services',
    inject: async ({ children, restart }) => {
      await children.kill();
      return async () => void (await Promise.all(services.map((one) => restart(one))));
    },
  };
}

/** A pause longer than the session timeout makes other members take over the service's partitions. */
function pause(service: Replica, ms: number): RandomFault {
  return {
    name: `pause ${service} for ${ms} ms`,
    inject: async ({ children }) => {
      const { pid } = children.of(service);
      process.kill(pid, 'SIGSTOP');
      await sleep(ms);
      return async () => void process.kill(pid, 'SIGCONT');
    },
  };
}

const killPostgres: RandomFault = {
  name: 'kill PostgreSQL',
  inject: async ({ postgres }) => {
    await postgres.kill();
    return postgres.restart;
  },
};

const killEverything: RandomFault = {
  name: 'kill PostgreSQL, all services, and the broker and identity provider if they are processes',
  inject: async (system) => {
    const { children, postgres, broker, identity, restart } = system;
    const services = children.names;
    const [startBroker, startIdentity] = await Promise.all([
      broker.kill?.(),
      identity.kill?.(),
      postgres.kill(),
      children.kill(),
    ]);
    return async () => {
      await Promise.all([postgres.restart(), startBroker?.()]);
      await Promise.all([startIdentity?.(), ...services.map((one) => restart(one))]);
    };
  },
};

const stopBroker: RandomFault = {
  name: 'stop the broker',
  inject: ({ broker }) => (broker.kill ?? broker.cut)(),
};

const stopIdentity: RandomFault = {
  name: 'stop the identity provider',
  inject: ({ identity }) => (identity.kill ?? identity.cut)(),
};
