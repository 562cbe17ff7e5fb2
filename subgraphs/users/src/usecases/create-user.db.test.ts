import type { Viewer } from '@souk/auth/viewer';
import { Forbidden } from '@souk/platform/kernel/actor';
import { hashOf } from '@souk/platform/messaging/idempotency';
import { newId } from '@souk/platform/runtime/id';
import {
  notRegistered,
  registeredOnce,
  type UsersHarness,
  usersHarness,
} from '../testing/harness.ts';
import { beginRegistration } from './begin-registration.ts';
import { completeRegistration } from './complete-registration.ts';

const mutation = `mutation ($input: CreateUserInput!, $key: ID!) {
  createUser(input: $input, idempotencyKey: $key) {
    __typename
    ... on User { id username email firstName lastName roles version }
    ... on Refusal { message }
    ... on ValidationFailed { fields { path } }
  }
}`;

let users: UsersHarness;
let operator: Viewer;
beforeAll(async () => {
  users = await usersHarness();
  const viewer = await users.newViewer();
  operator = { ...viewer, roles: ['operator'], scopes: ['users:read', 'users:write'] };
});

const inputOf = (username: string) => ({ username, email: `${username}@souk.example` });

async function create(input: object, key: string, viewer: Viewer | null = operator) {
  const { createUser } = await users.ask(viewer, mutation, { input, key });
  return createUser as { __typename: string; id: string };
}

describe('creating a user', () => {
  it('creates a login without a password and a profile, and has an account opened (USR-1)', async () => {
    const user = await create({ ...inputOf('ann'), firstName: 'Ann', lastName: 'Lee' }, 'ann');
    expect(user).toMatchObject({
      ...{ __typename: 'User', username: 'ann', email: 'ann@souk.example', version: 1 },
      ...{ firstName: 'Ann', lastName: 'Lee', roles: ['CUSTOMER'] },
    });
    expect(await users.tracesOf('ann')).toEqual(registeredOnce);
    expect(await users.published(user.id)).toMatchObject([
      { type: 'user-registered', data: { email: 'ann@souk.example', opensAccount: true } },
      { type: 'user-changed', version: 1 },
    ]);
    expect(await users.identity.verifyPassword('ann', '')).toBe(false);
    expect(await users.mailsFor(user.id)).toEqual([
      { kind: 'INVITATION', state: 'QUEUED', attempts: 0 },
    ]);
  });

  it('changes nothing when it is retried (USR-1)', async () => {
    const first = await create(inputOf('bob'), 'bob');
    expect(await create(inputOf('bob'), 'bob')).toEqual(first);
    const other = await create(inputOf('ben'), 'bob');
    expect(other).toMatchObject({ __typename: 'IdempotencyKeyReused' });
    expect(await users.tracesOf('ben')).toEqual(notRegistered);
    expect(await users.published(first.id)).toHaveLength(2);
    expect(await users.mailsFor(first.id)).toHaveLength(1);
  });

  it('returns the same user to two requests with one key at once', async () => {
    const call = () => create(inputOf('cid'), 'cid');
    const [first, second] = await Promise.all([call(), call()]);
    expect(first).toMatchObject({ __typename: 'User' });
    expect(second).toEqual(first);
    expect(await users.published(first.id)).toHaveLength(2);
  });

  it('sends one mail when a slower attempt completes the registration once more (USR-1)', async () => {
    const names = { username: 'sue', email: 'sue@souk.example' };
    const begun = await users.transact((work) =>
      beginRegistration(work, { ...names, opensAccount: true, call: null }),
    );
    if (!('registration' in begun)) throw new Error('The registration is complete.');
    const user = { id: newId(), ...names, firstName: null, lastName: null, roles: ['customer'] };
    const completion = { ...begun, user, confirmsEmail: false };
    await users.transact((work) => completeRegistration(work, completion));
    await users.sendMails();
    await users.transact((work) => completeRegistration(work, completion));
    expect(await users.mailsFor(user.id)).toHaveLength(1);
  });

  it('sends one mail when a call that has registered a second time is interrupted, and reconciled', async () => {
    const call = { callerId: operator.id, operation: 'createUser', key: 'ivy' };
    const input = inputOf('ivy');
    const begun = await users.transact((work) =>
      beginRegistration(work, {
        ...{ ...input, opensAccount: true, call: { ...call, input: hashOf(input) } },
      }),
    );
    if (!('registration' in begun)) throw new Error('The registration is complete.');
    const { id } = begun.registration;
    await users.run(`update registrations set call_id = 'other' where id = '${id}'`);
    const user = await create(input, 'ivy');
    expect(await users.tracesOf('ivy')).toMatchObject({ registrations: 1 });
    await users.sendMails();
    await users.reconcileLater();
    expect(await users.tracesOf('ivy')).toEqual(registeredOnce);
    expect(await users.mailsFor(user.id)).toHaveLength(1);
  });

  it('is refused for a user name or an address that is taken, and leaves nothing (USR-1)', async () => {
    await create(inputOf('dan'), 'dan');
    const name = await create({ ...inputOf('dan'), email: 'new@souk.example' }, 'name');
    expect(name).toMatchObject({ __typename: 'UsernameTaken' });
    const address = await create({ ...inputOf('dora'), email: 'dan@souk.example' }, 'address');
    expect(address).toMatchObject({ __typename: 'EmailTaken' });
    expect(await users.tracesOf('dora')).toEqual(notRegistered);
  });

  it.each([
    ['a user name that is too short', { username: 'e' }, ['input', 'username']],
    ['an invalid address', { email: 'eve' }, ['input', 'email']],
  ])('is refused for %s, and leaves nothing (USR-1)', async (_, wrong, path) => {
    const refused = await create({ ...inputOf('eve'), ...wrong }, 'eve');
    expect(refused).toMatchObject({ __typename: 'ValidationFailed', fields: [{ path }] });
    expect(await users.tracesOf('eve')).toEqual(notRegistered);
  });

  it('replays a key that was stored for the fields that the client sent', async () => {
    const { id, username } = await users.knownViewer();
    const input = { username: 'gil', email: 'gil@souk.example', firstName: null };
    await users.run(
      `insert into stored_answers (caller_id, operation, key, request_hash, answer, at)
       values (?, 'createUser', 'gil', ?, ?, now())`,
      [operator.id, hashOf(hashOf(input)), JSON.stringify({ userId: id, username })],
    );
    expect(await create(input, 'gil')).toMatchObject({ __typename: 'User', id });
    expect(await users.tracesOf('gil')).toEqual(notRegistered);
  });

  it('is forbidden without the scope users:write, and leaves nothing', async () => {
    const reader = { ...operator, scopes: ['users:read'] };
    await expect(create(inputOf('hal'), 'hal', reader)).rejects.toMatchObject({
      errors: [{ originalError: expect.any(Forbidden) }],
    });
    expect(await users.tracesOf('hal')).toEqual(notRegistered);
  });

  it('is for nobody without a login', async () => {
    await expect(create(inputOf('fay'), 'fay', null)).rejects.toThrow(
      'Authentication required. Log in, then retry.',
    );
    expect(await users.tracesOf('fay')).toEqual(notRegistered);
  });
});
