import { GraphQLError } from 'graphql';
import { newHttp } from './new-http.ts';
import { useCors } from './use-cors.ts';

const listed = 'https://app.shop.test';
const http = newHttp(100, (error) => ({ message: (error as GraphQLError).message }));
await useCors(http, ['https://shop.test', listed]);
for (const path of ['/graphql', '/auth/profile/me', '/authors', '/operations/health']) {
  http.get(path, async () => 'text');
}
http.post('/graphql', async () => {
  throw new GraphQLError('Refused.', { extensions: { http: { status: 429 } } });
});
afterAll(() => http.close());

const preflight = { 'access-control-request-method': 'POST' };
const corsHeadersOf = (headers: object) =>
  Object.entries(headers).filter(([name]) => name.startsWith('access-control-'));

/** The CORS headers of a response, and the status. */
async function ask(method: 'GET' | 'POST' | 'OPTIONS', url: string, headers: object) {
  const response = await http.inject({ method, url, headers: { ...headers } });
  const { vary } = response.headers;
  return {
    status: response.statusCode,
    vary,
    ...Object.fromEntries(corsHeadersOf(response.headers)),
  };
}

const shared = {
  vary: 'Origin',
  'access-control-allow-origin': listed,
  'access-control-allow-credentials': 'true',
  'access-control-expose-headers': 'x-trace-id, retry-after, location, link, etag, x-souk-refusal',
};

describe('a page of a listed origin (ADD-1)', () => {
  it.each([
    ['GET', '/graphql?query={a}', 200],
    ['GET', '/auth/profile/me', 200],
    ['GET', '/auth/nothing', 404],
    ['POST', '/graphql', 429],
  ] as const)('may read the response to %s %s', async (method, url, status) => {
    expect(await ask(method, url, { origin: listed })).toEqual({ status, ...shared });
  });

  it.each(['/graphql', '/auth', '/auth/logout'])(
    'may send what needs a preflight to %s',
    async (url) => {
      expect(await ask('OPTIONS', url, { ...preflight, origin: listed })).toEqual({
        status: 204,
        ...shared,
        'access-control-allow-methods': 'GET, POST, PUT, DELETE',
        'access-control-allow-headers':
          'content-type, authorization, traceparent, idempotency-key, if-match, x-apollo-operation-name, apollo-require-preflight, last-event-id',
        'access-control-max-age': '7200',
      });
    },
  );

  it.each(['/operations/health', '/authors'])('may not read %s', async (url) => {
    expect(await ask('GET', url, { origin: listed })).toEqual({ status: 200, vary: 'Origin' });
  });
});

describe('a page of another origin (ADD-1)', () => {
  it.each([
    'https://evil.test',
    'https://shop.test.evil.test',
    'https://app.shop.test:8443',
    'http://app.shop.test',
    'https://APP.shop.test',
    'null',
    '*',
    '',
  ])('such as %s gets no CORS headers', async (origin) => {
    for (const url of ['/graphql', '/auth/profile/me']) {
      expect(await ask('GET', url, { origin })).toEqual({ status: 200, vary: 'Origin' });
    }
    const refused = await ask('OPTIONS', '/graphql', { ...preflight, origin });
    expect(refused).toEqual({ status: 404, vary: 'Origin' });
  });

  it('is the case without an origin, too', async () => {
    expect(await ask('GET', '/graphql', {})).toEqual({ status: 200, vary: 'Origin' });
  });
});
