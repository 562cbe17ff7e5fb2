import { setTimeout as sleep } from 'node:timers/promises';
import type { System } from '@souk/ops/system/start-system';
import type { Service } from '@souk/ops/system/subgraphs';
import type { Random } from '../random.ts';

/** What is done to a running shop; `strike` resolves with how to mend it. */
type Hit = {
  readonly name: string;
  readonly strike: (system: System) => Promise<() => Promise<void>>;
};

/** How often each kind is chosen. */
const kinds: readonly (readonly [weight: number, kind: (random: Random, system: System) => Hit])[] =
  [
    [10, (random, { children }) => kill(random.of(children.names))],
    [2, (_, { children }) => killAll(children.names)],
    [2, (random, { children }) => pause(random.of(children.names), random.between(500, 4_000))],
    [2, () => killPostgres],
    [1, () => killEverything],
    [2, () => takeBroker],
    [1, () => takeIdentity],
  ];

/** One of all that can be done to a shop, as the numbers have it. */
export function hitBy(random: Random, system: System): Hit {
  const bag = kinds.flatMap(([weight, kind]) => Array.from({ length: weight }, () => kind));
  return random.of(bag)(random, system);
}

function kill(service: Service): Hit {
  return {
    name: `kill ${service}`,
    strike: async ({ children, restart }) => {
      await children.of(service).kill();
      return () => restart(service);
    },
  };
}

function killAll(services: readonly Service[]): Hit {
  return {
    name: 'kill all services',
    strike: async ({ children, restart }) => {
      await children.kill();
      return async () => void (await Promise.all(services.map((one) => restart(one))));
    },
  };
}

/** Longer than a session may be silent, on some rounds: the others take over what it holds. */
function pause(service: Service, ms: number): Hit {
  return {
    name: `stop ${service} for ${ms} ms, and let it go on`,
    strike: async ({ children }) => {
      const { pid } = children.of(service);
      process.kill(pid, 'SIGSTOP');
      await sleep(ms);
      return async () => void process.kill(pid, 'SIGCONT');
    },
  };
}

const killPostgres: Hit = {
  name: 'kill PostgreSQL',
  strike: async ({ postgres }) => {
    await postgres.kill();
    return postgres.startAgain;
  },
};

const killEverything: Hit = {
  name: 'kill all: PostgreSQL, all services, the broker and the provider where they are of their own',
  strike: async (system) => {
    const { children, postgres, broker, identity, restart } = system;
    const services = children.names;
    const [startBroker, startIdentity] = await Promise.all([
      broker.kill?.(),
      identity.kill?.(),
      postgres.kill(),
      children.kill(),
    ]);
    return async () => {
      await Promise.all([postgres.startAgain(), startBroker?.()]);
      await Promise.all([startIdentity?.(), ...services.map((one) => restart(one))]);
    };
  },
};

const takeBroker: Hit = {
  name: 'take the broker away',
  strike: ({ broker }) => (broker.kill ?? broker.cut)(),
};

const takeIdentity: Hit = {
  name: 'take the identity provider away',
  strike: ({ identity }) => (identity.kill ?? identity.cut)(),
};
