import { pathsOf, type Route } from './route.ts';
import { routes } from './routes.ts';
import { badRequests } from './testing/bad-requests.ts';
import { sampleId } from './testing/rest-harness.ts';

const { http, ask, expectProblem } = await badRequests();

const rows = routes.map((route) => [`${route.method} ${route.path}`, route] as const);
const withBody = rows.filter(([, { body }]) => body !== undefined);
const withFields = withBody.filter(([, { body }]) => !body?.safeParse({}).success);
const withParams = rows.filter(([, { params }]) => params !== undefined);
const withQuery = rows.filter(([, { query }]) => query !== undefined);
const withLogin = rows.filter(([, { login }]) => login !== 'none');
const withScope = withLogin.filter(([, { login }]) => login !== 'any');
const withExample = withBody.filter(([, { example }]) => example !== undefined);
const json = { 'content-type': 'application/json' };
const invalid = 'VALIDATION_FAILED';

const pathsIn = (body: { readonly fields: readonly { readonly path: string }[] }) =>
  body.fields.map(({ path }) => path);

/** For each value in the example of a route: its path, and the example with a value of another type there. */
function brokenBodies({ example }: Route): readonly (readonly [path: string, body: unknown])[] {
  const broken = (value: unknown, path: string): (readonly [string, unknown])[] => {
    const isNested = typeof value === 'object' && value !== null;
    const own = [path, Array.isArray(value) ? {} : isNested ? 7 : [{}]] as const;
    const within = Object.entries(isNested ? value : {}).flatMap(([name, one]) => {
      const place = Array.isArray(value) ? `${path}[${name}]` : path ? `${path}.${name}` : name;
      return broken(one, place).map(([at, other]): readonly [string, unknown] => [
        at,
        Array.isArray(value)
          ? value.with(Number(name), other)
          : { ...(value as object), [name]: other },
      ]);
    });
    return [own, ...within];
  };
  return broken(example, '').filter(([path]) => path !== '');
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
    },
  );

  it.each(withExample)(
    'of %s: one value of another type in a body that is valid else, by its path',
    async (_, route) => {
      for (const [path, payload] of brokenBodies(route)) {
        const answer = ask(route, { payload: JSON.stringify(payload), headers: json });
        const { body } = await expectProblem(answer, 400, 'VALIDATION_FAILED');
        expect(body.fields).toEqual([{ path, message: expect.any(String) }]);
      }
    },
  );

  it.each(withParams)('of %s: an id that cannot exist', async (_, route) => {
    for (const path of pathsOf(route))
      for (const id of ['a%20b', '%00']) {
        const answer = ask(route, { url: path.replace(/\{\w+\}/g, id) });
        await expectProblem(answer, 400, 'VALIDATION_FAILED');
      }
  });

  it.each(withQuery)('of %s: each value of the query, wrong and missing', async (_, route) => {
    const { shape = {} } = route.query ?? {};
    const names = Object.keys(shape);
    const wrong = names.map((name) => `${name}=%00`).join('&');
    const required = names.filter((name) => !shape[name]?.safeParse(undefined).success);
    for (const url of pathsOf(route).map((path) => path.replace(/\{\w+\}/g, sampleId))) {
      const all = await expectProblem(ask(route, { url: `${url}?${wrong}` }), 400, invalid);
      expect(pathsIn(all.body)).toEqual(names);
      if (required.length === 0) continue;
      const none = await expectProblem(ask(route, { url }), 400, invalid);
      expect(pathsIn(none.body)).toEqual(required);
    }
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

  it.each([
    ['createProduct', { sku: 's', name: 'n', price: 0 }, 'price'],
    ['createProduct', { sku: 's', name: 'n', price: 10_000_000.01 }, 'price'],
    ['createProduct', { sku: 's', name: 'a\tb', price: 1 }, 'name'],
    [
      'createProduct',
      { sku: 's', name: 'n', price: 1, categories: ['x'.repeat(51)] },
      'categories[0]',
    ],
    ['depositToPaymentAccount', { amount: 0 }, 'amount'],
    ['depositToBillingAccount', { accountId: sampleId, amount: 0 }, 'amount'],
    ['withdraw', { userId: sampleId, orderId: 'o', amount: 0 }, 'amount'],
    ['createUser', { username: 'ida', email: 'ida@' }, 'email'],
    ['changeOrderStatus', { status: 'Shipped', trackingNumber: 'a\nb' }, 'trackingNumber'],
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
