import { readFileSync } from 'node:fs';
import { apiSchemaOf } from '@souk/schema/public-schema';
import {
  type GraphQLError,
  type GraphQLObjectType,
  type GraphQLUnionType,
  getNamedType,
  getOperationAST,
  isUnionType,
  Kind,
  parse,
  validate,
} from 'graphql';
import { costOf } from '../operations/limits/cost.ts';
import { costTableOf } from '../operations/limits/cost-table.ts';
import { declaredRequirements } from '../operations/rights/declared-requirements.ts';
import { selectedFields } from '../operations/rights/selected-fields.ts';
import { refusalStatuses } from './refusals.ts';
import { documentsOf, pathsOf, type Route } from './route.ts';
import { methodsOf, routes } from './routes.ts';

const file = new URL('../../../schema/supergraph.graphql', import.meta.url);
const supergraph = parse(readFileSync(file, 'utf8'));
const schema = apiSchemaOf(supergraph);
const rows = routes.map((route) => [route.id, route] as const);

/** The union that the mutation of a document answers with; null for a query. */
function unionOf(document: string): GraphQLUnionType | null {
  const operation = getOperationAST(parse(document));
  const [field] = operation?.selectionSet.selections ?? [];
  if (operation?.operation !== 'mutation' || field?.kind !== Kind.FIELD) return null;
  const type = (schema.getMutationType() as GraphQLObjectType).getFields()[field.name.value]?.type;
  const named = type && getNamedType(type);
  return isUnionType(named) ? named : null;
}

describe.each(rows)('the row %s', (_, route) => {
  it('has documents that the supergraph accepts (GW-1)', () => {
    const errors = documentsOf(route).flatMap((text) => validate(schema, parse(text)));
    expect(errors.map(({ message }: GraphQLError) => message)).toEqual([]);
  });

  it('needs no right that it does not name', () => {
    const declared = declaredRequirements(supergraph);
    const scopes = route.login === 'none' || route.login === 'any' ? [] : [route.login];
    const viewer = { id: 'u', username: 'u', roles: [], scopes } as never;
    for (const text of documentsOf(route)) {
      const fields = selectedFields(schema, parse(text), undefined);
      const requirements = [...fields].flatMap((key) => declared.get(key) ?? []);
      if (route.login === 'none') expect(requirements).toEqual([]);
      for (const isMet of requirements) expect(isMet(viewer, () => false)).toBe(true);
    }
  });

  it('has an answer to each member of its union', () => {
    const members = [route.document, route.instead?.document ?? '']
      .filter(Boolean)
      .flatMap((document) => unionOf(document)?.getTypes() ?? []);
    // Entities answer the deprecated arguments, and other payloads other mutations.
    const refusals = members.filter((member) =>
      member.getInterfaces().some(({ name }) => name === 'Refusal'),
    );
    const known = Object.keys(refusalStatuses);
    expect(refusals.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
    if (members.length > 0)
      expect(members.map(({ name }) => name)).toEqual(expect.arrayContaining(route.success ?? []));
    const own = Object.keys(route.conflicts ?? {});
    expect(members.map(({ name }) => name)).toEqual(expect.arrayContaining(own));
  });

  it('selects the fields of each refusal that its answer needs', () => {
    const names =
      unionOf(route.document)
        ?.getTypes()
        .map(({ name }) => name) ?? [];
    const needed = new Map([
      ['ValidationFailed', 'fields { path message }'],
      ['RequestInProgress', 'retryAfterSeconds'],
      ['PriceChanged', 'prices { productId'],
    ]);
    for (const [name, selection] of needed)
      if (names.includes(name)) expect(route.document).toContain(selection);
  });

  it('has paths that the table finds, whatever their case and with a slash', () => {
    for (const path of pathsOf(route)) {
      const sent = path.replace(/\{\w+\}/g, '7');
      for (const variant of [sent, `${sent}/`, sent.toUpperCase()])
        expect(methodsOf(variant)).toEqual(expect.arrayContaining([route.method, 'OPTIONS']));
    }
  });
});

describe('the table', () => {
  it('has each operation and each method of a path once', () => {
    const ids = routes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const places = routes.flatMap((route) =>
      pathsOf(route).map((path) => `${route.method} ${path}`),
    );
    expect(new Set(places).size).toBe(places.length);
  });

  it('costs at most 2500 for the longest pages', () => {
    const table = costTableOf(supergraph);
    const costs = routes.map((route): [number, string] => {
      const document = parse(route.document);
      const operation = getOperationAST(document);
      if (!operation) throw new Error('The document has no operation.');
      const variables = { first: 100 };
      return [costOf(schema, table, { document, operation, variables }), route.id];
    });
    const [dearest] = costs.toSorted(([a], [b]) => b - a);
    expect(dearest).toEqual([expect.any(Number), expect.any(String)]);
    expect(dearest?.[0]).toBeLessThanOrEqual(2_500);
    expect(dearest?.[0]).toBeGreaterThan(1_000);
  });

  it('knows the methods of a path, and none of others', () => {
    expect(methodsOf('/API/orders/')).toEqual(['GET', 'HEAD', 'POST', 'OPTIONS']);
    expect(methodsOf('/api/orders/7/status')).toEqual(['PUT', 'OPTIONS']);
    expect(methodsOf('/api/orders/7/more/status')).toEqual([]);
    expect(methodsOf('/graphql')).toEqual([]);
  });

  it('has the paths of the contract (RST-1, RST-2, RST-3, RST-4, RST-5, RST-6, RST-9)', () => {
    const operations = routes.flatMap((route: Route) =>
      pathsOf(route).map((path) => `${route.method} ${path}`),
    );
    expect(operations.toSorted()).toMatchInlineSnapshot(`
[
  "DELETE /api/products/{id}",
  "GET /api/OrdersProxy",
  "GET /api/OrdersProxy/{id}",
  "GET /api/PaymentsProxy/{userId}/balance",
  "GET /api/inventory",
  "GET /api/inventory/check",
  "GET /api/inventory/quantity",
  "GET /api/orders",
  "GET /api/orders/{id}",
  "GET /api/products",
  "GET /api/products/{id}",
  "GET /api/users",
  "GET /api/users/validate",
  "GET /api/users/{id}",
  "GET /api/v1/order/{id}",
  "GET /api/v1/reports/{id}/csv",
  "GET /inventory",
  "GET /inventory/check",
  "GET /inventory/quantity",
  "GET /orders",
  "GET /orders/{id}",
  "GET /users",
  "GET /users/validate",
  "GET /users/{id}",
  "POST /api/OrdersProxy",
  "POST /api/PaymentsProxy/{userId}",
  "POST /api/PaymentsProxy/{userId}/deposit",
  "POST /api/inventory/update",
  "POST /api/orders",
  "POST /api/orders/{id}/cancel",
  "POST /api/products",
  "POST /api/users",
  "POST /api/v1/billing/accounts",
  "POST /api/v1/billing/deposit",
  "POST /api/v1/billing/withdraw",
  "POST /api/v1/billing/withdraw/cancel/{id}",
  "POST /api/v1/deliveries/reserve",
  "POST /api/v1/deliveries/reserve/cancel/{id}",
  "POST /api/v1/notifications/payment",
  "POST /api/v1/order",
  "POST /api/v1/warehouse/reserve",
  "POST /api/v1/warehouse/reserve/cancel/{id}",
  "POST /inventory/update",
  "POST /orders",
  "POST /orders/{id}/cancel",
  "POST /users",
  "PUT /api/orders/{id}/status",
  "PUT /api/products/{id}",
  "PUT /orders/{id}/status",
]
`);
  });
});
