import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/**
 * Accepts connections on a port of 127.0.0.1 and passes each one, as bytes, to the next of the ports in turn; one
 * that accepts none is passed over. So does a Service of Kubernetes, which spreads connections, not requests. When
 * one side ends, the other does. Disposing it breaks all connections.
 */
export async function spreadConnections(
  port: number,
  targets: readonly number[],
): Promise<AsyncDisposable> {
  const open = new Set<Socket>();
  let turn = 0;
  const server = createServer({ ...passing, pauseOnConnect: true }, (client) => {
    track(open, client);
    const first = turn++;
    const order = targets.map((_, at) => targets[(first + at) % targets.length] as number);
    void passOn(client, order, open);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    [Symbol.asyncDispose]: async () => {
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, 'close');
    },
  };
}

/** Half-closed connections stay half-closed, as without anything between the two sides. */
const passing = { noDelay: true, allowHalfOpen: true };

/** Connects to the first port that accepts, and ends the client when none does. */
async function passOn(client: Socket, order: readonly number[], open: Set<Socket>): Promise<void> {
  for (const port of order) {
    const target = connect({ ...passing, port, host: '127.0.0.1' });
    track(open, target);
    // Rejects with the error when nothing listens.
    const isConnected = await once(target, 'connect').then(
      () => true,
      () => false,
    );
    if (!isConnected) continue;
    if (client.destroyed) target.destroy();
    else join(client, target);
    return;
  }
  client.destroy();
}

function join(client: Socket, target: Socket): void {
  client.pipe(target);
  target.pipe(client);
  client.once('close', () => target.destroy());
  target.once('close', () => client.destroy());
}

function track(open: Set<Socket>, socket: Socket): void {
  open.add(socket);
  // A reset connection ends both sides: nothing else is to be done about it.
  socket.on('error', () => {});
  socket.once('close', () => open.delete(socket));
}
