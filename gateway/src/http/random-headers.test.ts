import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { bearerToken } from '@souk/auth/token-verifier';
import { checkProperty } from '@souk/platform/testing/property';
import fc from 'fast-check';
import type { FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { isCsrfSafe, isJson } from '../identity/login/is-csrf-safe.ts';
import { originOf, returnAddress } from '../identity/login/return-address.ts';
import { traceOf, traceparentOf } from '../request/trace.ts';
import { acceptsEvents } from '../subscriptions/transport/http-request.ts';
import { clientAddress, trustProxies } from './client-address.ts';
import { newHttp } from './new-http.ts';

/** What Node passes on as the value of a header: no line breaks, no NUL. */
const headers = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'\t !"%,;:=/?[]{}0aZé\u00ff') }),
  fc.string({ unit: 'binary-ascii' }).map((text) => text.replaceAll(/[\0\r\n]/g, '')),
);
const addresses = fc.oneof(
  fc.ipV4(),
  fc.ipV6(),
  fc.ipV4().map((ip) => `${ip}:4711`),
  fc.ipV6().map((ip) => `[${ip}]:4711`),
  fc.constantFrom('unknown', '', '_hidden', '10.0.0.7', '127.1', '0x7f000001', '::ffff:192.0.2.1'),
  headers,
);
const proxies = trustProxies(['10.0.0.0/8']);
const formatError = (error: unknown) => ({ message: String(error) });

describe('X-Forwarded-For, whatever it holds,', () => {
  const lists = fc.array(addresses).map((entries) => entries.join(','));
  const http = newHttp(1_000, formatError as never, proxies);
  http.get('/', async ({ ip }) => ip);
  const requestFrom = (remoteAddress: string, value: string) =>
    ({
      headers: { 'x-forwarded-for': value },
      socket: { remoteAddress },
    }) as never as IncomingMessage;

  it('gives an address, the same for requests and sockets (GW-11)', async () => {
    const property = fc.asyncProperty(lists, async (value) => {
      const address = clientAddress(requestFrom('10.0.0.1', value), proxies);
      expect([value, isIP(address)]).toEqual([value, expect.not.stringMatching(/^0$/)]);
      expect(isIP(address)).toBeGreaterThan(0);
      const inject = { url: '/', remoteAddress: '10.0.0.1', headers: { 'x-forwarded-for': value } };
      expect((await http.inject(inject)).body).toBe(address);
    });
    await checkProperty(property, 200);
  });

  it('gives the client that the proxy has added, in one form, with or without a port (GW-11)', async () => {
    const ports = fc.option(fc.nat(65_535));
    const property = fc.property(fc.ipV4(), ports, lists, (ip, port, before) => {
      fc.pre(!proxies(ip, 0));
      const added = port === null ? ip : `${ip}:${port}`;
      const value = [before, added].filter(Boolean).join(', ');
      expect(clientAddress(requestFrom('10.0.0.1', value), proxies)).toBe(ip);
      expect(clientAddress(requestFrom('192.0.2.9', value), proxies)).toBe('192.0.2.9');
    });
    await checkProperty(property, 200);
  });
});

describe('a header, whatever it holds,', () => {
  const parseNothing = () => {
    throw new Error('The document is not read.');
  };

  it('is read without a fault, and never as something that its type does not have', async () => {
    const digits = fc.constantFrom('0', 'a', 'A', 'f', 'g');
    const traces = fc
      .tuple(fc.constantFrom('00', 'ff'), digits, digits)
      .map(([version, id, parent]) => `${version}-${id.repeat(32)}-${parent.repeat(16)}-01`);
    const property = fc.property(fc.oneof(headers, traces), headers, (value, other) => {
      expect(traceOf(value).id).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
      const request = {
        routeOptions: { url: '/graphql' },
        headers: { accept: value },
        method: 'GET',
        query: { query: other },
      } as never as FastifyRequest;
      expect(typeof acceptsEvents(request, parseNothing as never)).toBe('boolean');
      expect(isCsrfSafe({ method: 'POST', headers: { origin: value } }, ['https://a'])).toBe(false);
      expect(isJson(value)).toBe(false);
      expect(new URL(returnAddress(value, 'https://a.example')).origin).toBe('https://a.example');
      const settings = { origins: ['https://b.example'], publicUrl: 'https://a.example' };
      expect(originOf({ referer: value }, settings)).toBe('https://a.example');
    });
    await checkProperty(property, 500);
  });

  it('of a trace is read again as it was written', async () => {
    const ids = fc.string({
      unit: fc.constantFrom(...'0123456789abcdef'),
      minLength: 32,
      maxLength: 32,
    });
    const property = fc.property(ids, (id) => {
      fc.pre(!/^0+$/.test(id));
      expect(traceOf(traceparentOf({ id }))).toEqual({ id });
    });
    await checkProperty(property, 100);
  });

  it('asks for events in any case and order, beside parameters', async () => {
    const parameters = fc.constantFrom('', ';q=0.5', '; charset=utf-8', ' ');
    const cases = fc.mixedCase(fc.constant('text/event-stream'));
    const property = fc.property(cases, parameters, (type, parameter) => {
      const accept = `${type}${parameter}`;
      const request = { routeOptions: { url: '/graphql' }, headers: { accept } };
      expect(acceptsEvents(request as FastifyRequest, parseNothing as never)).toBe(true);
    });
    await checkProperty(property, 50);
  });

  it('with a credential gives a token without spaces, or UNAUTHENTICATED (ID-5)', async () => {
    const texts = fc.oneof(
      headers,
      headers.map((text) => `Bearer ${text}`),
    );
    const property = fc.property(texts, (value) => {
      try {
        expect(bearerToken(value)).toMatch(/^\S+$/);
      } catch (error) {
        expect((error as GraphQLError).extensions?.code).toBe('UNAUTHENTICATED');
      }
    });
    await checkProperty(property, 300);
  });
});

describe('the type and the coding of a body, whatever they hold,', () => {
  const http = newHttp(1_000, formatError as never);
  http.post('/', async () => 'read');

  it('are accepted, or refused as the mistake of the client (GW-8)', async () => {
    const types = fc.oneof(
      headers,
      headers.map((text) => `application/json;${text}`),
      fc.constantFrom('application/json; charset=', 'application/json;charset=utf-16', 'a/b;c'),
    );
    const property = fc.asyncProperty(types, fc.option(headers), async (type, coding) => {
      const { statusCode } = await http.inject({
        ...{ method: 'POST', url: '/', payload: '{}' },
        headers: { 'content-type': type, ...(coding !== null && { 'content-encoding': coding }) },
      });
      expect([200, 400, 415]).toContain(statusCode);
    });
    await checkProperty(property, 200);
  });
});
