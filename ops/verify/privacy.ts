import { randomUUID } from 'node:crypto';
import { Client, GraphQLFailure } from '../client/client.ts';
import { demoPassword } from '../system/environment.ts';
import type { ShopAddress } from '../system/shop-address.ts';
import type { Databases } from './databases.ts';

/** Internal addresses, SQL and stack traces: no answer may hold them. */
const internals = /127\.0\.0\.1|postgres|select |node_modules|at \S+\.ts|_DATABASE_URL/i;

/** Checks that another user's order looks like a missing one, and that no answer holds internals. */
export async function privacy({ query }: Databases, shop: ShopAddress): Promise<string[]> {
  const otherUser = Client.as(shop.gatewayUrl, shop.issuer, 'courier', demoPassword);
  const orders = await query('orders', `select id from orders order by placed_at desc limit 20`);
  const unknown = await orderSeenBy(otherUser, randomUUID());
  const found: string[] = [];
  for (const { id } of orders) {
    const answer = await orderSeenBy(otherUser, String(id));
    if (answer !== unknown) found.push(`another user can see order ${id}: ${answer}`);
  }
  const anonymous = new Client(shop.gatewayUrl);
  for (const query of ['{ nonsense }', '{ me { id', '{ orders { edges { cursor } } }']) {
    const answer = await errorOf(anonymous, query);
    if (internals.test(answer)) found.push(`an answer holds internals: ${answer}`);
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
