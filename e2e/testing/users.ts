import { randomUUID } from 'node:crypto';
import { Client } from '@souk/ops/client/client';
import { Shopper } from '@souk/ops/demo/shopper';
import { demoPassword } from '@souk/ops/system/environment';
import type { ShopAddress } from '@souk/ops/system/shop-address';

export type DemoName =
  | 'buyer'
  | 'seller'
  | 'seller2'
  | 'courier'
  | 'analyst'
  | 'operator'
  | 'admin';

/** Client of a user that every demo shop has. */
export function demoClient({ gatewayUrl, issuer }: ShopAddress, name: DemoName): Client {
  return Client.as(gatewayUrl, issuer, name, demoPassword);
}

/** Client of a user who has just registered, so that scenarios share no data. */
export async function newcomer({ gatewayUrl, issuer }: ShopAddress): Promise<Client> {
  const username = `guest-${randomUUID().slice(0, 13)}`;
  const password = randomUUID();
  const input = { username, password, email: `${username}@souk.example` };
  const { register } = await new Client(gatewayUrl).askRepeatedly<{
    register: { __typename: string };
  }>(`mutation ($input: RegisterInput!) { register(input: $input) { __typename } }`, {
    input: { ...input, firstName: 'Gast', lastName: 'Of a test', idempotencyKey: username },
  });
  if (register.__typename !== 'RegisterPayload')
    throw new Error(`Registration failed: ${register.__typename}.`);
  return Client.as(gatewayUrl, issuer, username, password);
}

/** Client of a new user with an account that holds the opening balance of 5000.00. */
export async function buyer(shop: ShopAddress): Promise<Client> {
  const client = await newcomer(shop);
  await client.askRepeatedly(
    'mutation { openAccount(input: { idempotencyKey: "test" }) { __typename } }',
  );
  return client;
}

/** A buyer with a deposit of 1000000.00, more than any test spends. */
export async function richBuyer(shop: ShopAddress): Promise<Shopper> {
  const shopper = new Shopper(await newcomer(shop));
  await shopper.deposit(await shopper.openAccount(), '1000000.00');
  return shopper;
}
