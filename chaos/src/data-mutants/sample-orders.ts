import { randomUUID } from 'node:crypto';
import { newProduct } from '@souk/e2e/testing/products.ts';
import { buyer, demoClient, newcomer } from '@souk/e2e/testing/users.ts';
import { Shopper } from '@souk/ops/demo/shopper';
import type { RunningSystem } from '@souk/ops/system/running';
import { Client } from 'pg';

/** The ids and numbers of the sample orders, and of what belongs to them, by name. */
export type Samples = Readonly<Record<string, string>>;

/**
 * Places orders that end in different ways: confirmed, shipped, delivered, cancelled, failed, refunded in
 * part and completely. Returns `<name>` and `<name>.number` of each, the buyer and the product.
 */
export async function placeSampleOrders(shop: RunningSystem): Promise<Samples> {
  const seller = new Shopper(demoClient(shop, 'seller'));
  const me = new Shopper(await buyer(shop));
  const poor = new Shopper(await newcomer(shop));
  await poor.openAccount();
  const product = await newProduct(seller.client, 100, '10.00');
  const samples: Record<string, string> = { product };
  const place = async (name: string, shopper: Shopper, settled: string) => {
    const { order } = await shopper.placeAllowingDuplicates(product, 2, randomUUID(), 'SETTLED');
    const { id = '', number = '', status } = order ?? {};
    if (status !== settled)
      throw new Error(`The sample order ${name} is ${status}, not ${settled}.`);
    Object.assign(samples, { [name]: id, [`${name}.number`]: number });
    return id;
  };
  await place('confirmed', me, 'CONFIRMED');
  await place('failed', poor, 'FAILED');
  await seller.change('shipOrder', await place('shipped', me, 'CONFIRMED'));
  const delivered = await place('delivered', me, 'CONFIRMED');
  await seller.change('shipOrder', delivered);
  await seller.change('deliverOrder', delivered);
  await me.change('cancelOrder', await place('cancelled', me, 'CONFIRMED'));
  await refund(shop, await place('refunded', me, 'CONFIRMED'), '5.00');
  await refund(shop, await place('returned', me, 'CONFIRMED'), '20.00');
  const { account, me: self } = await me.client.ask<{
    account: { id: string };
    me: { id: string };
  }>('{ account { id } me { id } }');
  return { ...samples, ...(await rowsOf(shop, samples)), account: account.id, buyer: self.id };
}

/** The slot of the confirmed order, and the ids of some messages about it. */
async function rowsOf({ databases }: RunningSystem, { confirmed }: Samples): Promise<Samples> {
  const found: Record<string, string> = {};
  const sent = `select 'message.' || type as name, id::text as value from outbox_archive where key = $1`;
  const slot = `select 'slot' as name, slot_id as value from deliveries where order_id = $1`;
  for (const [database, sql] of [
    ['orders', sent],
    ['billing', sent],
    ['delivery', slot],
  ] as const) {
    const client = new Client({ connectionString: databases[database] ?? '' });
    await client.connect();
    const { rows } = await client.query<{ name: string; value: string }>(sql, [confirmed]);
    for (const { name, value } of rows) found[name] = value;
    await client.end();
  }
  return found;
}

async function refund(shop: RunningSystem, orderId: string, amount: string): Promise<void> {
  await demoClient(shop, 'operator').ask(
    `mutation ($orderId: ID!, $amount: Decimal!, $key: ID!) {
      refund(orderId: $orderId, amount: { amount: $amount }, idempotencyKey: $key) { __typename }
    }`,
    { orderId, amount, key: randomUUID() },
  );
}
