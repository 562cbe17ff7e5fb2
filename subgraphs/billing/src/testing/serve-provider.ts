import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atEnd } from '@souk/platform/testing/test-file';
import type { PaymentProvider } from '../providers/payment-provider.ts';

type ProviderServer = {
  readonly url: string;
  /** Ends all connections, and refuses new ones. */
  readonly stop: () => Promise<void>;
};

type Call = {
  readonly method: string;
  readonly parts: readonly string[];
  // biome-ignore lint/suspicious/noExplicitAny: the adapter under test has written it.
  readonly body: any;
};

/** Serves a provider over HTTP, as `HttpProvider` calls one. */
export async function serveProvider(provider: PaymentProvider, apiKey: string) {
  const server = createServer(async (request, response) => {
    const isKnown = request.headers.authorization === `Bearer ${apiKey}`;
    const answer = isKnown ? await answerTo(provider, await callOf(request)) : null;
    const status = !answer ? 401 : statusOf(answer.status);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  atEnd(stop);
  return { url: `http://127.0.0.1:${port}`, stop } satisfies ProviderServer;
}

function statusOf(status: string): number {
  return { REFUSED: 422, UNKNOWN: 404, UNAVAILABLE: 503 }[status] ?? 200;
}

async function callOf(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const parts = (request.url ?? '').split('/').slice(1).map(decodeURIComponent);
  const text = Buffer.concat(chunks).toString();
  const key = request.headers['idempotency-key'];
  const body = text ? { id: key, ...JSON.parse(text) } : null;
  return { method: request.method ?? '', parts, body };
}

function answerTo(provider: PaymentProvider, { method, parts, body }: Call) {
  const [kind = '', ref = '', verb = ''] = parts;
  if (method === 'GET') return provider.read(kind.slice(0, -1) as 'intent', ref);
  if (kind === 'payouts') return provider.payout(body);
  if (!ref) return provider.createIntent({ ...body, expiresAt: new Date(body.expiresAt) });
  if (verb === 'refunds') return provider.refund(ref, body);
  return verb === 'capture' ? provider.capture(ref, body) : provider.cancel(ref, body.id);
}
