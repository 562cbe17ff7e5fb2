import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signatureVerifier } from '@souk/auth/signature';
import { atEnd } from '@souk/platform/testing/test-file';
import { captureLog } from '../testing/capture-log.ts';
import { newHttp } from './new-http.ts';
import { useForwarding } from './use-forwarding.ts';

const signingKey = 'k'.repeat(32);

type Received = { method: string; url: string; headers: IncomingMessage['headers']; body: Buffer };

/** A gateway in front of a subgraph that answers everything with one page. */
async function start({ reachable = true, known = ['billing', 'delivery'] } = {}) {
  const received: Received[] = [];
  const subgraph = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url = '', headers } = request;
    received.push({ method, url, headers, body: Buffer.concat(chunks) });
    response.writeHead(201, {
      'content-type': 'text/html',
      'content-security-policy': "default-src 'none'",
      'referrer-policy': 'no-referrer',
      'x-inner': 'secret',
    });
    response.end('<p>');
  });
  await new Promise<void>((resolve) => subgraph.listen(0, '127.0.0.1', resolve));
  const { port } = subgraph.address() as AddressInfo;
  const close = () => new Promise((resolve) => subgraph.close(resolve));
  if (!reachable) await close();
  const http = newHttp(100, (error) => ({ message: String(error) }));
  const url = `http://127.0.0.1:${port}/graphql`;
  const settings = (name: string) => ({
    ...{ url: known.includes(name) ? url : null, signingKey, getsToken: true },
  });
  await useForwarding(http, settings, captureLog().logger);
  const address = await http.listen({ port: 0, host: '127.0.0.1' });
  atEnd(async () => {
    await http.close();
    if (reachable) await close();
  });
  return { received, send: (path: string, init: RequestInit) => fetch(`${address}${path}`, init) };
}

const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body,
  headers,
});
const path = '/webhooks/payments/x?y=1';

describe('a callback from outside', () => {
  it('reaches the subgraph byte for byte, signed by the gateway, without credentials (BIL-14)', async () => {
    const { received, send } = await start();
    const body = Buffer.from('{"a" : 1.0}\n\u00ff', 'latin1');
    const headers = {
      'content-type': 'application/json',
      'webhook-id': 'evt_1',
      'webhook-signature': 'v1,x v1,y',
      'webhook-timestamp': '1',
      authorization: 'Bearer token',
      cookie: 'session=1',
      'x-souk-at': '0',
    };
    const response = await send(path, post(body, headers));
    expect([response.status, await response.text()]).toEqual([201, '<p>']);
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-inner')).toBeNull();
    const [request] = received;
    expect(request).toMatchObject({
      ...{ method: 'POST', url: path, body },
      headers: { 'webhook-id': 'evt_1', 'webhook-signature': 'v1,x v1,y' },
    });
    expect(request?.headers).not.toHaveProperty('authorization');
    expect(request?.headers).not.toHaveProperty('cookie');
    const verify = signatureVerifier(signingKey);
    expect(() => verify(request?.headers ?? {}, request?.body ?? '', null)).not.toThrow();
  });

  it('of more than 64 KB is refused, and never reaches the subgraph', async () => {
    const { received, send } = await start();
    const response = await send(path, post(Buffer.alloc(65_537)));
    expect(response.status).toBe(413);
    expect((await send(path, post(Buffer.alloc(65_536)))).status).toBe(201);
    expect(received).toHaveLength(1);
  });

  it('is answered with 503 while the subgraph cannot be reached: the sender tries again', async () => {
    const { send } = await start({ reachable: false });
    const response = await send(path, post('x'));
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).not.toBeNull();
  });

  it('is unknown to a gateway without that subgraph', async () => {
    const { send } = await start({ known: [] });
    expect((await send(path, post('x'))).status).toBe(404);
  });

  it.each([
    ['billing', '/webhooks/payments/http', '/webhooks/carriers/http'],
    ['delivery', '/webhooks/carriers/http', '/webhooks/payments/http'],
    ['notifications', '/unsubscribe/key/ORDER_SHIPPED', '/webhooks/payments/http'],
  ])('goes to %s, and no other one does (DEL-6)', async (subgraph, own, another) => {
    const { received, send } = await start({ known: [subgraph] });
    expect((await send(own, post('x'))).status).toBe(201);
    expect((await send(another, post('x'))).status).toBe(404);
    expect(received).toMatchObject([{ url: own }]);
  });
});

it('other methods and paths are not forwarded', async () => {
  const { received, send } = await start();
  for (const [method, other] of [
    ['GET', path],
    ['POST', '/webhooks/payments/a/b'],
    ['POST', '/graphql'],
    ['DELETE', '/simulated-payments/x'],
  ] as const) {
    expect([other, (await send(other, { method })).status]).toEqual([other, 404]);
  }
  expect(received).toEqual([]);
  const page = await send('/simulated-payments/abc', { method: 'GET' });
  expect(page.status).toBe(201);
  expect(received).toMatchObject([{ method: 'GET', url: '/simulated-payments/abc' }]);
});
