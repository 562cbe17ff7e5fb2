import { race } from '@souk/platform/testing/race';
import { type Bank, openBank, viewerOf } from '../testing/harness.ts';

const mutation = `mutation ($order: ID!, $amount: MoneyInput, $key: ID!) {
  refund(orderId: $order, amount: $amount, idempotencyKey: $key) {
    __typename
    ... on Payment { status amount { amount } transactions { type amount { amount } } }
    ... on NothingToRefund { message refundable { amount } }
    ... on ValidationFailed { fields { path } }
    ... on Refusal { message }
  }
}`;

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.orm.close());

async function refund(
  order: string,
  amount: string | null,
  { key = 'key', transact = bank.transact } = {},
): Promise<{ __typename: string }> {
  // Each order is refunded by an operator of its own, so that the same key never meets another's.
  const viewer = viewerOf(`olga-${order}`, 'operator');
  const variables = { order, amount: amount && { amount }, key };
  const answer = await bank.ask(viewer, mutation, variables, transact);
  return answer.refund as { __typename: string };
}

/** An order of 2000.00 whose money is taken, by a user of the same name with 5000.00. */
async function paid(order: string): Promise<void> {
  await bank.open(order);
  const data = { orderId: order, userId: order, amount: 200_000, currency: 'RUB' };
  await bank.obey([
    { type: 'hold-payment', data },
    { type: 'capture-payment', data },
  ]);
}

describe('a refund', () => {
  it('gives back a part, and then the rest', async () => {
    await paid('ann');
    expect(await refund('ann', '500.50', { key: 'one' })).toMatchObject({
      __typename: 'Payment',
      status: 'CAPTURED',
      transactions: [{ type: 'HOLD' }, { type: 'CAPTURE' }, { amount: { amount: '500.50' } }],
    });
    expect(await refund('ann', null, { key: 'two' })).toMatchObject({
      status: 'REFUNDED',
      amount: { amount: '2000.00' },
      transactions: [{}, {}, {}, { type: 'REFUND', amount: { amount: '1499.50' } }],
    });
    expect(await bank.moneyOf('ann')).toEqual({ balance: 500_000, held: 0, version: 5 });
  });

  it('tells of the balance, and nothing to the checkout', async () => {
    await paid('bob');
    const told = (await bank.toldOf('bob')).length;
    await refund('bob', null);
    expect(await bank.toldOf('bob')).toHaveLength(told);
    const [account] = await bank.run(`select id from accounts where user_id = 'bob'`);
    expect((await bank.toldOf(account?.id)).at(-1)).toMatchObject({
      type: 'balance-changed',
      version: 4,
      data: { balance: 5_000, available: 5_000 },
    });
  });

  it('of more than was taken is refused, says what is left, and leaves nothing', async () => {
    await paid('cid');
    await refund('cid', '0.01', { key: 'one' });
    const before = await bank.moneyOf('cid');
    expect(await refund('cid', '2000', { key: 'two' })).toMatchObject({
      __typename: 'NothingToRefund',
      refundable: { amount: '1999.99' },
    });
    expect(await bank.moneyOf('cid')).toEqual(before);
  });

  it('of what is held, or came back before, is refused', async () => {
    await bank.open('dan');
    const data = { orderId: 'dan', userId: 'dan', amount: 200_000, currency: 'RUB' };
    await bank.obey([{ type: 'hold-payment', data }]);
    const nothing = { __typename: 'NothingToRefund', refundable: { amount: '0.00' } };
    expect(await refund('dan', null)).toMatchObject(nothing);
    await bank.obey([
      { type: 'capture-payment', data },
      { type: 'refund-payment', data },
    ]);
    expect(await refund('dan', null)).toMatchObject(nothing);
    expect(await bank.moneyOf('dan')).toMatchObject({ balance: 500_000 });
  });

  it('of an order without a payment finds none, given up before its hold or never heard of', async () => {
    await bank.obey([{ type: 'release-payment', data: { orderId: 'eve', userId: 'eve' } }]);
    const none = { __typename: 'NotFound', message: 'There is no such payment.' };
    expect(await refund('eve', null)).toEqual(none);
    expect(await refund('nobody', null)).toEqual(none);
  });

  it.each([['0'], ['-1'], ['0.001']])('of %s is refused (GW-8)', async (amount) => {
    expect(await refund('fay', amount)).toMatchObject({ __typename: 'ValidationFailed' });
  });

  it('changes nothing when it is tried again', async () => {
    await paid('gus');
    const first = await refund('gus', '100');
    const left = await bank.moneyOf('gus');
    expect(await refund('gus', '100')).toEqual(first);
    expect(await refund('gus', '200')).toMatchObject({ __typename: 'IdempotencyKeyReused' });
    expect(await bank.moneyOf('gus')).toEqual(left);
  });

  it('of the rest succeeds once when two ask at once', async () => {
    await paid('hal');
    const { orm, transact } = bank;
    const answers = await race(
      orm,
      transact,
      (held) => refund('hal', '1500', { key: 'one', transact: held }),
      () => refund('hal', '1500', { key: 'two' }),
    );
    expect(answers.map(({ __typename }) => __typename)).toEqual(['Payment', 'NothingToRefund']);
    expect(await bank.moneyOf('hal')).toMatchObject({ balance: 450_000 });
  });

  it('leaves to a cancel only what it did not give back', async () => {
    await paid('ida');
    await refund('ida', '500');
    await bank.obey([{ type: 'refund-payment', data: { orderId: 'ida' } }]);
    expect(await bank.moneyOf('ida')).toMatchObject({ balance: 500_000 });
    expect((await bank.toldOf('ida')).at(-1)).toMatchObject({
      type: 'payment-refunded',
      data: { success: true, data: { amount: 2_000 } },
    });
  });
});
