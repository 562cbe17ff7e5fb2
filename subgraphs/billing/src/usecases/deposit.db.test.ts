import { viewerOf } from '@souk/platform/testing/harness';
import { type BillingHarness, billingHarness, command } from '../testing/harness.ts';

const mutation = `mutation ($id: ID!, $amount: MoneyInput!, $version: Int, $key: ID!) {
  deposit(accountId: $id, amount: $amount, expectedVersion: $version, idempotencyKey: $key) {
    __typename
    ... on DepositDone {
      replayed
      transaction { id type amount { amount } balanceAfter { amount } at }
      account { version balance { amount } available { amount } }
    }
    ... on Refusal { message }
    ... on VersionConflict { currentVersion }
    ... on ValidationFailed { fields { path message } }
  }
}`;

type Answer = { __typename: string; transaction: { id: string } };

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

async function deposit(
  viewer: string,
  id: string,
  amount: string,
  { key = 'key', version = null as number | null, transact = billing.transact } = {},
): Promise<Answer> {
  const variables = { id, amount: { amount }, version, key };
  const answer = await billing.ask(viewerOf(viewer), mutation, variables, transact);
  return answer.deposit as Answer;
}

describe('a deposit', () => {
  it('is credited at once, exact to the kopeck (BIL-4)', async () => {
    const id = await billing.open('ann', 0);
    await deposit('ann', id, '0.10', { key: 'one' });
    expect(await deposit('ann', id, '0.20', { key: 'two' })).toMatchObject({
      __typename: 'DepositDone',
      replayed: false,
      transaction: {
        type: 'DEPOSIT',
        amount: { amount: '0.20' },
        balanceAfter: { amount: '0.30' },
        at: '2026-11-21T12:00:00.000Z',
      },
      account: { version: 3, balance: { amount: '0.30' }, available: { amount: '0.30' } },
    });
    const published = (await billing.published(id)).map(({ version, data }) => [
      version,
      data.balance,
    ]);
    expect(published).toEqual([
      [1, 0],
      [2, 0.1],
      [3, 0.3],
    ]);
  });

  it.each(['0', '0.00', '-1', '0.001', 'abc', '1e3', '12345678901'])(
    'of %s is refused, and leaves nothing (BIL-4, GW-8)',
    async (amount) => {
      const id = await billing.open(`bob ${amount}`, 0);
      const attempt = deposit(`bob ${amount}`, id, amount);
      // The scalar refuses a text that is no decimal at all.
      const answer = await attempt.catch((error: Error) => ({ __typename: error.message }));
      expect(answer.__typename).toMatch(/ValidationFailed|Not a valid Decimal/);
      expect(await billing.moneyOf(`bob ${amount}`)).toEqual({ balance: 0, held: 0, version: 1 });
    },
  );

  it('in another currency is refused', async () => {
    const id = await billing.open('cid', 0);
    const variables = { id, amount: { amount: '1', currency: 'EUR' }, key: 'key' };
    expect(await billing.ask(viewerOf('cid'), mutation, variables)).toMatchObject({
      deposit: { __typename: 'ValidationFailed', fields: [{ path: ['amount', 'currency'] }] },
    });
  });

  it.each([
    ['is frozen', 'dan', `status = 'FROZEN'`],
    ['is closed', 'dot', `status = 'CLOSED'`],
    ['was opened when the shop had another currency', 'dee', `currency = 'EUR'`],
  ])('into an account that %s is refused, and leaves nothing', async (_, user, change) => {
    const id = await billing.open(user, 0);
    await billing.run(`update accounts set ${change}, version = 2 where id = ?`, [id]);
    expect(await deposit(user, id, '1')).toMatchObject({ __typename: 'AccountFrozen' });
    expect(await billing.moneyOf(user)).toEqual({ balance: 0, held: 0, version: 2 });
  });

  it('of more than the account can take is refused, with what it can take', async () => {
    const id = await billing.open('flo', 999_999_999_999_000);
    const refused = await deposit('flo', id, '10', { key: 'one' });
    expect(refused).toEqual({
      __typename: 'ValidationFailed',
      message: 'The request has invalid values: see `fields`.',
      fields: [
        { path: ['amount', 'amount'], message: expect.stringContaining('at most 9.99 RUB') },
      ],
    });
    expect(await deposit('flo', id, '9.99', { key: 'two' })).toMatchObject({
      __typename: 'DepositDone',
    });
  });

  it('leaves room for what may be refunded, so that no refund is refused (BIL-4)', async () => {
    const id = await billing.open('gil', 999_999_999_999_000);
    await billing.handleCommands([
      command('hold-payment', 'gil'),
      command('capture-payment', 'gil'),
    ]);
    expect(await deposit('gil', id, '10', { key: 'one' })).toMatchObject({
      __typename: 'ValidationFailed',
    });
    expect(await deposit('gil', id, '9.99', { key: 'two' })).toMatchObject({
      __typename: 'DepositDone',
    });
    await billing.send('refund-payment', 'gil');
    expect(await billing.moneyOf('gil')).toMatchObject({ balance: 999_999_999_999_999 });
  });

  it('and a capture at once: the second waits, and sees the room that is left', async () => {
    const id = await billing.open('hub', 999_999_999_999_000);
    await billing.send('hold-payment', 'hub');
    const [, second] = await billing.race(
      async (held) => {
        await billing.handleCommands([command('capture-payment', 'hub')], held);
        return { __typename: 'captured' };
      },
      () => deposit('hub', id, '10'),
    );
    expect(second.__typename).toBe('ValidationFailed');
  });

  it('for a former version of the account is refused (BIL-9)', async () => {
    const id = await billing.open('eve', 0);
    expect(await deposit('eve', id, '1', { version: 1 })).toMatchObject({
      __typename: 'DepositDone',
    });
    expect(await deposit('eve', id, '1', { version: 1, key: 'late' })).toMatchObject({
      __typename: 'VersionConflict',
      currentVersion: 2,
    });
    expect(await billing.moneyOf('eve')).toMatchObject({ balance: 100, version: 2 });
  });

  it('is credited once when it is retried (BIL-4)', async () => {
    const id = await billing.open('fay', 0);
    const first = await deposit('fay', id, '1');
    expect(await deposit('fay', id, '1')).toMatchObject({
      replayed: true,
      transaction: { id: first.transaction.id },
      account: { balance: { amount: '1.00' } },
    });
    expect(await deposit('fay', id, '2')).toMatchObject({ __typename: 'IdempotencyKeyReused' });
    expect(await billing.moneyOf('fay')).toMatchObject({ balance: 100, version: 2 });
  });

  it('is credited once when two ask at once with one key, twice with two (BIL-4)', async () => {
    const id = await billing.open('gus', 0);
    const together = (first: string, second: string) =>
      billing.race(
        (held) => deposit('gus', id, '1', { key: first, transact: held }),
        () => deposit('gus', id, '1', { key: second }),
      );
    const [one, two] = await together('same', 'same');
    expect(two.transaction.id).toBe(one.transaction.id);
    expect(await billing.moneyOf('gus')).toMatchObject({ balance: 100, version: 2 });
    await together('first', 'second');
    expect(await billing.moneyOf('gus')).toMatchObject({ balance: 300, version: 4 });
  });

  it('for one version is credited once when two ask at once (BIL-9)', async () => {
    const id = await billing.open('hal', 0);
    const answers = await billing.race(
      (held) => deposit('hal', id, '1', { key: 'one', version: 1, transact: held }),
      () => deposit('hal', id, '1', { key: 'two', version: 1 }),
    );
    expect(answers.map(({ __typename }) => __typename)).toEqual(['DepositDone', 'VersionConflict']);
  });

  it("into another's account, or one that can't exist, finds no account (ID-13)", async () => {
    const id = await billing.open('ida', 0);
    const none = { __typename: 'NotFound', message: 'There is no such account.' };
    expect(await deposit('joe', id, '1')).toEqual(none);
    expect(await deposit('joe', '01a1fdd0-c196-71e8-8a0e-083157d33c20', '1')).toEqual(none);
    expect(await deposit('joe', 'nonsense', '1')).toEqual(none);
    expect(await billing.moneyOf('ida')).toMatchObject({ balance: 0, version: 1 });
  });

  it('into any account is allowed for an operator', async () => {
    const id = await billing.open('kim', 0);
    const variables = { id, amount: { amount: '7.50' }, key: 'key' };
    await billing.ask(viewerOf('olga', 'operator'), mutation, variables);
    expect(await billing.moneyOf('kim')).toMatchObject({ balance: 750 });
  });
});

describe('a deposit without a payment provider, where the shop has real money,', () => {
  let real: BillingHarness;
  beforeAll(async () => {
    real = await billingHarness({ freeDeposits: false });
  });

  it('is refused, names startDeposit, and leaves nothing (BIL-4)', async () => {
    const id = await real.open('lea', 0);
    const variables = { id, amount: { amount: '1' }, key: 'key' };
    expect(await real.ask(viewerOf('lea'), mutation, variables)).toEqual({
      deposit: {
        __typename: 'FreeDepositsOff',
        message: expect.stringContaining('`startDeposit`'),
      },
    });
    expect(await real.moneyOf('lea')).toEqual({ balance: 0, held: 0, version: 1 });
    const stranger = await real.ask(viewerOf('eve'), mutation, variables);
    expect(stranger).toMatchObject({ deposit: { __typename: 'NotFound' } });
  });

  it('is allowed for employees with `billing:deposit` (BIL-4)', async () => {
    const id = await real.open('mia', 0);
    const variables = { id, amount: { amount: '1' }, key: 'key' };
    const answer = await real.ask(viewerOf('olga', 'operator'), mutation, variables);
    expect(answer).toMatchObject({ deposit: { __typename: 'DepositDone' } });
  });
});
