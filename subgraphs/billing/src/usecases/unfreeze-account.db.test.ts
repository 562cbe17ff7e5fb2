import { Forbidden } from '@souk/platform/kernel/actor';
import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { changeStatus } from '../testing/change-status.ts';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { unfreezeAccount } from './unfreeze-account.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

/** A frozen account, at version 2. */
async function frozen(user: string): Promise<string> {
  const id = await billing.open(user);
  await changeStatus(billing, 'freeze', id);
  return id;
}

describe('unfreezing an account', () => {
  it('accepts its next payment', async () => {
    const id = await frozen('ann');
    expect(await changeStatus(billing, 'unfreeze', id)).toMatchObject({
      account: { status: 'ACTIVE', version: 3 },
      replayed: false,
    });
    await billing.send('hold-payment', 'ann-1');
    expect((await billing.lastReplyTo('ann-1'))?.type).toBe('payment-succeeded');
  });

  it('is refused unless it is frozen, or at another version, and leaves nothing', async () => {
    const id = await billing.open('bob', 0);
    const refused = { __typename: 'WrongAccountStatus', status: 'ACTIVE' };
    expect(await changeStatus(billing, 'unfreeze', id)).toEqual(refused);
    expect(await changeStatus(billing, 'unfreeze', newId())).toEqual({ __typename: 'NotFound' });
    const other = await frozen('bea');
    expect(await changeStatus(billing, 'unfreeze', other, { expectedVersion: 1 })).toEqual({
      __typename: 'VersionConflict',
      currentVersion: 2,
    });
    expect(await billing.moneyOf('bea')).toMatchObject({ version: 2 });
  });

  it('changes once when it is retried', async () => {
    const id = await frozen('cid');
    const first = await changeStatus(billing, 'unfreeze', id, { key: 'cid' });
    const again = await changeStatus(billing, 'unfreeze', id, { key: 'cid' });
    expect(again).toEqual({ ...first, replayed: true });
  });

  it('changes once when two ask at once', async () => {
    const id = await frozen('dan');
    const answers = await billing.race(
      (held) => changeStatus(billing, 'unfreeze', id, { transact: held }),
      () => changeStatus(billing, 'unfreeze', id),
    );
    expect(answers.map(({ __typename }) => __typename)).toEqual([
      'UnfreezeAccountPayload',
      'WrongAccountStatus',
    ]);
  });

  it('is forbidden to the owner', async () => {
    const command = { accountId: await frozen('eve'), idempotencyKey: 'key' };
    const attempt = billing.transact((work) => unfreezeAccount(work, viewerOf('eve'), command));
    await expect(attempt).rejects.toThrow(Forbidden);
  });
});
