import { type OrdersHarness, olga, ordersHarness } from '../testing/harness.ts';

let orders: OrdersHarness;
beforeAll(async () => {
  orders = await ordersHarness();
});

/** An order whose stock was refused after its payment was held. */
async function refused(): Promise<string> {
  const id = await orders.placed();
  await orders.wake();
  await orders.reply(id, 'payment-succeeded');
  await orders.reply(id, 'stock-refused', false);
  return id;
}

describe('the replies of the participants', () => {
  it('take an order from NEW to CONFIRMED, and each step is published (SAG-1, SAG-2, EVT-15)', async () => {
    const id = await orders.confirmed();
    expect(await orders.historyOf(id)).toEqual([
      'NEW',
      'PROCESSING',
      'PAID',
      'ITEMS_RESERVED',
      'DELIVERY_BOOKED',
      'CONFIRMED',
    ]);
    expect(await orders.publishedTypes(id)).toEqual([
      'order-placed',
      'hold-payment',
      'reserve-stock',
      'book-delivery',
      'capture-payment',
      'order-confirmed',
      'commit-stock',
      'confirm-delivery',
    ]);
    const statuses = (await orders.published(id)).filter(({ type }) => type === 'order-status');
    expect(statuses.map(({ data }) => data.seq)).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await orders.orderOf(id)).wakeAt).toBeNull();
  });

  it('compensate a refused step, and the order shows why it failed (SAG-5)', async () => {
    const id = await refused();
    expect((await orders.orderOf(id)).status).toBe('PAID');
    await orders.reply(id, 'payment-released');
    expect(await orders.orderOf(id)).toMatchObject({
      status: 'FAILED',
      failure: {
        code: 'OUT_OF_STOCK',
        message: 'Warehouse reservation failed: Only 1 left.',
        step: 'reserve-stock',
        compensated: true,
      },
    });
    expect(await orders.publishedTypes(id)).toEqual([
      'order-placed',
      'hold-payment',
      'reserve-stock',
      'release-payment',
      'order-failed',
    ]);
  });

  it('show an operator which steps were undone (SAG-10)', async () => {
    const id = await refused();
    const query = 'query ($id: ID!) { order(id: $id) { saga { state steps { name state } } } }';
    expect(await orders.ask(olga, query, { id })).toMatchObject({
      order: { saga: { state: 'COMPENSATING', steps: [{ state: 'DONE' }, {}, {}] } },
    });
    await orders.reply(id, 'payment-released');
    expect(await orders.ask(olga, query, { id })).toEqual({
      order: {
        saga: {
          state: 'COMPENSATED',
          steps: [
            { name: 'hold-payment', state: 'UNDONE' },
            { name: 'reserve-stock', state: 'REFUSED' },
            { name: 'release-payment', state: 'DONE' },
          ],
        },
      },
    });
  });

  it('change nothing when they are repeated, or about an external order (SAG-11)', async () => {
    const id = await orders.placed();
    await orders.wake();
    await orders.reply(id, 'payment-succeeded');
    const before = await orders.published(id);
    await orders.reply(id, 'payment-succeeded');
    await orders.reply('external-order', 'payment-succeeded');
    expect(await orders.published(id)).toEqual(before);
  });

  it('count once when two processes handle the same one at once', async () => {
    const id = await orders.placed();
    await orders.wake();
    const twice = [orders.reply(id, 'payment-succeeded'), orders.reply(id, 'payment-succeeded')];
    await Promise.all(twice);
    expect(await orders.publishedTypes(id)).toEqual([
      'order-placed',
      'hold-payment',
      'reserve-stock',
    ]);
  });
});
