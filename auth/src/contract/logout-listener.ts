import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type LogoutListener = {
  readonly url: string;
  /** Takes the next logout token; waits for one if there is none. */
  readonly next: () => Promise<string>;
  readonly stop: () => Promise<void>;
};

/** Receives back-channel logout requests in place of the gateway, at any path. */
export async function listenForLogouts(): Promise<LogoutListener> {
  const tokens: string[] = [];
  let arrived = Promise.withResolvers<void>();
  const server = createServer(async (request, response) => {
    tokens.push(new URLSearchParams(await text(request)).get('logout_token') ?? '');
    arrived.resolve();
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const next = async (): Promise<string> => {
    const token = tokens.shift();
    if (token !== undefined) return token;
    arrived = Promise.withResolvers();
    await arrived.promise;
    return next();
  };
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}`, next, stop };
}
