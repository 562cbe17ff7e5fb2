import { parcelIdOf } from '@souk/schema/parcel-id';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { entriesOf, parcelsOf, payForParcels } from '../testing/parcels.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

const sharesOf = (orderId: string) =>
  billing.run(
    `select s.seller_id, s.amount::int, s.commission_bp, s.commission::int, s.refunded::int
     from payment_shares s join payments p on p.id = s.payment_id
     where p.order_id = ? order by s.seller_id`,
    [orderId],
  );

describe('the capture of a payment for several parcels', () => {
  it('divides it among the sellers, less the commission', async () => {
    await billing.open('ann');
    await payForParcels(billing, 'ann-1', { s1: 87_400, s2: 317_190 });
    expect((await entriesOf(billing, 'ann-1')).toSorted()).toEqual([
      'CAPTURE COMMISSION 25375',
      'CAPTURE COMMISSION 6992',
      'CAPTURE HELD -404590',
      'CAPTURE PENDING(s1) 80408',
      'CAPTURE PENDING(s2) 291815',
      'HOLD FREE -404590',
      'HOLD HELD 404590',
    ]);
    expect(await sharesOf('ann-1')).toEqual([
      { seller_id: 's1', amount: 87_400, commission_bp: 800, commission: 6_992, refunded: 0 },
      { seller_id: 's2', amount: 317_190, commission_bp: 800, commission: 25_375, refunded: 0 },
    ]);
    expect(await billing.moneyOf('ann')).toEqual({ balance: 95_410, held: 0, version: 3 });
  });

  it('takes as many statements as that of a payment without parcels', async () => {
    await billing.open('hal');
    const parcels = parcelsOf('hal-1', { s1: 100, s2: 200, s3: 300 });
    const data = { orderId: 'hal-1', userId: 'hal', amount: 600, currency: 'RUB', parcels };
    await billing.handleCommands([{ type: 'hold-payment', data }]);
    await billing.send('hold-payment', 'hal-2', 600);
    const count = (orderId: string) =>
      billing.statementsOf(() => billing.send('capture-payment', orderId));
    expect(await count('hal-1')).toBe(await count('hal-2'));
  });

  it('changes nothing when it is repeated', async () => {
    await billing.open('bob');
    await payForParcels(billing, 'bob-1', { s1: 100, s2: 200 });
    const before = await entriesOf(billing, 'bob-1');
    await billing.send('capture-payment', 'bob-1');
    expect(await entriesOf(billing, 'bob-1')).toEqual(before);
    expect(await sharesOf('bob-1')).toHaveLength(2);
  });

  it('is made once when two are handled at once', async () => {
    await billing.open('cid');
    const parcels = parcelsOf('cid-1', { s1: 100, s2: 200 });
    const data = { orderId: 'cid-1', userId: 'cid', amount: 300, currency: 'RUB', parcels };
    await billing.handleCommands([{ type: 'hold-payment', data }]);
    await billing.race(
      (held) => billing.handleCommands([{ type: 'capture-payment', data }], held),
      () => billing.handleCommands([{ type: 'capture-payment', data }]),
    );
    expect(await sharesOf('cid-1')).toHaveLength(2);
    expect(await billing.transactionsFor('cid-1')).toEqual(['HOLD', 'CAPTURE']);
  });

  it('of parcels that do not add up never begins: the hold is a fault, and leaves nothing', async () => {
    await billing.open('dan');
    const [one = { id: '', sellerId: '', amount: 0 }] = parcelsOf('dan-1', { s1: 100 });
    for (const parcels of [
      [one],
      [one, one],
      [
        { ...one, amount: 200 },
        { ...one, id: 'x', amount: 0 },
      ],
    ]) {
      const data = { orderId: 'dan-1', userId: 'dan', amount: 200, currency: 'RUB', parcels };
      const attempt = billing.handleCommands([{ type: 'hold-payment', data }]);
      await expect(attempt).rejects.toThrow('do not add up');
    }
    expect(await billing.moneyOf('dan')).toEqual({ balance: 500_000, held: 0, version: 1 });
  });

  it('without parcels, of an earlier release, goes to SALES, and has no shares', async () => {
    await billing.open('eve');
    await billing.send('hold-payment', 'eve-1', 100);
    await billing.send('capture-payment', 'eve-1');
    expect((await entriesOf(billing, 'eve-1')).slice(2)).toEqual([
      'CAPTURE HELD -100',
      'CAPTURE SALES 100',
    ]);
    expect(await sharesOf('eve-1')).toEqual([]);
  });

  it('rounds the commission of each parcel half up', async () => {
    await billing.open('ivy');
    await payForParcels(billing, 'ivy-1', { s1: 999, s2: 6, s3: 7 });
    const shares = await sharesOf('ivy-1');
    expect(shares.map(({ amount, commission }) => [amount, commission])).toEqual([
      [999, 80],
      [6, 0],
      [7, 1],
    ]);
  });

  it('has no entry where a part is zero', async () => {
    await billing.open('fay');
    await payForParcels(billing, 'fay-1', { s1: 1 });
    expect((await entriesOf(billing, 'fay-1')).slice(2)).toEqual([
      'CAPTURE HELD -1',
      'CAPTURE PENDING(s1) 1',
    ]);
  });
});

describe('a share that is changed by hand', () => {
  const parcel = `parcel_id = '${parcelIdOf('gus-1', 's1')}'`;
  const change = (set: string) => billing.run(`update payment_shares set ${set} where ${parcel}`);
  beforeAll(async () => {
    await billing.open('gus');
    await payForParcels(billing, 'gus-1', { s1: 1_000, s2: 500 });
  });

  it.each([
    ['refunded = 1001, commission_returned = 80', 'payment_shares_refund_covered'],
    ['refunded = 100', 'payment_shares_commission_returned_exact'],
    ['refunded = 100, commission_returned = 8', 'do not add up'],
    ['commission = 79', 'payment_shares_commission_exact'],
    ['amount = 1001', 'is fixed'],
    [`seller_id = 's2'`, 'is fixed'],
    ['commission_bp = 0, commission = 0', 'is fixed'],
    ['due_at = now()', 'payment_shares_due_after_delivery'],
    [
      'delivered_at = now(), due_at = now(), released_at = now()',
      'the ledger says otherwise of parcel',
    ],
  ])('cannot have %s', async (set, reason) => {
    await expect(change(set)).rejects.toThrow(reason);
  });

  it('cannot be deleted, and its parcel is one of one payment', async () => {
    await expect(billing.run(`delete from payment_shares where ${parcel}`)).rejects.toThrow(
      'fixed',
    );
    const again = `insert into payment_shares select (select id from payments limit 1), parcel_id,
      seller_id, amount, currency, 0, 0, 0, 0 from payment_shares where ${parcel}`;
    await expect(billing.run(again)).rejects.toThrow('payment_shares');
  });

  it('cannot join a payment that has no more to divide', async () => {
    const more = `insert into payment_shares select payment_id, 'another',
      seller_id, amount, currency, 0, 0, 0, 0 from payment_shares where ${parcel}`;
    await expect(billing.run(more)).rejects.toThrow(/otherwise of parcel|do not add up/);
  });

  it('is not the only thing that is fixed: so are the parcels of a hold', async () => {
    const attempt = billing.run(`update payments set parcels = null where order_id = 'gus-1'`);
    await expect(attempt).rejects.toThrow('the parcels of payment');
  });
});
