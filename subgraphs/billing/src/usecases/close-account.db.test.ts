import { Forbidden } from '@souk/platform/kernel/actor';
import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { changeStatus } from '../testing/change-status.ts';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { closeAccount } from './close-account.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

describe('closing an account', () => {
  it('is for ever, also by hand (BIL-18)', async () => {
    const id = await billing.open('ann', 0);
    await changeStatus(billing, 'freeze', id);
    expect(await changeStatus(billing, 'close', id)).toEqual({
      __typename: 'CloseAccountPayload',
      account: { status: 'CLOSED', version: 3 },
      replayed: false,
    });
    for (const what of ['freeze', 'unfreeze', 'close'] as const)
      expect(await changeStatus(billing, what, id)).toMatchObject({ status: 'CLOSED' });
    const byHand = billing.run(
      `update accounts set status = 'ACTIVE', version = version + 1 where id = ?`,
      [id],
    );
    await expect(byHand).rejects.toThrow('does not go from CLOSED to ACTIVE');
  });

  it('is refused with money, held or not, and leaves nothing', async () => {
    const id = await billing.open('bob', 100);
    await billing.send('hold-payment', 'bob-1', 100);
    expect(await changeStatus(billing, 'close', id)).toEqual({
      __typename: 'AccountNotEmpty',
      balance: { amount: '1.00' },
    });
    expect(await changeStatus(billing, 'close', newId())).toEqual({ __typename: 'NotFound' });
    expect(await billing.moneyOf('bob')).toMatchObject({ version: 2 });
    const byHand = billing.run(
      `update accounts set status = 'CLOSED', version = version + 1 where id = ?`,
      [id],
    );
    await expect(byHand).rejects.toThrow('is not empty');
  });

  it('does not keep a later refund away', async () => {
    const id = await billing.open('fay', 100);
    await billing.handleCommands([
      {
        type: 'hold-payment',
        data: { orderId: 'fay-1', userId: 'fay', amount: 100, currency: 'RUB' },
      },
      { type: 'capture-payment', data: { orderId: 'fay-1' } },
    ]);
    await changeStatus(billing, 'close', id);
    await billing.send('refund-payment', 'fay-1');
    expect(await billing.moneyOf('fay')).toMatchObject({ balance: 100 });
  });

  it('changes once when it is retried', async () => {
    const id = await billing.open('cid', 0);
    const first = await changeStatus(billing, 'close', id, { key: 'cid' });
    const again = await changeStatus(billing, 'close', id, { key: 'cid' });
    expect(again).toEqual({ ...first, replayed: true });
  });

  it('changes once when two ask at once', async () => {
    const id = await billing.open('dan', 0);
    const answers = await billing.race(
      (held) => changeStatus(billing, 'close', id, { transact: held }),
      () => changeStatus(billing, 'close', id),
    );
    expect(answers.map(({ __typename }) => __typename)).toEqual([
      'CloseAccountPayload',
      'WrongAccountStatus',
    ]);
  });

  it('is forbidden to the owner', async () => {
    const command = { accountId: await billing.open('eve', 0), idempotencyKey: 'key' };
    const attempt = billing.transact((work) => closeAccount(work, viewerOf('eve'), command));
    await expect(attempt).rejects.toThrow(Forbidden);
  });
});
