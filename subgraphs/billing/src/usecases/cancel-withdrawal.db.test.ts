import { Forbidden } from '@souk/platform/kernel/actor';
import { orchestrator, viewerOf } from '@souk/platform/testing/harness';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { cancelWithdrawal } from './cancel-withdrawal.ts';

const answer = `__typename
  ... on SagaStepResult { success message transactionId data }
  ... on ManagedByCheckout { orderId }
  ... on ValidationFailed { fields { path } }
  ... on Refusal { reason: message }`;
const withdrawal = `mutation ($user: ID!, $order: ID!, $amount: MoneyInput!, $key: ID!) {
  withdraw(userId: $user, orderId: $order, amount: $amount, idempotencyKey: $key) { ${answer} }
}`;
const mutation = `mutation ($id: ID!, $key: ID!) {
  cancelWithdrawal(transactionId: $id, idempotencyKey: $key) { ${answer} }
}`;

type Answer = { __typename: string; success: boolean; transactionId: string };

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

/** Withdraws for the order of a user; each user has one withdrawal. */
async function withdraw(user: string, amount: string): Promise<Answer> {
  const variables = { user, order: `${user}-order`, amount: { amount }, key: user };
  const { withdraw } = await billing.ask(orchestrator, withdrawal, variables);
  return withdraw as Answer;
}

async function cancel(id: string, key = 'key', transact = billing.transact): Promise<Answer> {
  const variables = { id, key: `${id}-${key}` };
  const { cancelWithdrawal } = await billing.ask(orchestrator, mutation, variables, transact);
  return cancelWithdrawal as Answer;
}

describe('cancelling a withdrawal', () => {
  it('refunds the money once, however often it is repeated, with any key (BIL-7, SAG-4, SAG-9)', async () => {
    await billing.open('hal');
    const withdrawn = await withdraw('hal', '2000');
    for (const key of ['one', 'two', 'three']) {
      expect(await cancel(withdrawn.transactionId, key)).toEqual(withdrawn);
    }
    expect(await cancel(withdrawn.transactionId, 'three')).toEqual(withdrawn);
    expect(await billing.moneyOf('hal')).toEqual({ balance: 500_000, held: 0, version: 4 });
  });

  it('refunds the money once when two ask at once (BIL-7)', async () => {
    await billing.open('ida');
    const { transactionId } = await withdraw('ida', '2000');
    await billing.race(
      (held) => cancel(transactionId, 'one', held),
      () => cancel(transactionId, 'two'),
    );
    expect(await billing.moneyOf('ida')).toEqual({ balance: 500_000, held: 0, version: 4 });
  });

  it('is refused for the payment of a checkout, and leaves nothing (RST-4)', async () => {
    await billing.open('jan');
    await billing.send('hold-payment', 'jan-1', 100);
    await billing.send('capture-payment', 'jan-1');
    const [held] = await billing.published('jan-1');
    expect(await cancel(held?.data.transactionId)).toMatchObject({
      __typename: 'ManagedByCheckout',
      orderId: 'jan-1',
    });
    expect(await billing.moneyOf('jan')).toMatchObject({ balance: 499_900 });
  });

  it('finds no withdrawal for another id, and for one that was declined', async () => {
    const none = { __typename: 'NotFound', reason: 'There is no such withdrawal.' };
    expect(await cancel('01a1fdd0-c196-71e8-8a0e-083157d33c20')).toEqual(none);
    expect(await cancel('nonsense')).toEqual(none);
    await withdraw('kim', '1');
    const [declined] = await billing.run(`select id from payments where user_id = 'kim'`);
    expect(await cancel(declined?.id)).toEqual(none);
  });

  it('leaves the payment of a later checkout with the same order id', async () => {
    await billing.open('mia');
    const { transactionId } = await withdraw('mia', '1000');
    await billing.send('hold-payment', 'mia-order');
    await billing.send('capture-payment', 'mia-order');
    expect(await billing.moneyOf('mia')).toMatchObject({ balance: 200_000, held: 0 });
    await billing.send('refund-payment', 'mia-order');
    expect(await billing.moneyOf('mia')).toMatchObject({ balance: 400_000 });
    await cancel(transactionId);
    expect(await billing.moneyOf('mia')).toMatchObject({ balance: 500_000 });
  });

  it('concerns no payment of the order: `Order.payment` is null', async () => {
    await billing.open('nic');
    await withdraw('nic', '1000');
    const query = `query ($order: [_Any!]!) {
      _entities(representations: $order) { ... on Order { payment { id } } }
    }`;
    const order = [{ __typename: 'Order', id: 'nic-order' }];
    expect(await billing.ask(viewerOf('nic'), query, { order })).toEqual({
      _entities: [{ payment: null }],
    });
  });

  it('shows in the transactions of the user', async () => {
    await billing.open('leo');
    const { transactionId } = await withdraw('leo', '2000');
    await cancel(transactionId);
    const query = `{ account { transactions { edges {
      node { id type balanceAfter { amount } order { id } }
    } } } }`;
    const order = { id: 'leo-order' };
    expect(await billing.ask(viewerOf('leo'), query)).toMatchObject({
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

  it('is forbidden without its scope, and refunds nothing', async () => {
    await billing.open('zoe');
    const { transactionId } = await withdraw('zoe', '2000');
    const cancelAsUser = billing.transact((work) =>
      cancelWithdrawal(work, viewerOf('zoe'), { transactionId, idempotencyKey: 'key' }),
    );
    await expect(cancelAsUser).rejects.toThrow(Forbidden);
    expect(await billing.moneyOf('zoe')).toMatchObject({ balance: 300_000 });
  });
});
