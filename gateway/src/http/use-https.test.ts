import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphQLError } from 'graphql';
import { trustProxies } from './client-address.ts';
import { newHttp } from './new-http.ts';
import { useHttps } from './use-https.ts';

const proxy = '10.0.0.7';
const trustProxy = trustProxies(['10.0.0.0/8', '127.0.0.1']);
const http = newHttp(100, (error) => ({ message: (error as GraphQLError).message }), trustProxy);
const assertHttps = useHttps(http, 'https://shop.example', trustProxy);
http.all('/*', async () => 'here');
beforeAll(() => http.listen({ port: 0, host: '127.0.0.1' }));
afterAll(() => http.close());

/** Sends a request as it arrives from `remoteAddress`, which says how its client has reached it. */
const send = (protocol: string | undefined, more: object = {}, remoteAddress = proxy) =>
  http.inject({
    ...{ method: 'GET', url: '/users/1?a=b', remoteAddress, ...more },
    headers: protocol === undefined ? {} : { 'x-forwarded-proto': protocol },
  });

describe('plain HTTP at the ingress, in production (GW-10, DEP-12)', () => {
  it.each(['GET', 'HEAD'] as const)(
    'is redirected to HTTPS for %s, on any path',
    async (method) => {
      const response = await send('http', { method });
      expect([response.statusCode, response.headers.location]).toEqual([
        308,
        'https://shop.example/users/1?a=b',
      ]);
      // A browser takes this header over TLS only (RFC 6797, section 7.2).
      expect(response.headers).not.toHaveProperty('strict-transport-security');
    },
  );

  it.each([
    ['//evil.example/x', 'https://shop.example//evil.example/x'],
    // As a client writes it for a proxy (RFC 9112, section 3.2.2).
    ['http://evil.example/x', 'https://shop.example/'],
  ])('of %s does not lead to another host', async (path, location) => {
    const { port } = http.server.address() as AddressInfo;
    const headers = { 'x-forwarded-proto': 'http', connection: 'close' };
    const [response] = await once(
      request({ host: '127.0.0.1', port, path, headers }).end(),
      'response',
    );
    response.resume();
    expect([response.statusCode, response.headers.location]).toEqual([308, location]);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'] as const)('is refused for %s', async (method) => {
    const response = await send('http', { method });
    expect(response.statusCode).toBe(403);
    expect(response.headers).not.toHaveProperty('location');
    expect(response.body).toContain('This needs HTTPS. Send the request to https://shop.example.');
  });

  it('is what the last of several proxies says', async () => {
    expect((await send('https, http')).statusCode).toBe(308);
    expect((await send('http, HTTPS')).statusCode).toBe(200);
  });

  it('is refused for a socket as well', () => {
    const upgrade =
      (protocol: string, remoteAddress = proxy) =>
      () =>
        assertHttps({
          headers: { 'x-forwarded-proto': protocol },
          socket: { remoteAddress },
        } as unknown as IncomingMessage);
    for (const protocol of ['ws', 'http']) expect(upgrade(protocol)).toThrow(/needs HTTPS/);
    for (const protocol of ['wss', 'https']) expect(upgrade(protocol)).not.toThrow();
    expect(upgrade('ws', '203.0.113.9')).not.toThrow();
  });
});

describe('HTTPS in production (GW-10)', () => {
  it('is remembered by browsers for a year', async () => {
    const { statusCode, headers } = await send('https');
    expect([statusCode, headers['strict-transport-security']]).toEqual([200, 'max-age=31536000']);
  });

  it.each(['http', 'https'])('is not what a stranger says: %s', async (protocol) => {
    const { statusCode, headers } = await send(protocol, {}, '203.0.113.9');
    expect(statusCode).toBe(200);
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it('is not asked of a client inside the network, which comes through no proxy', async () => {
    expect((await send(undefined, { method: 'POST' })).statusCode).toBe(200);
  });
});
