import type { Viewer } from '@souk/auth/viewer';
import { Forbidden } from '@souk/platform/kernel/actor';
import { newId } from '@souk/platform/runtime/id';
import { type UsersHarness, usersHarness } from '../testing/harness.ts';

const mutation = `mutation ($input: InviteUserInput!) {
  inviteUser(input: $input) {
    __typename
    ... on InviteUserPayload { user { id } replayed }
    ... on Refusal { message }
    ... on ValidationFailed { fields { path } }
  }
}`;
const creation = `mutation ($input: CreateUserInput!) {
  createUser(input: $input) { ... on CreateUserPayload { user { id email } } }
}`;

let users: UsersHarness;
let operator: Viewer;
beforeAll(async () => {
  users = await usersHarness();
  const viewer = await users.newViewer();
  operator = { ...viewer, roles: ['operator'], scopes: ['users:read', 'users:write'] };
});

/** A user whom an operator has created, and whose invitation was sent. */
async function invited() {
  const username = `i${newId().replaceAll('-', '').slice(-20)}`;
  const input = { username, email: `${username}@souk.example`, idempotencyKey: username };
  const { createUser } = await users.ask(operator, creation, { input });
  await users.sendMails();
  return (createUser as { user: { id: string; email: string } }).user;
}

async function invite(userId: string, idempotencyKey = newId(), viewer: Viewer = operator) {
  const input = { userId, idempotencyKey };
  return (await users.ask(viewer, mutation, { input })).inviteUser as { __typename: string };
}
const answer = (id: string, replayed: boolean) => ({
  ...{ __typename: 'InviteUserPayload', user: { id }, replayed },
});

describe('inviting a user', () => {
  it('sends another mail to set the first password (USR-1)', async () => {
    const { id, email } = await invited();
    expect(users.linksTo(email)).toHaveLength(1);
    expect(await invite(id)).toEqual(answer(id, false));
    await users.sendMails();
    expect(users.linksTo(email)).toHaveLength(2);
    expect(users.linksTo(email)[0]?.pathname).toBe('/reset');
  });

  it('is refused for a user who has a password, and leaves nothing (USR-1)', async () => {
    const { id } = await users.knownViewer();
    expect(await invite(id)).toMatchObject({ __typename: 'HasPassword' });
    expect(await users.mailsFor(id)).toEqual([]);
  });

  it('is refused for a user that does not exist', async () => {
    const id = newId();
    expect(await invite(id)).toMatchObject({ __typename: 'NotFound' });
    expect(await users.mailsFor(id)).toEqual([]);
  });

  it('is forbidden without the scope users:write, and leaves nothing', async () => {
    const { id } = await invited();
    const before = await users.mailsFor(id);
    const reader = { ...operator, scopes: ['users:read'] };
    await expect(invite(id, newId(), reader)).rejects.toMatchObject({
      errors: [{ originalError: expect.any(Forbidden) }],
    });
    expect(await users.mailsFor(id)).toEqual(before);
  });

  it('repeated with its key changes nothing, also when the user has a password then (USR-1)', async () => {
    const { id } = await invited();
    const key = newId();
    expect(await invite(id, key)).toEqual(answer(id, false));
    await users.sendMails();
    const before = await users.mailsFor(id);
    expect(await invite(id, key)).toEqual(answer(id, true));
    await users.identity.setPassword(id, 'a long password');
    expect(await invite(id, key)).toEqual(answer(id, true));
    expect(await users.mailsFor(id)).toEqual(before);
    const { id: other } = await invited();
    expect(await invite(other, key)).toMatchObject({ __typename: 'IdempotencyKeyReused' });
  });

  it('twice at once, with two keys, queues one mail', async () => {
    const { id } = await invited();
    const answers = await Promise.all([invite(id), invite(id)]);
    expect(answers).toEqual([answer(id, false), answer(id, false)]);
    expect(await users.mailsFor(id)).toHaveLength(2);
  });

  it('is UNAVAILABLE while the provider does not answer, and leaves nothing', async () => {
    const { id } = await invited();
    const before = await users.mailsFor(id);
    await users.wire.cut();
    await expect(invite(id)).rejects.toMatchObject({
      errors: [{ extensions: { code: 'UNAVAILABLE' } }],
    });
    await users.wire.mend();
    expect(await users.mailsFor(id)).toEqual(before);
  });
});
