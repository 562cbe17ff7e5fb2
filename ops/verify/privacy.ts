import { randomUUID } from 'node:crypto';
import { Client, GraphQLFailure } from '../client/client.ts';
import { demoPassword } from '../system/environment.ts';
import type { ShopAddress } from '../system/shop-address.ts';
import type { Databases } from './databases.ts';

/** What no answer may hold: where things are inside, and what they are made of. */
const inside = /127\.0\.0\.1|postgres|select |node_modules|at \S+\.ts|_DATABASE_URL/i;

/** Somebody else's order answers as one that does not exist, and no answer tells of the inside. */
export async function privacy({ ask }: Databases, place: ShopAddress): Promise<string[]> {
  const stranger = Client.as(place.gatewayUrl, place.issuer, 'courier', demoPassword);
  const orders = await ask('orders', `select id from orders order by placed_at desc limit 20`);
  const unknown = await seen(stranger, randomUUID());
  const found: string[] = [];
  for (const { id } of orders) {
    const answer = await seen(stranger, String(id));
    if (answer !== unknown) found.push(`a stranger sees of order ${id}: ${answer}`);
  }
  const nobody = new Client(place.gatewayUrl);
  for (const query of ['{ nonsense }', '{ me { id', '{ orders { edges { cursor } } }']) {
    const answer = await errorOf(nobody, query);
    if (inside.test(answer)) found.push(`an answer tells of the inside: ${answer}`);
  }
  return found;
}

async function seen(client: Client, id: string): Promise<string> {
  const query = 'query ($id: ID!) { order(id: $id) { id number status } }';
  return JSON.stringify(await client.ask(query, { id }));
}

async function errorOf(client: Client, query: string): Promise<string> {
  return client.ask(query).then(
    (data) => JSON.stringify(data),
    (error: unknown) => (error instanceof GraphQLFailure ? error.message : String(error)),
  );
}
