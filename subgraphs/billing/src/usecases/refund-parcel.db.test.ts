import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { parcelIdOf } from '@souk/schema/parcel-id';
import fc from 'fast-check';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { entriesOf, parcelsOf, payForParcels, refundParcel } from '../testing/parcels.ts';
import { refund } from './refund.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

const operator = viewerOf('olga', 'operator');

function refundByOperator(orderId: string, sellerId: string, minorUnits: number) {
  const amount = { currency: 'RUB', minorUnits };
  const command = { orderId, parcelId: parcelIdOf(orderId, sellerId), amount };
  return billing.transact((work) =>
    refund(work, operator, { ...command, idempotencyKey: newId() }),
  );
}

/** What a cancellation gets as a reply: how much was refunded, in roubles; null when nothing was. */
async function lastReply(orderId: string) {
  const reply = await billing.lastReplyTo(orderId);
  return [reply?.type, reply?.data.refundId, reply?.data.success, reply?.data.data?.amount ?? null];
}

describe('a refund of a parcel by its cancellation', () => {
  it('takes the money from its seller and from the commission, and from no other', async () => {
    await billing.open('ann');
    await payForParcels(billing, 'ann-1', { s1: 87_400, s2: 317_190 });
    await refundParcel(billing, 'ann-1', 's1', { refundId: 'ann-c', amount: 87_400 });
    const entries = await entriesOf(billing, 'ann-1');
    expect(entries.slice(-3)).toEqual([
      'REFUND PENDING(s1) -80408',
      'REFUND COMMISSION -6992',
      'REFUND FREE 87400',
    ]);
    expect(await lastReply('ann-1')).toEqual(['payment-refunded', 'ann-c', true, 874]);
    expect(await billing.paymentOf('ann-1')).toMatchObject({
      status: 'CAPTURED',
      refunded: 87_400,
    });
    expect(await billing.moneyOf('ann')).toMatchObject({ balance: 500_000 - 317_190 });
  });

  it('is made once for each id, with the same reply', async () => {
    await billing.open('bob');
    await payForParcels(billing, 'bob-1', { s1: 1_000, s2: 500 });
    const cancel = (refundId: string, amount: number) =>
      refundParcel(billing, 'bob-1', 's1', { refundId, amount });
    await cancel('bob-c1', 300);
    const before = await billing.moneyOf('bob');
    await cancel('bob-c1', 300);
    expect(await billing.moneyOf('bob')).toEqual(before);
    expect(await lastReply('bob-1')).toEqual(['payment-refunded', 'bob-c1', true, 3]);
    await cancel('bob-c2', 300);
    expect(await billing.paymentOf('bob-1')).toMatchObject({ refunded: 600 });
  });

  it('is made once when two are handled at once', async () => {
    await billing.open('cid');
    await payForParcels(billing, 'cid-1', { s1: 1_000, s2: 500 });
    const command = { refundId: 'cid-c', amount: 600 };
    await billing.race(
      (held) => refundParcel(billing, 'cid-1', 's1', command, held),
      () => refundParcel(billing, 'cid-1', 's1', command),
    );
    expect(await billing.paymentOf('cid-1')).toMatchObject({ refunded: 600 });
  });

  it('of 60 % twice, at once, gives back what is there: 60 % and 40 %', async () => {
    await billing.open('dan');
    await payForParcels(billing, 'dan-1', { s1: 1_000, s2: 500 });
    const ask = (refundId: string, transact = billing.transact) =>
      refundParcel(billing, 'dan-1', 's1', { refundId, amount: 600 }, transact);
    await billing.race(
      (held) => ask('dan-c1', held),
      () => ask('dan-c2'),
    );
    const replies = (await billing.publishedBeside('dan-1')).slice(-2);
    expect(replies.map(({ data }) => data.data.amount)).toEqual([6, 4]);
    expect(await billing.moneyOf('dan')).toMatchObject({ balance: 500_000 - 500 });
  });

  it('after a refund by an operator gives back the rest, or nothing', async () => {
    await billing.open('eve');
    await payForParcels(billing, 'eve-1', { s1: 1_000, s2: 500 });
    await refundByOperator('eve-1', 's1', 900);
    await refundParcel(billing, 'eve-1', 's1', { refundId: 'eve-c1', amount: 500 });
    expect(await lastReply('eve-1')).toEqual(['payment-refunded', 'eve-c1', true, 1]);
    await refundParcel(billing, 'eve-1', 's1', { refundId: 'eve-c2', amount: 500 });
    expect(await lastReply('eve-1')).toEqual(['payment-refunded', 'eve-c2', true, null]);
  });

  it('without an amount refunds all that is left of the parcel', async () => {
    await billing.open('fay');
    await payForParcels(billing, 'fay-1', { s1: 1_000, s2: 500 });
    await refundParcel(billing, 'fay-1', 's2', { refundId: 'fay-c' });
    expect(await lastReply('fay-1')).toEqual(['payment-refunded', 'fay-c', true, 5]);
  });

  it.each([
    ['another seller', { refundId: 'gus-c', amount: 1 }, 'nobody', 'has no parcel'],
    ['an amount of zero', { refundId: 'gus-c', amount: 0 }, 's1', 'has an amount of 0'],
    ['an id of another parcel', { refundId: 'gus-known', amount: 1 }, 's1', 'for another parcel'],
  ])('with %s is a fault, and leaves nothing', async (_, command, sellerId, reason) => {
    const orderId = `gus-${newId()}`;
    if (!(await billing.moneyOf('gus'))) await billing.open('gus');
    await payForParcels(billing, orderId, { s1: 10, s2: 5 });
    if (command.refundId === 'gus-known')
      await refundParcel(billing, orderId, 's2', { refundId: 'gus-known', amount: 1 });
    const before = await billing.moneyOf('gus');
    await expect(refundParcel(billing, orderId, sellerId, command)).rejects.toThrow(reason);
    expect(await billing.moneyOf('gus')).toEqual(before);
  });

  it('of a payment that is held is a fault, and of a released one there is nothing to undo', async () => {
    await billing.open('hal');
    const parcels = parcelsOf('hal-1', { s1: 100 });
    const data = { orderId: 'hal-1', userId: 'hal', amount: 100, currency: 'RUB', parcels };
    await billing.handleCommands([{ type: 'hold-payment', data }]);
    const command = { refundId: 'hal-c', amount: 100 };
    await expect(refundParcel(billing, 'hal-1', 's1', command)).rejects.toThrow('is HELD');
    await billing.send('release-payment', 'hal-1');
    await refundParcel(billing, 'hal-1', 's1', command);
    expect(await lastReply('hal-1')).toEqual(['payment-refunded', 'hal-c', true, null]);
  });

  it('of a payment without shares takes the money from SALES', async () => {
    await billing.open('ida');
    await billing.send('hold-payment', 'ida-1', 1_000);
    await billing.send('capture-payment', 'ida-1');
    await refundParcel(billing, 'ida-1', 's1', { refundId: 'ida-c', amount: 300 });
    await refundParcel(billing, 'ida-1', 's1', { refundId: 'ida-c', amount: 300 });
    expect((await entriesOf(billing, 'ida-1')).slice(-2)).toEqual([
      'REFUND SALES -300',
      'REFUND FREE 300',
    ]);
    expect(await billing.paymentOf('ida-1')).toMatchObject({ refunded: 300 });
    const withoutAmount = refundParcel(billing, 'ida-1', 's1', { refundId: 'ida-d' });
    await expect(withoutAmount).rejects.toThrow('needs an amount');
  });
});

it('any split of refunds returns exactly the shares and the commissions (BIL-16)', async () => {
  const amounts = fc.record({
    s1: fc.integer({ min: 1, max: 3_000 }),
    s2: fc.integer({ min: 1, max: 3_000 }),
  });
  const cuts = fc.array(fc.integer({ min: 1, max: 999 }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(amounts, cuts, fc.boolean(), async (of, sizes, byOperator) => {
      const buyer = newId().replaceAll('-', '');
      await billing.open(buyer);
      const orderId = `${buyer}-1`;
      await payForParcels(billing, orderId, of);
      for (const [no, size] of sizes.entries()) {
        const seller = no % 2 ? 's1' : 's2';
        if (byOperator) await refundByOperator(orderId, seller, size).catch(() => {});
        else await refundParcel(billing, orderId, seller, { refundId: newId(), amount: size });
      }
      await billing.send('refund-payment', orderId);
      expect(await billing.moneyOf(buyer)).toMatchObject({ balance: 500_000, held: 0 });
      const left = await billing.run(
        `select e.book, sum(e.amount)::int from entries e join transactions t on t.id = e.transaction_id
         where t.order_id = ? group by e.book having sum(e.amount) <> 0`,
        [orderId],
      );
      expect(left).toEqual([]);
      expect(await billing.paymentOf(orderId)).toMatchObject({ status: 'REFUNDED' });
    }),
    { numRuns: 30 },
  );
});
