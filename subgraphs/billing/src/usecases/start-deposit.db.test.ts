import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { ProviderHarness } from '../testing/provider-harness.ts';
import { startDeposit } from './start-deposit.ts';

let billing: BillingHarness;
let shop: ProviderHarness;
beforeAll(async () => {
  billing = await billingHarness();
  shop = new ProviderHarness(billing);
});

const callsFor = (id: string) =>
  billing.run('select operation, attempts from provider_calls where subject_id = ? order by 1', [
    id,
  ]);

describe('a deposit through the provider', () => {
  it('is PENDING at once, and the provider is called after the commit (BIL-14, EVT-12)', async () => {
    const account = await billing.open('ann', 0);
    shop.calls.length = 0;
    const { deposit, replayed } = await shop.start('ann', account, '12.50');
    expect(deposit).toMatchObject({ status: 'PENDING', action: null, endedAt: null });
    expect(replayed).toBe(false);
    expect(shop.calls).toEqual([]);
    await shop.work();
    expect(shop.calls).toEqual(['create']);
    const { action, status } = await shop.deposit('ann', deposit.id);
    expect(status).toBe('PENDING');
    expect(action?.url).toMatch(/^http:\/\/shop\.test\/simulated-payments\/[\w-]{22}$/);
    expect(await billing.moneyOf('ann')).toEqual({ balance: 0, held: 0, version: 1 });
  });

  it.each([
    ['more than the account can take', '10', 'ValidationFailed'],
    ['nothing', '0', 'ValidationFailed'],
  ])('of %s is refused, and leaves nothing (BIL-14)', async (_, amount, refusal) => {
    const user = `bob-${amount}`;
    const account = await billing.open(user, 999_999_999_999_000);
    expect(await shop.start(user, account, amount)).toMatchObject({ __typename: refusal });
    expect(await billing.run('select from deposits where account_id = ?', [account])).toEqual([]);
  });

  it('is refused for a frozen account, and for the account of another user (ID-13)', async () => {
    const account = await billing.open('cid', 0);
    expect(await shop.start('eve', account, '1')).toMatchObject({ __typename: 'NotFound' });
    expect(await shop.start('cid', 'nonsense', '1')).toMatchObject({ __typename: 'NotFound' });
    await billing.run(`update accounts set status = 'FROZEN', version = 2 where id = ?`, [account]);
    expect(await shop.start('cid', account, '1')).toMatchObject({ __typename: 'AccountFrozen' });
    expect(await billing.run('select from deposits where account_id = ?', [account])).toEqual([]);
  });

  it('is refused where the shop has no provider', async () => {
    const account = await billing.open('dan', 0);
    const command = { accountId: account, amount: { currency: 'RUB', minorUnits: 1 } };
    const attempt = billing.transact((work) =>
      startDeposit(
        work,
        viewerOf('dan'),
        { ...command, idempotencyKey: 'key' },
        {
          provider: null,
          approvalMs: 1,
        },
      ),
    );
    await expect(attempt).rejects.toThrow('This shop takes no cards at present');
  });

  it.each([
    'http://shop.example/',
    'https://user@shop.example/',
    'javascript:alert(1)',
    'https://shop.example/a b',
    `https://shop.example/${'a'.repeat(2_048)}`,
  ])('does not lead back to %s', async (returnUrl) => {
    const accountId = await billing.open(newId(), 0);
    const input = { accountId, amount: { amount: '1' }, returnUrl, idempotencyKey: 'key' };
    const mutation = `mutation ($input: StartDepositInput!) { startDeposit(input: $input) {
      ... on ValidationFailed { fields { path } } } }`;
    const answer = await billing.ask(viewerOf('olga', 'operator'), mutation, { input });
    expect(answer.startDeposit).toEqual({ fields: [{ path: ['input', 'returnUrl'] }] });
  });

  it('is started once when it is retried, and calls the provider once (BIL-14)', async () => {
    const account = await billing.open('fay', 0);
    const first = await shop.start('fay', account, '1');
    await shop.work();
    const again = await shop.start('fay', account, '1');
    expect([again.deposit.id, again.replayed]).toEqual([first.deposit.id, true]);
    expect(await shop.start('fay', account, '2')).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
    expect(await callsFor(first.deposit.id)).toEqual([
      { operation: 'CREATE', attempts: 1 },
      { operation: 'READ', attempts: 0 },
    ]);
  });

  it('is started once when two ask at once with one key, and both count for the limit', async () => {
    const account = await billing.open('gus', 999_999_999_999_000);
    const start = (key: string, minorUnits: number) => (transact: typeof billing.transact) =>
      transact((work) =>
        startDeposit(
          work,
          viewerOf('gus'),
          { accountId: account, amount: { currency: 'RUB', minorUnits }, idempotencyKey: key },
          { provider: 'simulated', approvalMs: 1 },
        ),
      ).then(
        ({ deposit }) => deposit.id,
        (error: Error) => error.name,
      );
    const [one, two] = await billing.race(start('same', 500), () =>
      start('same', 500)(billing.transact),
    );
    expect(two).toBe(one);
    const refused = await billing.race(start('a', 499), () => start('b', 499)(billing.transact));
    expect(refused[1]).toBe('ValidationFailed');
  });

  it('is seen by the owner of the account and by operators only (ID-13)', async () => {
    const account = await billing.open('hal', 0);
    const { deposit } = await shop.start('hal', account, '1');
    expect(await shop.deposit('eve', deposit.id)).toBeNull();
    expect(await shop.deposit('hal', 'nonsense')).toBeNull();
    const query = `query ($id: ID!) { deposit(id: $id) { id } }`;
    const seen = await billing.ask(viewerOf('olga', 'operator'), query, { id: deposit.id });
    expect(seen.deposit).toEqual({ id: deposit.id });
    const list = `{ account { deposits(first: 5) { edges { node { id status amount { amount } } } } } }`;
    expect(await billing.ask(viewerOf('hal'), list)).toMatchObject({
      account: { deposits: { edges: [{ node: { id: deposit.id, amount: { amount: '1.00' } } }] } },
    });
  });
});
