import { randomInt } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';

/**
 * Lies below the ports that systems give to outgoing connections: no client takes a chosen port before
 * its server listens, or while that server is down.
 */
const defaultRange = { least: 20_000, below: 32_768 };

/**
 * For the addresses of a shop that another program starts: not its usual ones, which may be in use, and
 * none that the shop or a test chooses meanwhile.
 */
export const addressPorts = { least: 15_000, below: 19_000 };

/** The locks of the ports that this process has chosen, oldest first. */
const locks: Socket[] = [];
const locksMax = 500;

/**
 * Returns a port of 127.0.0.1 on which no program listens. No process chooses the same one until this process
 * has ended, or has chosen 500 others.
 */
export async function freePort(range = defaultRange): Promise<number> {
  const [port] = await freePorts(1, range);
  return port as number;
}

/** Returns that many different free ports. */
export async function freePorts(count: number, range = defaultRange): Promise<number[]> {
  // Keep all open until the last is found, or two could be the same.
  const servers = await Promise.all(Array.from({ length: count }, () => listenAnywhere(range)));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map(close));
  return ports;
}

/**
 * The addresses that `localhost` may mean, on machines of any kind, and the wildcards: some systems let
 * a program listen on 127.0.0.1 while another one listens on the same port of all addresses.
 */
const localAddresses = ['127.0.0.1', '::1', '0.0.0.0', '::'];

/** True when no program listens on this port of this machine: `localhost` leads to nobody else. */
export async function isFree(port: number): Promise<boolean> {
  // One after the other: they would take the port from each other.
  for (const address of localAddresses) if (await isTaken(port, address)) return false;
  return true;
}

/** False also where the machine does not have the address, such as one without IPv6. */
async function isTaken(port: number, address: string): Promise<boolean> {
  try {
    await close(await listen(port, address));
    return false;
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    return code !== 'EADDRNOTAVAIL' && code !== 'EAFNOSUPPORT';
  }
}

async function listenAnywhere(range: typeof defaultRange): Promise<Server> {
  const port = randomInt(range.least, range.below);
  if (!(await lock(port))) return listenAnywhere(range);
  return listen(port).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EADDRINUSE') return listenAnywhere(range);
    throw fault;
  });
}

/**
 * Keeps all processes from choosing a port: it looks free until its server starts, and while that one restarts.
 * A UDP socket of the same number is the lock, as the system takes it back however its process ends.
 * Returns false when a process has it.
 */
async function lock(port: number): Promise<boolean> {
  const socket = createSocket('udp4').unref();
  try {
    socket.bind({ port, address: '127.0.0.1', exclusive: true });
    await once(socket, 'listening');
  } catch (fault) {
    socket.close();
    if ((fault as NodeJS.ErrnoException).code === 'EADDRINUSE') return false;
    throw fault;
  }
  locks.push(socket);
  if (locks.length > locksMax) locks.shift()?.close();
  return true;
}

async function listen(port: number, host = '127.0.0.1'): Promise<Server> {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  return server;
}

async function close(server: Server): Promise<void> {
  server.close();
  await once(server, 'close');
}
