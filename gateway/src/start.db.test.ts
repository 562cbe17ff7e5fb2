import { once } from 'node:events';
import { freePort } from '@souk/platform/runtime/free-port';
import { WebSocket } from 'ws';
import { start } from './start.ts';
import { inProduction, secret, startSystem } from './testing/system.ts';

const headersOf = ({ headers }: Response) => Object.fromEntries(headers) as Record<string, string>;

/** Reads the whole response: until then its connection stays open. */
async function statusOf(responding: Promise<Response>): Promise<number> {
  const response = await responding;
  await response.arrayBuffer();
  return response.status;
}

describe('the gateway', () => {
  let gateway: Awaited<ReturnType<typeof startSystem>>;
  beforeAll(async () => {
    gateway = await startSystem();
  });

  it('serves health, readiness and metrics (OPS-2, OPS-3)', async () => {
    expect(await (await gateway.manage('/health')).json()).toEqual({ status: 'ok' });
    const ready = { ready: true, state: 'running', missing: [] };
    expect(await (await gateway.manage('/ready')).json()).toEqual(ready);
    expect(await (await gateway.manage('/metrics')).text()).toContain('graphql_requests_total');
  });

  it.each(['GET', 'HEAD', 'POST', 'OPTIONS'])(
    'answers %s for them on its public port as for any unknown path (OPS-2, GW-3)',
    async (method) => {
      const answerTo = async (path: string) => {
        const response = await gateway.get(path, { method });
        const { date, 'x-trace-id': traceId = '', ...headers } = headersOf(response);
        const body = (await response.text()).replace(traceId, '');
        return { status: response.status, headers, body };
      };
      const unknown = await answerTo('/nothing');
      expect(unknown.status).toBe(404);
      for (const path of ['/health', '/ready', '/metrics', '/metrics?x=1', '/health/']) {
        expect([path, await answerTo(path)]).toEqual([path, unknown]);
      }
    },
  );

  it('has an explorer that loads everything from the gateway (GW-5)', async () => {
    const page = await gateway.get('/explorer');
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    const parts = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
    expect(parts.filter((path) => /^(https?:)?\/\//.test(path))).toEqual([]);
    expect(parts).toContain('/explorer/graphiql.js');
    for (const path of parts.filter((one) => one.startsWith('/explorer'))) {
      expect(await statusOf(gateway.get(path))).toBe(200);
    }
  });

  it('has a start page, where a login ends as well', async () => {
    const page = await gateway.get('/');
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    const html = await page.text();
    const parts = [...html.matchAll(/(?:src|href)="(\/[^"?]*)/g)].map(([, path = '']) => path);
    for (const path of parts.filter((one) => !one.startsWith('/auth'))) {
      const headers = { accept: 'text/html' };
      expect([path, await statusOf(gateway.get(path, { headers }))]).toEqual([path, 200]);
    }
  });

  it('lets a browser log in, and identifies it by its session (ID-4)', async () => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ username: 'buyer', password: secret });
    const login = await gateway.get('/auth/', { method: 'POST', headers, body });
    expect(login.status).toBe(200);
    const [cookie = ''] = login.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
    const query = JSON.stringify({ query: '{ orders(first: 1) { edges { cursor } } }' });
    const ask = (more: Record<string, string>) =>
      gateway.get('/graphql', { method: 'POST', headers: { ...headers, ...more }, body: query });
    expect((await ask({})).status).toBe(401);
    const known = await ask({ cookie });
    expect(known.status).toBe(503);
    const { errors } = (await known.json()) as { errors: { extensions: object }[] };
    expect(errors[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('counts what it refuses, over every route (OPS-3)', async () => {
    const foreign = { 'content-type': 'application/json', origin: 'http://evil.test' };
    const statusOf = async (path: string, init?: RequestInit) =>
      (await gateway.get(path, init)).status;
    expect(await statusOf('/auth', { method: 'POST', headers: foreign, body: '{}' })).toBe(403);
    expect(await statusOf('/auth/nothing')).toBe(404);
    expect(await statusOf('/nothing')).toBe(404);
    expect(await statusOf('/operations/health')).toBe(401);
    const metrics = await (await gateway.manage('/metrics')).text();
    expect(metrics).toContain('gateway_refusals_total{code="FORBIDDEN"} 1');
    expect(metrics).toContain('gateway_refusals_total{code="NOT_FOUND"} 2');
    expect(metrics).toMatch(/gateway_refusals_total{code="UNAUTHENTICATED"} [1-9]/);
  });

  it('does not name unavailable subgraphs (GW-3)', async () => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query: '{ products(first: 1) { edges { cursor } } }' });
    const answer = await gateway.get('/graphql', { method: 'POST', headers, body });
    expect(await answer.text()).not.toMatch(/inventory|souk\.internal|ENOTFOUND/);
  });
});

it('a page at a port of an older system uses the session as at the first one (RST-7)', async () => {
  const port = await freePort();
  const gateway = await startSystem({ GATEWAY_MORE_PORTS: String(port) });
  const headers = { 'content-type': 'application/json', origin: `http://localhost:${port}` };
  const body = JSON.stringify({ username: 'buyer', password: secret });
  const post = (more: object) =>
    fetch(`http://127.0.0.1:${port}/auth`, {
      ...{ method: 'POST', body },
      headers: { ...headers, ...more },
    });
  expect((await post({})).status).toBe(200);
  expect((await post({ origin: 'http://localhost:1' })).status).toBe(403);
  await gateway.stop();
});

it('one rate limit covers everything that an address sends, over every route (GW-11)', async () => {
  const gateway = await startSystem({ ADDRESS_COST_PER_MINUTE_MAX: '1010' });
  const headers = { 'content-type': 'application/json' };
  const post = async (path: string, body: object) => {
    const answer = await gateway.get(path, { method: 'POST', headers, body: JSON.stringify(body) });
    return [answer.status, Number(answer.headers.get('retry-after'))];
  };
  const user = { username: 'new', email: 'new@souk.example', password: 'a good password' };
  // No subgraph runs that could register the user.
  expect(await post('/auth/register', user)).toEqual([503, 5]);
  expect(await post('/auth', user)).toEqual([401, 0]);
  for (const [path, body] of [
    ['/auth', user],
    ['/auth/register', user],
    ['/graphql', { query: '{ products(first: 20) { edges { cursor } } }' }],
  ] as const) {
    const [status, seconds = 0] = await post(path, body);
    expect([status, seconds > 0 && seconds <= 60]).toEqual([429, true]);
  }
  // The second of them is a mutation that the gateway runs itself: refused twice, counted once.
  const metrics = await (await gateway.manage('/metrics')).text();
  expect(metrics).toContain('gateway_refusals_total{code="RATE_LIMITED"} 3');
  await gateway.stop();
});

it.each([
  ['60000', 'graphql_anonymous_cache_total{outcome="hit"} 1'],
  ['0', null],
])('ANONYMOUS_CACHE_MS=%s decides whether answers are cached (GW-11)', async (time, expected) => {
  const gateway = await startSystem({ ANONYMOUS_CACHE_MS: time });
  const headers = { 'content-type': 'application/json' };
  for (let count = 0; count < 2; count += 1) {
    const body = JSON.stringify({ query: '{ __typename }' });
    const answer = await gateway.get('/graphql', { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject({ data: { __typename: 'Query' } });
  }
  const metrics = await (await gateway.manage('/metrics')).text();
  expect(/^graphql_anonymous_cache_total.*"hit".*$/m.exec(metrics)?.[0] ?? null).toBe(expected);
  await gateway.stop();
});

describe('the gateway in production', () => {
  it('has no explorer, no Sandbox and no introspection (GW-5)', async () => {
    const gateway = await startSystem(inProduction);
    expect((await gateway.get('/explorer')).status).toBe(404);
    const page = await gateway.get('/graphql', { headers: { accept: 'text/html' } });
    expect(await page.text()).not.toContain('sandbox');
    const headers = { 'content-type': 'application/json' };
    const body = '{"query":"{ __schema { queryType { name } } }"}';
    const response = await gateway.get('/graphql', { method: 'POST', headers, body });
    const refusal = await response.text();
    expect(refusal).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(refusal).not.toMatch(/apollo/i);
    await gateway.stop();
  });

  it('redirects what reached the ingress by plain HTTP, and refuses its sockets (GW-10, DEP-12)', async () => {
    const gateway = await startSystem({ ...inProduction, GATEWAY_PROXIES: '127.0.0.1' });
    const from = (protocol: string) => ({ headers: { 'x-forwarded-proto': protocol } });
    const plain = await gateway.get('/?a=b', { ...from('http'), redirect: 'manual' });
    expect([plain.status, plain.headers.get('location')]).toEqual([
      308,
      'https://shop.example/?a=b',
    ]);
    const posted = await gateway.get('/graphql', { method: 'POST', body: '{}', ...from('http') });
    expect(posted.status).toBe(403);
    const login = await gateway.get('/auth/login', { ...from('https'), redirect: 'manual' });
    expect(login.headers.get('strict-transport-security')).toBe('max-age=31536000');
    const url = `${gateway.publicUrl.replace('http', 'ws')}/graphql`;
    const statusOfSocket = async (protocol: string) => {
      const socket = new WebSocket(url, 'graphql-transport-ws', from(protocol));
      socket.on('error', () => {});
      const [first] = await Promise.race([
        once(socket, 'open').then(() => [101]),
        once(socket, 'unexpected-response').then(([, { statusCode }]) => [statusCode]),
      ]);
      socket.terminate();
      return first;
    };
    expect([await statusOfSocket('ws'), await statusOfSocket('wss')]).toEqual([403, 101]);
    await gateway.stop();
  });

  it('does not start as a demo, and names all reasons at once (DEP-4, GW-10)', async () => {
    const demo = {
      NODE_ENV: 'production',
      OIDC_ISSUER: 'http://localhost:8180/realms/souk',
      GATEWAY_PUBLIC_URL: 'http://localhost:8000',
      GATEWAY_DEMO_PASSWORD: 'souk-demo',
      CRASH_AT: 'gateway/http/answered#1',
    };
    const started = start(demo);
    for (const name of ['OIDC_ISSUER', 'GATEWAY_PUBLIC_URL']) {
      await expect(started).rejects.toThrow(`${name}: Must begin with https:// in production.`);
    }
    for (const name of ['GATEWAY_DEMO_PASSWORD', 'CRASH_AT']) {
      await expect(started).rejects.toThrow(`${name}: Not allowed in production.`);
    }
  });
});

describe('a gateway with invalid settings', () => {
  it.each(['*', 'null', 'app.shop.test', 'data:text/html,a', 'https://a.test,*'])(
    'does not start with the origin %s (ADD-1)',
    async (origins) => {
      await expect(start({ GATEWAY_ORIGINS: origins })).rejects.toThrow(
        'GATEWAY_ORIGINS: Must be origins, separated by commas',
      );
    },
  );

  it('names all of them, and shows no value', async () => {
    const environment = {
      SESSION_KEY: 'short',
      GATEWAY_DATABASE_URL: 'mysql://secret@db',
      GATEWAY_PROXIES: 'ingress',
    };
    const started = start(environment);
    await expect(started).rejects.toThrow(
      /GATEWAY_PROXIES.*GATEWAY_DATABASE_URL.*SESSION_KEY.*APOLLO_TELEMETRY_DISABLED.*KAFKA_BROKERS/s,
    );
    await expect(started).rejects.not.toThrow(/short|mysql|ingress/);
  });
});
