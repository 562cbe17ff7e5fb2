import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';

/**
 * Below the ports that systems give to outgoing connections: a port that is free when it is chosen
 * is not taken by a client before its server listens, or while that server is down.
 */
const defaultRange = { least: 20_000, below: 32_768 };

/** A port still looks free between its choice and its server's start: it is not given twice meanwhile. */
const given = new Set<number>();
const rememberedMax = 5_000;

/**
 * Returns a port of 127.0.0.1 that nobody listens on at this moment. A caller that leaves it unused
 * for long names a range of its own: another process may choose the same port meanwhile.
 */
export async function freePort(range = defaultRange): Promise<number> {
  const [port] = await freePorts(1, range);
  return port as number;
}

/** Returns that many different free ports. */
export async function freePorts(count: number, range = defaultRange): Promise<number[]> {
  // All are held until the last is found, or two could be the same.
  const servers = await Promise.all(Array.from({ length: count }, () => listenAnywhere(range)));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map(close));
  return ports;
}

/** True when nobody listens on this port of 127.0.0.1 at this moment. */
export async function isFree(port: number): Promise<boolean> {
  const server = await listen(port).catch(() => null);
  if (server) await close(server);
  return server !== null;
}

async function listenAnywhere(range: typeof defaultRange): Promise<Server> {
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

async function close(server: Server): Promise<void> {
  server.close();
  await once(server, 'close');
}
