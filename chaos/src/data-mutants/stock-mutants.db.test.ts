import { readPartners } from '@souk/ops/verify/partners/read-partners';
import { stock } from '@souk/ops/verify/stock';
import { newId } from '@souk/platform/runtime/id';
import { urlOf } from '@souk/platform/testing/postgres';
import { Client } from 'pg';
import {
  type InventoryHarness,
  inventoryHarness,
} from '../../../subgraphs/inventory/src/testing/harness.ts';
import { plantRows } from './planted-rows.ts';
import { stockMutants } from './stock-mutants.ts';

let inventory: InventoryHarness;
let client: Client;
let samples: Record<string, string>;

/** Orders that were confirmed, shipped, and cancelled as a whole; and others with units of each kind. */
beforeAll(async () => {
  inventory = await inventoryHarness();
  client = new Client({ connectionString: urlOf(inventory.orm) });
  await client.connect();
  const [product, other] = [await inventory.offer(100), await inventory.offer(100)];
  const place = async () => {
    const order = inventory.checkout([product, 2], [other, 3]);
    await order.reserve();
    await order.commit();
    return order;
  };
  const [confirmed, shipped, cancelled] = [await place(), await place(), await place()];
  await shipped.shipParcel([product, 2], [other, 3]);
  await cancelled.release();
  const [partly, wholly] = [await place(), await place()];
  await partly.cancel(newId(), [product, 1]);
  await partly.shipParcel([other, 3]);
  await partly.cancel(newId(), [other, 1]);
  await wholly.cancel(newId(), [product, 2]);
  await wholly.cancel(newId(), [other, 3]);
  await inventory.checkout([product, 1000]).reserve();
  await inventory.checkout([product, 1]).release();
  const items = [{ productId: product, quantity: 1 }];
  const sale = { id: 'order-placed/0/1', source: null, data: { orderId: 'till', items } };
  await inventory.receive('order-placed', sale);
  samples = {
    ...{ confirmed: confirmed.orderId, shipped: shipped.orderId, cancelled: cancelled.orderId },
    ...{ product, 'other.product': other },
  };
});
afterAll(() => client.end());

const named = (text: string) =>
  text.replaceAll(/\$([a-z]+(\.[a-z]+)?)/g, (_, name: string) => samples[name] ?? name);

/** What the checks of the stock report, as text. */
async function findings(): Promise<string[]> {
  const query = async (_: string, sql: string, values: unknown[]) =>
    (await client.query(sql, values)).rows;
  const all: string[] = [];
  for (const { invariant, find } of stock) {
    const found = await find({ databases: { query } } as never, null);
    all.push(...found.map(({ what, row }) => `${invariant}: ${what} ${JSON.stringify(row)}`));
  }
  return all;
}

const invariants = new Set(stock.map(({ invariant }) => invariant));
const mutants = stockMutants.filter(({ invariant }) => invariants.has(invariant));

describe('the checks of the stock', () => {
  it('find nothing in orders of all kinds (OPS-9)', async () => {
    expect(await findings()).toEqual([]);
  });

  it.each(mutants)(
    'see $name (OPS-9)',
    async ({ tables, sql, invariant, reports: [what, row] }) => {
      const planted = await plantRows(urlOf(inventory.orm), tables, named(sql));
      const found = await findings();
      await planted.takeBack();
      const isReported = (text: string) =>
        text.startsWith(`${invariant}: ${what}`) && text.includes(named(row));
      expect(found.filter(isReported)).not.toEqual([]);
      expect(await findings()).toEqual([]);
    },
  );

  it('read the lines of a reservation in the form of an order', async () => {
    async function* stream(_: string, sql: string, values: unknown[]) {
      yield (await client.query(sql, values)).rows;
    }
    const { confirmed = '', product, 'other.product': other } = samples;
    const read = readPartners({ stream } as never, [confirmed]).reservation;
    const { value } = await read.next();
    const lines = [`${product} 2`, `${other} 3`].sort().join(', ');
    expect(value).toMatchObject([{ key: confirmed, status: 'COMMITTED', buyer: 'ann', lines }]);
  });
});
