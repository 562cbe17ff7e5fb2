import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

/** A server that only sends a text to each of its sockets. */
export type BareSockets = {
  readonly url: string;
  readonly publish: (total: number, text: string) => Promise<void>;
  readonly listening: () => Promise<number>;
};

/** Starts a server with nothing but `ws`: what any server of sockets costs. */
export async function startBareSockets(): Promise<BareSockets> {
  const http = createServer();
  const server = new WebSocketServer({ server: http });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const publish: BareSockets['publish'] = async (_, text) => {
    for (const socket of server.clients) socket.send(text);
  };
  return { url: `http://127.0.0.1:${port}/`, publish, listening: async () => server.clients.size };
}
