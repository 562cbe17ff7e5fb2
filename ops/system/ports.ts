import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { CannotStart } from './faults.ts';
import { type SubgraphName, subgraphs } from './subgraphs.ts';

export type Ports = Readonly<Record<SubgraphName | 'gateway' | 'identity' | 'broker', number>>;

type Wanted = {
  readonly gatewayPort: number;
  readonly identityPort: number;
  readonly brokerPort: number;
};

/**
 * Below those that systems give to whoever connects somewhere: a port that is free when it is chosen
 * is not taken by a client before its server listens, or while that is away.
 */
const chosenFrom = { least: 20_000, below: 32_768 };

/** Between the choice and its server's start a port looks free: it is not given twice meanwhile. */
const given = new Set<number>();
const rememberedMax = 5_000;

/** A port for everybody: those that are wanted where somebody named one. Throws CannotStart. */
export async function portsFor({ gatewayPort, identityPort, brokerPort }: Wanted): Promise<Ports> {
  await assertFree(gatewayPort, 'GATEWAY_PORT');
  await assertFree(identityPort, 'IDENTITY_PORT');
  await assertFree(brokerPort, 'KAFKA_PORT');
  const names = ['gateway', 'identity', 'broker', ...subgraphs] as const;
  // All are held until everybody has one, or two would get the same.
  const servers = await Promise.all(names.map(() => listenAnywhere(chosenFrom)));
  const ports = servers.map(portOf);
  await Promise.all(servers.map(close));
  const free = Object.fromEntries(names.map((name, index) => [name, ports[index]])) as Ports;
  return {
    ...free,
    gateway: gatewayPort || free.gateway,
    identity: identityPort || free.identity,
    broker: brokerPort || free.broker,
  };
}

/**
 * A port of 127.0.0.1 that nobody listens on at this moment. Who leaves it unused for long names a
 * range of their own: another process may choose the same meanwhile.
 */
export async function freePort(range = chosenFrom): Promise<number> {
  const server = await listenAnywhere(range);
  const port = portOf(server);
  await close(server);
  return port;
}

/** Throws CannotStart when somebody listens there; `setting` is how to choose another. */
async function assertFree(port: number, setting: string): Promise<void> {
  if (port === 0) return;
  const server = await listen(port).catch(() => {
    throw new CannotStart(`Port ${port} is taken: stop what uses it, or set ${setting}.`);
  });
  await close(server);
}

async function listenAnywhere(range: typeof chosenFrom): Promise<Server> {
  const port = randomInt(range.least, range.below);
  if (given.has(port)) return listenAnywhere(range);
  if (given.size === rememberedMax) given.clear();
  given.add(port);
  return listen(port).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EADDRINUSE') return listenAnywhere(range);
    throw fault;
  });
}

async function listen(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

async function close(server: Server): Promise<void> {
  server.close();
  await once(server, 'close');
}
