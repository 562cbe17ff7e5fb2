import { logIn, refresh } from '@souk/auth/contract/requests';
import { type UsersHarness, usersHarness } from '../testing/harness.ts';

const mutation = `mutation ($input: SignOutEverywhereInput!) {
  signOutEverywhere(input: $input) {
    __typename
    ... on SignOutEverywherePayload { userId }
    ... on ValidationFailed { fields { path } }
  }
}`;

let users: UsersHarness;
beforeAll(async () => {
  users = await usersHarness();
});

/** A user in three sessions, the first of which makes the requests. */
async function userInSessions() {
  const { id, username, password } = await users.newcomer();
  const login = async () => (await logIn(users.system, username, password)).body;
  const logins = [await login(), await login(), await login()];
  const viewer = await users.viewerOf(logins[0]?.access_token ?? '');
  const open = () =>
    Promise.all(
      logins.map(async (one) => (await refresh(users.system, one.refresh_token)).status === 200),
    );
  return { id, viewer, open };
}

describe('signing out everywhere', () => {
  it('ends the other sessions, and keeps the own one (ID-8)', async () => {
    const { id, viewer, open } = await userInSessions();
    expect(await users.ask(viewer, mutation, { input: {} })).toEqual({
      signOutEverywhere: { __typename: 'SignOutEverywherePayload', userId: id },
    });
    expect(await open()).toEqual([true, false, false]);
  });

  it('ends all sessions on request (ID-8)', async () => {
    const { viewer, open } = await userInSessions();
    await users.ask(viewer, mutation, { input: { all: true } });
    expect(await open()).toEqual([false, false, false]);
  });

  it('repeated, and twice at once, changes nothing more', async () => {
    const { viewer, open } = await userInSessions();
    const both = [1, 2].map(() => users.ask(viewer, mutation, { input: {} }));
    const [first, second] = await Promise.all(both);
    expect(second).toEqual(first);
    expect(await users.ask(viewer, mutation, { input: {} })).toEqual(first);
    expect(await open()).toEqual([true, false, false]);
  });

  it('is refused for null, and ends none', async () => {
    const { viewer, open } = await userInSessions();
    expect(await users.ask(viewer, mutation, { input: { all: null } })).toEqual({
      signOutEverywhere: { __typename: 'ValidationFailed', fields: [{ path: ['input', 'all'] }] },
    });
    expect(await open()).toEqual([true, true, true]);
  });

  it('ends no session of another user', async () => {
    const [one, other] = [await userInSessions(), await userInSessions()];
    await users.ask(one.viewer, mutation, { input: { all: true } });
    expect(await other.open()).toEqual([true, true, true]);
  });
});
