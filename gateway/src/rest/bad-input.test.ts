import type { InjectOptions } from 'fastify';
import type { Route } from './route.ts';
import { routes } from './routes.ts';
import {
  allowedFor,
  allowedOrigin,
  restHarness,
  sampleId,
  sampleUrl,
} from './testing/rest-harness.ts';

const { http, sent } = await restHarness(() => {
  throw new Error('Bad input reached the graph.');
});
beforeEach(() => sent.splice(0));

const rows = routes.map((route) => [`${route.method} ${route.path}`, route] as const);
const withBody = rows.filter(([, { body }]) => body !== undefined);
const withFields = withBody.filter(([, { body }]) => !body?.safeParse({}).success);
const withParams = rows.filter(([, { params }]) => params !== undefined);
const withLogin = rows.filter(([, { login }]) => login !== 'none');
const withScope = withLogin.filter(([, { login }]) => login !== 'any');
const json = { 'content-type': 'application/json' };

type Sent = Pick<InjectOptions, 'payload' | 'url'> & {
  readonly method?: string;
  /** Undefined: without this header, which other requests have. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
};

async function ask(route: Route, more: Sent) {
  const { headers, ...rest } = more;
  const all = { ...allowedFor(route), 'idempotency-key': 'k', ...headers };
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  const response = await http.inject({
    ...{ method: route.method, url: sampleUrl(route) },
    ...(rest as InjectOptions),
    headers: Object.fromEntries(given) as Record<string, string>,
  });
  const { statusCode: status } = response;
  const body = response.body ? response.json() : null;
  return { status, headers: response.headers, body };
}

/** A problem, whose trace id is also in the header, and nothing that was sent to the graph. */
async function expectProblem(answer: ReturnType<typeof ask>, status: number, code: string) {
  const { headers, body, ...found } = await answer;
  expect({ ...found, code: body?.code }).toEqual({ status, code });
  expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(body).toMatchObject({ status, traceId: headers['x-trace-id'], message: body.detail });
  expect(headers['cache-control']).toBe('no-store');
  expect(sent).toEqual([]);
  return { headers, body };
}

describe('bad input (GW-8, GW-9)', () => {
  it.each(withBody)('of %s: no JSON', async (_, route) => {
    for (const payload of ['{', '{"a":}', 'text', '{"a":1}}'])
      await expectProblem(ask(route, { payload, headers: json }), 400, 'VALIDATION_FAILED');
  });

  it.each(withFields)('of %s: another type', async (_, route) => {
    for (const payload of ['[]', '"text"', '1', 'true', 'null', '']) {
      const answer = ask(route, { payload, headers: json });
      const { body } = await expectProblem(answer, 400, 'VALIDATION_FAILED');
      expect(body.fields).toEqual(expect.arrayContaining([expect.any(Object)]));
    }
  });

  it.each(withFields)(
    'of %s: each required field is missing, or of another type',
    async (_, route) => {
      const missing = await ask(route, { payload: {}, headers: json });
      const names = missing.body.fields.map(({ path }: { path: string }) => path);
      expect(names.length).toBeGreaterThan(0);
      for (const value of [{}, [[]], -1, '', 'a\0b', null, true]) {
        const payload = Object.fromEntries(names.map((name: string) => [name, value]));
        const answer = await ask(route, { payload, headers: json });
        expect([value, answer.status]).toEqual([value, 400]);
        expect(
          answer.body.fields.map(({ path }: { path: string }) => path.split(/[.[]/)[0]),
        ).toEqual(expect.arrayContaining(names));
      }
      expect(sent).toEqual([]);
    },
  );

  it.each(withParams)('of %s: an id that cannot exist', async (_, route) => {
    const url = route.path.replace(/\{\w+\}/g, 'a%20b');
    await expectProblem(ask(route, { url }), 400, 'VALIDATION_FAILED');
    await expectProblem(
      ask(route, { url: route.path.replace(/\{\w+\}/g, '%00') }),
      400,
      'VALIDATION_FAILED',
    );
  });

  it.each(withLogin)('of %s: no login, before the body is read', async (_, route) => {
    const headers = { 'x-scopes': undefined };
    const answer = ask(route, { payload: '{', headers: { ...json, ...headers } });
    const { headers: sentBack } = await expectProblem(answer, 401, 'UNAUTHENTICATED');
    expect(sentBack['www-authenticate']).toBe('Bearer');
  });

  it.each(withScope)('of %s: a scope is missing, before the body is read', async (_, route) => {
    const answer = ask(route, { payload: '{', headers: { ...json, 'x-scopes': 'other' } });
    await expectProblem(answer, 403, 'FORBIDDEN');
  });

  it.each(withBody)('of %s: a body of 100 KB and more', async (_, route) => {
    const payload = JSON.stringify({ text: 'x'.repeat(102_400) });
    await expectProblem(ask(route, { payload, headers: json }), 413, 'BODY_TOO_LARGE');
  });

  it.each(withBody)('of %s: a body that is not JSON in UTF-8', async (_, route) => {
    const types = ['text/plain', 'application/xml', 'application/x-www-form-urlencoded'];
    const charset = 'application/json; charset=utf-16';
    for (const type of [...types, charset])
      await expectProblem(
        ask(route, { payload: '{}', headers: { 'content-type': type } }),
        415,
        'UNSUPPORTED_MEDIA_TYPE',
      );
    const headers = { ...json, 'content-encoding': 'gzip' };
    await expectProblem(ask(route, { payload: '{}', headers }), 415, 'UNSUPPORTED_MEDIA_TYPE');
  });

  it.each(rows)('of %s: another method, in any case and with a slash', async (_, route) => {
    for (const url of [
      sampleUrl(route),
      `${route.path.replace(/\{\w+\}/g, sampleId)}/`.toUpperCase(),
    ]) {
      const answer = ask(route, { method: 'PATCH', url, payload: '{', headers: json });
      const { headers } = await expectProblem(answer, 405, 'METHOD_NOT_ALLOWED');
      expect(headers.allow).toContain(route.method);
    }
  });

  it.each(rows)(
    'of %s: OPTIONS is 204, for a page of an allowed origin with a preflight',
    async (_, route) => {
      const options = await ask(route, { method: 'OPTIONS' });
      expect(options.status).toBe(204);
      expect(options.headers.allow).toMatch(/OPTIONS$/);
      const asked = await ask(route, { method: 'OPTIONS', headers: { origin: allowedOrigin } });
      expect(asked.headers).toMatchObject({ 'access-control-allow-origin': allowedOrigin });
      const preflight = { origin: allowedOrigin, 'access-control-request-method': route.method };
      const answer = await ask(route, { method: 'OPTIONS', headers: preflight });
      expect(answer.status).toBe(204);
      expect(answer.headers['access-control-allow-methods']).toContain(route.method);
      expect(answer.headers['access-control-allow-credentials']).toBe('true');
    },
  );

  it.each(withLogin)(
    'of %s: a page of an allowed origin may read the refusal',
    async (_, route) => {
      const headers = { 'x-scopes': undefined, origin: allowedOrigin };
      const answer = await ask(route, { headers });
      expect(answer.headers).toMatchObject({
        'access-control-allow-origin': allowedOrigin,
        vary: 'Origin',
      });
    },
  );

  it.each([
    ['createProduct', { sku: 's', name: 'n', price: 0 }, 'price'],
    ['createProduct', { sku: 's', name: 'n', price: 10_000_000.01 }, 'price'],
    [
      'createProduct',
      { sku: 's', name: 'n', price: 1, categories: ['x'.repeat(51)] },
      'categories[0]',
    ],
    ['depositToPaymentAccount', { amount: 0 }, 'amount'],
    ['depositToBillingAccount', { accountId: sampleId, amount: 0 }, 'amount'],
    ['withdraw', { userId: sampleId, orderId: 'o', amount: 0 }, 'amount'],
    ['createUser', { username: 'ida', email: 'ida@' }, 'email'],
    ['openBillingAccount', { email: 'x'.repeat(200) }, 'email'],
  ])('of %s: a value that the graph would refuse, %j', async (name, payload, path) => {
    const route = routes.find(({ id }) => id === name) as Route;
    const { body } = await expectProblem(
      ask(route, { payload: JSON.stringify(payload), headers: json }),
      400,
      'VALIDATION_FAILED',
    );
    expect(body.fields).toEqual([{ path, message: expect.any(String) }]);
  });

  it.each(['/api/products', '/api/inventory'])(
    'of GET %s: a category that the graph would refuse, by its name',
    async (path) => {
      const answer = await http.inject(`${path}?category=${'x'.repeat(51)}`);
      expect([answer.statusCode, answer.json().fields]).toEqual([
        400,
        [{ path: 'category', message: expect.any(String) }],
      ]);
    },
  );

  it('of the login: a method that its path does not have', async () => {
    const paths = [
      '/auth',
      '/auth/',
      '/AUTH/register',
      '/auth/logout',
      '/auth/sessions',
      '/auth/callback',
    ];
    for (const url of [...paths, `/auth/sessions/${sampleId}`]) {
      const answer = await http.inject({ method: 'PATCH', url });
      expect([url, answer.statusCode, answer.json().code]).toEqual([
        url,
        405,
        'METHOD_NOT_ALLOWED',
      ]);
      expect((await http.inject({ method: 'OPTIONS', url })).statusCode).toBe(204);
    }
    const register = await http.inject({ method: 'OPTIONS', url: '/auth/register' });
    expect(register.headers.allow).toBe('GET, HEAD, POST, OPTIONS');
  });

  it('of headers: a key and a version in the wrong form', async () => {
    const order = routes.find(({ id }) => id === 'cancelOrder') as Route;
    for (const key of ['', 'a b', 'a, b', 'x'.repeat(201), 'é']) {
      const answer = ask(order, { headers: { 'idempotency-key': key } });
      const { body } = await expectProblem(answer, 400, 'VALIDATION_FAILED');
      expect(body.fields).toEqual([{ path: 'Idempotency-Key', message: expect.any(String) }]);
    }
    for (const version of ['3', 'W/"3"', '"3", "4"', '"x"', '']) {
      const answer = ask(order, { headers: { 'if-match': version } });
      const { body } = await expectProblem(answer, 400, 'VALIDATION_FAILED');
      expect(body.fields).toEqual([{ path: 'If-Match', message: expect.any(String) }]);
    }
  });

  it('of a path: unknown below /api, and not to be decoded', async () => {
    const unknown = await http.inject('/api/nothing');
    expect(unknown.json()).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    const malformed = await http.inject('/api/orders/%ff');
    expect(malformed.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(malformed.json()).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });
});
