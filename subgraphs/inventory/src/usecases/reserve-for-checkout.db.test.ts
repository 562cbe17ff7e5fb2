import { OutboxMessage } from '@souk/platform/messaging/outbox';
import { newId } from '@souk/platform/runtime/id';
import { Stock } from '../domain/stock.ts';
import {
  type InventoryHarness,
  inventoryHarness,
  type Lines,
  reserveCommand,
} from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

/** Returns the last reply to an order. */
async function reserve(orderId: string, ...lines: Lines) {
  await inventory.receive('reserve-stock', reserveCommand(orderId, lines));
  return (await inventory.published(orderId)).at(-1);
}

describe('reserving stock', () => {
  it('reserves all lines, and replies to the checkout (INV-7, SAG-3)', async () => {
    const [tea, mug] = [await inventory.offer(10), await inventory.offer(3)];
    const orderId = newId();
    expect(await reserve(orderId, [tea, 2], [mug, 3])).toEqual({
      type: 'stock-reserved',
      version: null,
      data: {
        orderId,
        success: true,
        message: null,
        transactionId: expect.any(String),
        data: null,
      },
    });
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 2 });
    expect(await inventory.stockOf(mug)).toEqual({ total: 3, reserved: 3 });
    expect((await inventory.published(tea)).at(-1)).toMatchObject({
      type: 'stock-changed',
      data: { productId: tea, total: 10, reserved: 2, available: 8 },
    });
  });

  it('reserves nothing when one line is short, and names that one (INV-7)', async () => {
    const [tea, mug] = [await inventory.offer(10), await inventory.offer(1)];
    const orderId = newId();
    expect(await reserve(orderId, [tea, 2], [mug, 2])).toEqual({
      type: 'stock-refused',
      version: null,
      data: {
        orderId,
        success: false,
        message: `Not enough in stock of ${mug}.`,
        transactionId: null,
        data: { code: 'OUT_OF_STOCK', productIds: [mug] },
      },
    });
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
    expect(await inventory.stockOf(mug)).toEqual({ total: 1, reserved: 0 });
    expect(await inventory.published(tea)).toHaveLength(2);
  });

  it('is refused for a product that is not on sale', async () => {
    const tea = await inventory.offer(10);
    const draft = await inventory.offer(10);
    const em = inventory.orm.em.fork();
    await em.execute(`update products set status = 'ARCHIVED' where id = ?`, [draft]);
    const data = { code: 'UNKNOWN_PRODUCT', productIds: expect.arrayContaining([draft, 'car']) };
    const answer = await reserve(newId(), [tea, 1], [draft, 1], ['car', 1]);
    expect(answer).toMatchObject({ type: 'stock-refused', data: { data } });
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
  });

  it('is refused at a price that is no longer true, and reserves nothing (ORD-14)', async () => {
    const [tea, mug] = [await inventory.offer(10), await inventory.offer(10)];
    const em = inventory.orm.em.fork();
    await em.execute('update products set price_minor_units = 46000 where id = ?', [mug]);
    const orderId = newId();
    expect(await reserve(orderId, [tea, 1, 45_000], [mug, 1, 45_000])).toMatchObject({
      type: 'stock-refused',
      data: {
        message: `The price has changed: ${mug}.`,
        data: { code: 'PRICE_CHANGED', productIds: [mug] },
      },
    });
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
    expect(await inventory.stockOf(mug)).toEqual({ total: 10, reserved: 0 });
    const retried = newId();
    expect(await reserve(retried, [tea, 1, 45_000], [mug, 1, 46_000])).toMatchObject({
      type: 'stock-reserved',
    });
  });

  it('adds up two lines of one product', async () => {
    const tea = await inventory.offer(3);
    expect(await reserve(newId(), [tea, 2], [tea, 2])).toMatchObject({ type: 'stock-refused' });
    expect(await reserve(newId(), [tea, 2], [tea, 1])).toMatchObject({ type: 'stock-reserved' });
    expect(await inventory.stockOf(tea)).toEqual({ total: 3, reserved: 3 });
  });

  it('gets the same reply when it is retried, and changes nothing (SAG-4)', async () => {
    const tea = await inventory.offer(10);
    const [good, bad] = [newId(), newId()];
    const first = [await reserve(good, [tea, 10]), await reserve(bad, [tea, 1])];
    const em = inventory.orm.em.fork();
    await em.nativeUpdate(Stock, { productId: tea }, { total: 20 });
    expect([await reserve(good, [tea, 10]), await reserve(bad, [tea, 1])]).toEqual(first);
    expect(first.map((answer) => answer?.type)).toEqual(['stock-reserved', 'stock-refused']);
    expect(await inventory.stockOf(tea)).toEqual({ total: 20, reserved: 10 });
  });

  it('reserves for several orders in one transaction, as far as the stock lasts', async () => {
    const [tea, mug] = [await inventory.offer(3), await inventory.offer(1)];
    const orders = [newId(), newId(), newId(), newId()] as const;
    const [one, two, three, four] = orders;
    await inventory.receive(
      'reserve-stock',
      reserveCommand(one, [[tea, 2]]),
      reserveCommand(two, [
        [tea, 1],
        [mug, 2],
      ]),
      reserveCommand(three, [[tea, 1]]),
      reserveCommand(four, [[tea, 1]]),
    );
    const answers = await Promise.all(orders.map((id) => inventory.published(id)));
    expect(answers.map(([answer]) => answer?.type)).toEqual([
      'stock-reserved',
      'stock-refused',
      'stock-reserved',
      'stock-refused',
    ]);
    expect(await inventory.stockOf(tea)).toEqual({ total: 3, reserved: 3 });
  });

  it('takes one statement, and another for what it publishes', async () => {
    const [tea, mug] = [await inventory.offer(10), await inventory.offer(3)];
    const message = reserveCommand(newId(), [
      [tea, 2],
      [mug, 1],
    ]);
    const receive = () => inventory.receive('reserve-stock', message);
    expect(await inventory.statementsOf(receive)).toBe(2);
  });

  it('publishes with the cause of each command', async () => {
    const [tea, mug] = [await inventory.offer(3), await inventory.offer(3)];
    const orders = [[[tea, 1]], [[mug, 1]]] as const;
    const messages = orders.map((lines) => {
      const cause = { correlationId: newId(), causationId: newId(), traceparent: null };
      return { ...reserveCommand(newId(), lines), cause };
    });
    await inventory.receive('reserve-stock', ...messages);
    for (const [n, product] of [tea, mug].entries()) {
      const { key, cause } = messages[n] ?? {};
      const published = await inventory.orm.em
        .fork()
        .find(OutboxMessage, { key: { $in: [key ?? '', product] }, ...cause });
      expect(published.map(({ type }) => type).sort()).toEqual(['stock-changed', 'stock-reserved']);
    }
  });

  it('sells 50 units to 50 of 120 buyers at once (INV-13)', async () => {
    const tea = await inventory.offer(50);
    const orders = Array.from({ length: 120 }, () => newId());
    const answers = await Promise.all(orders.map((orderId) => reserve(orderId, [tea, 1])));
    const reserved = answers.filter((answer) => answer?.type === 'stock-reserved');
    expect(reserved).toHaveLength(50);
    expect(await inventory.stockOf(tea)).toEqual({ total: 50, reserved: 50 });
    const published = await inventory.publishedAs('stock-changed', tea);
    expect(published.map(({ data }) => data.available)).toEqual(
      Array.from({ length: 51 }, (_, sold) => 50 - sold),
    );
  });

  it.each([
    ['whose lines', (lines: Lines) => [reserveCommand(newId(), lines)]],
    ['that', (lines: Lines) => lines.map((line) => reserveCommand(newId(), [line]))],
  ])('never deadlocks for orders %s come in another order each time', async (_, batchOf) => {
    const products = await Promise.all(Array.from({ length: 8 }, () => inventory.offer(100)));
    const lines = products.map((id) => [id, 1] as const);
    const batches = Array.from({ length: 40 }, (_, n) =>
      batchOf(n % 2 ? lines : lines.toReversed()),
    );
    const before = inventory.runs;
    await Promise.all(batches.map((batch) => inventory.receive('reserve-stock', ...batch)));
    expect(inventory.runs - before).toBe(batches.length);
    for (const id of products) expect((await inventory.stockOf(id)).reserved).toBe(40);
  });
});
