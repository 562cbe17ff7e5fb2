import { Forbidden } from '@souk/platform/kernel/actor';
import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { changeStatus } from '../testing/change-status.ts';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { freezeAccount } from './freeze-account.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

describe('freezing an account', () => {
  it('declines its next payment, and is published with a version (BIL-18)', async () => {
    const id = await billing.open('ann');
    expect(await changeStatus(billing, 'freeze', id)).toEqual({
      __typename: 'FreezeAccountPayload',
      account: { status: 'FROZEN', version: 2 },
      replayed: false,
    });
    expect((await billing.published(id)).map(({ version }) => version)).toEqual([1, 2]);
    await billing.send('hold-payment', 'ann-1');
    expect((await billing.lastReplyTo('ann-1'))?.data.data).toEqual({ code: 'ACCOUNT_FROZEN' });
  });

  it('is refused unless it is active, and leaves nothing', async () => {
    const id = await billing.open('bob', 0);
    await changeStatus(billing, 'freeze', id);
    const refused = { __typename: 'WrongAccountStatus', status: 'FROZEN' };
    expect(await changeStatus(billing, 'freeze', id)).toEqual(refused);
    const none = { __typename: 'NotFound' };
    expect(await changeStatus(billing, 'freeze', newId())).toEqual(none);
    expect(await changeStatus(billing, 'freeze', 'nonsense')).toEqual(none);
    expect(await billing.moneyOf('bob')).toMatchObject({ version: 2 });
  });

  it('changes once when it is retried', async () => {
    const id = await billing.open('cid', 0);
    const first = await changeStatus(billing, 'freeze', id, { key: 'cid' });
    const again = await changeStatus(billing, 'freeze', id, { key: 'cid' });
    expect(again).toEqual({ ...first, replayed: true });
    expect(await billing.moneyOf('cid')).toMatchObject({ version: 2 });
  });

  it('changes once when two ask at once', async () => {
    const id = await billing.open('dan', 0);
    const answers = await billing.race(
      (held) => changeStatus(billing, 'freeze', id, { transact: held }),
      () => changeStatus(billing, 'freeze', id),
    );
    expect(answers.map(({ __typename }) => __typename)).toEqual([
      'FreezeAccountPayload',
      'WrongAccountStatus',
    ]);
  });

  it('is forbidden to the owner', async () => {
    const command = { accountId: await billing.open('eve', 0), idempotencyKey: 'key' };
    const attempt = billing.transact((work) => freezeAccount(work, viewerOf('eve'), command));
    await expect(attempt).rejects.toThrow(Forbidden);
  });
});
