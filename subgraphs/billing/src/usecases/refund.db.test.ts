import { Forbidden } from '@souk/platform/kernel/actor';
import { viewerOf } from '@souk/platform/testing/harness';
import { type BillingHarness, billingHarness, command } from '../testing/harness.ts';
import { refund as refundPayment } from './refund.ts';

const mutation = `mutation ($order: ID!, $amount: MoneyInput, $key: ID!) {
  refund(orderId: $order, amount: $amount, idempotencyKey: $key) {
    __typename
    ... on Payment { status amount { amount } refunded { amount } transactions { type amount { amount } } }
    ... on NothingToRefund { message refundable { amount } }
    ... on ValidationFailed { fields { path } }
    ... on Refusal { message }
  }
}`;

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

async function refund(
  order: string,
  amount: string | null,
  { key = 'key', transact = billing.transact } = {},
): Promise<{ __typename: string }> {
  // Each order has an operator of its own, so that two tests never share a key.
  const viewer = viewerOf(`olga-${order}`, 'operator');
  const variables = { order, amount: amount && { amount }, key };
  const answer = await billing.ask(viewer, mutation, variables, transact);
  return answer.refund as { __typename: string };
}

/** An order of 2000.00 whose payment is captured; its buyer of the same name had 5000.00. */
async function paid(order: string): Promise<void> {
  await billing.open(order);
  await billing.handleCommands([command('hold-payment', order), command('capture-payment', order)]);
}

describe('a refund', () => {
  it('returns a part, and then the rest', async () => {
    await paid('ann');
    expect(await refund('ann', '500.50', { key: 'one' })).toMatchObject({
      __typename: 'Payment',
      status: 'PARTIALLY_REFUNDED',
      refunded: { amount: '500.50' },
      transactions: [{ type: 'HOLD' }, { type: 'CAPTURE' }, { amount: { amount: '500.50' } }],
    });
    expect(await refund('ann', null, { key: 'two' })).toMatchObject({
      status: 'REFUNDED',
      amount: { amount: '2000.00' },
      refunded: { amount: '2000.00' },
      transactions: [{}, {}, {}, { type: 'REFUND', amount: { amount: '1499.50' } }],
    });
    expect(await billing.moneyOf('ann')).toEqual({ balance: 500_000, held: 0, version: 5 });
  });

  it('publishes itself and the balance, and no reply to the checkout', async () => {
    await paid('bob');
    const { length } = await billing.publishedBeside('bob');
    await refund('bob', '0.50', { key: 'one' });
    await refund('bob', null, { key: 'two' });
    const about = { orderId: 'bob', userId: 'bob', total: 2_000, currency: 'RUB' };
    expect((await billing.publishedBeside('bob')).slice(length)).toMatchObject([
      { type: 'refund-recorded', data: { ...about, amount: 0.5, refunded: 0.5 } },
      { type: 'refund-recorded', data: { ...about, amount: 1_999.5, refunded: 2_000 } },
    ]);
    const [account] = await billing.run(`select id from accounts where user_id = 'bob'`);
    expect((await billing.published(account?.id)).at(-1)).toMatchObject({
      type: 'balance-changed',
      version: 5,
      data: { balance: 5_000, available: 5_000 },
    });
  });

  it('of more than was captured is refused with what is left, and leaves nothing', async () => {
    await paid('cid');
    await refund('cid', '0.01', { key: 'one' });
    const before = await billing.moneyOf('cid');
    expect(await refund('cid', '2000', { key: 'two' })).toMatchObject({
      __typename: 'NothingToRefund',
      refundable: { amount: '1999.99' },
    });
    expect(await billing.moneyOf('cid')).toEqual(before);
  });

  it('of a payment that is held, or refunded already, is refused', async () => {
    await billing.open('dan');
    await billing.send('hold-payment', 'dan');
    const nothing = { __typename: 'NothingToRefund', refundable: { amount: '0.00' } };
    expect(await refund('dan', null)).toMatchObject(nothing);
    await billing.handleCommands([
      command('capture-payment', 'dan'),
      command('refund-payment', 'dan'),
    ]);
    expect(await refund('dan', null)).toMatchObject(nothing);
    expect(await billing.moneyOf('dan')).toMatchObject({ balance: 500_000 });
  });

  it('finds no payment of an order that was released before its hold, or is unknown', async () => {
    await billing.send('release-payment', 'eve');
    const none = { __typename: 'NotFound', message: 'There is no such payment.' };
    expect(await refund('eve', null)).toEqual(none);
    expect(await refund('nobody', null)).toEqual(none);
  });

  it.each([['0'], ['-1'], ['0.001']])('of %s is refused (GW-8)', async (amount) => {
    expect(await refund('fay', amount)).toMatchObject({ __typename: 'ValidationFailed' });
  });

  it('changes nothing when it is retried', async () => {
    await paid('gus');
    const first = await refund('gus', '100');
    const left = await billing.moneyOf('gus');
    expect(await refund('gus', '100')).toEqual(first);
    expect(await refund('gus', '200')).toMatchObject({ __typename: 'IdempotencyKeyReused' });
    expect(await billing.moneyOf('gus')).toEqual(left);
  });

  it('of the rest succeeds once when two ask at once', async () => {
    await paid('hal');
    const answers = await billing.race(
      (held) => refund('hal', '1500', { key: 'one', transact: held }),
      () => refund('hal', '1500', { key: 'two' }),
    );
    expect(answers.map(({ __typename }) => __typename)).toEqual(['Payment', 'NothingToRefund']);
    expect(await billing.moneyOf('hal')).toMatchObject({ balance: 450_000 });
  });

  it('leaves only the rest to a later refund by the checkout', async () => {
    await paid('ida');
    await refund('ida', '500');
    await billing.send('refund-payment', 'ida');
    expect(await billing.moneyOf('ida')).toMatchObject({ balance: 500_000 });
    expect((await billing.published('ida')).at(-1)).toMatchObject({
      type: 'payment-refunded',
      data: { success: true, data: { amount: 2_000 } },
    });
  });

  it('is forbidden without its scope, and moves no money', async () => {
    await paid('uma');
    const before = await billing.moneyOf('uma');
    const refundAsBuyer = billing.transact((work) =>
      refundPayment(work, viewerOf('uma'), { orderId: 'uma', idempotencyKey: 'key' }),
    );
    await expect(refundAsBuyer).rejects.toThrow(Forbidden);
    expect(await billing.moneyOf('uma')).toEqual(before);
  });
});
