import { createHash } from 'node:crypto';
import { IdentityUnavailable } from '@souk/auth/identity-admin';
import { hashOf } from '@souk/platform/messaging/idempotency';
import {
  notRegistered,
  registeredOnce,
  type UsersHarness,
  usersHarness,
} from '../testing/harness.ts';
import { register as registerCommand } from './register.ts';

const mutation = `mutation ($input: RegisterInput!, $key: ID) {
  register(input: $input, idempotencyKey: $key) {
    __typename
    ... on Registered { userId username }
    ... on Refusal { message }
    ... on ValidationFailed { fields { path } }
  }
}`;

const password = 'correct horse';
const inputOf = (username: string) => ({ username, email: `${username}@souk.example`, password });

let users: UsersHarness;
beforeAll(async () => {
  users = await usersHarness();
});

type Input = { username: string; email: string; password: string; firstName?: string };

async function register(input: Input, key?: string, identity = users.identity) {
  const { register } = await users.askWith(identity, null, mutation, { input, key });
  return register as Record<string, unknown> & { userId: string };
}

/** Looks for a secret, and for hashes of it, in every row of the database. */
async function expectNowhere(secret: string): Promise<void> {
  const tables = await users.run(
    `select table_name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const rows = await Promise.all(
    tables.map(({ table_name }) => users.run(`select t::text as row from "${table_name}" t`)),
  );
  const text = JSON.stringify(rows);
  expect(tables.length).toBeGreaterThan(5);
  const hashes = ['md5', 'sha1', 'sha256', 'sha512'].flatMap((name) =>
    (['hex', 'base64', 'base64url'] as const).map((form) =>
      createHash(name).update(secret).digest(form),
    ),
  );
  const quoted = hashOf(secret);
  expect([secret, quoted, ...hashes].filter((one) => text.includes(one))).toEqual([]);
}

describe('registering', () => {
  it('creates a login and a profile, and publishes both (ID-1)', async () => {
    const { userId, ...rest } = await register({ ...inputOf('ann'), firstName: 'Ann' });
    expect(rest).toEqual({ __typename: 'Registered', username: 'ann' });
    expect(await users.tracesOf('ann')).toEqual(registeredOnce);
    const state = { userId, username: 'ann', address: null, sellerName: null };
    expect(await users.published(userId)).toMatchObject([
      {
        type: 'user-registered',
        data: { ...state, email: 'ann@souk.example', opensAccount: false },
      },
      { type: 'user-changed', version: 1, data: state },
    ]);
    const viewer = await users.logIn({ username: 'ann', password });
    expect(viewer).toMatchObject({ id: userId, firstName: 'Ann' });
    const me = '{ me { id username email firstName lastName roles seller { id } version } }';
    expect(await users.ask(viewer, me)).toEqual({
      me: {
        ...{ id: userId, username: 'ann', email: 'ann@souk.example', firstName: 'Ann' },
        ...{ lastName: null, roles: ['CUSTOMER'], seller: null, version: 1 },
      },
    });
  });

  it.each([
    ['neil', "O'Neil", "O'Neil"],
    ['nandu', 'N\u0303andu\u0301', 'Ñandú'],
    ['li', '李小龍', '李小龍'],
    ['mim', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ])('accepts the name of %s as people write it', async (username, firstName, stored) => {
    const { userId } = await register({ ...inputOf(`any.${username}`), firstName });
    expect(await users.profileOf(userId)).toMatchObject({ firstName: stored });
  });

  it('stores user name and address in lower case', async () => {
    const { userId } = await register({ ...inputOf('Bob'), email: 'BOB@Souk.example' });
    const viewer = await users.logIn({ username: 'BOB', password });
    expect(viewer).toMatchObject({ id: userId, username: 'bob', email: 'bob@souk.example' });
    expect(await users.profileOf(userId)).toMatchObject({ username: 'bob', email: viewer.email });
  });

  it('is refused for a user name that is taken, and leaves everything as it was (ID-1)', async () => {
    const { userId } = await register(inputOf('cid'));
    const again = await register({ ...inputOf('CID'), email: 'other@souk.example' });
    expect(again).toMatchObject({ __typename: 'UsernameTaken', message: expect.any(String) });
    expect(await users.tracesOf('cid')).toEqual(registeredOnce);
    expect(await users.published(userId)).toHaveLength(2);
  });

  it('is refused for an address that is taken, and leaves nothing (ID-1)', async () => {
    await register(inputOf('dan'));
    const taken = await register({ ...inputOf('dora'), email: 'DAN@souk.example' });
    expect(taken).toMatchObject({ __typename: 'EmailTaken', message: expect.any(String) });
    expect(await users.tracesOf('dora')).toEqual(notRegistered);
  });

  it.each([
    ['a password that is too short', { password: 'short' }, ['input', 'password']],
    ['a password that the provider rejects', { password: '123456789' }, ['input', 'password']],
    ['a password that is too long', { password: 'x'.repeat(129) }, ['input', 'password']],
    ['an invalid address', { email: 'eve' }, ['input', 'email']],
    ['an address as a user name', { username: 'eve@souk.example' }, ['input', 'username']],
    ['a script as a name', { firstName: '<script>' }, ['input', 'firstName']],
    ['half a character in a name', { firstName: 'Eve\uD800' }, ['input', 'firstName']],
    ['a name that reads backwards', { firstName: '\u202Eeve' }, ['input', 'firstName']],
    ['a joiner at the end of a name', { firstName: 'Eve\u200D' }, ['input', 'firstName']],
    ['an empty name', { firstName: ' ' }, ['input', 'firstName']],
  ])('is refused for %s, and leaves nothing (ID-1)', async (_, wrong, path) => {
    expect(await register({ ...inputOf('eve'), ...wrong })).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ path }],
    });
    expect(await users.tracesOf('eve')).toEqual(notRegistered);
  });

  it('changes nothing when it is retried with the same key', async () => {
    const first = await register(inputOf('fay'), 'fay');
    expect(await register(inputOf('fay'), 'fay')).toEqual(first);
    expect(await users.tracesOf('fay')).toEqual(registeredOnce);
    expect(await users.published(first.userId)).toHaveLength(2);
  });

  it('is refused with a key that was used for another user', async () => {
    await register(inputOf('gil'), 'gil');
    const reused = await register(inputOf('gus'), 'gil');
    expect(reused).toMatchObject({ __typename: 'IdempotencyKeyReused' });
    expect(await users.tracesOf('gus')).toEqual(notRegistered);
  });

  it('stores the password nowhere: neither in a response, nor in a hash that could be guessed', async () => {
    const secret = 'tr0ub4dor and 3';
    const input = { ...inputOf('una'), password: secret };
    const registered = await register(input, 'una');
    const [row] = await users.run(`select * from stored_answers where key = 'una'`);
    expect(row?.answer).toEqual({ userId: registered.userId, username: 'una' });
    const { password: _, ...rest } = input;
    expect(row?.request_hash).toBe(hashOf(hashOf(rest)));
    await expectNowhere(secret);
    // A retry with another password is the same request: otherwise the hash would depend on it.
    expect(await register({ ...input, password: 'another one' }, 'una')).toEqual(registered);
  });

  it('stores the password nowhere while the provider is called', async () => {
    const secret = 'tr0ub4dor and 4';
    const input = { ...inputOf('ugo'), password: secret };
    const { identity } = users;
    const rows: unknown[] = [];
    const createUser: typeof identity.createUser = async (user) => {
      rows.push(...(await users.run(`select * from registrations where username = 'ugo'`)));
      await expectNowhere(secret);
      return identity.createUser(user);
    };
    await register(input, 'ugo', { ...identity, createUser });
    const { password: _, ...rest } = input;
    const callId = hashOf(['anonymous', 'register', 'ugo']);
    expect(rows).toMatchObject([{ call: { key: 'ugo', input: hashOf(rest) }, call_id: callId }]);
  });

  it('replays a key that was stored for the fields that the client sent', async () => {
    const { password, ...input } = { ...inputOf('max'), firstName: 'Max' };
    const registered = { userId: 'stored', username: 'max' };
    await users.run(
      `insert into stored_answers (caller_id, operation, key, request_hash, answer, at)
       values ('anonymous', 'register', 'max', ?, ?, now())`,
      [hashOf(hashOf(input)), JSON.stringify(registered)],
    );
    expect(await register({ ...input, password }, 'max')).toMatchObject(registered);
    expect(await users.tracesOf('max')).toEqual(notRegistered);
  });

  it('gives a user name to one of two at once (ID-1)', async () => {
    const other = { ...inputOf('hal'), email: 'hal2@souk.example' };
    const answers = await Promise.all([register(inputOf('hal')), register(other)]);
    const types = answers.map(({ __typename }) => __typename).sort();
    expect(types).toEqual(['Registered', 'UsernameTaken']);
    expect(await users.tracesOf('hal')).toEqual(registeredOnce);
  });

  it('returns the same user to a call that is sent twice at once', async () => {
    const { identity } = users;
    let waiting = 2;
    const both = Promise.withResolvers<void>();
    // Both have begun before the provider is called for either.
    const createUser: typeof identity.createUser = async (user) => {
      waiting -= 1;
      if (waiting === 0) both.resolve();
      await both.promise;
      return identity.createUser(user);
    };
    const call = () => register(inputOf('ida'), 'ida', { ...identity, createUser });
    const [first, second] = await Promise.all([call(), call()]);
    expect(first).toMatchObject({ __typename: 'Registered' });
    expect(second).toEqual(first);
    expect(await users.tracesOf('ida')).toEqual(registeredOnce);
    expect(await users.published(first.userId)).toHaveLength(2);
  });

  it('returns the same user to a call that began before another, and was stored after it', async () => {
    const { transact, identity } = users;
    const begun = Promise.withResolvers<void>();
    const complete = Promise.withResolvers<void>();
    const slow: typeof transact = (run) =>
      transact(async (work) => {
        const value = await run(work);
        begun.resolve();
        await complete.promise;
        return value;
      });
    const ports = { transact: slow, identity, confirmsEmail: true };
    const command = { ...inputOf('ina'), idempotencyKey: 'ina' };
    const late = registerCommand(ports, command);
    await begun.promise;
    const first = await registerCommand({ ...ports, transact }, command);
    complete.resolve();
    expect(await late).toEqual({ ...first, replayed: true });
    expect(await users.tracesOf('ina')).toEqual(registeredOnce);
    expect(await users.mailsFor(first.userId)).toHaveLength(1);
  });
});

describe('registering while the provider is unavailable', () => {
  const unavailable = expect.objectContaining({
    errors: [expect.objectContaining({ extensions: { code: 'UNAVAILABLE' } })],
  });
  /** A provider that creates the user, and whose response is lost. */
  const losesResponse = () => ({
    ...users.identity,
    createUser: async (user: Parameters<typeof users.identity.createUser>[0]) => {
      await users.identity.createUser(user);
      throw new IdentityUnavailable('the response was lost');
    },
  });

  it('is UNAVAILABLE, and reconciling leaves nothing of a user who was not created (ID-1)', async () => {
    await users.wire.cut();
    await expect(register(inputOf('jan'))).rejects.toEqual(unavailable);
    await expect(users.reconcileLater()).rejects.toThrow(IdentityUnavailable);
    await users.wire.mend();
    expect(await users.tracesOf('jan')).toEqual({ ...notRegistered, registrations: 1 });
    await users.reconcileLater();
    expect(await users.tracesOf('jan')).toEqual(notRegistered);
  });

  it('is UNAVAILABLE, and reconciling adds the profile of a user who was created (ID-1)', async () => {
    await expect(register(inputOf('kim'), 'kim', losesResponse())).rejects.toEqual(unavailable);
    expect(await users.tracesOf('kim')).toEqual({ profiles: 0, registrations: 1, login: true });
    await users.reconcileLater();
    expect(await users.tracesOf('kim')).toEqual(registeredOnce);
    const { id } = await users.logIn({ username: 'kim', password });
    expect(await register(inputOf('kim'), 'kim')).toMatchObject({ userId: id });
    expect(await users.published(id)).toHaveLength(2);
    expect(await users.profileOf(id)).toMatchObject({ firstName: null, lastName: null });
  });

  it('is completed by a retry before it is reconciled (ID-1)', async () => {
    await expect(register(inputOf('leo'), 'leo', losesResponse())).rejects.toEqual(unavailable);
    const other = { ...inputOf('leo'), email: 'other-leo@souk.example' };
    expect(await register(other, 'leo')).toMatchObject({ __typename: 'IdempotencyKeyReused' });
    expect(await register(other, 'other')).toMatchObject({ __typename: 'UsernameTaken' });
    const registered = await register(inputOf('leo'), 'leo');
    expect(registered).toMatchObject({ __typename: 'Registered', username: 'leo' });
    await users.reconcileLater();
    expect(await users.tracesOf('leo')).toEqual(registeredOnce);
    expect(await users.published(registered.userId)).toHaveLength(2);
  });
});
