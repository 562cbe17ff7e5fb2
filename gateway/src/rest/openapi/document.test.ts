import { readFileSync } from 'node:fs';
import { routes } from '../routes.ts';

const file = new URL('../../../../schema/openapi.json', import.meta.url);
const document = JSON.parse(readFileSync(file, 'utf8'));
type Link = {
  readonly operationId: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly requestBody?: Readonly<Record<string, string>>;
};
type Operation = {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema: { readonly pattern?: string };
  }[];
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { example?: unknown } };
  };
  readonly responses: Readonly<Record<string, { readonly links?: Readonly<Record<string, Link>> }>>;
};
const operations = Object.entries<Record<string, Operation>>(document.paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      place: `${method.toUpperCase()} ${path}`,
      ...operation,
    })),
);
const ofRoutes = operations.filter(({ place }) => !place.includes(' /auth'));

describe('the OpenAPI document (GW-7)', () => {
  it('has the operations of the table, and those of the login', () => {
    const places = routes.map(({ method, path }) => `${method} ${path}`);
    expect(ofRoutes.map(({ place }) => place).toSorted()).toEqual(places.toSorted());
    const login = operations.filter((one) => !ofRoutes.includes(one)).map(({ place }) => place);
    expect(login).toEqual([
      'POST /auth/register',
      'POST /auth',
      'GET /auth/profile/me',
      'POST /auth/logout',
      'POST /auth/password',
      'POST /auth/password/forgotten',
      'GET /auth/sessions',
      'DELETE /auth/sessions',
      'DELETE /auth/sessions/{id}',
    ]);
  });

  it('refers only to what it has', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(100);
    for (const [, path = ''] of references) {
      const found = path.split('/').reduce<unknown>((at, step) => (at as never)?.[step], document);
      expect([path, typeof found]).toEqual([path, 'object']);
    }
  });

  it('says for each thing that is created, or that can be taken back, how to go on', () => {
    const linked = operations.flatMap(({ operationId, responses }) =>
      Object.entries(responses).flatMap(([status, { links }]) =>
        status === '201' || links ? [[operationId, Object.values(links ?? {})] as const] : [],
      ),
    );
    expect(linked.length).toBeGreaterThan(9);
    for (const [operationId, links] of linked) {
      // A new login has no address of its own.
      if (operationId !== 'register')
        expect([operationId, links.length > 0]).toEqual([operationId, true]);
      for (const { operationId: next, parameters = {}, requestBody = {} } of links) {
        const found = operations.find((one) => one.operationId === next);
        const names = found?.parameters?.map(({ name }) => name) ?? [];
        expect(names).toEqual(expect.arrayContaining(Object.keys(parameters)));
        const route = routes.find(({ id }) => id === next);
        expect(Object.keys(route?.body?.shape ?? {})).toEqual(
          expect.arrayContaining(Object.keys(requestBody)),
        );
      }
    }
  });

  it('says in which form headers are accepted', () => {
    const patternOf = (name: string) => {
      const all = operations.flatMap(({ parameters = [] }) => parameters);
      const patterns = new Set(
        all.filter((one) => one.name === name).map((one) => one.schema.pattern),
      );
      expect(patterns.size).toBe(1);
      return new RegExp([...patterns][0] ?? '');
    };
    const key = patternOf('Idempotency-Key');
    for (const valid of ['k', '"k"', '"', 'x'.repeat(200), `"${'x'.repeat(200)}"`])
      expect(valid).toMatch(key);
    for (const invalid of ['', '""', 'a b', 'é', 'x'.repeat(201)]) expect(invalid).not.toMatch(key);
    const version = patternOf('If-Match');
    for (const valid of ['*', '"3"']) expect(valid).toMatch(version);
    for (const invalid of ['3', '"x"', 'W/"3"', '"3", "4"']) expect(invalid).not.toMatch(version);
  });

  it('says of texts and money what is refused (GW-8)', () => {
    const bodyOf = (path: string) =>
      document.paths[path].post.requestBody.content['application/json'].schema.properties;
    const product = bodyOf('/api/products');
    const { street } = bodyOf('/api/orders').shippingAddress.properties;
    const [storable, onOneLine] = [new RegExp(street.pattern), new RegExp(product.name.pattern)];
    for (const valid of ['Tea, 茶 ☕', 'a\tb\nc']) expect(valid).toMatch(storable);
    for (const invalid of ['a\0', 'a\u009b', 'a\u202e']) {
      expect(invalid).not.toMatch(storable);
      expect(invalid).not.toMatch(onOneLine);
    }
    expect('Tea, 茶 ☕').toMatch(onOneLine);
    for (const invalid of ['a\tb', 'a\nb', 'a\u2028b']) expect(invalid).not.toMatch(onOneLine);
    expect(product.price).toMatchObject({ minimum: 0.01, maximum: 10_000_000 });
  });

  it('has the answers that each path may give before it runs', () => {
    for (const { place, responses, requestBody } of operations) {
      const expected = ['405', ...(place.startsWith('GET') ? [] : ['403'])];
      const all = [...expected, ...(requestBody ? ['413', '415'] : [])];
      expect([place, Object.keys(responses)]).toEqual([place, expect.arrayContaining(all)]);
    }
  });

  it.each(ofRoutes.map((one) => [one.place, one] as const))('describes %s', (place, operation) => {
    const route = routes.find(({ method, path }) => `${method} ${path}` === place);
    const statuses = ['400', '401', '403', '405', '429', '500', '503'];
    expect(Object.keys(operation.responses)).toEqual(
      expect.arrayContaining([...statuses, ...Object.keys(route?.answers ?? {})]),
    );
    const inPath = (operation.parameters ?? []).filter(({ in: where }) => where === 'path');
    expect(inPath.map(({ name }) => `{${name}}`)).toEqual(place.match(/\{\w+\}/g) ?? []);
    const needsBody = route?.body?.safeParse({}).success === false;
    if (needsBody) expect(operation.requestBody?.content['application/json'].example).toBeDefined();
  });
});
