import { readdirSync, readFileSync } from 'node:fs';
import type { Contract } from '@souk/schema/contract';
import { decode } from '@souk/schema/contract';
import { contracts } from '@souk/schema/events/topics';
import { type AnalyticsHarness, analyticsHarness, zone } from '../testing/harness.ts';
import { consumersOf } from './consumers.ts';

let harness: AnalyticsHarness;
beforeAll(async () => {
  harness = await analyticsHarness();
});
beforeEach(() => harness.clear());

const all: Contract = Object.assign({}, ...Object.values(contracts));
const past = new URL('../../../../schema/events/past/', import.meta.url);

/** Handles a record that an earlier release has published, with some changes. */
async function receive(type: string, changes: object = {}, version = 1): Promise<void> {
  const text = readFileSync(new URL(`${type}.v${version}.json`, past), 'utf8');
  const kind = all[type];
  if (!kind) throw new Error(`There is no ${type}.`);
  const data = { ...(decode(kind, text) as object), ...changes };
  await harness.handle(consumersOf(zone), type, [{ data, version: 1 }]);
}

describe('the events of orders and billing', () => {
  it('of earlier releases are counted as well', async () => {
    await receive('order-placed');
    await receive('order-confirmed');
    await receive('refund-recorded');
    expect(await harness.rowsOf('seller_day')).toMatchObject([
      { orders: '1', sold_orders: '1', units: '2', gross: '200000', refunded: '50000' },
    ]);
  });

  it.each(['order-cancelled', 'order-failed'])('count an order that ended: %s', async (type) => {
    await receive('order-placed');
    await receive(type);
    const column = type === 'order-failed' ? 'failed_orders' : 'cancelled_orders';
    expect(await harness.rowsOf('shop_day')).toMatchObject([{ gross: '0', [column]: '1' }]);
  });

  it('give units of a cancelled parcel back to seller and category', async () => {
    const item = { productId: 'SKU1', quantity: 3, price: 43_700, sellerId: 'seller' };
    const orderId = '0198b6a4-0000-7000-8000-000000000001';
    await receive('parcel-cancelled');
    await receive('order-placed', { orderId, items: [{ ...item, categoryId: '7' }] });
    await receive('order-confirmed', { orderId });
    const rows = await harness.run(`select sum(units)::int as units, sum(refunded)::int as refunded,
      sum(returned_units)::int as returned from category_day where category_id = '7'`);
    expect(rows).toEqual([{ units: 3, refunded: 43_700, returned: 1 }]);
  });

  it('count the units of a refund that names them', async () => {
    const item = { productId: 'SKU1', quantity: 3, price: 43_700, sellerId: 'seller' };
    const orderId = '0198b6a4-0000-7000-8000-000000000002';
    await receive('order-placed', { orderId, items: [{ ...item, categoryId: '8' }] });
    await receive('order-confirmed', { orderId });
    const lines = [{ productId: 'SKU1', quantity: 2, amount: 87_400 }];
    await receive('refund-recorded', { orderId, amount: 87_400, refundId: 'r', lines });
    const rows = await harness.run(`select sum(refunded)::int as refunded,
      sum(returned_units)::int as returned from category_day where category_id = '8'`);
    expect(rows).toEqual([{ refunded: 87_400, returned: 2 }]);
  });

  it('leave the seller out where an earlier release does not say which of several it was', async () => {
    await receive('order-placed', { sellerIds: ['sam', 'tom'] });
    expect(await harness.rowsOf('seller_day')).toMatchObject([{ seller_id: '' }]);
  });

  it('record the stock of a product once for each version', async () => {
    await receive('stock-changed');
    await receive('stock-changed', { available: 0 });
    expect(await harness.run('select version, available from stock_fact')).toEqual([
      { version: 1, available: 8 },
    ]);
  });

  it('count no POS sale, which shares the topic of orders', async () => {
    const sale = { orderId: 'till-1', items: [{ productId: 'cup', quantity: 1 }] };
    await harness.handle(consumersOf(zone), 'order-placed', [{ data: sale, source: null }]);
    expect(await harness.run('select * from order_fact')).toEqual([]);
  });

  it('have a sample of each type', () => {
    const samples = readdirSync(past);
    for (const { handlers } of consumersOf(zone))
      for (const type of handlers.keys()) expect(samples).toContain(`${type}.v1.json`);
  });
});
