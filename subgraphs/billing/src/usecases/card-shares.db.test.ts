import { newLogger } from '@souk/platform/runtime/logger';
import { viewerOf } from '@souk/platform/testing/harness';
import { parcelIdOf } from '@souk/schema/parcel-id';
import type { PaymentProvider } from '../providers/payment-provider.ts';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { type Amounts, earningsOf, entriesOf, makeDue, refundParcel } from '../testing/parcels.ts';
import { payForParcelsByCard } from '../testing/parcels-by-card.ts';
import { ProviderHarness } from '../testing/provider-harness.ts';
import { refund } from './refund.ts';
import { runProviderCalls } from './run-provider-calls.ts';

let billing: BillingHarness;
let shop: ProviderHarness;
beforeAll(async () => {
  billing = await billingHarness();
});
beforeEach(() => {
  billing.now = new Date('2026-11-21T12:00:00Z');
  shop = new ProviderHarness(billing);
});

const pay = (orderId: string, amounts: Amounts) => payForParcelsByCard(shop, orderId, amounts);

/** The entries since the last call, in any order. */
let seen: string[] = [];
async function newEntries(orderId: string): Promise<string[]> {
  const all = await entriesOf(billing, orderId);
  const added = all.slice(seen.length);
  seen = all;
  return added.sort();
}

const operator = viewerOf('olga', 'operator');
const refundBy = (orderId: string, sellerId: string, minorUnits: number, key: string) =>
  billing.transact((work) =>
    refund(work, operator, {
      orderId,
      parcelId: parcelIdOf(orderId, sellerId),
      amount: { currency: 'RUB', minorUnits },
      idempotencyKey: key,
    }),
  );

const sharesOf = (orderId: string) =>
  billing.run(
    `select s.seller_id as seller, s.amount::int, s.commission::int, s.refunded::int,
      s.commission_returned::int as returned
    from payment_shares s join payments p on p.id = s.payment_id where p.order_id = ? order by 1`,
    [orderId],
  );
const cardRefundsOf = (orderId: string) =>
  billing.run(
    `select c.amount::int, c.state from card_refunds c join payments p on p.id = c.payment_id
    where p.order_id = ? order by c.id`,
    [orderId],
  );

/** What the buyer of an order sees of its refunds. */
async function refundFailedOf(orderId: string, buyer: string) {
  const query = `query ($order: [_Any!]!) { _entities(representations: $order) {
    ... on Order { payment { refunded { amount } refundFailed { amount } } } } }`;
  const order = [{ __typename: 'Order', id: orderId }];
  const { _entities } = await billing.ask(viewerOf(buyer), query, { order });
  return (_entities as { payment: object }[])[0]?.payment;
}

/** Makes the calls that are due with another provider. */
const workWith = (provider: PaymentProvider) => {
  const logger = newLogger('billing', 'silent');
  return runProviderCalls({ transact: billing.transact, provider, commissionBp: 800, logger });
};

/** Two workers ask for a capture, as the claim of the first is over, before an answer is applied. */
async function captureTwice(): Promise<void> {
  const bothHaveAsked = Promise.withResolvers<void>();
  let asked = 0;
  const capture: PaymentProvider['capture'] = async (ref, call) => {
    asked += 1;
    if (asked === 2) bothHaveAsked.resolve();
    await bothHaveAsked.promise;
    return shop.provider.capture(ref, call);
  };
  const first = workWith({ ...shop.provider, capture });
  while (asked === 0) await new Promise((resolve) => setImmediate(resolve));
  await billing.run('update provider_calls set next_at = ? where done_at is null', [billing.now]);
  await Promise.all([first, workWith({ ...shop.provider, capture })]);
}

it('the books of an order of two sellers by card, entry by entry (BIL-14, BIL-16)', async () => {
  const order = 'ann-1';
  await pay(order, { s1: 87_400, s2: 317_190 });
  expect(await newEntries(order)).toEqual([
    'CARD_CAPTURE COMMISSION 25375',
    'CARD_CAPTURE COMMISSION 6992',
    'CARD_CAPTURE PENDING(s1) 80408',
    'CARD_CAPTURE PENDING(s2) 291815',
    'CARD_CAPTURE PROVIDER_CLEARING -404590',
  ]);
  await refundParcel(billing, order, 's1', { refundId: 'c1', amount: 87_400 });
  expect(await newEntries(order)).toEqual([
    'CARD_REFUND COMMISSION -6992',
    'CARD_REFUND PENDING(s1) -80408',
    'CARD_REFUND REFUND_CLEARING 87400',
  ]);
  await shop.work();
  expect(await newEntries(order)).toEqual([
    'CARD_REFUND_PAID PROVIDER_CLEARING 87400',
    'CARD_REFUND_PAID REFUND_CLEARING -87400',
  ]);
  await makeDue(billing, order, 's2');
  await newEntries(order);
  await refundBy(order, 's2', 10_000, 'late');
  expect(await newEntries(order)).toEqual([
    'CARD_REFUND COMMISSION -800',
    'CARD_REFUND DUE(s2) -9200',
    'CARD_REFUND REFUND_CLEARING 10000',
  ]);
  await billing.send('refund-payment', order);
  expect(await newEntries(order)).toEqual([
    'CARD_REFUND COMMISSION -24575',
    'CARD_REFUND DUE(s2) -282615',
    'CARD_REFUND REFUND_CLEARING 307190',
  ]);
  await shop.work();
  const sums = await billing.run('select book from entries group by 1 having sum(amount) <> 0');
  expect(sums).toEqual([]);
  expect((await billing.paymentOf(order)).shownStatus()).toBe('REFUNDED');
});

describe('a payment by card of several parcels', () => {
  it('whose parcels do not add up is a fault, and leaves nothing', async () => {
    const parcels = [{ id: 'p', sellerId: 's1', amount: 1 }];
    const data = { orderId: 'bob-1', userId: 'bob', amount: 2, currency: 'RUB', parcels };
    const command = { type: 'hold-payment', data: { ...data, payWith: 'CARD' as const } } as const;
    await expect(billing.handleCommands([command])).rejects.toThrow('do not add up');
    expect(await billing.run(`select id from payments where order_id = 'bob-1'`)).toEqual([]);
  });

  it('has no share before the money is captured', async () => {
    await pay('cid-1', { s3: 1_000 });
    expect(await sharesOf('cid-1')).toHaveLength(1);
    await billing.handleCommands([
      {
        type: 'hold-payment',
        data: {
          ...{ orderId: 'cid-2', userId: 'cid', amount: 100, currency: 'RUB', payWith: 'CARD' },
          parcels: [{ id: parcelIdOf('cid-2', 's3'), sellerId: 's3', amount: 100 }],
        },
      },
    ]);
    await shop.work();
    expect(await sharesOf('cid-2')).toEqual([]);
  });

  it('is divided once, though two answers to the capture come at once', async () => {
    await payForParcelsByCard(shop, 'dan-1', { s4: 1_000, s5: 2_000 }, captureTwice);
    expect(await sharesOf('dan-1')).toMatchObject([
      { seller: 's4', amount: 1_000, commission: 80 },
      { seller: 's5', amount: 2_000, commission: 160 },
    ]);
    expect(await earningsOf(billing, 's5')).toMatchObject({ pending: 1_840 });
  });
});

describe('a refund of a parcel to a card', () => {
  it('goes to the card once, however often it is commanded', async () => {
    await pay('eve-1', { s6: 1_000, s7: 2_000 });
    const cancellation = { refundId: 'c2', amount: 1_000 };
    await refundParcel(billing, 'eve-1', 's6', cancellation);
    await refundParcel(billing, 'eve-1', 's6', cancellation);
    await shop.work();
    expect(await cardRefundsOf('eve-1')).toEqual([{ amount: 1_000, state: 'SUCCEEDED' }]);
    expect(await sharesOf('eve-1')).toMatchObject([{ refunded: 1_000, returned: 80 }, {}]);
    expect((await billing.lastReplyTo('eve-1'))?.data).toMatchObject({
      refundId: 'c2',
      success: true,
      data: { amount: 10, currency: 'RUB' },
    });
  });

  it('of more than is left is refused, and nothing goes to the card', async () => {
    await pay('flo-1', { s8: 1_000, s9: 2_000 });
    await expect(refundBy('flo-1', 's8', 1_001, 'more')).rejects.toThrow('exceeds');
    expect(await cardRefundsOf('flo-1')).toEqual([]);
    expect(shop.calls).not.toContain('refund');
  });

  it('of 60 % is made once when two are commanded at once', async () => {
    await pay('gil-1', { s10: 1_000, s11: 2_000 });
    const results = await Promise.allSettled([
      refundBy('gil-1', 's10', 600, 'one'),
      refundBy('gil-1', 's10', 600, 'two'),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await shop.work();
    expect(await cardRefundsOf('gil-1')).toEqual([{ amount: 600, state: 'SUCCEEDED' }]);
    expect((await billing.paymentOf('gil-1')).refunded).toBe(600);
  });

  it('that the provider refuses stays in REFUND_CLEARING, and is not made again', async () => {
    await pay('hal-1', { s12: 1_000, s13: 2_000 });
    await refundParcel(billing, 'hal-1', 's12', { refundId: 'c3', amount: 1_000 });
    const refused = { status: 'REFUSED', code: 'CARD_GONE', message: 'x' } as const;
    await workWith({ ...shop.provider, refund: async () => refused });
    expect(await cardRefundsOf('hal-1')).toEqual([{ amount: 1_000, state: 'FAILED' }]);
    const entries = await entriesOf(billing, 'hal-1');
    expect(entries.filter((entry) => entry.includes('REFUND_CLEARING'))).toEqual([
      'CARD_REFUND REFUND_CLEARING 1000',
    ]);
    expect(await refundFailedOf('hal-1', 'hal')).toEqual({
      ...{ refunded: { amount: '10.00' }, refundFailed: { amount: '10.00' } },
    });
    await refundParcel(billing, 'hal-1', 's12', { refundId: 'c4', amount: 1_000 });
    expect((await billing.lastReplyTo('hal-1'))?.data).toMatchObject({ success: true, data: null });
    expect(await cardRefundsOf('hal-1')).toHaveLength(1);
  });
});

describe('the database of a payment by card, changed by hand,', () => {
  beforeAll(async () => {
    shop = new ProviderHarness(billing);
    await pay('ida-1', { s14: 1_000 });
    await refundParcel(billing, 'ida-1', 's14', { refundId: 'c5', amount: 100 });
    await shop.work();
    await refundParcel(billing, 'ida-1', 's14', { refundId: 'c6', amount: 100 });
  });
  const ofPayment = `(select id from payments where order_id = 'ida-1')`;

  it.each([
    [
      'a refund to the card that the ledger does not have',
      `insert into card_refunds (id, payment_id, transaction_id, attempt, amount, state, created_at)
        select gen_random_uuid(), payment_id, id, 1, 1, 'REQUESTED', now() from transactions
        where payment_id = ${ofPayment} and type = 'CARD_CAPTURE'`,
    ],
    [
      'the end of a refund to the card that the ledger does not have',
      `update card_refunds set state = 'SUCCEEDED', ended_at = now()
        where payment_id = ${ofPayment} and state = 'REQUESTED'`,
    ],
    ['a refund without its share', `update payments set refunded = 300 where id = ${ofPayment}`],
  ])('refuses %s', async (_, sql) => {
    await expect(billing.run(sql)).rejects.toThrow('the ledger says otherwise');
  });

  it('refuses a refund to the card that begins again', async () => {
    const attempt = billing.run(`update card_refunds set state = 'REQUESTED', ended_at = null
      where payment_id = ${ofPayment} and state = 'SUCCEEDED'`);
    await expect(attempt).rejects.toThrow('has ended');
  });
});
