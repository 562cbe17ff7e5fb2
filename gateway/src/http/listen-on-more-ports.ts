import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer, type Server as TcpServer } from 'node:net';
import type { Running } from '@souk/platform/bus/bus';

/**
 * Accepts connections for an HTTP server at more ports: clients of older systems know the shop by the ports of
 * those. Each port has the server's limit of connections for itself. Stop them before the server is closed.
 * Throws when a port is taken.
 */
export async function listenOnMorePorts(
  http: Server,
  host: string,
  ports: readonly number[],
): Promise<Running> {
  const open: TcpServer[] = [];
  const stop = async () => {
    // Connections that are open belong to the HTTP server, which closes them.
    for (const server of open) server.close();
  };
  try {
    for (const port of ports) {
      const accept = createServer({ allowHalfOpen: true, noDelay: true });
      accept.maxConnections = http.maxConnections;
      accept.on('connection', (socket) => http.emit('connection', socket));
      accept.on('drop', (dropped) => http.emit('drop', dropped));
      accept.listen(port, host);
      await once(accept, 'listening');
      open.push(accept);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}
