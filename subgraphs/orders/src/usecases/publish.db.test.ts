import { parcelIdOf } from '@souk/schema/parcel-id';
import { upsertBuyers } from '../persistence/upsert-buyers.ts';
import { upsertProducts } from '../persistence/upsert-offers.ts';
import { type OrdersHarness, olga, ordersHarness, replies } from '../testing/harness.ts';

/** Each value differs from all others, so that two that are swapped show. */
const address = {
  ...{ street: 'Lane 1', city: 'Kazan', state: 'TA', country: 'RU', zipCode: '420000' },
  ...{ recipient: 'A. Receiver', telephone: '+7 900 000-00-00', company: 'Primer' },
};
const home = { street: 'Quay 2', city: 'Perm', state: null, country: 'RU', zipCode: '614000' };
const mutation = `mutation ($input: PlaceOrderInput!, $key: ID!) {
  placeOrder(input: $input, idempotencyKey: $key) { ... on OrderPlaced { order { id number } } }
}`;

type Placed = { readonly id: string; readonly number: string };

let orders: OrdersHarness;
beforeAll(async () => {
  orders = await ordersHarness();
  const product = { currency: 'EUR', status: 'ACTIVE', version: 1 };
  await upsertProducts(orders.orm.em.fork(), [
    { ...product, productId: 'pot', name: 'Pot', price: 1_999, sellerId: 'sam', categoryId: '7' },
    { ...product, productId: 'cup', name: 'Cup', price: 305, sellerId: 'sue' },
  ]);
  await upsertBuyers(orders.orm.em.fork(), [{ userId: 'bea', address: home, version: 1 }]);
});

const start = Date.parse('2026-11-21T12:00:00Z');
/** The instant of the n-th change: each is a second after the one before. */
const at = (n: number) => new Date(start + n * 1_000).toISOString();
const tick = () => {
  orders.now = new Date(orders.now.getTime() + 1_000);
};

/** An operator orders three pots and seven cups for bea: 81.32 EUR. */
async function place(key: string): Promise<Placed> {
  orders.now = new Date(start);
  const items = [
    { productId: 'pot', quantity: 3 },
    { productId: 'cup', quantity: 7 },
  ];
  const input = {
    ...{ buyerId: 'bea', items, shippingAddress: address, allowDuplicate: true },
    ...{ deliverySlotId: 'slot-9', deliveryWish: '2026-12-01T10:30:00Z' },
  };
  const { placeOrder } = await orders.ask(olga, mutation, { input, key });
  return (placeOrder as { order: Placed }).order;
}

async function reply(id: string, type: (typeof replies)[number], success = true) {
  tick();
  await orders.reply(id, type, success);
}

async function confirm(key: string): Promise<Placed> {
  const order = await place(key);
  await wake();
  for (const type of replies) await reply(order.id, type);
  return order;
}

const wake = () => {
  tick();
  return orders.wake();
};

/** What an order has published of some types, with the version of each message. */
async function bodies(id: string, ...types: string[]) {
  const published = await orders.published(id);
  return published
    .filter(({ type }) => types.includes(type))
    .map(({ type, version, data }) => [type, version, data]);
}

const parties = ({ id, number }: Placed) => ({
  ...{ orderId: id, number },
  ...{ buyerId: 'bea', sellerIds: ['sam', 'sue'] },
});
const lines = [
  { productId: 'pot', quantity: 3, price: 19.99 },
  { productId: 'cup', quantity: 7, price: 3.05 },
];

/** As they were placed: the cup has no category. */
const placedLines = [
  { ...lines[0], sellerId: 'sam', categoryId: '7' },
  { ...lines[1], sellerId: 'sue' },
];

/** What each seller gets of an order. */
const parcels = ({ id }: { id: string }) => [
  { id: parcelIdOf(id, 'sam'), sellerId: 'sam', amount: 59.97 },
  { id: parcelIdOf(id, 'sue'), sellerId: 'sue', amount: 21.35 },
];
const noParcel = { parcelId: null, parcelStatus: null };

describe('the facts of an order have the values of the order (EVT-2)', () => {
  it('when it is placed and confirmed', async () => {
    const order = await confirm('confirmed');
    expect(await bodies(order.id, 'order-placed', 'order-confirmed')).toEqual([
      [
        'order-placed',
        null,
        {
          ...parties(order),
          ...{ items: placedLines, totalPrice: 81.32, currency: 'EUR', placedAt: at(0) },
          parcels: parcels(order).map(({ amount: subtotal, ...parcel }) => ({
            ...parcel,
            subtotal,
          })),
        },
      ],
      [
        'order-confirmed',
        null,
        { ...parties(order), totalPrice: 81.32, currency: 'EUR', at: at(5) },
      ],
    ]);
  });

  it('in each record of order-status, whose version is its number', async () => {
    const order = await confirm('status');
    const record = (seq: number, type: string, status: string) => [
      'order-status',
      seq,
      { ...parties(order), seq, type, status, at: at(seq - 1), message: null, ...noParcel },
    ];
    expect(await bodies(order.id, 'order-status')).toEqual([
      record(1, 'order-placed', 'NEW'),
      record(2, 'checkout-started', 'PROCESSING'),
      record(3, 'payment-succeeded', 'PAID'),
      record(4, 'stock-reserved', 'ITEMS_RESERVED'),
      record(5, 'delivery-booked', 'DELIVERY_BOOKED'),
      record(6, 'order-confirmed', 'CONFIRMED'),
    ]);
  });

  it('when it is shipped and delivered', async () => {
    const order = await confirm('shipped');
    const { sellerIds: _, ...more } = parties(order);
    tick();
    await orders.change(olga, 'shipOrder', order.id, ', trackingNumber: "T-77"');
    tick();
    await orders.change(olga, 'deliverOrder', order.id);
    const parcelIds = parcels(order).map((parcel) => parcel.id);
    const [shipped, delivered] = await bodies(order.id, 'order-shipped', 'order-delivered');
    expect(shipped).toEqual([
      'order-shipped',
      null,
      { ...more, status: 'Shipped', trackingNumber: 'T-77', shippedAt: at(8), parcelIds },
    ]);
    expect(delivered).toEqual([
      'order-delivered',
      null,
      { ...more, status: 'Delivered', deliveredAt: at(9), parcelIds },
    ]);
    const [pot] = lines.map(({ productId, quantity }) => ({ productId, quantity }));
    const [id] = parcelIds;
    const ofSam = { ...more, parcelId: id, sellerId: 'sam', items: [pot] };
    const facts = await bodies(order.id, 'parcel-shipped', 'parcel-delivered');
    expect(facts).toHaveLength(4);
    expect(facts).toContainEqual([
      'parcel-shipped',
      null,
      { ...ofSam, trackingNumber: 'T-77', at: at(8) },
    ]);
    expect(facts).toContainEqual(['parcel-delivered', null, { ...ofSam, at: at(9) }]);
    const records = (await bodies(order.id, 'order-status')).slice(6);
    const numbers = records.map(
      (record) => (record[2] as { trackingNumber?: string }).trackingNumber,
    );
    // Two parcels and the order leave; their arrivals name no number.
    expect(numbers).toEqual(['T-77', 'T-77', 'T-77', undefined, undefined, undefined]);
  });

  it('when it fails: among several sellers order-status leaves out the reason', async () => {
    const order = await place('failed');
    await wake();
    tick();
    await orders.reply(order.id, 'payment-declined', false);
    const ended = { ...parties(order), at: at(2), message: 'Payment failed: Only 1 left.' };
    expect((await bodies(order.id, 'order-status', 'order-failed')).slice(-2)).toEqual([
      [
        'order-status',
        3,
        {
          // The reason may name the goods of one seller.
          ...{ ...ended, message: 'The checkout failed.', ...noParcel },
          ...{ seq: 3, type: 'order-failed', status: 'FAILED' },
        },
      ],
      ['order-failed', null, { ...ended, code: 'OUT_OF_STOCK' }],
    ]);
  });

  it('when it is cancelled', async () => {
    const order = await place('cancelled');
    tick();
    await orders.change(olga, 'cancelOrder', order.id, ', reason: "Too late."');
    expect(await bodies(order.id, 'order-cancelled')).toEqual([
      [
        'order-cancelled',
        null,
        { ...parties(order), code: 'CANCELLED_BY_OPERATOR', message: 'Too late.', at: at(1) },
      ],
    ]);
  });

  it('when a refund is noted', async () => {
    const { id } = await confirm('refunded');
    await orders.refund(id, 305);
    expect(await bodies(id, 'refund-noted')).toEqual([
      ['refund-noted', null, { orderId: id, refunded: 3.05 }],
    ]);
  });
});

describe('the commands of a checkout have the values of the order', () => {
  it('on the way to a confirmed order', async () => {
    const { id: orderId } = await confirm('commands');
    const commands = [
      [
        'hold-payment',
        null,
        {
          ...{ orderId, userId: 'bea', amount: 81.32, currency: 'EUR' },
          parcels: parcels({ id: orderId }).map((parcel, index) => {
            const own = lines.slice(index, index + 1);
            return {
              ...parcel,
              lines: own.map(({ price, ...units }) => ({ ...units, unitPrice: price })),
            };
          }),
        },
      ],
      ['reserve-stock', null, { orderId, buyerId: 'bea', items: lines }],
      [
        'book-delivery',
        null,
        {
          ...{ orderId, buyerId: 'bea', sellerIds: ['sam', 'sue'], address },
          ...{ slotId: 'slot-9', wishedAt: '2026-12-01T10:30:00.000Z' },
        },
      ],
      ['capture-payment', null, { orderId }],
      ['commit-stock', null, { orderId }],
      ['confirm-delivery', null, { orderId }],
    ];
    expect(await bodies(orderId, ...commands.map(([type]) => String(type)))).toEqual(commands);
  });

  it('when its steps are compensated before the capture', async () => {
    const { id: orderId } = await place('compensated');
    await wake();
    await reply(orderId, 'payment-succeeded');
    await reply(orderId, 'stock-reserved');
    await orders.change(olga, 'cancelOrder', orderId);
    await orders.reply(orderId, 'payment-released');
    await orders.reply(orderId, 'stock-released');
    const undone = ['release-payment', 'release-stock', 'cancel-delivery'];
    expect(await bodies(orderId, ...undone)).toEqual([
      ['release-payment', null, { orderId, userId: 'bea' }],
      ['release-stock', null, { orderId, expired: false }],
      ['cancel-delivery', null, { orderId }],
    ]);
  });

  it('when it has timed out: the stock is told so', async () => {
    const { id: orderId } = await place('expired');
    await wake();
    await reply(orderId, 'payment-succeeded');
    orders.now = new Date(orders.now.getTime() + 1_800_000);
    await orders.wake();
    await orders.reply(orderId, 'payment-released');
    expect(await bodies(orderId, 'release-stock')).toEqual([
      ['release-stock', null, { orderId, expired: true }],
    ]);
  });

  it('when it is refunded after the capture', async () => {
    const { id: orderId } = await confirm('returned');
    await orders.change(olga, 'cancelOrder', orderId);
    for (const type of ['delivery-cancelled', 'stock-released'] as const) {
      await orders.reply(orderId, type);
    }
    expect(await bodies(orderId, 'refund-payment')).toEqual([
      ['refund-payment', null, { orderId }],
    ]);
  });
});
