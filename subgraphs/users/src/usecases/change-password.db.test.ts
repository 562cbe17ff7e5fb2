import { logIn, refresh } from '@souk/auth/contract/requests';
import { IdentityUnavailable } from '@souk/auth/identity-admin';
import type { Viewer } from '@souk/auth/viewer';
import { type UsersHarness, usersHarness } from '../testing/harness.ts';

const mutation = `mutation ($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    __typename
    ... on ChangePasswordPayload { userId }
    ... on Refusal { message }
    ... on ValidationFailed { fields { path } }
  }
}`;
const newPassword = 'quite another one';

let users: UsersHarness;
beforeAll(async () => {
  users = await usersHarness();
});

type Passwords = { readonly currentPassword: string; readonly newPassword: string };

async function change(viewer: Viewer, input: Passwords, identity = users.identity) {
  const { changePassword } = await users.askWith(identity, viewer, mutation, { input });
  return changePassword as Record<string, unknown>;
}

/** A user in a session, with another session beside it. */
async function userInTwoSessions() {
  const user = await users.newcomer();
  const viewer = await users.logIn(user);
  const { body: other } = await logIn(users.system, user.username, user.password);
  const isOtherOpen = async () => (await refresh(users.system, other.refresh_token)).status === 200;
  return { ...user, viewer, isOtherOpen };
}

const accepts = async (username: string, password: string) =>
  (await logIn(users.system, username, password)).status === 200;
const openChanges = async (userId: string) =>
  (await users.run('select kept_session from password_changes where user_id = ?', [userId])).map(
    ({ kept_session }) => kept_session,
  );

describe('changing a password', () => {
  it('sets it, and ends the other sessions of the user (ID-8)', async () => {
    const { id, username, password, viewer, isOtherOpen } = await userInTwoSessions();
    expect(await change(viewer, { currentPassword: password, newPassword })).toEqual({
      __typename: 'ChangePasswordPayload',
      userId: id,
    });
    expect(await accepts(username, password)).toBe(false);
    expect(await accepts(username, newPassword)).toBe(true);
    expect(await isOtherOpen()).toBe(false);
    expect(await openChanges(id)).toEqual([]);
  });

  it('keeps the session of the request (ID-8)', async () => {
    const { username, password } = await users.newcomer();
    const { body } = await logIn(users.system, username, password);
    const viewer = await users.viewerOf(body.access_token);
    await change(viewer, { currentPassword: password, newPassword });
    expect((await refresh(users.system, body.refresh_token)).status).toBe(200);
  });

  it('is refused for a wrong current password, and leaves everything as it was (ID-8)', async () => {
    const { id, username, password, viewer, isOtherOpen } = await userInTwoSessions();
    expect(await change(viewer, { currentPassword: 'a wrong one', newPassword })).toMatchObject({
      __typename: 'WrongPassword',
      message: expect.any(String),
    });
    expect(await accepts(username, password)).toBe(true);
    expect(await isOtherOpen()).toBe(true);
    expect(await openChanges(id)).toEqual([]);
  });

  it.each([
    ['too short for the shop', 'short'],
    ['too short for the provider', '123456789'],
    ['too long', 'x'.repeat(129)],
  ])('is refused for a new password that is %s, and leaves everything (ID-8)', async (_, wrong) => {
    const { id, username, password, viewer, isOtherOpen } = await userInTwoSessions();
    const answer = await change(viewer, { currentPassword: password, newPassword: wrong });
    expect(answer).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ path: ['input', 'newPassword'] }],
    });
    expect(await accepts(username, password)).toBe(true);
    expect(await isOtherOpen()).toBe(true);
    expect(await openChanges(id)).toEqual([]);
  });

  it('is refused for the current password', async () => {
    const { password, viewer, isOtherOpen } = await userInTwoSessions();
    const answer = await change(viewer, { currentPassword: password, newPassword: password });
    expect(answer).toMatchObject({ __typename: 'ValidationFailed' });
    expect(await isOtherOpen()).toBe(true);
  });

  it('is refused for a login without a password', async () => {
    const { id, viewer } = await userInTwoSessions();
    const identity = { ...users.identity, hasPassword: async () => false };
    const answer = await change(viewer, { currentPassword: 'a guess', newPassword }, identity);
    expect(answer).toMatchObject({ __typename: 'NoPassword' });
    expect(await openChanges(id)).toEqual([]);
  });

  it('repeated finds the new password set, and changes nothing (ID-8)', async () => {
    const { id, username, password, viewer } = await userInTwoSessions();
    const first = await change(viewer, { currentPassword: password, newPassword });
    expect(await change(viewer, { currentPassword: password, newPassword })).toEqual(first);
    expect(await accepts(username, newPassword)).toBe(true);
    expect(await openChanges(id)).toEqual([]);
  });

  it('twice at once to two passwords sets one of them (ID-8)', async () => {
    const { id, username, password, viewer } = await userInTwoSessions();
    const others = ['the first new one', 'the second new one'];
    await Promise.all(
      others.map((one) => change(viewer, { currentPassword: password, newPassword: one })),
    );
    const accepted = await Promise.all([password, ...others].map((one) => accepts(username, one)));
    expect(accepted.filter(Boolean)).toHaveLength(1);
    expect(accepted[0]).toBe(false);
    expect(await openChanges(id)).toEqual([]);
  });

  it('is RATE_LIMITED after too many wrong passwords, and needs no new login then (ID-8)', async () => {
    const { username, password, viewer } = await userInTwoSessions();
    const guess = { currentPassword: 'a wrong one', newPassword };
    const guesses = async () => {
      for (;;) await change(viewer, guess);
    };
    await expect(guesses()).rejects.toMatchObject({
      errors: [{ extensions: { code: 'RATE_LIMITED' }, message: expect.stringContaining('Retry') }],
    });
    expect(await accepts(username, password)).toBe(true);
  });

  it('that was interrupted ends the other sessions later, whether or not the password is set (ID-8)', async () => {
    const { id, viewer, password, isOtherOpen } = await userInTwoSessions();
    const endSessions = () => Promise.reject(new IdentityUnavailable('the connection broke'));
    const answer = change(
      viewer,
      { currentPassword: password, newPassword },
      { ...users.identity, endSessions },
    );
    await expect(answer).rejects.toMatchObject({
      errors: [{ extensions: { code: 'UNAVAILABLE' } }],
    });
    expect(await openChanges(id)).toEqual([viewer.sessionId]);
    expect(await isOtherOpen()).toBe(true);
    await users.reconcile();
    expect(await openChanges(id)).toEqual([viewer.sessionId]);
    await users.reconcileLater();
    expect(await openChanges(id)).toEqual([]);
    expect(await isOtherOpen()).toBe(false);
  });
});
