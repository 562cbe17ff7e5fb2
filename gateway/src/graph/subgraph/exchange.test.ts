import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { until } from '@souk/platform/testing/test-file';
import { Pool } from 'undici';
import { Exchange, type SubgraphResponse, timedOut } from './exchange.ts';

/** The calls that arrived, and the connections that they came over. */
const calls: { path: string; response: ServerResponse; socket: Socket }[] = [];
const server = createServer((request, response) => {
  calls.push({ path: request.url ?? '', response, socket: request.socket });
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
// With one connection a second call has to wait for the first.
const pool = new Pool(`http://127.0.0.1:${port}`, { connections: 1 });
afterAll(async () => {
  await pool.destroy();
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  calls.length = 0;
});

function send(path: string, signal = new AbortController().signal) {
  return new Promise<SubgraphResponse>((resolve, reject) => {
    pool.dispatch({ method: 'POST', path, body: '{}' }, new Exchange(signal, { resolve, reject }));
  });
}

const left = new DOMException('The client disconnected.', 'AbortError');
const arrived = (count: number) => until(async () => calls.length === count);

/** Not compared by Jest, which would print whole sockets. */
const isOneConnection = () => calls[0]?.socket === calls[1]?.socket;

/** Sends a call, abandons it when it has arrived, and responds with so many bytes. */
async function abandoned(reason: Error, bytes: number) {
  const end = new AbortController();
  const call = expect(send('/abandoned', end.signal)).rejects.toBe(reason);
  await arrived(1);
  end.abort(reason);
  await call;
  calls[0]?.response.on('error', () => {}).end('x'.repeat(bytes));
  const next = send('/next');
  await arrived(2);
  calls[1]?.response.end('next');
  expect((await next).text).toBe('next');
}

describe('a call that nothing waits for any more', () => {
  it('is dropped when it is not sent yet', async () => {
    const first = send('/first');
    const end = new AbortController();
    const dropped = expect(send('/dropped', end.signal)).rejects.toBe(left);
    const last = send('/last');
    await arrived(1);
    end.abort(left);
    await dropped;
    calls[0]?.response.end('first');
    await arrived(2);
    expect(calls.map(({ path }) => path)).toEqual(['/first', '/last']);
    calls[1]?.response.end('last');
    expect([await first, await last].map(({ text }) => text)).toEqual(['first', 'last']);
    expect(isOneConnection()).toBe(true);
  });

  it('is read to its end when it is sent, and its connection is used again', async () => {
    await abandoned(left, 60_000);
    expect(isOneConnection()).toBe(true);
  });

  it.each([
    ['is large', left, 100_000],
    ['was too late', timedOut(), 10],
  ])('has its connection closed when the response %s', async (_, reason, bytes) => {
    await abandoned(reason, bytes);
    expect(isOneConnection()).toBe(false);
  });
});

describe('a response', () => {
  it('may come in parts, within a letter too, and begin with the mark of UTF-8', async () => {
    const call = send('/parts');
    await arrived(1);
    const bytes = Buffer.from('\uFEFF{"a":"é"}');
    calls[0]?.response.setHeader('x-cost', '7');
    if (calls[0]) calls[0].response.sendDate = false;
    calls[0]?.response.write(bytes.subarray(0, -3));
    calls[0]?.response.end(bytes.subarray(-3));
    expect(await call).toEqual({
      ...{ status: 200, text: '{"a":"é"}', refreshSession: false },
      headers: {
        ...{ 'x-cost': '7', 'transfer-encoding': 'chunked' },
        ...{ connection: 'keep-alive', 'keep-alive': expect.any(String) },
      },
    });
  });

  it.each([true, false])('of more than 20 MB is refused, declared: %s', async (declared) => {
    const bytes = 21 * 2 ** 20;
    const call = expect(send('/large')).rejects.toThrow('more than');
    await arrived(1);
    const { response } = calls[0] ?? {};
    response?.on('error', () => {});
    if (declared) response?.setHeader('content-length', bytes);
    // In two parts, as Node declares the length of one.
    response?.write(Buffer.alloc(bytes, 'x'));
    response?.end();
    await call;
  });
});
