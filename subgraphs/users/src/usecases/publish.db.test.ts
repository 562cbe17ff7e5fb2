import type { Viewer } from '@souk/auth/viewer';
import { type UsersHarness, usersHarness } from '../testing/harness.ts';

const addressed = (n: number) => ({
  ...{ street: `Lane ${n}`, city: `City ${n}`, state: `S${n}` },
  ...{ country: 'RU', zipCode: `10000${n}` },
});
const [first, second, third] = [addressed(1), addressed(2), addressed(3)];

let users: UsersHarness;
beforeAll(async () => {
  users = await usersHarness();
});

const start = Date.parse('2026-11-21T12:00:00Z');
const at = (n: number) => new Date(start + n * 1_000).toISOString();
beforeEach(() => {
  users.now = new Date(start);
});

const bodiesOf = async (id: string) =>
  (await users.published(id)).map(({ type, version, data }) => [type, version, data]);

/** Changes the addresses of a profile, a second after the change before. */
async function change(viewer: Viewer, version: number, addresses: readonly object[] | null) {
  users.now = new Date(users.now.getTime() + 1_000);
  const { updateProfile } = await users.ask(
    viewer,
    `mutation ($input: UpdateProfileInput!, $version: Int!) {
      updateProfile(input: $input, expectedVersion: $version) {
        __typename
        ... on User { addresses { street city state country zipCode } }
      }
    }`,
    { input: { addresses }, version },
  );
  return (updateProfile as { addresses: object[] }).addresses;
}

describe('the facts of a user have the values of the profile', () => {
  it('when it is registered and becomes a seller', async () => {
    const { id: userId, ...viewer } = await users.newViewer();
    await users.ask({ id: userId, ...viewer }, '{ me { id } }');
    users.now = new Date(start + 1_000);
    await users.ask(
      { id: userId, ...viewer },
      'mutation { becomeSeller(displayName: "Ann’s teas") { __typename } }',
    );
    const state = { userId, username: viewer.username, address: null };
    const registered = { ...state, sellerName: null, at: at(0) };
    expect(await bodiesOf(userId)).toEqual([
      ['user-registered', null, { ...registered, email: viewer.email, opensAccount: false }],
      ['user-changed', 1, { ...registered, email: viewer.email }],
      ['user-changed', 2, { ...state, sellerName: 'Ann’s teas', at: at(1), email: viewer.email }],
    ]);
  });

  it('when an operator creates it: billing opens an account', async () => {
    const operator = { ...(await users.newViewer()), scopes: ['users:write', 'users:read'] };
    const { createUser } = await users.ask(
      operator,
      `mutation { createUser(input: { username: "hired", email: "hired@souk.example" }, idempotencyKey: "key") {
        ... on User { id }
      } }`,
    );
    const { id: userId } = createUser as { id: string };
    expect((await bodiesOf(userId))[0]).toEqual([
      'user-registered',
      null,
      {
        ...{ userId, username: 'hired', address: null, sellerName: null, at: at(0) },
        ...{ email: 'hired@souk.example', opensAccount: true },
      },
    ]);
  });
});

describe('the first of several addresses', () => {
  it('is the one that is published, as the default of orders, after each change', async () => {
    const viewer = await users.knownViewer();
    const steps = [
      [first],
      [first, second],
      [second, first],
      [third, second, first],
      [second, first],
      [],
    ];
    for (const [index, addresses] of steps.entries()) {
      expect(await change(viewer, index + 1, addresses)).toEqual(addresses);
    }
    const published = (await bodiesOf(viewer.id)).slice(2);
    expect(published).toEqual(
      steps.map(([address = null], index) => [
        'user-changed',
        index + 2,
        {
          ...{ userId: viewer.id, username: viewer.username, sellerName: null },
          ...{ address, at: at(index + 1), email: viewer.email },
        },
      ]),
    );
  });

  it('stays, with all others, when addresses are left out or null', async () => {
    const viewer = await users.knownViewer();
    await change(viewer, 1, [first, second]);
    expect(await change(viewer, 2, null)).toEqual([first, second]);
    expect((await bodiesOf(viewer.id)).at(-1)?.[2]).toMatchObject({ address: first });
  });
});
