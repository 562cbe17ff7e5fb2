import { viewerOf } from '@souk/platform/testing/harness';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { parcelsOf, payForParcels, refundParcel } from '../testing/parcels.ts';
import { addAccount } from './open-account.ts';
import { refund } from './refund.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

const start = Date.parse('2026-11-21T12:00:00Z');
const at = (n: number) => new Date(start + n * 1_000).toISOString();
beforeEach(() => {
  billing.now = new Date(start);
});

/** An account of 5000.00 in euros: another currency than the shop's shows one that is not copied. */
async function open(userId: string, currency = 'EUR'): Promise<string> {
  const openingBalance = { currency, minorUnits: 500_000 };
  const { id } = await billing.transact((work) =>
    addAccount(work, { userId, email: null, openingBalance }),
  );
  return id;
}

type CommandType = 'hold-payment' | 'release-payment' | 'capture-payment' | 'refund-payment';

/** Handles one command a second after the one before, about 1234.56 in euros. */
async function send(type: CommandType, orderId: string, userId: string, amount = 123_456) {
  billing.now = new Date(billing.now.getTime() + 1_000);
  const data = { orderId, userId, amount, currency: 'EUR' };
  await billing.handleCommands([{ type, data }]);
}

/** An operator refunds a part of a payment, in minor units. */
async function refundPart(orderId: string, minorUnits: number): Promise<void> {
  const amount = { currency: 'EUR', minorUnits };
  const command = { orderId, amount, idempotencyKey: String(minorUnits) };
  await billing.transact((work) => refund(work, viewerOf('olga', 'operator'), command));
}

const bodiesOf = async (key: string) =>
  (await billing.publishedBeside(key)).map(({ type, version, data }) => [type, version, data]);

/** The body of a reply to a step that was done. */
const done = (orderId: string, userId: string, transactionId: string | null) => ({
  ...{ orderId, userId, success: true, message: null, transactionId },
  data: transactionId === null ? null : { amount: 1_234.56, currency: 'EUR' },
});

describe('the facts of billing have the values of the payment', () => {
  it('when it is held, captured and refunded by a checkout', async () => {
    await open('ida');
    for (const type of ['hold-payment', 'capture-payment', 'refund-payment'] as const) {
      await send(type, 'order-1', 'ida');
    }
    const { id } = await billing.paymentOf('order-1');
    const body = done('order-1', 'ida', id);
    expect(await bodiesOf('order-1')).toEqual([
      ['payment-succeeded', null, body],
      ['payment-captured', null, body],
      ['payment-refunded', null, body],
    ]);
  });

  it('when it is released, also without a hold', async () => {
    await open('jon');
    await send('hold-payment', 'order-2', 'jon');
    await send('release-payment', 'order-2', 'jon');
    const { id } = await billing.paymentOf('order-2');
    expect((await bodiesOf('order-2')).at(-1)).toEqual([
      'payment-released',
      null,
      done('order-2', 'jon', id),
    ]);
    await send('release-payment', 'order-3', 'jon');
    await send('refund-payment', 'order-3', 'jon');
    expect(await bodiesOf('order-3')).toEqual([
      ['payment-released', null, done('order-3', 'jon', null)],
      ['payment-refunded', null, done('order-3', 'jon', null)],
    ]);
  });

  it.each([
    ['INSUFFICIENT_FUNDS', 'Insufficient funds', 'EUR', 500_001],
    ['OTHER_CURRENCY', 'The account is in another currency', 'RUB', 1],
    ['NO_ACCOUNT', 'No account to pay from', null, 1],
  ] as const)('when it is declined: %s', async (code, message, currency, amount) => {
    const userId = `kim-${code}`;
    if (currency) await open(userId, currency);
    await send('hold-payment', code, userId, amount);
    expect(await bodiesOf(code)).toEqual([
      [
        'payment-declined',
        null,
        {
          ...{ orderId: code, userId, success: false, message, transactionId: null },
          data: { code },
        },
      ],
    ]);
  });

  it('when an operator refunds a part: this part, the sum and the whole', async () => {
    await open('lea');
    await send('hold-payment', 'order-4', 'lea');
    await send('capture-payment', 'order-4', 'lea');
    await refundPart('order-4', 3_450);
    await refundPart('order-4', 6);
    const body = { orderId: 'order-4', userId: 'lea', total: 1_234.56, currency: 'EUR', at: at(2) };
    const refundId = expect.any(String);
    expect((await bodiesOf('order-4')).slice(-2)).toEqual([
      ['refund-recorded', null, { ...body, refundId, amount: 34.5, refunded: 34.5 }],
      ['refund-recorded', null, { ...body, refundId, amount: 0.06, refunded: 34.56 }],
    ]);
  });

  it('when an operator refunds all of two parcels: each parcel, and the sums after it', async () => {
    await open('nia', 'RUB');
    await payForParcels(billing, 'nia-1', { s1: 3_000, s2: 2_000 });
    const [one, two] = parcelsOf('nia-1', { s1: 3_000, s2: 2_000 });
    await refundParcel(billing, 'nia-1', 's1', { refundId: 'nia-c', amount: 500 });
    const command = { orderId: 'nia-1', idempotencyKey: 'nia' };
    await billing.transact((work) => refund(work, viewerOf('olga', 'operator'), command));
    const about = { orderId: 'nia-1', userId: 'nia', total: 50, currency: 'RUB', at: at(0) };
    const bodies = [
      { ...about, parcelId: one?.id, amount: 25, parcelRefunded: 25 },
      { ...about, parcelId: two?.id, amount: 20, parcelRefunded: 20 },
    ].toSorted((a, b) => (String(a.parcelId) < String(b.parcelId) ? -1 : 1));
    let refunded = 5;
    const expected = bodies.map((body) => {
      refunded += body.amount;
      return ['refund-recorded', null, { ...body, refunded, refundId: expect.any(String) }];
    });
    expect((await bodiesOf('nia-1')).slice(-2)).toEqual(expected);
  });
});

it('how far a refund is is published, also that of a cancellation', async () => {
  await open('ova', 'RUB');
  await payForParcels(billing, 'ova-1', { s1: 3_000 });
  const [{ id: parcelId = '' } = {}] = parcelsOf('ova-1', { s1: 3_000 });
  await refundParcel(billing, 'ova-1', 's1', { refundId: 'ova-c', amount: 500 });
  const published = await billing.published('ova-1');
  expect(published.find(({ type }) => type === 'refund-status')).toMatchObject({
    version: null,
    data: {
      ...{ refundId: 'ova-c', orderId: 'ova-1', userId: 'ova', parcelId, at: at(0) },
      ...{ amount: 5, currency: 'RUB', status: 'DONE', attempt: 1, paidTo: 'WALLET' },
    },
  });
});

it('each state of an account is published, with its version', async () => {
  const accountId = await open('mia');
  await send('hold-payment', 'order-5', 'mia');
  await send('capture-payment', 'order-5', 'mia');
  const state = (version: number, balance: number, held: number) => [
    'balance-changed',
    version,
    {
      ...{ accountId, userId: 'mia', currency: 'EUR', at: at(version - 1) },
      ...{ balance, held, available: balance - held },
    },
  ];
  expect(await bodiesOf(accountId)).toEqual([
    state(1, 5_000, 0),
    state(2, 5_000, 1_234.56),
    state(3, 3_765.44, 0),
  ]);
});
