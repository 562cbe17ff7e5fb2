import { randomUUID } from 'node:crypto';
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

const filled = (text: string, ids: Variables = variables) =>
  text.replace(/\$(\w+)/g, (_, name) => ids[name] ?? '?');

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

/** Requests of others for something of the owner, and the same for something that does not exist. */
const foreign: readonly {
  readonly who: 'stranger' | 'seller2';
  readonly method: string;
  readonly path: string;
  readonly body?: object;
}[] = [
  { who: 'stranger', method: 'GET', path: '/api/orders/$order' },
  { who: 'stranger', method: 'GET', path: '/api/OrdersProxy/$order' },
  { who: 'stranger', method: 'GET', path: '/api/v1/order/$order' },
  { who: 'stranger', method: 'POST', path: '/api/orders/$order/cancel' },
  { who: 'seller2', method: 'PUT', path: '/api/orders/$order/status', body: { status: 'Shipped' } },
  { who: 'stranger', method: 'GET', path: '/api/PaymentsProxy/$owner/balance' },
  { who: 'stranger', method: 'POST', path: '/api/PaymentsProxy/$owner' },
  {
    who: 'stranger',
    method: 'POST',
    path: '/api/PaymentsProxy/$owner/deposit',
    body: { amount: 1 },
  },
  { who: 'stranger', method: 'POST', path: '/api/v1/billing/accounts', body: { userId: '$owner' } },
  {
    who: 'stranger',
    method: 'POST',
    path: '/api/v1/billing/deposit',
    body: { accountId: '$account', amount: 1 },
  },
  { who: 'stranger', method: 'GET', path: '/api/users/validate?id=$owner' },
  { who: 'stranger', method: 'GET', path: '/api/products/$draft' },
  { who: 'seller2', method: 'PUT', path: '/api/products/$draft', body: { price: 1 } },
  { who: 'seller2', method: 'DELETE', path: '/api/products/$draft' },
];

describe('another user’s order, account and product', () => {
  it.each(foreign)(
    'are to $who like one that does not exist: $method $path (ID-13)',
    async ({ who, method, path, body }) => {
      const ask = async (ids: Variables) => {
        const text = body === undefined ? undefined : filled(JSON.stringify(body), ids);
        const answer = await rest(all[who], method, filled(path, ids), text);
        const { traceId: _, ...problem } = answer.body;
        return { status: answer.status, problem };
      };
      const names = ['order', 'owner', 'account', 'draft'];
      const unknown = Object.fromEntries(names.map((name) => [name, randomUUID()]));
      const theirs = await ask(variables);
      expect(theirs).toEqual(await ask(unknown));
      expect([403, 404]).toContain(theirs.status);
    },
  );
});
