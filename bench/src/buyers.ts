import { randomUUID } from 'node:crypto';
import { Client } from '@souk/ops/client/client';
import { Shopper } from '@souk/ops/demo/shopper';
import { demoPassword } from '@souk/ops/system/environment';
import type { RunningSystem } from '@souk/ops/system/running';

/** Registers buyers with an account and enough money for all orders. */
export async function richBuyers(running: RunningSystem, count: number): Promise<Shopper[]> {
  const buyers: Shopper[] = [];
  // One by one, as hashing a password is slow by design.
  while (buyers.length < count) buyers.push(await richBuyer(running));
  return buyers;
}

async function richBuyer({ gatewayUrl, issuer }: RunningSystem): Promise<Shopper> {
  const username = `bench-${randomUUID().slice(0, 13)}`;
  const password = randomUUID();
  const input = { username, password, email: `${username}@souk.example` };
  await new Client(gatewayUrl).ask(
    'mutation ($input: RegisterInput!) { register(input: $input) { __typename } }',
    { input },
  );
  const me = new Shopper(Client.as(gatewayUrl, issuer, username, password));
  await me.deposit(await me.openAccount(), '1000000.00');
  return me;
}

/** Creates a product that does not run out. Returns its id. */
export async function plentifulProduct({ gatewayUrl, issuer }: RunningSystem): Promise<string> {
  const seller = Client.as(gatewayUrl, issuer, 'seller', demoPassword);
  const sku = randomUUID();
  const input = { sku, name: 'Bench tea', price: { amount: '1.00' }, initialStock: 1_000_000 };
  const { createProduct } = await seller.ask<{ createProduct: { id: string } }>(
    `mutation ($input: ProductInput!, $key: ID!) {
      createProduct(input: $input, idempotencyKey: $key) { ... on Product { id } }
    }`,
    { input, key: sku },
  );
  return createProduct.id;
}
