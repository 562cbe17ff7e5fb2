import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands before a provider's keys, and counts who asks for them. */
export async function countKeyRequests(certs: string) {
  let asked = 0;
  const server = createServer(async (_, response) => {
    asked += 1;
    response.end(await (await fetch(certs)).text());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}/certs`, count: () => asked, stop };
}
