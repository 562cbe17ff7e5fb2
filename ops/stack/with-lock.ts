import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * Runs one at a time over all processes of this machine that name the same file; who comes later
 * waits. A process that dies lets go, as the lock is a socket that it listens on.
 */
export async function withLock<Result>(file: string, run: () => Promise<Result>): Promise<Result> {
  for (;;) {
    const held = await hold(file);
    if (held) return run().finally(held);
    await untilFree(file);
  }
}

/** Returns how to let go, or null when somebody else holds it. */
async function hold(file: string): Promise<(() => void) | null> {
  const waiting = new Set<Socket>();
  const server = createServer((socket) => waiting.add(socket.on('error', () => {})));
  try {
    await listening(server, file);
  } catch (fault) {
    if (Object(fault).code === 'EADDRINUSE') return null;
    throw fault;
  }
  return () => {
    server.close();
    for (const socket of waiting) socket.destroy();
  };
}

async function listening(server: Server, file: string): Promise<void> {
  server.listen(file);
  await once(server, 'listening');
}

/** Whoever holds it hangs up when it is done. Where nobody answers, somebody died over it. */
async function untilFree(file: string): Promise<void> {
  const socket = connect(file);
  try {
    await once(socket, 'connect');
    await once(socket.resume(), 'close');
  } catch (fault) {
    if (Object(fault).code === 'ECONNREFUSED') await rm(file, { force: true });
  }
}
