import { startConsumer } from '@souk/platform/messaging/consumer';
import { listDeadLetters } from '@souk/platform/messaging/dead-letters';
import { ParkedMessage } from '@souk/platform/messaging/parked-message';
import { newId } from '@souk/platform/runtime/id';
import { newLogger } from '@souk/platform/runtime/logger';
import { newBroker, type TestBroker } from '@souk/platform/testing/broker';
import { publishedRecord } from '@souk/platform/testing/published-record';
import { until } from '@souk/platform/testing/test-file';
import { inventoryFacts } from '@souk/schema/events/inventory';
import { type InventoryHarness, inventoryHarness } from '../testing/harness.ts';
import { consumersOf } from './consumers.ts';

const topics = ['order-placed', 'order-shipped', 'parcel-shipped', 'inventory-commands'];
const group = 'inventory';

let inventory: InventoryHarness;
let broker: TestBroker;
let tea: string;

beforeEach(async () => {
  [inventory, broker] = await Promise.all([inventoryHarness(), newBroker(topics)]);
  tea = await inventory.offer(10);
});

/** Handles all records of the topics, retries included, then stops. */
async function handleAll(): Promise<void> {
  const { orm } = inventory;
  const logger = newLogger('inventory', 'silent');
  const bus = broker.bus();
  const publisher = { source: 'inventory', contract: inventoryFacts };
  const retryPolicy = { firstMs: 1, factor: 1, maxMs: 1, attemptsMax: 2 };
  const consumers = consumersOf({ info: () => {} });
  const consumer = await startConsumer({
    orm,
    bus,
    group,
    publisher,
    consumers,
    logger,
    retryPolicy,
  });
  await until(async () => (await bus.lag(group, ['order-placed'])).get('order-placed') === 0n);
  await until(async () => (await orm.em.fork().count(ParkedMessage, { deadAt: null })) <= 0);
  await consumer.stop();
}

/** Publishes a sale as a till that follows CloudEvents does, with an id for each message. */
function sendFromTill(till: string, id: string, quantity: number): Promise<void> {
  const headers = { ce_id: id, ce_source: till, ce_type: 'sold' };
  return broker
    .bus()
    .publish([{ topic: 'order-placed', key: 'a till', value: line(quantity), headers }]);
}

/** Publishes lines as a console producer does: without key and headers. */
function sendPlain(...lines: string[]): Promise<void> {
  const records = lines.map((value) => ({ topic: 'order-placed', key: null, value, headers: {} }));
  return broker.bus().publish(records);
}

const line = (quantity: number) =>
  JSON.stringify({
    orderId: 'test-order',
    items: [{ productId: tea, quantity, price: 1000.0 }],
    totalPrice: 2000.0,
  });

describe('a record on order-placed', () => {
  it('without headers lowers the stock, once; an undecodable record blocks nothing (INV-5)', async () => {
    await sendPlain(line(2), '{"orderId": broken', `\uFEFF${line(3)}\n`);
    await handleAll();
    expect(await inventory.stockOf(tea)).toEqual({ total: 5, reserved: 0 });
    expect(await listDeadLetters(inventory.orm.em.fork())).toMatchObject([
      { topic: 'order-placed', error: 'The value is not valid JSON.' },
    ]);
    await broker.admin.rewind(group, ['order-placed'], 1_000);
    await handleAll();
    expect(await inventory.stockOf(tea)).toEqual({ total: 5, reserved: 0 });
  });

  it('that is sent twice is two sales (INV-5)', async () => {
    await sendPlain(line(2), line(2));
    await handleAll();
    expect(await inventory.stockOf(tea)).toEqual({ total: 6, reserved: 0 });
  });

  it('of a till with CloudEvents headers counts once for each id (INV-5)', async () => {
    await sendFromTill('till 1', '1', 2);
    await sendFromTill('till 1', '1', 2);
    await sendFromTill('till 2', '1', 1);
    await sendFromTill('', '2', 1);
    await handleAll();
    expect(await inventory.stockOf(tea)).toEqual({ total: 7, reserved: 0 });
    expect(await listDeadLetters(inventory.orm.em.fork())).toMatchObject([
      { error: 'The headers ce_id and ce_source need 1 to 200 characters.' },
    ]);
  });

  it('of more than is in stock changes nothing, and becomes a dead letter with the reason (INV-5)', async () => {
    await sendPlain(line(11), line(2));
    await handleAll();
    expect(await inventory.stockOf(tea)).toEqual({ total: 8, reserved: 0 });
    expect(await listDeadLetters(inventory.orm.em.fork())).toMatchObject([
      {
        topic: 'order-placed',
        attempts: 1,
        error: `NonRetryableError: Not enough in stock of ${tea}.`,
      },
    ]);
  });

  it('of the shop lowers nothing, and neither does a POS sale with its order id (INV-4, INV-5)', async () => {
    const orderId = newId();
    const items = [{ productId: tea, quantity: 2, price: 450 }];
    const own = {
      orderId,
      items,
      totalPrice: 900,
      number: 'S-1',
      buyerId: 'ann',
      sellerIds: ['sam'],
      currency: 'RUB',
      placedAt: '2026-11-21T12:00:00Z',
    };
    await broker
      .bus()
      .publish([publishedRecord('order-placed', orderId, own, { ce_source: 'orders' })]);
    await handleAll();
    await sendPlain(JSON.stringify({ orderId, items }));
    await handleAll();
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
  });
});
