import type { Viewer } from '@souk/auth/viewer';
import { viewerOf } from '@souk/platform/testing/harness';
import { Account } from '../domain/account.ts';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';

const mutation = `mutation ($userId: ID, $email: String, $empty: Boolean, $key: ID!) {
  openAccount(userId: $userId, email: $email, empty: $empty, idempotencyKey: $key) {
    __typename
    ... on Account { ...money }
    ... on AccountExists { message account { ...money } }
    ... on Refusal { message }
    ... on ValidationFailed { fields { path } }
  }
}
fragment money on Account {
  id email status version balance { amount currency } available { amount }
  transactions { edges { node { type amount { amount } balanceAfter { amount } order { id } } } }
}`;

type Answer = { __typename: string; id: string; account: { id: string } };

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

async function open(
  user: string | Viewer,
  input: object = {},
  key = 'key',
  transact = billing.transact,
): Promise<Answer> {
  const viewer = typeof user === 'string' ? viewerOf(user) : user;
  const { openAccount } = await billing.ask(viewer, mutation, { key, ...input }, transact);
  return openAccount as Answer;
}

async function leftBy(userId: string) {
  const accounts = await billing.orm.em.fork().find(Account, { userId });
  const published = await Promise.all(accounts.map(({ id }) => billing.published(id)));
  return { ids: accounts.map(({ id }) => id), types: published.flat().map(({ type }) => type) };
}

describe('opening an account', () => {
  it('opens an active one with the opening balance as its first transaction (BIL-1, BIL-3, BIL-9)', async () => {
    const account = await open('ann');
    expect(account).toMatchObject({
      __typename: 'Account',
      email: 'ann@souk.example',
      status: 'ACTIVE',
      version: 1,
      balance: { amount: '5000.00', currency: 'RUB' },
      available: { amount: '5000.00' },
      transactions: {
        edges: [
          {
            node: {
              type: 'OPENING_CREDIT',
              amount: { amount: '5000.00' },
              balanceAfter: { amount: '5000.00' },
              order: null,
            },
          },
        ],
      },
    });
    const [balance] = await billing.published(account.id);
    expect(balance).toMatchObject({
      type: 'balance-changed',
      version: 1,
      data: { accountId: account.id, userId: 'ann', balance: 5_000, held: 0, available: 5_000 },
    });
  });

  it('opens an empty one on request (BIL-3)', async () => {
    expect(await open('abe', { empty: true })).toMatchObject({
      balance: { amount: '0.00' },
      transactions: { edges: [] },
    });
  });

  it('is refused a second time, and shows the existing one (BIL-2)', async () => {
    const first = await open('bob');
    const left = await leftBy('bob');
    expect(await open('bob', {}, 'other')).toMatchObject({
      __typename: 'AccountExists',
      message: 'This user already has an account: use the one in `account`.',
      account: { id: first.id, balance: { amount: '5000.00' } },
    });
    expect(await leftBy('bob')).toEqual(left);
  });

  it("is refused with another's e-mail address, in any case, and leaves nothing (BIL-2)", async () => {
    await open('cid');
    expect(await open('cat', { email: 'CID@Souk.example' })).toMatchObject({
      __typename: 'EmailTaken',
    });
    expect(await leftBy('cat')).toEqual({ ids: [], types: [] });
  });

  it.each([
    ['an invalid address', { email: 'nobody' }, ['email']],
    ['an id that PostgreSQL cannot hold', { userId: '\0' }, ['userId']],
    ['a key with spaces', { key: 'a b' }, ['idempotencyKey']],
  ])('is refused for %s (GW-8)', async (_, input, path) => {
    expect(await open(viewerOf('olga', 'operator'), input)).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ path }],
    });
  });

  it('changes nothing when it is retried', async () => {
    const first = await open('dan');
    const left = await leftBy('dan');
    expect(await open('dan')).toMatchObject({ __typename: 'Account', id: first.id });
    expect(await open('dan', { empty: true })).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
    expect(await leftBy('dan')).toEqual(left);
  });

  it('opens one account when two ask at once (BIL-2)', async () => {
    const answers = await billing.race(
      (held) => open('eve', {}, 'one', held),
      () => open('eve', {}, 'two'),
    );
    expect(answers.map(({ __typename }) => __typename)).toEqual(['Account', 'AccountExists']);
    expect(await leftBy('eve')).toEqual({ ids: [answers[0].id], types: ['balance-changed'] });
  });

  it('opens one account when fifty ask at once (BIL-2)', async () => {
    const keys = Array.from({ length: 50 }, (_, index) => `key-${index}`);
    const answers = await Promise.all(keys.map((key) => open('fay', {}, key)));
    const opened = answers.filter(({ __typename }) => __typename === 'Account');
    expect(opened).toHaveLength(1);
    const found = answers.map(({ id, account }) => id ?? account.id);
    expect(new Set(found)).toEqual(new Set((await leftBy('fay')).ids));
  });

  it('for somebody else is for operators: for anybody else that user does not exist', async () => {
    const forGus = { userId: 'gus' };
    expect(await open('hal', forGus)).toMatchObject({ __typename: 'NotFound' });
    expect(await leftBy('gus')).toEqual({ ids: [], types: [] });
    expect(await open(viewerOf('olga', 'operator'), forGus)).toMatchObject({
      __typename: 'Account',
      email: null,
    });
    expect(await open('hal', forGus, 'again')).toMatchObject({ __typename: 'NotFound' });
  });
});

describe('opening an account in a shop that confirms addresses', () => {
  let confirming: BillingHarness;
  beforeAll(async () => {
    confirming = await billingHarness({ confirmsEmail: true });
  });
  const ask = async (viewer: Viewer, variables: object) => {
    const { openAccount } = await confirming.ask(viewer, mutation, { key: 'key', ...variables });
    return openAccount as Answer;
  };
  const confirmed = (id: string): Viewer => ({ ...viewerOf(id), emailVerified: true });

  it('gives the opening balance with a confirmed address only (ID-8)', async () => {
    expect(await ask(viewerOf('ann'), {})).toMatchObject({ __typename: 'EmailNotConfirmed' });
    expect(await confirming.moneyOf('ann')).toBeNull();
    expect(await ask(confirmed('ann'), {})).toMatchObject({ balance: { amount: '5000.00' } });
    expect(await ask(viewerOf('ann'), {})).toMatchObject({ __typename: 'Account' });
    const again = await ask(viewerOf('ann'), { key: 'other' });
    expect(again).toMatchObject({ __typename: 'AccountExists' });
  });

  it('makes the session take on the confirmation when it was refused (ID-8)', async () => {
    const before = confirming.refreshed;
    await ask(viewerOf('bob'), {});
    expect(confirming.refreshed).toBe(before + 1);
    await ask(confirmed('bob'), {});
    expect(confirming.refreshed).toBe(before + 1);
  });

  it('opens an empty one for everybody, and any for a user whom an operator vouches for', async () => {
    expect(await ask(viewerOf('cid'), { empty: true })).toMatchObject({ __typename: 'Account' });
    const operator = viewerOf('olga', 'operator');
    const answer = await ask(operator, { userId: 'dan' });
    expect(answer).toMatchObject({ balance: { amount: '5000.00' } });
    await confirming.register('eve', 'eve@souk.example');
    expect(await confirming.moneyOf('eve')).toMatchObject({ balance: 500_000 });
  });
});

describe('opening an account in a shop that gives nothing', () => {
  it('needs no confirmed address (ID-8)', async () => {
    const openingBalance = { currency: 'RUB', minorUnits: 0 };
    const other = await billingHarness({ confirmsEmail: true, openingBalance });
    const { openAccount } = await other.ask(viewerOf('ann'), mutation, { key: 'key' });
    expect(openAccount).toMatchObject({ __typename: 'Account', balance: { amount: '0.00' } });
  });
});
