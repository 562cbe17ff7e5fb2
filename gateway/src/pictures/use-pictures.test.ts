import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { signatureVerifier } from '@souk/auth/signature';
import { atEnd, until } from '@souk/platform/testing/test-file';
import { newHttp } from '../http/new-http.ts';
import { defaultHttpSettings } from '../http/settings.ts';
import { useIdentity } from '../identity/use-identity.ts';
import { useRateLimit } from '../operations/use-rate-limit.ts';
import { captureLog } from '../testing/capture-log.ts';
import { noRevocations } from '../testing/no-revocations.ts';
import { tokenFor, verify } from '../testing/token.ts';
import { usePictures } from './use-pictures.ts';

const signingKey = 'k'.repeat(32);
const origin = 'https://shop.test';
const seller = await tokenFor('sam', ['seller']);
const buyer = await tokenFor('ann');

type Body = NonNullable<RequestInit['body']>;
type Received = { method: string; url: string; headers: object; body: Buffer };
type Reply = { status: number; headers?: Record<string, string>; body?: string | Buffer };

const created: Reply = { status: 201, body: '{"id":"p"}' };

/** A gateway in front of a subgraph that answers as `reply` says. */
async function start({
  reply = created,
  perUser = 50_000,
  receiveMs = 30_000,
  held = Promise.resolve(),
} = {}) {
  const received: Received[] = [];
  const subgraph = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url = '', headers } = request;
    received.push({ method, url, headers, body: Buffer.concat(chunks) });
    await held;
    response.writeHead(reply.status, reply.headers);
    response.end(reply.body);
  });
  await new Promise<void>((resolve) => subgraph.listen(0, '127.0.0.1', resolve));
  const { port } = subgraph.address() as AddressInfo;
  const http = newHttp(100, (error) => ({ message: String(error) }), undefined, {
    ...defaultHttpSettings,
    receiveMs,
  });
  const session = { sessionId: 's', token: seller, expiresAt: new Date(8.64e15) };
  const sessions = {
    hasCookie: ({ headers }: { headers: { cookie?: string | undefined } }) => !!headers.cookie,
    find: async () => session,
  };
  await usePictures(http, {
    subgraph: { url: `http://127.0.0.1:${port}/graphql`, signingKey, getsToken: true },
    identify: useIdentity({ verify, sessions, revokedTokens: noRevocations, origins: [origin] }),
    tokenActivity: null,
    consumeRateLimit: useRateLimit({ perUser, perAddress: 100 }),
    origins: [origin],
    recordRefusal: () => {},
    logger: captureLog().logger as never,
  });
  const address = await http.listen({ port: 0, host: '127.0.0.1' });
  const stopSubgraph = async () => {
    subgraph.closeAllConnections();
    await new Promise((resolve) => subgraph.close(resolve));
  };
  atEnd(async () => {
    await http.close();
    await stopSubgraph();
  });
  const send = (path: string, init: RequestInit = {}) => fetch(`${address}${path}`, init);
  return { received, address, send, stopSubgraph };
}

/** A form with files; each is a field and its bytes. */
function form(...files: [field: string, content: Uint8Array<ArrayBuffer>, name?: string][]) {
  const body = new FormData();
  for (const [field, content, name = 'tea.PNG'] of files) {
    body.append(field, new Blob([content], { type: 'image/png' }), name);
  }
  return body;
}
const bytes = (length: number) => new Uint8Array(length).fill(7);
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const upload = (body: Body, headers: Record<string, string> = bearer(seller)) => ({
  ...{ method: 'POST', body, headers },
});
const problem = async (response: Response) => {
  const { status, code, detail } = (await response.json()) as Record<string, unknown>;
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  expect(status).toBe(response.status);
  return [status, code, detail];
};

describe('an upload', () => {
  it('reaches the subgraph byte for byte, signed, with the token and what the file is called', async () => {
    const { received, send } = await start();
    const content = Uint8Array.from({ length: 300_000 }, (_, at) => at % 256);
    const response = await send('/pictures', upload(form(['file', content])));
    expect([response.status, await response.json()]).toEqual([201, { id: 'p' }]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const [{ headers, body, ...request }] = received as [Received];
    expect(request).toEqual({ method: 'POST', url: '/pictures' });
    expect(headers).toMatchObject({ 'content-type': 'image/png', 'x-file-extension': 'PNG' });
    expect(body.equals(content)).toBe(true);
    expect(() => signatureVerifier(signingKey)(headers as never, body, seller)).not.toThrow();
  });

  it('of exactly 8 MB is accepted', async () => {
    const { received, send } = await start();
    const body = form(['file', bytes(8_388_608)]);
    expect((await send('/pictures', upload(body))).status).toBe(201);
    expect(received[0]?.body).toHaveLength(8_388_608);
  });

  it.each([
    ['without a login', {}, 401, 'UNAUTHENTICATED'],
    ['of a token that is not valid', bearer('x'), 401, 'UNAUTHENTICATED'],
    ['of a buyer', bearer(buyer), 403, 'FORBIDDEN'],
    [
      'with the cookie, from another site',
      { cookie: 's', origin: 'https://evil.test' },
      403,
      'FORBIDDEN',
    ],
    ['with the cookie, from a form of an unknown page', { cookie: 's' }, 403, 'FORBIDDEN'],
  ])('%s is refused before it is read', async (_, headers, status, code) => {
    const { received, send } = await start();
    const response = await send('/pictures', upload(form(['file', bytes(9)]), headers));
    expect(await problem(response)).toEqual([status, code, expect.any(String)]);
    expect(received).toEqual([]);
  });

  it('with the cookie is accepted from a page of the shop', async () => {
    const { received, send } = await start();
    const headers = { cookie: 's', origin };
    expect((await send('/pictures', upload(form(['file', bytes(9)]), headers))).status).toBe(201);
    expect(received[0]?.headers).not.toHaveProperty('cookie');
    expect(received[0]?.headers).toHaveProperty('authorization', `Bearer ${seller}`);
  });

  const json = { ...bearer(seller), 'content-type': 'application/json' };
  const multipart = { ...bearer(seller), 'content-type': 'multipart/form-data; boundary=b' };
  const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\n';
  const text = new FormData();
  text.append('file', 'not a file');

  it.each<[string, Body, Record<string, string>, number, string]>([
    ['in another field', form(['image', bytes(9)]), bearer(seller), 422, 'in the field "file"'],
    [
      'with two files',
      form(['file', bytes(9)], ['file', bytes(9)]),
      bearer(seller),
      422,
      'more than a file',
    ],
    ['that is a text', text, bearer(seller), 422, 'more than a file'],
    ['without a file', '--b--\r\n', multipart, 422, 'no file'],
    ['that ends in the middle', `${head}PNG`, multipart, 422, 'incomplete'],
    [
      'without a boundary',
      head,
      { ...multipart, 'content-type': 'multipart/form-data' },
      422,
      'malformed',
    ],
    ['in JSON', '{}', json, 415, 'multipart/form-data'],
    ['of more than 8 MB', form(['file', bytes(8_388_609)]), bearer(seller), 413, 'smaller'],
    ['of 9 MB', form(['file', bytes(9_000_000)]), bearer(seller), 413, 'smaller'],
  ])('%s is refused with what to do', async (_, body, headers, status, detail) => {
    const { received, send } = await start();
    const response = await send('/pictures', upload(body, headers));
    expect(await problem(response)).toEqual([
      ...[status, expect.any(String), expect.stringContaining(detail)],
    ]);
    expect(received).toEqual([]);
  });

  it('that the subgraph refuses is answered with its code and its message', async () => {
    const body = JSON.stringify({ code: 'UNREADABLE_PICTURE', detail: 'Export it again.' });
    const { send } = await start({ reply: { status: 422, body } });
    const response = await send('/pictures', upload(form(['file', bytes(9)])));
    expect(await problem(response)).toEqual([422, 'UNREADABLE_PICTURE', 'Export it again.']);
  });

  it('has to wait as long as the subgraph says', async () => {
    const body = JSON.stringify({ code: 'UNAVAILABLE', detail: 'Later.' });
    const { send } = await start({ reply: { status: 503, headers: { 'retry-after': '7' }, body } });
    const response = await send('/pictures', upload(form(['file', bytes(9)])));
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await problem(response)).toEqual([503, 'UNAVAILABLE', 'Later.']);
  });

  it('that meets a fault is answered without its details', async () => {
    const { send } = await start({ reply: { status: 500, body: '{"id":"secret"}' } });
    const response = await send('/pictures', upload(form(['file', bytes(9)])));
    expect(await problem(response)).toEqual([500, 'INTERNAL', 'Internal error.']);
  });

  it('is UNAVAILABLE while the subgraph cannot be reached', async () => {
    const { send, stopSubgraph } = await start();
    await stopSubgraph();
    const response = await send('/pictures', upload(form(['file', bytes(9)])));
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await problem(response)).toEqual([503, 'UNAVAILABLE', expect.any(String)]);
    expect((await send('/pictures/a')).status).toBe(503);
  });

  it('counts for the rate limit of its user', async () => {
    const { send } = await start({ perUser: 999 });
    const again = () => send('/pictures', upload(form(['file', bytes(9)])));
    expect((await again()).status).toBe(201);
    const refused = await again();
    expect(refused.headers.get('retry-after')).not.toBeNull();
    expect(await problem(refused)).toEqual([429, 'RATE_LIMITED', expect.any(String)]);
  });

  it('waits while four others are under way, and is refused when four wait', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const { received, send } = await start({ held });
    const all = Array.from({ length: 9 }, () =>
      send('/pictures', upload(form(['file', bytes(9)]))),
    );
    const refused = await Promise.race(all);
    expect(await problem(refused)).toEqual([503, 'UNAVAILABLE', expect.any(String)]);
    expect(refused.headers.get('retry-after')).toBe('5');
    await until(() => received.length === 4);
    release();
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(8);
  });

  it('that never ends is ended by the time limit, and never reaches the subgraph', async () => {
    const { address, received } = await start({ receiveMs: 1 });
    const { port } = new URL(address);
    const socket = connect(Number(port), '127.0.0.1');
    const lines = [
      ...['POST /pictures HTTP/1.1', 'host: x', `authorization: Bearer ${seller}`],
      ...['content-type: multipart/form-data; boundary=b', 'content-length: 999', '', head],
    ];
    socket.write(lines.join('\r\n'));
    // The end of the connection may overtake the answer.
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', () => {});
    await new Promise((resolve) => socket.once('close', resolve));
    expect(answer).toMatch(/^(HTTP\/1.1 408|$)/);
    expect(received).toEqual([]);
  });

  it('that is aborted leaves nothing', async () => {
    const { received, send } = await start();
    const body = new ReadableStream({
      start: (stream) => stream.enqueue(Buffer.from(`${head}PNG`)),
    });
    const abort = new AbortController();
    const init = { ...upload(body, multipart), duplex: 'half', signal: abort.signal };
    const sent = send('/pictures', init as RequestInit);
    abort.abort();
    await expect(sent).rejects.toThrow('aborted');
    expect((await send('/pictures', upload(form(['file', bytes(9)])))).status).toBe(201);
    expect(received).toHaveLength(1);
  });
});

describe('a picture', () => {
  const headers = {
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    etag: '"a"',
    'x-inner': 'secret',
  };
  const reply = { status: 200, headers, body: Buffer.from([1, 0, 255]) };

  it('is served without a login, with what makes it cacheable', async () => {
    const { received, send } = await start({ reply });
    const response = await send('/pictures/a-480.webp', { headers: { 'if-none-match': '"b"' } });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(Uint8Array.from([1, 0, 255]));
    const { 'x-inner': inner, ...shown } = headers;
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...{ ...shown, 'x-content-type-options': 'nosniff', 'content-length': '3' },
    });
    expect(response.headers.get('x-inner')).toBeNull();
    expect(inner).toBe('secret');
    expect(received).toMatchObject([{ method: 'GET', url: '/pictures/a-480.webp' }]);
    expect(received[0]?.headers).toHaveProperty('if-none-match', '"b"');
    expect(received[0]?.headers).not.toHaveProperty('authorization');
  });

  it('answers HEAD without a body, and 304 to those who have it', async () => {
    const { send } = await start({ reply });
    const head = await send('/pictures/a-480.webp', { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, '"a"', '']);
    const { send: again } = await start({ reply: { status: 304, headers } });
    const unchanged = await again('/pictures/a-480.webp');
    expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
    expect(unchanged.headers.get('etag')).toBe('"a"');
  });

  it('that does not exist is 404, and is not cached', async () => {
    const { received, send } = await start({ reply: { status: 404 } });
    const response = await send('/pictures/..%2Fgraphql');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await problem(response)).toEqual([404, 'NOT_FOUND', expect.any(String)]);
    expect(received).toMatchObject([{ url: '/pictures/..%2Fgraphql' }]);
  });

  it('counts for the rate limit of its address', async () => {
    const { send } = await start({ reply });
    for (let n = 0; n < 10; n += 1) expect((await send('/pictures/a')).status).toBe(200);
    expect((await send('/pictures/a')).status).toBe(429);
  });
});
