import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { listenerAt } from './listener.ts';

/** PostgreSQL's answer to a login without a password: accepted, ready for a statement. */
const loginAccepted = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);

type Server = { readonly url: string; readonly close: () => void };

/** A server that accepts logins. `onStatement` gets the connection of each first statement. */
async function serverFor(onStatement: (socket: Socket) => void): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => {
      socket.write(loginAccepted);
      socket.once('data', () => onStatement(socket));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `postgresql://reader@127.0.0.1:${port}/bus?sslmode=disable`;
  return { url, close: () => void server.close() };
}

describe('a listener', () => {
  it('reconnects when its connection breaks at the first statement (EVT-11)', async () => {
    const twice = Promise.withResolvers<void>();
    let statements = 0;
    const server = await serverFor((socket) => {
      statements += 1;
      if (statements === 2) twice.resolve();
      socket.destroy();
    });
    const listener = listenerAt(server.url);
    listener.listen(() => {});
    await twice.promise;
    await listener.close();
    server.close();
  });

  it('leaves no connection open when the first statement has no answer in time', async () => {
    const connections: Socket[] = [];
    const twice = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<void>();
    const server = await serverFor((socket) => {
      socket.once('close', closed.resolve);
      connections.push(socket);
      if (connections.length === 2) twice.resolve();
    });
    const listener = listenerAt(`${server.url}&query_timeout=50`);
    listener.listen(() => {});
    await twice.promise;
    await closed.promise;
    expect(connections[0]?.closed).toBe(true);
    await listener.close();
    server.close();
  });
});
