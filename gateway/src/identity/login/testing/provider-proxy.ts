import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Stands between the gateway and the provider: counts, holds up, and is away on demand. */
export type ProviderProxy = {
  readonly url: string;
  /** What the provider was asked for, in order: a grant type, or the last word of the path. */
  readonly asked: string[];
  /** Whether the provider is away. */
  away: boolean;
  /** Holds up the next question of this kind. Resolves when it has come; `letGo` lets it go on. */
  readonly hold: (kind: string) => { readonly came: Promise<void>; readonly letGo: () => void };
  readonly stop: () => Promise<void>;
};

type Held = { kind: string; came: () => void; letGo: Promise<void> };

export async function startProviderProxy(provider: string): Promise<ProviderProxy> {
  const asked: string[] = [];
  let held: Held | undefined;
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const kind = kindOf(request, body);
    asked.push(kind);
    if (held?.kind === kind) {
      const { came, letGo } = held;
      held = undefined;
      came();
      await letGo;
    }
    if (proxy.away) request.socket.destroy();
    else await passOn(provider, request, response, body).catch(() => request.socket.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy: ProviderProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    away: false,
    hold: (kind) => {
      const came = Promise.withResolvers<void>();
      const letGo = Promise.withResolvers<void>();
      held = { kind, came: came.resolve, letGo: letGo.promise };
      return { came: came.promise, letGo: letGo.resolve };
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return proxy;
}

function kindOf({ url = '' }: IncomingMessage, body: string): string {
  return new URLSearchParams(body).get('grant_type') ?? url.split('/').pop() ?? '';
}

async function passOn(
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
