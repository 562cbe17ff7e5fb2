import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signatureVerifier } from '@souk/auth/signature';
import { traceOf } from '../../request/trace.ts';
import { openSubgraphConnection } from './subgraph-connection.ts';

const received: IncomingHttpHeaders[] = [];
const server = createServer((request, response) => {
  received.push(request.headers);
  // The path of the request becomes the header of the response.
  const value = request.url?.slice(1);
  response.writeHead(200, value ? { 'x-souk-refresh-session': value } : {}).end('{}');
}).listen(0, '127.0.0.1');
await once(server, 'listening');
afterAll(() => server.close());

const { port } = server.address() as AddressInfo;

async function responseTo(path: string) {
  const connection = openSubgraphConnection(`http://127.0.0.1:${port}/${path}`, null);
  const outgoing = { body: '{}', token: null, trace: traceOf(undefined) };
  const response = await connection.post(outgoing, new AbortController().signal);
  await connection.close();
  return response;
}

describe('the response of a subgraph', () => {
  it('requires a session refresh by a header (USR-4)', async () => {
    expect(await responseTo('1')).toEqual({
      ...{ status: 200, text: '{}', refreshSession: true },
      headers: {
        ...{
          'x-souk-refresh-session': '1',
          date: expect.any(String),
          'transfer-encoding': 'chunked',
        },
        ...{ connection: 'keep-alive', 'keep-alive': expect.any(String) },
      },
    });
  });

  it.each(['', '0'])('requires none when the header is "%s"', async (value) => {
    expect((await responseTo(value)).refreshSession).toBe(false);
  });
});

describe('a request to a subgraph', () => {
  const signingKey = 'a key of thirty-two characters, or more';
  const outgoing = { body: '{"query":"{ me }"}', token: 'a.b.c', trace: traceOf(undefined) };

  /** Sends a request several times, and returns the headers that arrived. */
  async function headersOf(key: string | null, token: string | null, times = 1) {
    received.length = 0;
    const connection = openSubgraphConnection(`http://127.0.0.1:${port}/`, key);
    for (let time = 0; time < times; time += 1) {
      await connection.post({ ...outgoing, token }, new AbortController().signal);
    }
    await connection.close();
    return [...received];
  }

  it('is signed anew for each attempt, over body and token, with the time of now (ID-12)', async () => {
    const before = Date.now();
    const [first, second] = await headersOf(signingKey, 'a.b.c', 2);
    const verify = signatureVerifier(signingKey);
    for (const headers of [first, second]) {
      expect(() => verify(headers ?? {}, outgoing.body, 'a.b.c')).not.toThrow();
      expect(Number(headers?.['x-souk-at'])).toBeGreaterThanOrEqual(before);
      expect(Number(headers?.['x-souk-at'])).toBeLessThanOrEqual(Date.now());
    }
    expect(first?.authorization).toBe('Bearer a.b.c');
    expect(first?.['x-souk-request-id']).not.toBe(second?.['x-souk-request-id']);
  });

  it('is signed without a token for an anonymous caller', async () => {
    const [headers = {}] = await headersOf(signingKey, null);
    expect(headers.authorization).toBeUndefined();
    const verify = signatureVerifier(signingKey);
    expect(() => verify(headers, outgoing.body, null)).not.toThrow();
  });

  it('has no signature for a subgraph without a key', async () => {
    const [headers = {}] = await headersOf(null, null);
    expect(Object.keys(headers).filter((name) => name.startsWith('x-souk'))).toEqual([]);
  });
});
