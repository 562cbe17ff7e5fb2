import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { closeAtEnd } from './test-file.ts';

/** A TCP proxy to a server, for tests of outages. */
export type Wire = AsyncDisposable & {
  readonly url: string;
  /** Breaks every connection; a new one is refused. */
  readonly cut: () => Promise<void>;
  /** Accepts connections again, at the same address. */
  readonly mend: () => Promise<void>;
};

/** Starts a proxy to the server at `target`. It is cut with its test file. */
export async function wireTo(target: string): Promise<Wire> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      // Tests break connections on purpose; both ends notice it.
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
    }
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const own = await listen(0);
  const url = new URL(target);
  url.host = `127.0.0.1:${own}`;
  const cut = async () => {
    server.close();
    for (const socket of sockets) socket.destroy();
    if (server.listening) await once(server, 'close');
  };
  const mend = async () => void (await listen(own));
  return closeAtEnd({ url: url.href, cut, mend, [Symbol.asyncDispose]: cut });
}
