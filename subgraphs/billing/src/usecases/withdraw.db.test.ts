import { Forbidden } from '@souk/platform/kernel/actor';
import { orchestrator, viewerOf } from '@souk/platform/testing/harness';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import * as usecase from './withdraw.ts';

const answer = `__typename
  ... on SagaStepResult { success message transactionId data }
  ... on ManagedByCheckout { orderId }
  ... on ValidationFailed { fields { path } }
  ... on Refusal { reason: message }`;
const mutation = `mutation ($user: ID!, $order: ID!, $amount: MoneyInput!, $key: ID!) {
  withdraw(userId: $user, orderId: $order, amount: $amount, idempotencyKey: $key) { ${answer} }
}`;

type Answer = { __typename: string; success: boolean; transactionId: string };

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

/** Each user has keys of its own, so that two tests never share one. */
async function withdraw(
  user: string,
  amount: string,
  { key = 'key', order = `${user}-order`, transact = billing.transact } = {},
): Promise<Answer> {
  const variables = { user, order, amount: { amount }, key: `${user}-${key}` };
  const { withdraw } = await billing.ask(orchestrator, mutation, variables, transact);
  return withdraw as Answer;
}

describe('a withdrawal', () => {
  it('holds and captures at once, and replies as a step of a saga (BIL-6, SAG-3)', async () => {
    const account = await billing.open('ann');
    const answer = await withdraw('ann', '2000');
    expect(answer).toEqual({
      __typename: 'SagaStepResult',
      success: true,
      message: 'Done.',
      transactionId: expect.any(String),
      data: { amount: 2_000, currency: 'RUB' },
    });
    expect(await billing.moneyOf('ann')).toEqual({ balance: 300_000, held: 0, version: 3 });
    const balances = (await billing.published(account)).map(({ data }) => [
      data.balance,
      data.held,
    ]);
    expect(balances).toEqual([
      [5_000, 0],
      [5_000, 2_000],
      [3_000, 0],
    ]);
  });

  it('of more than is left replies with a refusal, and leaves nothing (BIL-6)', async () => {
    await billing.open('bob');
    await withdraw('bob', '2000');
    expect(await withdraw('bob', '4000', { key: 'other' })).toEqual({
      __typename: 'SagaStepResult',
      success: false,
      message: 'Insufficient funds',
      transactionId: null,
      data: { code: 'INSUFFICIENT_FUNDS' },
    });
    expect(await billing.moneyOf('bob')).toEqual({ balance: 300_000, held: 0, version: 3 });
  });

  it('from an unknown user replies with a refusal', async () => {
    expect(await withdraw('nobody', '1')).toMatchObject({
      success: false,
      data: { code: 'NO_ACCOUNT' },
    });
  });

  it('for an order with a checkout of its own is refused, and leaves nothing (RST-4)', async () => {
    await billing.open('cid');
    await billing.send('hold-payment', 'cid-order', 100);
    const before = await billing.moneyOf('cid');
    expect(await withdraw('cid', '1')).toMatchObject({
      __typename: 'ManagedByCheckout',
      orderId: 'cid-order',
    });
    expect(await billing.moneyOf('cid')).toEqual(before);
  });

  it.each(['0', '-5', '0.001'])('of %s is refused (GW-8)', async (amount) => {
    expect(await withdraw('dan', amount)).toMatchObject({ __typename: 'ValidationFailed' });
  });

  it('takes the money once when it is retried', async () => {
    await billing.open('eve');
    const first = await withdraw('eve', '2000');
    expect(await withdraw('eve', '2000')).toEqual(first);
    expect(await withdraw('eve', '1000')).toMatchObject({ __typename: 'IdempotencyKeyReused' });
    expect(await billing.moneyOf('eve')).toEqual({ balance: 300_000, held: 0, version: 3 });
  });

  it('takes the last money once when two ask at once (BIL-13)', async () => {
    await billing.open('fay');
    const answers = await billing.race(
      (held) => withdraw('fay', '3000', { key: 'one', transact: held }),
      () => withdraw('fay', '3000', { key: 'two' }),
    );
    expect(answers.map(({ success }) => success)).toEqual([true, false]);
    expect(await billing.moneyOf('fay')).toEqual({ balance: 200_000, held: 0, version: 3 });
  });

  it('of 100 from 5000 succeeds 50 times when 200 ask at once (BIL-13)', async () => {
    await billing.open('gus');
    const keys = Array.from({ length: 200 }, (_, index) => `key-${index}`);
    const answers = await Promise.all(keys.map((key) => withdraw('gus', '100', { key })));
    expect(answers.filter(({ success }) => success)).toHaveLength(50);
    expect(answers.every(({ __typename }) => __typename === 'SagaStepResult')).toBe(true);
    expect(await billing.moneyOf('gus')).toEqual({ balance: 0, held: 0, version: 101 });
  });

  it('is forbidden without its scope, and takes nothing', async () => {
    await billing.open('zoe');
    const amount = { currency: 'RUB', minorUnits: 100 };
    const command = { userId: 'zoe', orderId: 'zoe-order', amount, idempotencyKey: 'key' };
    const withdrawAsUser = billing.transact((work) =>
      usecase.withdraw(work, viewerOf('zoe'), command),
    );
    await expect(withdrawAsUser).rejects.toThrow(Forbidden);
    expect(await billing.moneyOf('zoe')).toEqual({ balance: 500_000, held: 0, version: 1 });
  });
});
