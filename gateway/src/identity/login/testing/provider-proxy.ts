import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { newParts, type Stoppable } from '@souk/platform/testing/test-file';

/** A proxy between gateway and provider that records and delays requests, and simulates outages. */
export type ProviderProxy = Stoppable & {
  readonly url: string;
  /** The kinds of the requests, in order: a grant type, or the last segment of the path. */
  readonly requests: string[];
  /** Drops all requests. */
  down: boolean;
  /** Delays the next request of this kind. `arrived` resolves when it has arrived; `release` forwards it. */
  readonly hold: (kind: string) => {
    readonly arrived: Promise<void>;
    readonly release: () => void;
  };
};

type Held = { kind: string; arrived: () => void; release: Promise<void> };

export async function startProviderProxy(provider: string): Promise<ProviderProxy> {
  const requests: string[] = [];
  let held: Held | undefined;
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const kind = kindOf(request, body);
    requests.push(kind);
    if (held?.kind === kind) {
      const { arrived, release } = held;
      held = undefined;
      arrived();
      await release;
    }
    if (proxy.down) request.socket.destroy();
    else await forward(provider, request, response, body).catch(() => request.socket.destroy());
  }).listen(0, '127.0.0.1');
  const { parts, stoppable } = newParts();
  parts.defer(async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  });
  await once(server, 'listening');
  const proxy: ProviderProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    down: false,
    hold: (kind) => {
      const arrived = Promise.withResolvers<void>();
      const release = Promise.withResolvers<void>();
      held = { kind, arrived: arrived.resolve, release: release.promise };
      return { arrived: arrived.promise, release: release.resolve };
    },
    ...stoppable,
  };
  return proxy;
}

function kindOf({ url = '' }: IncomingMessage, body: string): string {
  return new URLSearchParams(body).get('grant_type') ?? url.split('/').pop() ?? '';
}

async function forward(
  provider: string,
  { url, method = 'GET', headers }: IncomingMessage,
  response: ServerResponse,
  body: string,
): Promise<void> {
  const { authorization, 'content-type': type } = headers;
  const answer = await fetch(new URL(url ?? '/', provider), {
    method,
    headers: { ...(authorization && { authorization }), ...(type && { 'content-type': type }) },
    ...(method !== 'GET' && { body }),
    redirect: 'manual',
  });
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(await answer.text());
}
