import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { authorityFiles } from '@souk/ops/testing/authority-files';
import { freePort } from '@souk/platform/runtime/free-port';
import { newLogger } from '@souk/platform/runtime/logger';
import { trustAuthority } from '@souk/platform/runtime/tls/trust-authority';
import type { GraphQLError } from 'graphql';
import { trustProxies } from './client-address.ts';
import { listenOnMorePorts } from './listen-on-more-ports.ts';
import { newHttp } from './new-http.ts';
import { defaultHttpSettings } from './settings.ts';
import { useHttps } from './use-https.ts';

const { caFile, issue } = await authorityFiles();
const certificate = await issue('gateway');
const proxies = trustProxies([]);
const errors: string[] = [];

describe('a gateway with a certificate (GW-10)', () => {
  let http: ReturnType<typeof newHttp>;
  let distrust: () => void;
  beforeAll(async () => {
    distrust = trustAuthority(caFile, newLogger('test', 'silent'));
    const settings = { ...defaultHttpSettings, headersMs: 50 };
    const formatError = (error: unknown) => {
      errors.push((error as GraphQLError).message);
      return { message: 'refused' };
    };
    http = newHttp(1_000, formatError, proxies, settings, { certificate });
    useHttps(http, 'https://shop.example', proxies);
    http.get('/hello', async () => 'hello');
    await http.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(async () => {
    await http.close();
    distrust();
  });
  const port = () => (http.server.address() as AddressInfo).port;

  it('speaks HTTPS, which browsers remember, at the ports of older systems as well', async () => {
    const other = await freePort();
    const more = await listenOnMorePorts(http.server, '127.0.0.1', [other]);
    for (const one of [port(), other]) {
      const response = await fetch(`https://localhost:${one}/hello`);
      expect([await response.text(), response.headers.get('strict-transport-security')]).toEqual([
        'hello',
        'max-age=31536000',
      ]);
    }
    await more.stop();
  });

  it.each([
    ['sends no handshake in time', ''],
    ['speaks plain HTTP', 'GET /hello HTTP/1.1\r\nHost: x\r\n\r\n'],
  ])('closes a connection that %s, and goes on', async (_, text) => {
    const socket = connect(port(), '127.0.0.1');
    let received = '';
    socket.setEncoding('latin1').on('data', (part: string) => {
      received += part;
    });
    await once(socket, 'connect');
    if (text) socket.write(text);
    await once(socket, 'close');
    expect(received).not.toMatch(/HTTP|hello/);
    expect((await fetch(`https://127.0.0.1:${port()}/hello`)).status).toBe(200);
  });
});
