import { viewerOf } from '@souk/platform/testing/harness';
import { parcelIdOf } from '@souk/schema/parcel-id';
import type { Units } from '../domain/refund-lines.ts';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { earningsOf, payForLines, payForParcels, refundParcel } from '../testing/parcels.ts';
import { refund } from './refund.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

const operator = viewerOf('olga', 'operator');

/** Three teas of 3.33 from s1, two mugs of 10.00 and a pot of 5.00 from s2: 34.99. */
async function paid(buyer: string): Promise<string> {
  await billing.open(buyer);
  const tea = { productId: 'tea', quantity: 3, unitPrice: 333 };
  const mug = { productId: 'mug', quantity: 2, unitPrice: 1_000 };
  const pot = { productId: 'pot', quantity: 1, unitPrice: 500 };
  await payForLines(billing, `${buyer}-1`, { s1: [tea], s2: [mug, pot] });
  return `${buyer}-1`;
}

const units = (productId: string, quantity: number): Units => ({ productId, quantity });

type Requested = { readonly lines?: Units[]; readonly amount?: number; readonly seller?: string };

function refundOf(orderId: string, { lines, amount, seller }: Requested, key = 'key') {
  return (transact = billing.transact) =>
    transact((work) =>
      refund(work, operator, {
        ...{ orderId, lines, idempotencyKey: `${orderId}/${key}` },
        amount: amount === undefined ? undefined : { currency: 'RUB', minorUnits: amount },
        parcelId: seller && parcelIdOf(orderId, seller),
      }),
    );
}

const linesOf = (orderId: string) =>
  billing.run(
    `select l.product_id as product, l.quantity, l.amount::int, r.is_cancellation as cancelled
    from refund_lines l join refunds r on r.id = l.refund_id join payments p on p.id = l.payment_id
    where p.order_id = ? order by r.at, r.id, l.product_id`,
    [orderId],
  );

const recorded = async (orderId: string) =>
  (await billing.published(orderId))
    .filter(({ type }) => type === 'refund-recorded')
    .map(({ data }) => data as { amount: number; parcelId: string; lines?: object[] });

describe('a refund of units', () => {
  it('of several parcels gives back their price, and each seller its part (BIL-11)', async () => {
    const order = await paid('ann');
    const { payment } = await refundOf(order, { lines: [units('tea', 2), units('mug', 1)] })();
    expect(payment).toMatchObject({ refunded: 1_666, status: 'CAPTURED' });
    expect(payment.shownStatus()).toBe('PARTIALLY_REFUNDED');
    const found = await recorded(order);
    expect(found.map(({ amount, lines }) => ({ amount, lines }))).toEqual(
      expect.arrayContaining([
        { amount: 6.66, lines: [{ productId: 'tea', quantity: 2, amount: 6.66 }] },
        { amount: 10, lines: [{ productId: 'mug', quantity: 1, amount: 10 }] },
      ]),
    );
    // 8 % of what is left: 3.33 and 15.00.
    expect(await earningsOf(billing, 's1')).toMatchObject({ pending: 333 - 27 });
    expect(await earningsOf(billing, 's2')).toMatchObject({ pending: 1_500 - 120 });
  });

  it('of all that are left ends the payment as REFUNDED', async () => {
    const order = await paid('bea');
    await refundOf(order, { lines: [units('tea', 3)] }, 'one')();
    const rest = [units('mug', 2), units('pot', 1)];
    const { payment } = await refundOf(order, { lines: rest }, 'two')();
    expect(payment).toMatchObject({ refunded: 3_499, status: 'REFUNDED' });
  });

  it('is refused for more units than are left, and leaves nothing', async () => {
    const order = await paid('cid');
    await refundOf(order, { lines: [units('mug', 1)] }, 'one')();
    const more = refundOf(order, { lines: [units('tea', 1), units('mug', 2)] }, 'two')();
    await expect(more).rejects.toMatchObject({
      name: 'TooManyUnits',
      units: expect.arrayContaining([
        { parcelId: parcelIdOf(order, 's2'), productId: 'mug', quantity: 1 },
      ]),
    });
    expect(await linesOf(order)).toHaveLength(1);
    expect((await billing.paymentOf(order)).refunded).toBe(1_000);
  });

  it('is refused when an amount was refunded before that leaves less than their price', async () => {
    const order = await paid('dan');
    await refundOf(order, { amount: 1_600, seller: 's2' }, 'one')();
    const attempt = refundOf(order, { lines: [units('mug', 1)] }, 'two')();
    await expect(attempt).rejects.toMatchObject({ name: 'NothingToRefund' });
  });

  it('is refused for a product of another parcel than the named one, and for an older payment', async () => {
    const order = await paid('eve');
    const other = refundOf(order, { lines: [units('tea', 1)], seller: 's2' })();
    await expect(other).rejects.toMatchObject({ name: 'NotFound' });
    await billing.open('eva');
    await payForParcels(billing, 'eva-1', { s1: 500 });
    const older = refundOf('eva-1', { lines: [units('tea', 1)] })();
    await expect(older).rejects.toMatchObject({ fields: [{ path: ['lines'] }] });
  });

  it('is made once when it is repeated with its key', async () => {
    const order = await paid('fay');
    const once = refundOf(order, { lines: [units('tea', 1)] });
    expect(await once()).toMatchObject({ replayed: false });
    expect(await once()).toMatchObject({ replayed: true });
    expect(await linesOf(order)).toHaveLength(1);
  });

  it('of two of three units is made once when two are commanded at once', async () => {
    const order = await paid('gus');
    const lines = [units('tea', 2)];
    const [one, two] = await billing.race(
      (held) => refundOf(order, { lines }, 'one')(held).then(() => 'made', String),
      () => refundOf(order, { lines }, 'two')().then(() => 'made', String),
    );
    expect([one, two].filter((outcome) => outcome === 'made')).toHaveLength(1);
    expect((await billing.paymentOf(order)).refunded).toBe(666);
  });
});

describe('a refund of all that is left', () => {
  it('has the units that are left, and divides an amount that is less than their price', async () => {
    const order = await paid('hal');
    await refundOf(order, { lines: [units('mug', 1)] }, 'one')();
    await refundOf(order, { amount: 100, seller: 's2' }, 'two')();
    await refundOf(order, { seller: 's2' }, 'three')();
    // 14.00 is left of a mug of 10.00 and a pot of 5.00.
    expect((await linesOf(order)).slice(1)).toEqual([
      { product: 'mug', quantity: 1, amount: 933, cancelled: false },
      { product: 'pot', quantity: 1, amount: 467, cancelled: false },
    ]);
  });
});

describe('a cancellation of units', () => {
  const cancel = (order: string, lines: Units[], amount: number, transact = billing.transact) =>
    refundParcel(billing, order, 's2', { refundId: `${order}/c`, amount, lines }, transact);

  it('does not refund again what was refunded, and its units cannot be refunded', async () => {
    const order = await paid('ida');
    await refundOf(order, { lines: [units('mug', 1)] }, 'one')();
    await cancel(order, [units('mug', 2)], 2_000);
    expect((await linesOf(order)).at(-1)).toEqual({
      ...{ product: 'mug', quantity: 1, amount: 1_000, cancelled: true },
    });
    const attempt = refundOf(order, { lines: [units('mug', 1)] }, 'two')();
    await expect(attempt).rejects.toMatchObject({ name: 'TooManyUnits' });
    expect((await billing.paymentOf(order)).refunded).toBe(2_000);
  });

  it('of units that were all refunded gives nothing back', async () => {
    const order = await paid('jan');
    await refundOf(order, { lines: [units('pot', 1)] }, 'one')();
    await cancel(order, [units('pot', 1)], 500);
    expect((await billing.lastReplyTo(order))?.data).toMatchObject({ success: true, data: null });
    expect((await billing.paymentOf(order)).refunded).toBe(500);
  });

  it('and a refund of the same units at once give them back once', async () => {
    const order = await paid('kim');
    await billing.race(
      (held) => cancel(order, [units('mug', 2)], 2_000, held).then(() => null, String),
      () => refundOf(order, { lines: [units('mug', 2)] })().then(() => null, String),
    );
    expect((await billing.paymentOf(order)).refunded).toBe(2_000);
    expect(await linesOf(order)).toHaveLength(1);
  });

  it('of an earlier release names no units, and refunds its amount', async () => {
    const order = await paid('lea');
    await refundParcel(billing, order, 's2', { refundId: 'old', amount: 1_000 });
    expect((await billing.paymentOf(order)).refunded).toBe(1_000);
    expect(await linesOf(order)).toEqual([]);
  });
});

describe('the lines of refunds, changed by hand,', () => {
  const insert = (quantity: number, amount: number, product = 'mug') => `insert into refund_lines
    select r.id, r.payment_id, r.parcel_id, '${product}', ${quantity}, ${amount}
    from refunds r join payments p on p.id = r.payment_id where p.order_id = 'mia-1'`;
  beforeAll(async () => {
    const order = await paid('mia');
    await refundOf(order, { amount: 1_000, seller: 's2' })();
  });

  it.each([
    ['more units than were bought', insert(3, 1_000), 'more of product mug'],
    ['a product that was not bought', insert(1, 1_000, 'hat'), 'more of product hat'],
    ['an amount above the price', insert(1, 1_001), 'more of product mug'],
    ['an amount that is not that of the refund', insert(1, 999), 'do not add up'],
  ])('refuse %s', async (_, sql, error) => {
    await expect(billing.run(sql)).rejects.toThrow(error);
  });

  it('are never changed or deleted', async () => {
    const order = await paid('ned');
    await refundOf(order, { lines: [units('mug', 1)] })();
    for (const sql of ['update refund_lines set quantity = 2', 'delete from refund_lines']) {
      await expect(billing.run(sql)).rejects.toThrow('never changed');
    }
  });

  it('of a payment add up to its parcels', async () => {
    const lines = [{ productId: 'tea', quantity: 1, unitPrice: 499 }];
    const parcels = [{ id: 'p', sellerId: 's', amount: 500, lines }];
    const data = { orderId: 'ann-9', userId: 'ann', amount: 500, currency: 'RUB', parcels };
    const hold = billing.handleCommands([{ type: 'hold-payment', data }]);
    await expect(hold).rejects.toThrow('do not add up');
    const byHand = billing.run(
      `insert into payments (id, order_id, origin, user_id, amount, currency, status, refunded,
        parcels, created_at, decline_code) values (gen_random_uuid(), 'x', 'CHECKOUT', 'ann', 500,
        'RUB', 'DECLINED', 0, ?::jsonb, now(), 'NO_ACCOUNT')`,
      [JSON.stringify(parcels)],
    );
    await expect(byHand).rejects.toThrow('do not add up');
  });
});
