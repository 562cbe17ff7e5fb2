import { Forbidden } from '@souk/platform/kernel/actor';
import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { changeAccountStatus } from './change-account-status.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

const operator = viewerOf('olga', 'operator');

type Change = 'freeze' | 'unfreeze' | 'close';
type Options = { key?: string; expectedVersion?: number; transact?: typeof billing.transact };

async function change(what: Change, accountId: string, options: Options = {}) {
  const { key = newId(), expectedVersion = null, transact = billing.transact } = options;
  const type = `${what.charAt(0).toUpperCase()}${what.slice(1)}Account`;
  const empty = what === 'close' ? '... on AccountNotEmpty { balance { amount } }' : '';
  const mutation = `mutation ($input: ${type}Input!) {
    answer: ${what}Account(input: $input) {
      __typename
      ... on ${type}Payload { account { status version } replayed }
      ... on WrongAccountStatus { status }
      ... on VersionConflict { currentVersion }
      ${empty}
    }
  }`;
  const input = { accountId, expectedVersion, idempotencyKey: key };
  const { answer } = await billing.ask(operator, mutation, { input }, transact);
  return answer as { __typename: string };
}

describe('the status of an account', () => {
  it('is changed by operators, each change with a version, and published', async () => {
    const id = await billing.open('ann', 0);
    const statuses: unknown[] = [];
    for (const what of ['freeze', 'unfreeze', 'freeze', 'close'] as const)
      statuses.push(await change(what, id));
    expect(statuses).toMatchObject([
      { account: { status: 'FROZEN', version: 2 }, replayed: false },
      { account: { status: 'ACTIVE', version: 3 } },
      { account: { status: 'FROZEN', version: 4 } },
      { account: { status: 'CLOSED', version: 5 } },
    ]);
    expect((await billing.published(id)).map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
  });

  it('decides on the next payment', async () => {
    const id = await billing.open('bob');
    await change('freeze', id);
    await billing.send('hold-payment', 'bob-1');
    expect((await billing.lastReplyTo('bob-1'))?.data.data).toEqual({ code: 'ACCOUNT_FROZEN' });
    await change('unfreeze', id);
    await billing.send('hold-payment', 'bob-2');
    expect((await billing.lastReplyTo('bob-2'))?.type).toBe('payment-succeeded');
  });

  it('is refused where the transition does not exist, and leaves nothing', async () => {
    const id = await billing.open('cid', 0);
    expect(await change('unfreeze', id)).toEqual({
      __typename: 'WrongAccountStatus',
      status: 'ACTIVE',
    });
    await change('close', id);
    expect(await change('freeze', id)).toMatchObject({ status: 'CLOSED' });
    expect(await change('freeze', newId())).toEqual({ __typename: 'NotFound' });
    expect(await change('freeze', 'nonsense')).toEqual({ __typename: 'NotFound' });
    expect(await billing.moneyOf('cid')).toMatchObject({ version: 2 });
  });

  it('is not CLOSED with money, held or not', async () => {
    const id = await billing.open('dan', 100);
    await billing.send('hold-payment', 'dan-1', 100);
    expect(await change('close', id)).toEqual({
      __typename: 'AccountNotEmpty',
      balance: { amount: '1.00' },
    });
    const byHand = billing.run(
      `update accounts set status = 'CLOSED', version = version + 1 where id = ?`,
      [id],
    );
    await expect(byHand).rejects.toThrow('is not empty');
  });

  it('does not go back from CLOSED by hand', async () => {
    const id = await billing.open('eve', 0);
    await change('close', id);
    const byHand = billing.run(
      `update accounts set status = 'ACTIVE', version = version + 1 where id = ?`,
      [id],
    );
    await expect(byHand).rejects.toThrow('does not go from CLOSED to ACTIVE');
  });

  it('changes once when it is retried, and not at another version', async () => {
    const id = await billing.open('fay', 0);
    const first = await change('freeze', id, { key: 'fay' });
    expect(await change('freeze', id, { key: 'fay' })).toEqual({ ...first, replayed: true });
    expect(await change('unfreeze', id, { expectedVersion: 1 })).toEqual({
      __typename: 'VersionConflict',
      currentVersion: 2,
    });
    expect(await billing.moneyOf('fay')).toMatchObject({ version: 2 });
  });

  it('changes once when two change it at once', async () => {
    const id = await billing.open('gus', 0);
    const answers = await billing.race(
      (held) => change('freeze', id, { transact: held }),
      () => change('freeze', id),
    );
    expect(answers.map(({ __typename }) => __typename)).toEqual([
      'FreezeAccountPayload',
      'WrongAccountStatus',
    ]);
  });

  it('is not changed by its owner', async () => {
    const accountId = await billing.open('hal', 0);
    const command = { accountId, idempotencyKey: 'key' };
    const attempt = billing.transact((work) =>
      changeAccountStatus(work, viewerOf('hal'), 'closeAccount', command),
    );
    await expect(attempt).rejects.toThrow(Forbidden);
  });
});
