import { race } from '@souk/platform/testing/race';
import { type Bank, openBank, orchestrator, viewerOf } from '../testing/harness.ts';

const answer = `__typename
  ... on SagaStepResult { success message transactionId data }
  ... on SagaIsOurs { orderId }
  ... on ValidationFailed { fields { path } }
  ... on Refusal { reason: message }`;
const take = `mutation ($user: ID!, $order: ID!, $amount: MoneyInput!, $key: ID!) {
  withdraw(userId: $user, orderId: $order, amount: $amount, idempotencyKey: $key) { ${answer} }
}`;
const giveBack = `mutation ($id: ID!, $key: ID!) {
  cancelWithdrawal(transactionId: $id, idempotencyKey: $key) { ${answer} }
}`;

type Answer = { __typename: string; success: boolean; transactionId: string };

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.orm.close());

/** Keys are chosen for each user, so that the same key never meets another's. */
async function withdraw(
  user: string,
  amount: string,
  { key = 'key', order = `${user}-order`, transact = bank.transact } = {},
): Promise<Answer> {
  const variables = { user, order, amount: { amount }, key: `${user}-${key}` };
  const { withdraw } = await bank.ask(orchestrator, take, variables, transact);
  return withdraw as Answer;
}

async function cancel(id: string, key = 'key', transact = bank.transact): Promise<Answer> {
  const variables = { id, key: `${id}-${key}` };
  const { cancelWithdrawal } = await bank.ask(orchestrator, giveBack, variables, transact);
  return cancelWithdrawal as Answer;
}

describe('a withdrawal', () => {
  it('holds and takes at once, and answers in the shape of a step (BIL-6, SAG-3)', async () => {
    const account = await bank.open('ann');
    const answer = await withdraw('ann', '2000');
    expect(answer).toEqual({
      __typename: 'SagaStepResult',
      success: true,
      message: null,
      transactionId: expect.any(String),
      data: { amount: 2_000, currency: 'RUB' },
    });
    expect(await bank.moneyOf('ann')).toEqual({ balance: 300_000, held: 0, version: 3 });
    const told = (await bank.toldOf(account)).map(({ data }) => [data.balance, data.held]);
    expect(told).toEqual([
      [5_000, 0],
      [5_000, 2_000],
      [3_000, 0],
    ]);
  });

  it('of more than is left answers without success, and leaves nothing (BIL-6)', async () => {
    await bank.open('bob');
    await withdraw('bob', '2000');
    expect(await withdraw('bob', '4000', { key: 'other' })).toEqual({
      __typename: 'SagaStepResult',
      success: false,
      message: 'Insufficient funds',
      transactionId: null,
      data: { code: 'INSUFFICIENT_FUNDS' },
    });
    expect(await bank.moneyOf('bob')).toEqual({ balance: 300_000, held: 0, version: 3 });
  });

  it('from nobody answers without success', async () => {
    expect(await withdraw('nobody', '1')).toMatchObject({
      success: false,
      data: { code: 'NO_ACCOUNT' },
    });
  });

  it('for an order of ours is refused, and leaves nothing (RST-4)', async () => {
    await bank.open('cid');
    const data = { orderId: 'cid-order', userId: 'cid', amount: 100, currency: 'RUB' };
    await bank.obey([{ type: 'hold-payment', data }]);
    const before = await bank.moneyOf('cid');
    expect(await withdraw('cid', '1')).toMatchObject({
      __typename: 'SagaIsOurs',
      orderId: 'cid-order',
    });
    expect(await bank.moneyOf('cid')).toEqual(before);
  });

  it.each(['0', '-5', '0.001'])('of %s is refused (GW-8)', async (amount) => {
    expect(await withdraw('dan', amount)).toMatchObject({ __typename: 'ValidationFailed' });
  });

  it('takes the money once when it is tried again', async () => {
    await bank.open('eve');
    const first = await withdraw('eve', '2000');
    expect(await withdraw('eve', '2000')).toEqual(first);
    expect(await withdraw('eve', '1000')).toMatchObject({ __typename: 'IdempotencyKeyReused' });
    expect(await bank.moneyOf('eve')).toEqual({ balance: 300_000, held: 0, version: 3 });
  });

  it('takes the last money once when two ask at once (BIL-13)', async () => {
    await bank.open('fay');
    const { orm, transact } = bank;
    const answers = await race(
      orm,
      transact,
      (held) => withdraw('fay', '3000', { key: 'one', transact: held }),
      () => withdraw('fay', '3000', { key: 'two' }),
    );
    expect(answers.map(({ success }) => success)).toEqual([true, false]);
    expect(await bank.moneyOf('fay')).toEqual({ balance: 200_000, held: 0, version: 3 });
  });

  it('of 100 from 5000 succeeds 50 times when 200 ask at once (BIL-13)', async () => {
    await bank.open('gus');
    const keys = Array.from({ length: 200 }, (_, index) => `key-${index}`);
    const answers = await Promise.all(keys.map((key) => withdraw('gus', '100', { key })));
    expect(answers.filter(({ success }) => success)).toHaveLength(50);
    expect(answers.every(({ __typename }) => __typename === 'SagaStepResult')).toBe(true);
    expect(await bank.moneyOf('gus')).toEqual({ balance: 0, held: 0, version: 101 });
  }, 120_000);
});

describe('the cancel of a withdrawal', () => {
  it('gives the money back, once, however often it comes (BIL-7, SAG-4, SAG-9)', async () => {
    await bank.open('hal');
    const taken = await withdraw('hal', '2000');
    for (const key of ['one', 'two', 'three']) {
      expect(await cancel(taken.transactionId, key)).toEqual(taken);
    }
    expect(await cancel(taken.transactionId, 'three')).toEqual(taken);
    expect(await bank.moneyOf('hal')).toEqual({ balance: 500_000, held: 0, version: 4 });
  });

  it('gives the money back once when two ask at once (BIL-7)', async () => {
    await bank.open('ida');
    const { transactionId } = await withdraw('ida', '2000');
    const { orm, transact } = bank;
    await race(
      orm,
      transact,
      (held) => cancel(transactionId, 'one', held),
      () => cancel(transactionId, 'two'),
    );
    expect(await bank.moneyOf('ida')).toEqual({ balance: 500_000, held: 0, version: 4 });
  });

  it('of the payment of an order of ours is refused, and leaves nothing (RST-4)', async () => {
    await bank.open('jan');
    const data = { orderId: 'jan-1', userId: 'jan', amount: 100, currency: 'RUB' };
    await bank.obey([
      { type: 'hold-payment', data },
      { type: 'capture-payment', data },
    ]);
    const [held] = await bank.toldOf('jan-1');
    expect(await cancel(held?.data.transactionId)).toMatchObject({
      __typename: 'SagaIsOurs',
      orderId: 'jan-1',
    });
    expect(await bank.moneyOf('jan')).toMatchObject({ balance: 499_900 });
  });

  it('of what is no withdrawal finds none', async () => {
    const none = { __typename: 'NotFound', reason: 'There is no such withdrawal.' };
    expect(await cancel('01a1fdd0-c196-71e8-8a0e-083157d33c20')).toEqual(none);
    expect(await cancel('nonsense')).toEqual(none);
    await withdraw('kim', '1');
    const [declined] = await bank.run(`select id from payments where user_id = 'kim'`);
    expect(await cancel(declined?.id)).toEqual(none);
  });

  it('has nothing to do with a checkout of the same name that comes later', async () => {
    await bank.open('mia');
    const { transactionId } = await withdraw('mia', '1000');
    const data = { orderId: 'mia-order', userId: 'mia', amount: 200_000, currency: 'RUB' };
    await bank.obey([
      { type: 'hold-payment', data },
      { type: 'capture-payment', data },
    ]);
    expect(await bank.moneyOf('mia')).toMatchObject({ balance: 200_000, held: 0 });
    await bank.obey([{ type: 'refund-payment', data }]);
    expect(await bank.moneyOf('mia')).toMatchObject({ balance: 400_000 });
    await cancel(transactionId);
    expect(await bank.moneyOf('mia')).toMatchObject({ balance: 500_000 });
  });

  it('is no payment of an order of ours', async () => {
    await bank.open('nic');
    await withdraw('nic', '1000');
    const asked = `query ($order: [_Any!]!) {
      _entities(representations: $order) { ... on Order { payment { id } } }
    }`;
    const order = [{ __typename: 'Order', id: 'nic-order' }];
    expect(await bank.ask(viewerOf('nic'), asked, { order })).toEqual({
      _entities: [{ payment: null }],
    });
  });

  it('is seen by the user whose money it was', async () => {
    await bank.open('leo');
    const { transactionId } = await withdraw('leo', '2000');
    await cancel(transactionId);
    const asked = `{ account { transactions { edges {
      node { id type balanceAfter { amount } order { id } }
    } } } }`;
    const order = { id: 'leo-order' };
    expect(await bank.ask(viewerOf('leo'), asked)).toMatchObject({
      account: {
        transactions: {
          edges: [
            { node: { type: 'REFUND', balanceAfter: { amount: '5000.00' }, order } },
            { node: { type: 'CAPTURE', balanceAfter: { amount: '3000.00' }, order } },
            { node: { id: transactionId, type: 'HOLD', balanceAfter: { amount: '3000.00' } } },
            { node: { type: 'OPENING_CREDIT', order: null } },
          ],
        },
      },
    });
  });
});
