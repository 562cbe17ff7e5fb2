import { randomUUID } from 'node:crypto';
import { Client, GraphQLFailure } from '../client/client.ts';
import { demoPassword } from '../system/environment.ts';
import type { Check, Finding } from './check.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** Internal addresses, SQL and stack traces: no answer may hold them. */
const internals = /127\.0\.0\.1|postgres|select |node_modules|at \S+\.ts|_DATABASE_URL/i;

/** Checks that another user's order looks like a missing one, and that no answer holds internals. */
export const privacy: Check = {
  invariant: 'no user sees the data of others',
  isFinal: false,
  find: async (shop) => [...(await visibleOrders(shop)), ...(await revealedInternals(shop))],
};

async function visibleOrders({ databases, address }: ShopUnderTest): Promise<Finding[]> {
  const otherUser = Client.as(address.gatewayUrl, address.issuer, 'courier', demoPassword);
  const orders = await databases.query(
    'orders',
    `select id::text as id, number from orders order by placed_at desc limit 20`,
  );
  const unknown = await orderSeenBy(otherUser, randomUUID());
  const found: Finding[] = [];
  for (const { id, number } of orders) {
    const answer = await orderSeenBy(otherUser, String(id));
    if (answer === unknown) continue;
    found.push({
      key: String(id),
      what: 'another user can see an order',
      row: { order: number, answer },
    });
  }
  return found;
}

async function revealedInternals({ address }: ShopUnderTest): Promise<Finding[]> {
  const anonymous = new Client(address.gatewayUrl);
  const found: Finding[] = [];
  for (const query of ['{ nonsense }', '{ me { id', '{ orders { edges { cursor } } }']) {
    const answer = await errorOf(anonymous, query);
    if (internals.test(answer))
      found.push({ key: query, what: 'an answer holds internals', row: { query, answer } });
  }
  return found;
}

async function orderSeenBy(client: Client, id: string): Promise<string> {
  const query = 'query ($id: ID!) { order(id: $id) { id number status } }';
  return JSON.stringify(await client.ask(query, { id }));
}

async function errorOf(client: Client, query: string): Promise<string> {
  return client.ask(query).then(
    (data) => JSON.stringify(data),
    (error: unknown) => (error instanceof GraphQLFailure ? error.message : String(error)),
  );
}
