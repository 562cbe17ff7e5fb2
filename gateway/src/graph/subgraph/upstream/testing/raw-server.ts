import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { atEnd } from '@souk/platform/testing/test-file';

/** Starts a server whose connections a test answers by itself. */
export async function startRawServer(onServer: (server: Server) => void): Promise<string> {
  const server = createServer();
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  onServer(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}
