import { type Client, GraphQLFailure } from '@souk/ops/client/client';
import { type Principals, principalNames, principals } from '../rights/principals.ts';
import { createSampleOrder, type Variables } from '../rights/sample-order.ts';
import { sharedShop, sharedState } from '../testing/shared-shop.ts';
import { rest } from './rest-client.ts';

/** A path of the facade beside an operation of the graph that needs the same rights. */
type Pair = readonly [method: string, path: string, operation: string];

const pairs: readonly Pair[] = [
  ['GET', '/api/orders/$order', '{ order(id: "$order") { id } }'],
  ['GET', '/api/OrdersProxy/$order', '{ order(id: "$order") { id } }'],
  ['GET', '/api/v1/order/$order', '{ order(id: "$order") { id } }'],
  ['GET', '/api/orders', '{ orders { pageInfo { hasNextPage } } }'],
  ['GET', '/api/orders?scope=ALL', '{ orders(scope: ALL) { pageInfo { hasNextPage } } }'],
  ['GET', '/api/PaymentsProxy/$owner/balance', '{ account(userId: "$owner") { id } }'],
  ['GET', '/api/users', '{ users { pageInfo { hasNextPage } } }'],
  ['GET', '/api/users/$owner', '{ user(id: "$owner") { id } }'],
  ['GET', '/api/users/validate?id=$owner', '{ userExists(id: "$owner") }'],
  ['GET', '/api/products/$draft', '{ product(id: "$draft") { id } }'],
  ['GET', '/api/products', '{ products { pageInfo { hasNextPage } } }'],
  [
    'PUT',
    '/api/orders/$order/status',
    'mutation { result: deliverOrder(id: "$order", expectedVersion: 0, idempotencyKey: "r") { __typename } }',
  ],
  [
    'POST',
    '/api/orders/$order/cancel',
    'mutation { result: cancelOrder(id: "$order", expectedVersion: 0, idempotencyKey: "r") { __typename } }',
  ],
  [
    'POST',
    '/api/v1/billing/withdraw/cancel/00000000-0000-4000-8000-000000000000',
    'mutation { result: cancelWithdrawal(transactionId: "00000000-0000-4000-8000-000000000000", idempotencyKey: "r") { __typename } }',
  ],
];

/** Bodies of the requests that change something: each is refused for its version, after all checks of rights. */
const bodies: Readonly<Record<string, object>> = {
  '/api/orders/$order/status': { status: 'Delivered', version: 1 },
  '/api/orders/$order/cancel': { version: 1 },
};

const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
};

let all: Principals;
let variables: Variables;
beforeAll(async () => {
  all = await principals(sharedShop(), sharedState());
  variables = await createSampleOrder(all);
});

const filled = (text: string) => text.replace(/\$(\w+)/g, (_, name) => variables[name] ?? '?');

/** 401, 403 or 404 as the graph refuses; else 200, also for a refusal of the business. */
async function byGraph(client: Client, operation: string): Promise<number> {
  try {
    const [result] = Object.values(await client.ask<Record<string, unknown>>(filled(operation)));
    const name = (result as { __typename?: string } | null)?.__typename;
    return result === null || name === 'NotFound' ? 404 : 200;
  } catch (error) {
    if (!(error instanceof GraphQLFailure)) throw error;
    return statuses[error.codes.join()] ?? 0;
  }
}

async function byRest(client: Client, method: string, path: string): Promise<number> {
  const { status } = await rest(client, method, filled(path), bodies[path]);
  return status === 409 ? 200 : status;
}

describe('the rights by REST are those by GraphQL', () => {
  it.each(pairs)('%s %s (ID-11, ID-12, RST-4)', async (method, path, operation) => {
    const found = async (ask: (client: Client) => Promise<number>) =>
      Object.fromEntries(
        await Promise.all(principalNames.map(async (name) => [name, await ask(all[name])])),
      );
    expect(await found((client) => byRest(client, method, path))).toEqual(
      await found((client) => byGraph(client, operation)),
    );
  });
});

describe('another user’s order, account and product', () => {
  it.each(['/api/orders/', '/api/OrdersProxy/', '/api/v1/order/'])(
    'are like one that does not exist: %s (ID-13)',
    async (path) => {
      const unknown = '01a1fdd0-c196-71e8-8a0e-083157d33c20';
      const { stranger } = all;
      const [theirs, none] = [
        await rest(stranger, 'GET', `${path}${variables.order}`),
        await rest(stranger, 'GET', `${path}${unknown}`),
      ];
      const { traceId: _, ...theirBody } = theirs.body;
      const { traceId: __, ...noBody } = none.body;
      expect([theirs.status, theirBody]).toEqual([none.status, noBody]);
      expect(theirs.status).toBe(404);
    },
  );
});
