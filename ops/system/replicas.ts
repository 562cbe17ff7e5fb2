import { freePorts } from '@souk/platform/runtime/free-port';
import type { Environment } from './environment.ts';
import type { Ports } from './ports.ts';
import { spreadConnections } from './spread-connections.ts';
import { type Service, services } from './subgraphs.ts';
import { waitForAll } from './wait-for-all.ts';

/** A process of a service: `orders` is the first one, `orders-2` the second. */
export type Replica = Service | `${Service}-${number}`;

/** Returns the service that a process belongs to. */
export const serviceOf = (replica: Replica) => replica.replace(/-\d+$/, '') as Service;

/** Returns the names of the processes of a service. */
export function replicasOf(service: Service, count: number): readonly Replica[] {
  const more = Array.from({ length: count - 1 }, (_, at): Replica => `${service}-${at + 2}`);
  return [service, ...more];
}

/** The processes of all services, where each has several. */
export type Replicas = {
  /** The settings of a process that differ from those of its service. */
  readonly settingsOf: (replica: Replica) => Environment;
  /** The port of a process itself, which leads to no other one. */
  readonly portOf: (replica: Replica) => number;
  /** The management ports of those that are not the first of their service. */
  readonly managementPorts: Readonly<Record<string, number>>;
};

/**
 * Chooses ports for the processes of each service, and spreads the connections to the service's own port over them.
 * Without more than one process nothing differs.
 */
export async function openReplicas(
  ports: Ports,
  count: number,
  cleanup: AsyncDisposableStack,
): Promise<Replicas> {
  if (count === 1)
    return {
      settingsOf: () => ({}),
      portOf: (name) => ports[serviceOf(name)],
      managementPorts: {},
    };
  const own = new Map<Replica, number>();
  const management: Record<string, number> = {};
  for (const service of services) {
    const names = replicasOf(service, count);
    const free = await freePorts(2 * count);
    for (const [at, name] of names.entries()) {
      own.set(name, free[at] as number);
      if (at > 0) management[name] = free[count + at] as number;
    }
  }
  const portOf = (name: Replica) => own.get(name) as number;
  await waitForAll(
    services.map(async (service) => {
      const targets = replicasOf(service, count).map(portOf);
      cleanup.use(await spreadConnections(ports[service], targets));
    }),
  );
  return {
    managementPorts: management,
    portOf,
    settingsOf: (name) => settingsOf(name, portOf(name), management[name], ports),
  };
}

function settingsOf(
  name: Replica,
  port: number,
  managementPort: number | undefined,
  { mailbox }: Ports,
): Environment {
  const prefix = serviceOf(name).toUpperCase();
  const own = { [`${prefix}_PORT`]: String(port) };
  if (managementPort === undefined) return own;
  return {
    ...own,
    [`${prefix}_MANAGEMENT_PORT`]: String(managementPort),
    // One of them has the mailbox, and the others send to it.
    ...(prefix === 'NOTIFICATIONS' && {
      NOTIFICATIONS_MAILBOX: 'off',
      SHOP_SMTP_URL: process.env.SHOP_SMTP_URL || `smtp://127.0.0.1:${mailbox}`,
    }),
  };
}
