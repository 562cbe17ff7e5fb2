import { OutboxMessage } from '@souk/platform/messaging/outbox';
import { newId } from '@souk/platform/runtime/id';
import { Stock } from '../domain/stock.ts';
import { openWarehouse, type Warehouse } from '../testing/harness.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
});
afterAll(() => warehouse.orm.close());

type Wish = readonly (readonly [productId: string, quantity: number])[];

const command = (orderId: string, wish: Wish) => ({
  key: orderId,
  data: {
    orderId,
    buyerId: 'ann',
    items: wish.map(([productId, quantity]) => ({ productId, quantity })),
  },
});

/** What an order is answered. */
async function reserve(orderId: string, ...wish: Wish) {
  await warehouse.hear('reserve-stock', command(orderId, wish));
  return (await warehouse.told(orderId)).at(-1);
}

describe('reserving stock', () => {
  it('keeps all lines aside, and tells it in the shape of a step result (INV-7, SAG-3)', async () => {
    const [tea, mug] = [await warehouse.offer(10), await warehouse.offer(3)];
    const orderId = newId();
    expect(await reserve(orderId, [tea, 2], [mug, 3])).toEqual({
      type: 'stock-reserved',
      data: {
        orderId,
        success: true,
        message: null,
        transactionId: expect.any(String),
        data: null,
      },
    });
    expect(await warehouse.stockOf(tea)).toEqual({ total: 10, reserved: 2 });
    expect(await warehouse.stockOf(mug)).toEqual({ total: 3, reserved: 3 });
    expect((await warehouse.told(tea)).at(-1)).toMatchObject({
      type: 'stock-changed',
      data: { productId: tea, total: 10, reserved: 2, available: 8 },
    });
  });

  it('with one line short keeps nothing aside, and names what is short (INV-7)', async () => {
    const [tea, mug] = [await warehouse.offer(10), await warehouse.offer(1)];
    const orderId = newId();
    expect(await reserve(orderId, [tea, 2], [mug, 2])).toEqual({
      type: 'stock-refused',
      data: {
        orderId,
        success: false,
        message: `Not enough in stock of ${mug}.`,
        transactionId: null,
        data: { code: 'OUT_OF_STOCK', productIds: [mug] },
      },
    });
    expect(await warehouse.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
    expect(await warehouse.stockOf(mug)).toEqual({ total: 1, reserved: 0 });
    expect(await warehouse.told(tea)).toHaveLength(2);
  });

  it('refuses what is not sold', async () => {
    const tea = await warehouse.offer(10);
    const draft = await warehouse.offer(10);
    const em = warehouse.orm.em.fork();
    await em.execute(`update products set status = 'ARCHIVED' where id = ?`, [draft]);
    const data = { code: 'UNKNOWN_PRODUCT', productIds: expect.arrayContaining([draft, 'car']) };
    const answer = await reserve(newId(), [tea, 1], [draft, 1], ['car', 1]);
    expect(answer).toMatchObject({ type: 'stock-refused', data: { data } });
    expect(await warehouse.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
  });

  it('counts two lines of one product as one', async () => {
    const tea = await warehouse.offer(3);
    expect(await reserve(newId(), [tea, 2], [tea, 2])).toMatchObject({ type: 'stock-refused' });
    expect(await reserve(newId(), [tea, 2], [tea, 1])).toMatchObject({ type: 'stock-reserved' });
    expect(await warehouse.stockOf(tea)).toEqual({ total: 3, reserved: 3 });
  });

  it('answers the same order as before, and changes nothing (SAG-4)', async () => {
    const tea = await warehouse.offer(10);
    const [good, bad] = [newId(), newId()];
    const first = [await reserve(good, [tea, 10]), await reserve(bad, [tea, 1])];
    const em = warehouse.orm.em.fork();
    await em.nativeUpdate(Stock, { productId: tea }, { total: 20 });
    expect([await reserve(good, [tea, 10]), await reserve(bad, [tea, 1])]).toEqual(first);
    expect(first.map((answer) => answer?.type)).toEqual(['stock-reserved', 'stock-refused']);
    expect(await warehouse.stockOf(tea)).toEqual({ total: 20, reserved: 10 });
  });

  it('serves several orders in one transaction, as far as there is enough', async () => {
    const [tea, mug] = [await warehouse.offer(3), await warehouse.offer(1)];
    const orders = [newId(), newId(), newId(), newId()] as const;
    const [one, two, three, four] = orders;
    await warehouse.hear(
      'reserve-stock',
      command(one, [[tea, 2]]),
      command(two, [
        [tea, 1],
        [mug, 2],
      ]),
      command(three, [[tea, 1]]),
      command(four, [[tea, 1]]),
    );
    const answers = await Promise.all(orders.map((id) => warehouse.told(id)));
    expect(answers.map(([answer]) => answer?.type)).toEqual([
      'stock-reserved',
      'stock-refused',
      'stock-reserved',
      'stock-refused',
    ]);
    expect(await warehouse.stockOf(tea)).toEqual({ total: 3, reserved: 3 });
  });

  it('costs one statement, and another for all that is told', async () => {
    const [tea, mug] = [await warehouse.offer(10), await warehouse.offer(3)];
    const message = command(newId(), [
      [tea, 2],
      [mug, 1],
    ]);
    const hear = () => warehouse.hear('reserve-stock', message);
    expect(await warehouse.statementsOf(hear)).toBe(2);
  });

  it('tells what each command made happen as caused by it', async () => {
    const [tea, mug] = [await warehouse.offer(3), await warehouse.offer(3)];
    const wishes = [[[tea, 1]], [[mug, 1]]] as const;
    const messages = wishes.map((wish) => {
      const cause = { correlationId: newId(), causationId: newId(), traceparent: null };
      return { ...command(newId(), wish), cause };
    });
    await warehouse.hear('reserve-stock', ...messages);
    for (const [n, product] of [tea, mug].entries()) {
      const { key, cause } = messages[n] ?? {};
      const told = await warehouse.orm.em
        .fork()
        .find(OutboxMessage, { key: { $in: [key ?? '', product] }, ...cause });
      expect(told.map(({ type }) => type).sort()).toEqual(['stock-changed', 'stock-reserved']);
    }
  });

  it('sells 50 units to 50 of 120 buyers at once (INV-13)', async () => {
    const tea = await warehouse.offer(50);
    const orders = Array.from({ length: 120 }, () => newId());
    const answers = await Promise.all(orders.map((orderId) => reserve(orderId, [tea, 1])));
    const reserved = answers.filter((answer) => answer?.type === 'stock-reserved');
    expect(reserved).toHaveLength(50);
    expect(await warehouse.stockOf(tea)).toEqual({ total: 50, reserved: 50 });
    const told = (await warehouse.told(tea)).filter(({ type }) => type === 'stock-changed');
    expect(told.map(({ data }) => data.available)).toEqual(
      Array.from({ length: 51 }, (_, sold) => 50 - sold),
    );
  });

  it.each([
    ['whose lines', (wish: Wish) => [command(newId(), wish)]],
    ['which', (wish: Wish) => wish.map((line) => command(newId(), [line]))],
  ])('never stands still for orders %s come in another order each time', async (_, batchOf) => {
    const products = await Promise.all(Array.from({ length: 8 }, () => warehouse.offer(100)));
    const wish = products.map((id) => [id, 1] as const);
    const batches = Array.from({ length: 40 }, (_, n) => batchOf(n % 2 ? wish : wish.toReversed()));
    const before = warehouse.runs;
    await Promise.all(batches.map((batch) => warehouse.hear('reserve-stock', ...batch)));
    expect(warehouse.runs - before).toBe(batches.length);
    for (const id of products) expect((await warehouse.stockOf(id)).reserved).toBe(40);
  });
});
