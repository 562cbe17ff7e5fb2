import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { Registry } from 'prom-client';
import { useErrors } from '../operations/use-errors.ts';
import { useRefusals } from '../operations/use-refusals.ts';
import { captureLog } from '../testing/capture-log.ts';
import { trustProxies } from './client-address.ts';
import { newHttp } from './new-http.ts';
import { defaultHttpSettings, type HttpSettings } from './settings.ts';

const post = 'POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
const get = 'GET /hello HTTP/1.1\r\nHost: x\r\n\r\n';

describe('an HTTP connection', () => {
  let http: ReturnType<typeof newHttp>;
  let registry: Registry;
  let sockets: Socket[];
  beforeEach(() => {
    sockets = [];
    registry = new Registry();
  });
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    await http.close();
  });

  const listen = async (settings: Partial<HttpSettings>, proxies: string[] = []) => {
    const { logger } = captureLog();
    const formatError = useErrors(logger, false, useRefusals(logger, registry));
    const all = { ...defaultHttpSettings, ...settings };
    http = newHttp(1_000, formatError, trustProxies(proxies), all);
    http.get('/hello', async () => ({ status: 'ok' }));
    http.post('/echo', async ({ body }) => body);
    await http.listen({ port: 0, host: '127.0.0.1' });
  };
  const open = async () => {
    const { port } = http.server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    socket.on('error', () => {});
    await once(socket, 'connect');
    return socket;
  };
  /** All that the server sends until it closes the connection. */
  const received = async (socket: Socket) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    await once(socket, 'close');
    return text;
  };
  const answer = async (socket: Socket) => {
    socket.write(get);
    const [data] = (await once(socket, 'data')) as [Buffer];
    return data.toString();
  };
  const refusals = async () => {
    const { values } = (await registry.getSingleMetric('gateway_refusals_total')?.get()) ?? {};
    return values?.map(({ value, labels }) => [labels.code, value]);
  };

  it.each<[string, Partial<HttpSettings>, string]>([
    ['nothing', { headersMs: 20 }, ''],
    ['half of its headers', { headersMs: 20 }, post],
    ['half of its body', { receiveMs: 20 }, `${post}Content-Length: 100\r\n\r\n{"a":`],
  ])('that sends %s is closed after a while, with 408 (GW-11)', async (_, settings, text) => {
    await listen(settings);
    const socket = await open();
    socket.write(text);
    const response = await received(socket);
    expect(response).toMatch(/^HTTP\/1.1 408 Request Timeout\r\n/);
    expect(JSON.parse(response.split('\r\n\r\n')[1] ?? '')).toEqual({
      errors: [
        {
          message: 'The request did not arrive in time. Send it at once.',
          extensions: { code: 'BAD_REQUEST', traceId: expect.any(String) },
        },
      ],
    });
    expect(await refusals()).toEqual([['BAD_REQUEST', 1]]);
  });

  it.each([
    ['no HTTP', 'nonsense\r\n\r\n', 400],
    ['headers that are too large', `${post}X: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ])('that sends %s is closed with a code for clients', async (_, text, status) => {
    await listen({});
    const socket = await open();
    socket.write(text);
    const response = await received(socket);
    expect(response).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(response).toContain('"code":"BAD_REQUEST"');
  });

  it('is refused above the limit of its address, until another one closes (GW-11)', async () => {
    await listen({ connectionsPerAddress: 1 });
    const first = await open();
    expect(await answer(first)).toMatch(/^HTTP\/1.1 200 /);
    const second = await received(await open());
    expect(second).toMatch(/^HTTP\/1.1 429 .*"code":"TOO_MANY_CONNECTIONS"/s);
    first.destroy();
    let isOpen = false;
    while (!isOpen) isOpen = (await answer(await open())).startsWith('HTTP/1.1 200 ');
    expect(await refusals()).toContainEqual(['TOO_MANY_CONNECTIONS', expect.any(Number)]);
  });

  it('of a trusted proxy has no limit for its address', async () => {
    await listen({ connectionsPerAddress: 1 }, ['127.0.0.1']);
    for (const _ of [1, 2]) expect(await answer(await open())).toMatch(/^HTTP\/1.1 200 /);
  });

  it('is refused above the limit of all connections (GW-11)', async () => {
    await listen({ connectionsMax: 1 });
    const first = await open();
    expect(await answer(first)).toMatch(/^HTTP\/1.1 200 /);
    expect(await received(await open())).toBe('');
    expect(await answer(first)).toMatch(/^HTTP\/1.1 200 /);
    expect(await refusals()).toEqual([['TOO_MANY_CONNECTIONS', 1]]);
  });
});
