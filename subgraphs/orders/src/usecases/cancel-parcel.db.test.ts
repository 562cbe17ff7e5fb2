import { changeParcel } from '../testing/change-parcel.ts';
import {
  ann,
  type OrdersHarness,
  ofTwoSellers,
  olga,
  ordersHarness,
  policies,
  sam,
  sue,
} from '../testing/harness.ts';

let orders: OrdersHarness;
beforeAll(async () => {
  orders = await ordersHarness();
});

const cancel = (...[viewer, id, more]: [typeof sam, string, object?]) =>
  changeParcel(orders, viewer, 'cancelParcel', id, more);

const oneMug = { lines: [{ productId: 'mug', quantity: 1 }] };

/** The id of the cancellation of a parcel that is under way. */
const idOf = async (orderId: string, sellerId: string) =>
  (await orders.parcelOf(orderId, sellerId)).cancellation?.id ?? '';

/** All participants reply to the cancellation. */
async function complete(orderId: string, sellerId: string): Promise<void> {
  const { cancellation } = await orders.parcelOf(orderId, sellerId);
  const id = cancellation?.id ?? '';
  const first = cancellation?.whole ? 'delivery-cancelled' : 'delivery-amended';
  for (const type of [first, 'stock-released', 'payment-refunded'] as const) {
    await orders.cancellationReply(orderId, type, id);
  }
}

const published = async (orderId: string, type: string) =>
  (await orders.published(orderId)).filter((one) => one.type === type).map(({ data }) => data);

async function confirmed(): Promise<[id: string, ofSam: string, ofSue: string]> {
  const id = await orders.confirmed(ofTwoSellers);
  const [ofSam, ofSue] = (await orders.orderOf(id)).parcelIds;
  return [id, ofSam ?? '', ofSue ?? ''];
}

describe('cancelling a parcel', () => {
  it('asks delivery, stock and billing, and leaves the other parcel (PAR-3)', async () => {
    const [id, ofSam, ofSue] = await confirmed();
    const key = { idempotencyKey: 'cancel-whole', reason: 'Broken.' };
    expect(await cancel(sue, ofSue, key)).toEqual({ __typename: 'RequestInProgress' });
    const cancellationId = await idOf(id, 'sue');
    await complete(id, 'sue');
    const about = { orderId: id, parcelId: ofSue };
    expect(await published(id, 'cancel-delivery')).toEqual([{ ...about, cancellationId }]);
    expect(await published(id, 'release-stock')).toEqual([
      { orderId: id, expired: false, cancellationId, lines: [{ productId: 'mug', quantity: 3 }] },
    ]);
    expect(await published(id, 'refund-payment')).toEqual([
      {
        ...{ ...about, refundId: cancellationId, amount: 36 },
        lines: [{ productId: 'mug', quantity: 3 }],
      },
    ]);
    expect(await published(id, 'parcel-cancelled')).toMatchObject([
      { parcelId: ofSue, status: 'CANCELLED', items: [], amount: 36, message: 'Broken.' },
    ]);
    expect(await cancel(sue, ofSue, key)).toMatchObject({
      replayed: true,
      parcel: { status: 'CANCELLED', version: 2 },
    });
    expect(await orders.parcelOf(id, 'sam')).toMatchObject({ id: ofSam, status: 'PENDING' });
    expect((await orders.orderOf(id)).status).toBe('CONFIRMED');
  });

  it('of some units leaves the rest, which is shipped (PAR-3)', async () => {
    const [id, , ofSue] = await confirmed();
    await cancel(ann, ofSue, oneMug);
    const cancellationId = await idOf(id, 'sue');
    expect(await published(id, 'amend-delivery')).toEqual([
      { orderId: id, parcelId: ofSue, cancellationId },
    ]);
    await complete(id, 'sue');
    expect(await published(id, 'refund-payment')).toMatchObject([{ amount: 12 }]);
    expect(await orders.parcelOf(id, 'sue')).toMatchObject({
      status: 'PENDING',
      cancelled: [{ productId: 'mug', quantity: 1 }],
    });
    await changeParcel(orders, sue, 'shipParcel', ofSue);
    expect(await published(id, 'parcel-shipped')).toMatchObject([
      { items: [{ productId: 'mug', quantity: 2 }] },
    ]);
  });

  it('of the last one cancels the order; of one beside a delivered one delivers it', async () => {
    const [id, ofSam, ofSue] = await confirmed();
    await cancel(sam, ofSam);
    await complete(id, 'sam');
    await cancel(olga, ofSue);
    await complete(id, 'sue');
    expect(await orders.orderOf(id)).toMatchObject({
      status: 'CANCELLED',
      failure: { code: 'CANCELLED_BY_OPERATOR', compensated: true },
    });
    const [other, first, second] = await confirmed();
    await orders.delivery(other, 'DELIVERED', first);
    await cancel(ann, second);
    await complete(other, 'sue');
    expect((await orders.historyOf(other)).slice(-3)).toEqual([
      'CONFIRMED',
      'SHIPPED',
      'DELIVERED',
    ]);
  });

  it('is refused for strangers, before the order is confirmed, and for units that are not there', async () => {
    const [id, ofSam, ofSue] = await confirmed();
    const before = await orders.published(id);
    expect(await cancel(sam, ofSue)).toEqual({ __typename: 'NotFound' });
    expect(await cancel(ann, ofSam, oneMug)).toMatchObject({
      remaining: [{ productId: 'tea', quantity: 2 }],
    });
    const twice = { lines: [...oneMug.lines, ...oneMug.lines] };
    expect(await cancel(ann, ofSue, twice)).toEqual({ __typename: 'ValidationFailed' });
    expect(await orders.published(id)).toEqual(before);
    const early = await orders.placed(ofTwoSellers);
    const { id: parcelId } = await orders.parcelOf(early, 'sam');
    expect(await cancel(ann, parcelId)).toMatchObject({ from: 'NEW', to: 'CANCELLED' });
  });

  it('is refused when the goods had left, and then the parcel can be shipped', async () => {
    const [id, , ofSue] = await confirmed();
    const key = { idempotencyKey: 'too-late' };
    await cancel(ann, ofSue, key);
    await orders.cancellationReply(id, 'delivery-cancelled', await idOf(id, 'sue'), false);
    expect(await orders.parcelOf(id, 'sue')).toMatchObject({ cancellation: null, cancelled: [] });
    expect(await cancel(ann, ofSue, key)).toEqual({
      __typename: 'IllegalParcelTransition',
      fromParcel: 'PENDING',
      toParcel: 'CANCELLED',
    });
    await orders.delivery(id, 'IN_TRANSIT', ofSue);
    expect((await orders.parcelOf(id, 'sue')).status).toBe('SHIPPED');
  });

  it('is too late when the courier was first, but not once delivery has agreed', async () => {
    const [id, , ofSue] = await confirmed();
    await cancel(ann, ofSue, oneMug);
    await orders.delivery(id, 'IN_TRANSIT', ofSue);
    expect(await orders.parcelOf(id, 'sue')).toMatchObject({ status: 'SHIPPED', cancelled: [] });
    const [other, , second] = await confirmed();
    await cancel(ann, second, oneMug);
    const cancellationId = await idOf(other, 'sue');
    await orders.cancellationReply(other, 'delivery-amended', cancellationId);
    await orders.delivery(other, 'IN_TRANSIT', second);
    expect(await published(other, 'parcel-shipped')).toMatchObject([
      { items: [{ productId: 'mug', quantity: 2 }] },
    ]);
    for (const type of ['stock-released', 'payment-refunded'] as const) {
      await orders.cancellationReply(other, type, cancellationId);
    }
    expect(await orders.parcelOf(other, 'sue')).toMatchObject({
      status: 'SHIPPED',
      cancelled: [{ productId: 'mug', quantity: 1 }],
    });
  });

  it('goes on when delivery has accepted it before the departure, whichever record comes first', async () => {
    const [id, , ofSue] = await confirmed();
    await cancel(ann, ofSue, oneMug);
    const cancellationId = await idOf(id, 'sue');
    await orders.delivery(id, 'SCHEDULED', ofSue, { cancellationId });
    await orders.delivery(id, 'IN_TRANSIT', ofSue);
    expect(await published(id, 'parcel-shipped')).toMatchObject([
      { items: [{ productId: 'mug', quantity: 2 }] },
    ]);
    await orders.cancellationReply(id, 'delivery-amended', cancellationId);
    expect(await published(id, 'release-stock')).toHaveLength(1);
    for (const type of ['stock-released', 'payment-refunded'] as const) {
      await orders.cancellationReply(id, type, cancellationId);
    }
    expect((await orders.parcelOf(id, 'sue')).cancelled).toEqual(oneMug.lines);
  });

  it('repeats a command without a reply, and ignores a reply that comes twice', async () => {
    const [id, , ofSue] = await confirmed();
    await cancel(ann, ofSue);
    const cancellationId = await idOf(id, 'sue');
    orders.now = new Date(orders.now.getTime() + policies.retryPolicy.retryMs);
    await orders.wake();
    expect(await published(id, 'cancel-delivery')).toHaveLength(2);
    await complete(id, 'sue');
    const before = await orders.published(id);
    await orders.cancellationReply(id, 'payment-refunded', cancellationId);
    await orders.wake();
    expect(await orders.published(id)).toEqual(before);
  });

  it('and shipping it at once: one happens', async () => {
    const [id, , ofSue] = await confirmed();
    const [cancelled, shipped] = await Promise.all([
      cancel(ann, ofSue),
      changeParcel(orders, sue, 'shipParcel', ofSue),
    ]);
    const names = [cancelled.__typename, shipped.__typename];
    const { status, cancellation } = await orders.parcelOf(id, 'sue');
    if (status === 'SHIPPED') {
      expect(names).toEqual(['IllegalParcelTransition', 'ShipParcelPayload']);
    } else {
      expect(names).toEqual(['RequestInProgress', 'RequestInProgress']);
      expect(cancellation).not.toBeNull();
    }
  });

  it('twice at once is one cancellation', async () => {
    const [id, , ofSue] = await confirmed();
    await Promise.all([cancel(ann, ofSue), cancel(sue, ofSue)]);
    expect(await published(id, 'cancel-delivery')).toHaveLength(1);
    await complete(id, 'sue');
    expect((await orders.parcelOf(id, 'sue')).cancelled).toEqual([
      { productId: 'mug', quantity: 3 },
    ]);
  });
});

describe('cancelling an order of which a parcel', () => {
  it('has left is refused, and names the parcels that are left', async () => {
    const [id, ofSam, ofSue] = await confirmed();
    await orders.delivery(id, 'IN_TRANSIT', ofSam);
    const { answer } = await orders.ask(
      ann,
      `mutation ($id: ID!) { answer: cancelOrder(id: $id, idempotencyKey: "partly") {
        ... on SeveralParcels { parcelIds message }
      } }`,
      { id },
    );
    expect(answer).toMatchObject({ parcelIds: [ofSue] });
  });

  it('was cancelled cancels the rest', async () => {
    const [id, , ofSue] = await confirmed();
    await cancel(sue, ofSue);
    await expect(orders.change(ann, 'cancelOrder', id)).resolves.toEqual({
      __typename: 'RequestInProgress',
    });
    expect((await orders.orderOf(id)).isBeingCancelled()).toBe(false);
    await complete(id, 'sue');
    await orders.change(ann, 'cancelOrder', id);
    for (const type of ['delivery-cancelled', 'stock-released', 'payment-refunded'] as const) {
      await orders.reply(id, type);
    }
    expect(await orders.orderOf(id)).toMatchObject({
      status: 'CANCELLED',
      parcels: [
        { status: 'CANCELLED', cancelled: [{ productId: 'tea', quantity: 2 }] },
        { status: 'CANCELLED', cancelled: [{ productId: 'mug', quantity: 3 }] },
      ],
    });
  });
});
