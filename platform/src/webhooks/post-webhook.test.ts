import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { atEnd } from '../testing/test-file.ts';
import { type WebhookRequest, webhookPoster } from './post-webhook.ts';
import { newWebhookSecret } from './signature.ts';

type Respond = (response: ServerResponse, request: IncomingMessage) => void;

const received: {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
}[] = [];
let respond: Respond;
let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const { method = '', url = '', headers } = request;
    received.push({ method, url, headers, body });
    respond(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  atEnd(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
beforeEach(() => {
  received.length = 0;
  respond = (response) => response.end('ok');
});

const secret = newWebhookSecret();
const requestTo = (url: string): WebhookRequest => ({
  ...{ id: 'one', at: new Date(), body: Buffer.from('{"type":"TEST"}') },
  ...{ url, secrets: [secret] },
});
const post = webhookPoster({ allowsLoopback: true });

describe('posting a webhook', () => {
  it('sends the bytes that it has signed, and returns the answer', async () => {
    const answer = await post(requestTo(`${base}/hooks?a=1`));
    expect(answer).toMatchObject({ status: 200, fault: null, answer: 'ok', retryAfterS: null });
    expect(answer.durationMs).toBeGreaterThanOrEqual(0);
    const [request] = received;
    expect(request).toMatchObject({ method: 'POST', url: '/hooks?a=1' });
    expect(request?.headers).toMatchObject({ 'content-type': 'application/json' });
    const headers = request?.headers as Record<string, string>;
    expect(new Webhook(secret).verify(request?.body ?? '', headers)).toEqual({ type: 'TEST' });
  });

  it.each([301, 302, 307, 308])('follows no redirect: %i', async (status) => {
    respond = (response) => response.writeHead(status, { location: `${base}/other` }).end();
    expect(await post(requestTo(base))).toMatchObject({ status, fault: null });
    expect(received).toHaveLength(1);
  });

  it('keeps a kilobyte of an answer, without control characters', async () => {
    respond = (response) => response.end(`\u0000${'x'.repeat(5_000)}`);
    const { answer } = await post(requestTo(base));
    expect(answer).toBe(`\u{fffd}${'x'.repeat(1_023)}`);
  });

  it('needs only the beginning of an answer that never ends', async () => {
    respond = (response) => {
      response.write('y'.repeat(2_000));
    };
    expect(await post(requestTo(base))).toMatchObject({ status: 200, answer: 'y'.repeat(1_024) });
  });

  it.each([
    ['120', 120],
    ['0', 0],
    ['soon', null],
    ['-5', null],
  ])('reads Retry-After: %s', async (header, retryAfterS) => {
    respond = (response) => response.writeHead(503, { 'retry-after': header }).end();
    expect(await post(requestTo(base))).toMatchObject({ status: 503, retryAfterS });
  });

  it('reads Retry-After as a date', async () => {
    const at = new Date('2026-11-30T12:00:00Z');
    const header = new Date(at.getTime() + 90_000).toUTCString();
    respond = (response) => response.writeHead(429, { 'retry-after': header }).end();
    expect(await post({ ...requestTo(base), at })).toMatchObject({ retryAfterS: 90 });
  });

  it('ends with TIMEOUT when no status arrives', async () => {
    respond = () => {};
    const impatient = webhookPoster({ allowsLoopback: true, timeoutMs: 50 });
    expect(await impatient(requestTo(base))).toMatchObject({ status: null, fault: 'TIMEOUT' });
  });

  it('ends at once when the service stops', async () => {
    const stop = new AbortController();
    respond = () => stop.abort();
    const answer = await post(requestTo(base), stop.signal);
    expect(answer).toMatchObject({ status: null, fault: 'STOPPED' });
  });

  it('reports a connection that breaks', async () => {
    respond = (response) => response.destroy();
    expect(await post(requestTo(base))).toMatchObject({ fault: 'CONNECTION_FAILED' });
  });

  it('reports a server without TLS', async () => {
    const { fault } = await post(requestTo(base.replace('http:', 'https:')));
    expect(fault).toBe('TLS_FAILED');
  });

  it('reaches no private address, and no name that leads to one', async () => {
    const strict = webhookPoster({ allowsLoopback: false, resolve: async () => ['127.0.0.1'] });
    for (const url of [base, base.replace('127.0.0.1', 'shop.example')]) {
      expect(await strict(requestTo(url))).toMatchObject({ fault: 'ADDRESS_REFUSED' });
    }
    const lost = webhookPoster({ allowsLoopback: false, resolve: async () => [] });
    const request = requestTo('https://shop.example/');
    expect(await lost(request)).toMatchObject({ fault: 'NAME_NOT_RESOLVED' });
    expect(received).toEqual([]);
  });
});
