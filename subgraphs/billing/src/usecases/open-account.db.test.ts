import type { Viewer } from '@souk/auth/viewer';
import { race } from '@souk/platform/testing/race';
import { Account } from '../domain/account.ts';
import { onUserRegistered } from '../events/on-user-registered.ts';
import { type Bank, openBank, viewerOf } from '../testing/harness.ts';

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

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.orm.close());

async function open(
  user: string | Viewer,
  input: object = {},
  key = 'key',
  transact = bank.transact,
): Promise<Answer> {
  const viewer = typeof user === 'string' ? viewerOf(user) : user;
  const { openAccount } = await bank.ask(viewer, mutation, { key, ...input }, transact);
  return openAccount as Answer;
}

async function leftBy(userId: string) {
  const accounts = await bank.orm.em.fork().find(Account, { userId });
  const told = await Promise.all(accounts.map(({ id }) => bank.toldOf(id)));
  return { ids: accounts.map(({ id }) => id), told: told.flat().map(({ type }) => type) };
}

describe('opening an account', () => {
  it('gives an active one with the opening balance, written as what it is (BIL-1, BIL-3, BIL-9)', async () => {
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
    const [told] = await bank.toldOf(account.id);
    expect(told).toMatchObject({
      type: 'balance-changed',
      version: 1,
      data: { accountId: account.id, userId: 'ann', balance: 5_000, held: 0, available: 5_000 },
    });
  });

  it('gives an empty one when it is asked for (BIL-3)', async () => {
    expect(await open('abe', { empty: true })).toMatchObject({
      balance: { amount: '0.00' },
      transactions: { edges: [] },
    });
  });

  it('is refused a second time, and shows the one there is (BIL-2)', async () => {
    const first = await open('bob');
    const left = await leftBy('bob');
    expect(await open('bob', {}, 'other')).toMatchObject({
      __typename: 'AccountExists',
      message: 'There is an account already.',
      account: { id: first.id, balance: { amount: '5000.00' } },
    });
    expect(await leftBy('bob')).toEqual(left);
  });

  it("is refused with another's e-mail address, however it is written, and leaves nothing (BIL-2)", async () => {
    await open('cid');
    expect(await open('cat', { email: 'CID@Souk.example' })).toMatchObject({
      __typename: 'EmailTaken',
    });
    expect(await leftBy('cat')).toEqual({ ids: [], told: [] });
  });

  it.each([
    ['an address that is none', { email: 'nobody' }, ['email']],
    ['a user that no database can hold', { userId: '\0' }, ['userId']],
    ['a key with spaces', { key: 'a b' }, ['idempotencyKey']],
  ])('is refused for %s (GW-8)', async (_, input, path) => {
    expect(await open(viewerOf('olga', 'operator'), input)).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ path }],
    });
  });

  it('changes nothing when it is tried again', async () => {
    const first = await open('dan');
    const left = await leftBy('dan');
    expect(await open('dan')).toMatchObject({ __typename: 'Account', id: first.id });
    expect(await open('dan', { empty: true })).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
    expect(await leftBy('dan')).toEqual(left);
  });

  it('gives one account when two ask at once (BIL-2)', async () => {
    const { orm, transact } = bank;
    const answers = await race(
      orm,
      transact,
      (held) => open('eve', {}, 'one', held),
      () => open('eve', {}, 'two'),
    );
    expect(answers.map(({ __typename }) => __typename)).toEqual(['Account', 'AccountExists']);
    expect(await leftBy('eve')).toEqual({ ids: [answers[0].id], told: ['balance-changed'] });
  });

  it('gives one account when fifty ask at once (BIL-2)', async () => {
    const keys = Array.from({ length: 50 }, (_, index) => `key-${index}`);
    const answers = await Promise.all(keys.map((key) => open('fay', {}, key)));
    const opened = answers.filter(({ __typename }) => __typename === 'Account');
    expect(opened).toHaveLength(1);
    const found = answers.map(({ id, account }) => id ?? account.id);
    expect(new Set(found)).toEqual(new Set((await leftBy('fay')).ids));
  }, 120_000);

  it('for somebody else needs the right to act for others; to all others they do not exist', async () => {
    const forGus = { userId: 'gus' };
    expect(await open('hal', forGus)).toMatchObject({ __typename: 'NotFound' });
    expect(await leftBy('gus')).toEqual({ ids: [], told: [] });
    expect(await open(viewerOf('olga', 'operator'), forGus)).toMatchObject({
      __typename: 'Account',
      email: null,
    });
    expect(await open('hal', forGus, 'again')).toMatchObject({ __typename: 'NotFound' });
  });
});

describe('somebody whom an operator registers', () => {
  const openingBalance = { currency: 'RUB', minorUnits: 500_000 };
  const profile = { username: 'x', address: null, sellerName: null, at: new Date() };

  async function register(userId: string, email: string, opensAccount = true): Promise<void> {
    const data = { ...profile, userId, email, opensAccount };
    const envelope = { id: 'm', type: 'user-registered', source: 'users', topic: 't', key: userId };
    const cause = { correlationId: null, causationId: null, traceparent: null };
    const message = { ...envelope, data, version: 1, at: new Date(), cause };
    await bank.transact((work) => onUserRegistered(openingBalance)(work, message));
  }

  it('gets an account with the opening balance, once (USR-1)', async () => {
    await register('ida', 'Ida@souk.example');
    await register('ida', 'Ida@souk.example');
    expect(await bank.moneyOf('ida')).toEqual({ balance: 500_000, held: 0, version: 1 });
    expect(await bank.ask(viewerOf('ida'), '{ account { email } }')).toEqual({
      account: { email: 'ida@souk.example' },
    });
  });

  it('gets one without an address that another account has', async () => {
    await open('jan');
    await register('joe', 'jan@souk.example');
    expect(await bank.ask(viewerOf('joe'), '{ account { email } }')).toEqual({
      account: { email: null },
    });
  });

  it('gets none who came by the front door', async () => {
    await register('kim', 'kim@souk.example', false);
    expect(await bank.moneyOf('kim')).toBeNull();
  });
});
