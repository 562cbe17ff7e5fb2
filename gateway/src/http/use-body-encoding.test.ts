import { gzipSync } from 'node:zlib';
import type { GraphQLError } from 'graphql';
import { newHttp } from './new-http.ts';

const http = newHttp(1_000, (error) => {
  const { message, extensions } = error as GraphQLError;
  return { message, extensions: { code: extensions?.code } };
});
http.post('/echo', async ({ body }) => body);
http.get('/echo', async () => ({}));
afterAll(() => http.close());

const text = '{"a":"é"}';
const send = (headers: Record<string, string>, payload: string | Buffer = text) =>
  http.inject({ method: 'POST', url: '/echo', headers, payload });
const json = 'application/json';
const sendUtf8 = 'Send the body as UTF-8: leave `charset` out, or set it to `utf-8`.';

describe('a body (GW-8)', () => {
  it.each([json, `${json}; charset=utf-8`, `${json};CHARSET="UTF8"`, `${json}; charset=us-ascii`])(
    'is read with the content type %s',
    async (type) => {
      const response = await send({ 'content-type': type, 'content-encoding': 'identity' });
      expect([response.statusCode, response.json()]).toEqual([200, { a: 'é' }]);
    },
  );

  it.each(['utf-16', 'UTF-16LE', 'iso-8859-1', ''])(
    'is rejected with charset=%s',
    async (charset) => {
      const type = `${json}; charset="${charset}"`;
      const response = await send({ 'content-type': type }, Buffer.from(text, 'utf16le'));
      const extensions = { code: 'UNSUPPORTED_MEDIA_TYPE' };
      expect(response.statusCode).toBe(415);
      expect(response.json()).toEqual({ errors: [{ message: sendUtf8, extensions }] });
    },
  );

  it.each(['gzip', 'GZIP', 'br', 'gzip, identity'])(
    'is rejected compressed by %s',
    async (coding) => {
      const headers = { 'content-type': json, 'content-encoding': coding };
      const response = await send(headers, gzipSync(text));
      expect(response.statusCode).toBe(415);
      expect(response.headers['accept-encoding']).toBe('identity');
      const message = 'Send the body uncompressed, without `content-encoding`.';
      const extensions = { code: 'UNSUPPORTED_MEDIA_TYPE' };
      expect(response.json()).toEqual({ errors: [{ message, extensions }] });
    },
  );

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'nonsense', ''])(
    'is rejected with the content type "%s"',
    async (type) => {
      const response = await send({ ...(type && { 'content-type': type }) });
      expect(response.statusCode).toBe(415);
      const message = 'Send the body as `content-type: application/json`.';
      const extensions = { code: 'UNSUPPORTED_MEDIA_TYPE' };
      expect(response.json()).toEqual({ errors: [{ message, extensions }] });
    },
  );

  it.each([
    '{"__proto__":{"isAdmin":true},"a":1}',
    '{"constructor":{"prototype":{"isAdmin":true}},"a":1}',
  ])('loses what would change all objects: %s', async (body) => {
    const response = await send({ 'content-type': json }, body);
    expect([response.statusCode, response.json()]).toEqual([200, { a: 1 }]);
  });

  it.each(['{"a":', ''])('is rejected when it is not JSON: %s', async (body) => {
    const response = await send({ 'content-type': json }, body);
    expect(response.statusCode).toBe(400);
    const message = 'The body is not valid JSON.';
    expect(response.json()).toEqual({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('is not expected of a GET', async () => {
    const headers = { 'content-type': `${json}; charset=utf-16`, 'content-encoding': 'gzip' };
    const response = await http.inject({ method: 'GET', url: '/echo', headers });
    expect(response.statusCode).toBe(200);
  });
});
