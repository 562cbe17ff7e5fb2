import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * Runs a function under a lock that all processes of this machine share by its file; waits until
 * the lock is free. A process that dies releases it, as the lock is a socket that it listens on.
 */
export async function withLock<Result>(file: string, run: () => Promise<Result>): Promise<Result> {
  for (;;) {
    const release = await acquire(file);
    if (release) return run().finally(release);
    await untilFree(file);
  }
}

/** Returns how to release the lock, or null when another process holds it. */
async function acquire(file: string): Promise<(() => void) | null> {
  const waiting = new Set<Socket>();
  const server = createServer((socket) => waiting.add(socket.on('error', () => {})));
  try {
    await listen(server, file);
  } catch (fault) {
    if (Object(fault).code === 'EADDRINUSE') return null;
    throw fault;
  }
  return () => {
    server.close();
    for (const socket of waiting) socket.destroy();
  };
}

async function listen(server: Server, file: string): Promise<void> {
  server.listen(file);
  await once(server, 'listening');
}

/**
 * Waits until the holder closes the connection, which releases the lock. When no process listens, the
 * holder has died: removes its socket file.
 */
async function untilFree(file: string): Promise<void> {
  const socket = connect(file);
  try {
    await once(socket, 'connect');
    await once(socket.resume(), 'close');
  } catch (fault) {
    if (Object(fault).code === 'ECONNREFUSED') await rm(file, { force: true });
  }
}
