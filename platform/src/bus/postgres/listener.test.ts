import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { listenerAt } from './listener.ts';

/** PostgreSQL's answer to a login without a password: accepted, ready for a statement. */
const loginAccepted = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);

describe('a listener', () => {
  it('reconnects when its connection breaks at the first statement (EVT-11)', async () => {
    const twice = Promise.withResolvers<void>();
    let statements = 0;
    const hangUp = (socket: Socket) => {
      statements += 1;
      if (statements === 2) twice.resolve();
      socket.destroy();
    };
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => {
        socket.write(loginAccepted);
        socket.once('data', () => hangUp(socket));
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const listener = listenerAt(`postgresql://nobody@127.0.0.1:${port}/bus?sslmode=disable`);
    listener.listen(() => {});
    await twice.promise;
    await listener.close();
    server.close();
  });
});
