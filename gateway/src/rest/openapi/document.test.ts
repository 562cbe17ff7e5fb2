import { readFileSync } from 'node:fs';
import { routes } from '../routes.ts';

const file = new URL('../../../../schema/openapi.json', import.meta.url);
const document = JSON.parse(readFileSync(file, 'utf8'));
type Operation = {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { example?: unknown } };
  };
  readonly responses: Readonly<Record<string, object>>;
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
