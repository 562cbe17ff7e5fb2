import { ann, type OrdersHarness, ofTwoSellers, ordersHarness, sam } from '../testing/harness.ts';

let orders: OrdersHarness;
beforeAll(async () => {
  orders = await ordersHarness();
});

const noted = async (id: string) =>
  (await orders.published(id))
    .filter(({ type }) => type === 'refund-noted')
    .map(({ data }) => data);

/** The end of the timeline, as the buyer sees it. */
async function lastEvents(id: string, count: number): Promise<object[]> {
  const query = 'query ($id: ID!) { order(id: $id) { timeline { type status message } } }';
  const { order } = await orders.ask(ann, query, { id });
  return (order as { timeline: object[] }).timeline.slice(-count);
}

describe('a refund that billing has recorded', () => {
  it('of a part is in the history of the order, which can still be shipped', async () => {
    const id = await orders.confirmed();
    const { version } = await orders.orderOf(id);
    await orders.refund(id, 250);
    expect(await lastEvents(id, 1)).toEqual([
      {
        type: 'payment-refunded',
        status: 'CONFIRMED',
        message: '2.50 RUB was refunded; 6.50 RUB is not refunded.',
      },
    ]);
    expect(await noted(id)).toEqual([{ orderId: id, refunded: 2.5 }]);
    expect(await orders.change(sam, 'shipOrder', id)).toMatchObject({
      status: 'SHIPPED',
      version: version + 2,
    });
  });

  it('of everything before the goods have left cancels the order: nothing is shipped', async () => {
    const id = await orders.confirmed();
    await orders.refund(id, 900);
    const refused = { __typename: 'IllegalTransition', from: 'CONFIRMED', to: 'SHIPPED' };
    expect(await orders.change(sam, 'shipOrder', id)).toEqual(refused);
    for (const type of ['delivery-cancelled', 'stock-released', 'payment-refunded'] as const) {
      await orders.reply(id, type);
    }
    expect(await orders.orderOf(id)).toMatchObject({
      status: 'CANCELLED',
      failure: { code: 'REFUNDED', message: 'The payment was refunded completely.' },
    });
    expect(await lastEvents(id, 2)).toMatchObject([
      { type: 'payment-refunded', status: 'CONFIRMED' },
      { type: 'order-cancelled', status: 'CANCELLED' },
    ]);
  });

  it('of the rest cancels the order too, and two parts have an entry each', async () => {
    const id = await orders.confirmed();
    await orders.refund(id, 250);
    await orders.refund(id, 900);
    expect((await orders.orderOf(id)).checkout.ending).toMatchObject({ code: 'REFUNDED' });
    expect(await lastEvents(id, 2)).toMatchObject([
      { message: '2.50 RUB was refunded; 6.50 RUB is not refunded.' },
      { message: '6.50 RUB was refunded; 0.00 RUB is not refunded.' },
    ]);
  });

  it('before the capture has been reported cancels the order once it is', async () => {
    const id = await orders.placed();
    await orders.wake();
    for (const type of ['payment-succeeded', 'stock-reserved', 'delivery-booked'] as const) {
      await orders.reply(id, type);
    }
    await orders.refund(id, 900);
    await orders.reply(id, 'payment-captured');
    expect((await orders.publishedTypes(id)).at(-1)).toBe('cancel-delivery');
  });

  it.each(['SHIPPED', 'DELIVERED'] as const)(
    'of everything when the order is %s leaves it so, with an entry',
    async (status) => {
      const id = await orders.confirmed();
      await orders.delivery(id, status === 'SHIPPED' ? 'IN_TRANSIT' : 'DELIVERED');
      await orders.refund(id, 900);
      expect(await orders.orderOf(id)).toMatchObject({ status, failure: null, refunded: 900 });
      expect(await lastEvents(id, 1)).toMatchObject([{ type: 'payment-refunded', status }]);
    },
  );

  it('changes nothing when it arrives again, or after a later one', async () => {
    const id = await orders.confirmed();
    await orders.refund(id, 250);
    await orders.refund(id, 400);
    const before = await orders.historyOf(id);
    await orders.refund(id, 400);
    await orders.refund(id, 250);
    expect(await orders.historyOf(id)).toEqual(before);
    // It is noted each time: the first note may have been lost.
    expect((await noted(id)).map(({ refunded }) => refunded)).toEqual([2.5, 4, 4, 4]);
  });

  it('of an order of an external orchestrator changes nothing', async () => {
    await orders.refund('their-order', 900);
    expect(await noted('their-order')).toEqual([]);
  });

  it('and a shipment at once: one of them is first', async () => {
    const id = await orders.confirmed();
    const [shipped] = await Promise.all([
      orders.change(sam, 'shipOrder', id),
      orders.refund(id, 900),
    ]);
    const { status, checkout } = await orders.orderOf(id);
    expect([shipped.__typename, status, checkout.ending === null]).toEqual(
      shipped.__typename === 'Order'
        ? ['Order', 'SHIPPED', true]
        : ['IllegalTransition', 'CONFIRMED', false],
    );
  });
});

describe('a refund of a parcel that billing has recorded', () => {
  it('is seen by its seller and the buyer, once, and leaves what is not refunded', async () => {
    const id = await orders.confirmed(ofTwoSellers);
    const { id: parcelId } = await orders.parcelOf(id, 'sue');
    await orders.refund(id, 600, orders.transact, { parcelId, parcelRefunded: 600 });
    await orders.refund(id, 600, orders.transact, { parcelId, parcelRefunded: 600 });
    expect(await lastEvents(id, 2)).toEqual([
      { type: 'order-confirmed', status: 'CONFIRMED', message: null },
      {
        type: 'payment-refunded',
        status: 'CONFIRMED',
        message: '6.00 RUB was refunded; 30.00 RUB is not refunded.',
      },
    ]);
    const [record] = (await orders.published(id)).filter(({ version }) => version === 7);
    expect(record?.data).toMatchObject({ sellerIds: ['sue'], parcelId });
    expect(await orders.parcelOf(id, 'sue')).toMatchObject({ refunded: 600, status: 'PENDING' });
  });

  it('that is complete before it has left cancels it, and nothing else', async () => {
    const id = await orders.confirmed(ofTwoSellers);
    const { id: parcelId } = await orders.parcelOf(id, 'sue');
    await orders.refund(id, 3_600, orders.transact, { parcelId, parcelRefunded: 3_600 });
    const { cancellation } = await orders.parcelOf(id, 'sue');
    expect(cancellation).toMatchObject({ code: 'REFUNDED', whole: true });
    for (const type of ['delivery-cancelled', 'stock-released', 'payment-refunded'] as const) {
      await orders.cancellationReply(id, type, cancellation?.id ?? '');
    }
    expect((await orders.parcelOf(id, 'sue')).status).toBe('CANCELLED');
    expect((await orders.parcelOf(id, 'sam')).status).toBe('PENDING');
  });

  it('of all parcels cancels the order', async () => {
    const id = await orders.confirmed(ofTwoSellers);
    const [ofSam, ofSue] = (await orders.orderOf(id)).parcelIds;
    const teas = { parcelId: ofSam ?? '', parcelRefunded: 900 };
    await orders.refund(id, 4_500, orders.transact, teas);
    expect((await orders.orderOf(id)).isBeingCancelled()).toBe(true);
    await orders.refund(id, 4_500, orders.transact, {
      parcelId: ofSue ?? '',
      parcelRefunded: 3_600,
    });
    expect((await noted(id)).at(-1)).toEqual({ orderId: id, refunded: 45 });
  });
});

describe('a refund of units that billing has recorded', () => {
  const refundTeas = async (id: string, quantity: number, refunded: number) => {
    const { id: parcelId } = await orders.parcelOf(id, 'sam');
    const lines = [{ productId: 'tea', quantity, amount: quantity * 450 }];
    const about = { parcelId, parcelRefunded: refunded, refundId: `r-${refunded}`, lines };
    await orders.refund(id, refunded, orders.transact, about);
  };
  const query = `query ($id: ID!) { order(id: $id) {
    parcels { refundedAmount { amount } items { quantity cancelled refunded } }
  } }`;

  it('is shown with its units, in the item and in the history', async () => {
    const id = await orders.confirmed(ofTwoSellers);
    await refundTeas(id, 1, 450);
    const { order } = await orders.ask(ann, query, { id });
    expect((order as { parcels: object[] }).parcels).toEqual([
      { refundedAmount: { amount: '4.50' }, items: [{ quantity: 2, cancelled: 0, refunded: 1 }] },
      { refundedAmount: { amount: '0.00' }, items: [{ quantity: 3, cancelled: 0, refunded: 0 }] },
    ]);
    const message = '4.50 RUB was refunded for 1 × Tea; 4.50 RUB is not refunded.';
    expect(await lastEvents(id, 1)).toEqual([
      { type: 'payment-refunded', status: 'CONFIRMED', message },
    ]);
  });

  it('of all units before they are shipped cancels the parcel', async () => {
    const id = await orders.confirmed(ofTwoSellers);
    await refundTeas(id, 2, 900);
    const { cancellation } = await orders.parcelOf(id, 'sam');
    expect(cancellation).toMatchObject({ code: 'REFUNDED', lines: [{ quantity: 2 }] });
  });

  it('changes nothing when it is repeated', async () => {
    const id = await orders.confirmed(ofTwoSellers);
    await refundTeas(id, 1, 450);
    const before = await orders.parcelOf(id, 'sam');
    await refundTeas(id, 1, 450);
    expect(await orders.parcelOf(id, 'sam')).toEqual(before);
  });

  it('can never be of more units than were ordered', async () => {
    const id = await orders.confirmed(ofTwoSellers);
    await refundTeas(id, 2, 900);
    const more = `update orders set parcels = jsonb_set(parcels, '{0,refundedLines,0,quantity}', '3')
      where id = '${id}'`;
    await expect(orders.run(more)).rejects.toThrow('fewer units than are refunded');
  });
});
