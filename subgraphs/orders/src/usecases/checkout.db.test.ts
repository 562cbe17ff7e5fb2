import type { Message } from '@souk/platform/messaging/consumer';
import { noCause } from '@souk/platform/messaging/outbox';
import { viewerOf } from '@souk/platform/testing/harness';
import { Order } from '../domain/order.ts';
import { onDeliveryStatus } from '../events/on-delivery-status.ts';
import { onSagaReply } from '../events/on-saga-reply.ts';
import type { Reply } from '../sagas/checkout.ts';
import { historyOf, type OrdersHarness, ordersHarness, policies } from '../testing/harness.ts';
import { wakeCheckouts } from './wake-checkouts.ts';

let orders: OrdersHarness;
beforeAll(async () => {
  orders = await ordersHarness();
});
afterAll(() => orders.orm.close());

const ann = viewerOf('ann');
const sam = viewerOf('sam', 'seller');
const sue = viewerOf('sue', 'seller');
const olga = viewerOf('olga', 'operator');
let keys = 0;
const newKey = () => `key-${++keys}`;

async function placed(): Promise<string> {
  const { placeOrder } = await orders.ask(
    ann,
    `mutation ($key: ID!) { placeOrder(
      input: { items: [{ productId: "tea", quantity: 2 }], allowDuplicate: true }, idempotencyKey: $key
    ) { ... on OrderPlaced { order { id } } } }`,
    { key: newKey() },
  );
  return (placeOrder as { order: { id: string } }).order.id;
}

const wake = () => orders.transact((work) => wakeCheckouts(work, policies.retryPolicy));

function message<Data>(type: string, data: Data): Message<Data> {
  const at = orders.now;
  return {
    id: newKey(),
    type,
    source: 'x',
    topic: type,
    key: 'k',
    data,
    version: 1,
    at,
    cause: noCause,
  };
}

/** A participant answers. */
function answer(orderId: string, type: Reply['type'], success = true) {
  const data = success ? null : { code: 'OUT_OF_STOCK' };
  const text = success ? null : 'Only 1 left.';
  const result = { orderId, success, message: text, transactionId: 't-1', data };
  const handle = onSagaReply(policies.retryPolicy);
  return orders.transact((work) => handle(work, [message(type, result)]));
}

function delivery(orderId: string, status: 'IN_TRANSIT' | 'DELIVERED' | 'FAILED') {
  const about = { deliveryId: 'd', orderId, buyerId: 'ann', sellerIds: ['sam'], at: orders.now };
  const data = { ...about, status, trackingNumber: 'T-1', note: null };
  return orders.transact((work) =>
    onDeliveryStatus(policies.retryPolicy)(work, [message('delivery-status', data)]),
  );
}

const goodWay = [
  'payment-succeeded',
  'stock-reserved',
  'delivery-booked',
  'payment-captured',
  'stock-committed',
  'delivery-scheduled',
] as const;

async function confirmed(): Promise<string> {
  const id = await placed();
  await wake();
  for (const type of goodWay) await answer(id, type);
  return id;
}

async function orderOf(id: string): Promise<Order> {
  return orders.orm.em.fork().findOneOrFail(Order, { id });
}

async function toldTypes(id: string): Promise<string[]> {
  return (await orders.published(id))
    .map(({ type }) => type)
    .filter((type) => type !== 'order-status');
}

const change = (viewer: typeof ann, field: string, id: string, args = '') =>
  orders.ask(
    viewer,
    `mutation ($id: ID!, $key: ID!) { answer: ${field}(id: $id, idempotencyKey: $key ${args}) {
      __typename
      ... on Order { id status version }
      ... on IllegalTransition { from to }
      ... on VersionConflict { currentVersion }
    } }`,
    { id, key: newKey() },
  );

describe('a checkout', () => {
  it('takes an order from NEW to CONFIRMED, and tells each step (SAG-1, SAG-2, EVT-15)', async () => {
    const id = await confirmed();
    expect(await historyOf(orders, id)).toEqual([
      'NEW',
      'PROCESSING',
      'PAID',
      'ITEMS_RESERVED',
      'DELIVERY_BOOKED',
      'CONFIRMED',
    ]);
    expect(await toldTypes(id)).toEqual([
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
    expect((await orderOf(id)).wakeAt).toBeNull();
  });

  it('gives back what was taken when a step is refused, and says why (SAG-5)', async () => {
    const id = await placed();
    await wake();
    await answer(id, 'payment-succeeded');
    await answer(id, 'stock-refused', false);
    expect((await orderOf(id)).status).toBe('PAID');
    await answer(id, 'payment-released');
    expect(await orderOf(id)).toMatchObject({
      status: 'FAILED',
      failure: {
        code: 'OUT_OF_STOCK',
        message: 'Warehouse reservation failed: Only 1 left.',
        step: 'reserve-stock',
        compensated: true,
      },
    });
    expect(await toldTypes(id)).toEqual([
      'order-placed',
      'hold-payment',
      'reserve-stock',
      'release-payment',
      'order-failed',
    ]);
  });

  it('shows an operator what was undone (SAG-10)', async () => {
    const id = await placed();
    await wake();
    await answer(id, 'payment-succeeded');
    await answer(id, 'stock-refused', false);
    const query = 'query ($id: ID!) { order(id: $id) { saga { state steps { name state } } } }';
    expect(await orders.ask(olga, query, { id })).toMatchObject({
      order: { saga: { state: 'COMPENSATING', steps: [{ state: 'DONE' }, {}, {}] } },
    });
    await answer(id, 'payment-released');
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

  it('is not moved by an answer that comes again, or about no order of ours (SAG-11)', async () => {
    const id = await placed();
    await wake();
    await answer(id, 'payment-succeeded');
    const before = await orders.published(id);
    await answer(id, 'payment-succeeded');
    await answer('somebody-elses', 'payment-succeeded');
    expect(await orders.published(id)).toEqual(before);
  });

  it('is begun once when two look for work at once', async () => {
    const id = await placed();
    await Promise.all([wake(), wake()]);
    expect(await toldTypes(id)).toEqual(['order-placed', 'hold-payment']);
  });

  it('asks again when nobody answers (SAG-11)', async () => {
    const id = await placed();
    await wake();
    orders.now = new Date(orders.now.getTime() + 5_000);
    await wake();
    expect(await toldTypes(id)).toEqual(['order-placed', 'hold-payment', 'hold-payment']);
  });
});

describe('cancelling an order', () => {
  it.each([
    ['NEW', 0, []],
    ['PROCESSING', 0, ['payment-released']],
    ['PAID', 1, ['payment-released', 'stock-released']],
    ['ITEMS_RESERVED', 2, ['payment-released', 'stock-released', 'delivery-cancelled']],
    ['CONFIRMED', 6, ['delivery-cancelled', 'stock-released', 'payment-refunded']],
  ] as const)('in %s gives everything back (ORD-13)', async (status, steps, undone) => {
    const id = await placed();
    if (status !== 'NEW') await wake();
    for (const type of goodWay.slice(0, steps)) await answer(id, type);
    expect((await orderOf(id)).status).toBe(status);
    const asked = change(ann, 'cancelOrder', id, ', reason: "No longer needed."');
    await asked;
    for (const type of undone) await answer(id, type);
    expect(await orderOf(id)).toMatchObject({
      status: 'CANCELLED',
      failure: { code: 'CANCELLED_BY_BUYER', message: 'No longer needed.', compensated: true },
    });
  });

  it('is refused once the goods have left', async () => {
    const id = await confirmed();
    await change(sam, 'shipOrder', id);
    const { answer: refused } = await change(ann, 'cancelOrder', id);
    expect(refused).toEqual({ __typename: 'IllegalTransition', from: 'SHIPPED', to: 'CANCELLED' });
    expect((await orderOf(id)).checkout.ending).toBeNull();
  });

  it('loses against a delivery that was faster, and the order is shipped', async () => {
    const id = await confirmed();
    await change(ann, 'cancelOrder', id);
    await delivery(id, 'IN_TRANSIT');
    await answer(id, 'delivery-cancelled', false);
    expect(await orderOf(id)).toMatchObject({ status: 'SHIPPED', failure: null });
  });
});

describe('shipping and delivering', () => {
  it('is for the seller of the items and for operators; to others the order does not exist (ID-9)', async () => {
    const id = await confirmed();
    expect((await change(sue, 'shipOrder', id)).answer).toEqual({ __typename: 'NotFound' });
    expect((await change(sam, 'shipOrder', id)).answer).toMatchObject({ status: 'SHIPPED' });
    expect((await change(olga, 'deliverOrder', id)).answer).toMatchObject({ status: 'DELIVERED' });
    expect((await toldTypes(id)).slice(-2)).toEqual(['order-shipped', 'order-delivered']);
  });

  it('again changes nothing', async () => {
    const id = await confirmed();
    await change(sam, 'shipOrder', id);
    const before = await orders.published(id);
    expect((await change(sam, 'shipOrder', id)).answer).toMatchObject({ status: 'SHIPPED' });
    await delivery(id, 'IN_TRANSIT');
    expect(await orders.published(id)).toEqual(before);
  });

  it('is refused before the order is confirmed, and after another change than the caller saw (ORD-8)', async () => {
    const id = await placed();
    expect((await change(sam, 'shipOrder', id)).answer).toMatchObject({
      from: 'NEW',
      to: 'SHIPPED',
    });
    const ready = await confirmed();
    const stale = await change(sam, 'shipOrder', ready, ', expectedVersion: 5');
    expect(stale.answer).toEqual({ __typename: 'VersionConflict', currentVersion: 6 });
    expect((await orderOf(ready)).status).toBe('CONFIRMED');
  });

  it('happens once when two ask at once with the version they saw (ORD-8)', async () => {
    const id = await confirmed();
    const both = [
      change(sam, 'shipOrder', id, ', expectedVersion: 6'),
      change(olga, 'shipOrder', id, ', expectedVersion: 6'),
    ];
    const answers = (await Promise.all(both)).map(({ answer: one }) => one);
    const names = answers.map((one) => (one as { __typename: string }).__typename);
    expect(names.sort()).toEqual(['Order', 'VersionConflict']);
    expect((await toldTypes(id)).filter((type) => type === 'order-shipped')).toHaveLength(1);
  });

  it('follows a delivery that went out, failed, and arrived (DEL-4)', async () => {
    const id = await confirmed();
    await delivery(id, 'IN_TRANSIT');
    await delivery(id, 'FAILED');
    expect((await orderOf(id)).status).toBe('SHIPPED');
    await delivery(id, 'DELIVERED');
    expect(await orderOf(id)).toMatchObject({ status: 'DELIVERED', trackingNumber: 'T-1' });
  });

  it('follows a delivery whose departure was never told', async () => {
    const id = await confirmed();
    await delivery(id, 'DELIVERED');
    expect((await historyOf(orders, id)).slice(-2)).toEqual(['SHIPPED', 'DELIVERED']);
  });
});
