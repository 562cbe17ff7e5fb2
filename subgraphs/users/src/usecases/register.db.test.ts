import { IdentityUnavailable } from '@souk/auth/identity-admin';
import { openRegistry, type Registry } from '../testing/harness.ts';

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

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(() => registry.close());

type Input = { username: string; email: string; password: string; firstName?: string };

async function register(input: Input, key?: string, identity = registry.identity) {
  const { register } = await registry.ask(null, mutation, { input, key }, { identity });
  return register as Record<string, unknown> & { userId: string };
}

const one = { profiles: 1, registrations: 0, login: true };
const none = { profiles: 0, registrations: 0, login: false };

describe('registering', () => {
  it('makes a login, and a profile that the others hear of (ID-1)', async () => {
    const { userId, ...rest } = await register({ ...inputOf('ann'), firstName: 'Ann' });
    expect(rest).toEqual({ __typename: 'Registered', username: 'ann' });
    expect(await registry.leftOf('ann')).toEqual(one);
    const told = { userId, username: 'ann', address: null, sellerName: null };
    expect(await registry.toldOf(userId)).toMatchObject([
      {
        type: 'user-registered',
        data: { ...told, email: 'ann@souk.example', opensAccount: false },
      },
      { type: 'user-changed', version: 1, data: told },
    ]);
    const viewer = await registry.logIn({ username: 'ann', password });
    expect(viewer).toMatchObject({ id: userId, firstName: 'Ann' });
    const me = '{ me { id username email firstName lastName roles seller { id } version } }';
    expect(await registry.ask(viewer, me)).toEqual({
      me: {
        ...{ id: userId, username: 'ann', email: 'ann@souk.example', firstName: 'Ann' },
        ...{ lastName: null, roles: ['CUSTOMER'], seller: null, version: 1 },
      },
    });
  });

  it('takes a name and an address in any case, and keeps them in one', async () => {
    const { userId } = await register({ ...inputOf('Bob'), email: 'BOB@Souk.example' });
    const viewer = await registry.logIn({ username: 'BOB', password });
    expect(viewer).toMatchObject({ id: userId, username: 'bob', email: 'bob@souk.example' });
    expect(await registry.profile(userId)).toMatchObject({ username: 'bob', email: viewer.email });
  });

  it('is refused for a user name that somebody has, and leaves all as it was (ID-1)', async () => {
    const { userId } = await register(inputOf('cid'));
    const again = await register({ ...inputOf('CID'), email: 'other@souk.example' });
    expect(again).toMatchObject({ __typename: 'UsernameTaken', message: expect.any(String) });
    expect(await registry.leftOf('cid')).toEqual(one);
    expect(await registry.toldOf(userId)).toHaveLength(2);
  });

  it('is refused for an address that somebody has, and leaves nothing (ID-1)', async () => {
    await register(inputOf('dan'));
    const taken = await register({ ...inputOf('dora'), email: 'DAN@souk.example' });
    expect(taken).toMatchObject({ __typename: 'EmailTaken', message: expect.any(String) });
    expect(await registry.leftOf('dora')).toEqual(none);
  });

  it.each([
    ['a password that we find short', { password: 'short' }, ['input', 'password']],
    ['one that the provider finds short', { password: '123456789' }, ['input', 'password']],
    ['one that is too long', { password: 'x'.repeat(129) }, ['input', 'password']],
    ['no address', { email: 'eve' }, ['input', 'email']],
    ['a name that is an address', { username: 'eve@souk.example' }, ['input', 'username']],
    ['a script for a name', { firstName: '<script>' }, ['input', 'firstName']],
    ['a name of nothing', { firstName: ' ' }, ['input', 'firstName']],
  ])('is refused for %s, and leaves nothing (ID-1)', async (_, wrong, path) => {
    expect(await register({ ...inputOf('eve'), ...wrong })).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ path }],
    });
    expect(await registry.leftOf('eve')).toEqual(none);
  });

  it('changes nothing when it is tried again with its key', async () => {
    const first = await register(inputOf('fay'), 'fay');
    expect(await register(inputOf('fay'), 'fay')).toEqual(first);
    expect(await registry.leftOf('fay')).toEqual(one);
    expect(await registry.toldOf(first.userId)).toHaveLength(2);
  });

  it('is refused with a key that was used for somebody else', async () => {
    await register(inputOf('gil'), 'gil');
    const reused = await register(inputOf('gus'), 'gil');
    expect(reused).toMatchObject({ __typename: 'IdempotencyKeyReused' });
    expect(await registry.leftOf('gus')).toEqual(none);
  });

  it('lets one win of two who want the same name at once (ID-1)', async () => {
    const other = { ...inputOf('hal'), email: 'hal2@souk.example' };
    const answers = await Promise.all([register(inputOf('hal')), register(other)]);
    const types = answers.map(({ __typename }) => __typename).sort();
    expect(types).toEqual(['Registered', 'UsernameTaken']);
    expect(await registry.leftOf('hal')).toEqual(one);
  });

  it('answers the same when the same call comes twice at once', async () => {
    const asked = registry.identity;
    let waiting = 2;
    const both = Promise.withResolvers<void>();
    // Both have begun before the provider hears of either.
    const createUser: typeof asked.createUser = async (user) => {
      waiting -= 1;
      if (waiting === 0) both.resolve();
      await both.promise;
      return asked.createUser(user);
    };
    const call = () => register(inputOf('ida'), 'ida', { ...asked, createUser });
    const [first, second] = await Promise.all([call(), call()]);
    expect(first).toMatchObject({ __typename: 'Registered' });
    expect(second).toEqual(first);
    expect(await registry.leftOf('ida')).toEqual(one);
    expect(await registry.toldOf(first.userId)).toHaveLength(2);
  });
});

describe('registering while the provider is away', () => {
  const unavailable = expect.objectContaining({
    errors: [expect.objectContaining({ extensions: { code: 'UNAVAILABLE' } })],
  });
  /** A provider that does as it is told, and whose answer is lost. */
  const mute = () => ({
    ...registry.identity,
    createUser: async (user: Parameters<typeof registry.identity.createUser>[0]) => {
      await registry.identity.createUser(user);
      throw new IdentityUnavailable('the answer was lost');
    },
  });

  it('is UNAVAILABLE, and the sweep leaves nothing of who was not made (ID-1)', async () => {
    await registry.wire.cut();
    await expect(register(inputOf('jan'))).rejects.toEqual(unavailable);
    await expect(registry.sweep()).rejects.toThrow(IdentityUnavailable);
    await registry.wire.mend();
    expect(await registry.leftOf('jan')).toEqual({ ...none, registrations: 1 });
    await registry.sweep();
    expect(await registry.leftOf('jan')).toEqual(none);
  });

  it('is UNAVAILABLE, and the sweep makes the profile of who was made (ID-1)', async () => {
    await expect(register(inputOf('kim'), 'kim', mute())).rejects.toEqual(unavailable);
    expect(await registry.leftOf('kim')).toEqual({ profiles: 0, registrations: 1, login: true });
    await registry.sweep();
    expect(await registry.leftOf('kim')).toEqual(one);
    const { id } = await registry.logIn({ username: 'kim', password });
    expect(await register(inputOf('kim'), 'kim')).toMatchObject({ userId: id });
    expect(await registry.toldOf(id)).toHaveLength(2);
    expect(await registry.profile(id)).toMatchObject({ firstName: null, lastName: null });
  });

  it('goes on when the same call comes again before the sweep (ID-1)', async () => {
    await expect(register(inputOf('leo'), 'leo', mute())).rejects.toEqual(unavailable);
    const other = { ...inputOf('leo'), email: 'other-leo@souk.example' };
    expect(await register(other, 'leo')).toMatchObject({ __typename: 'IdempotencyKeyReused' });
    expect(await register(other, 'other')).toMatchObject({ __typename: 'UsernameTaken' });
    const made = await register(inputOf('leo'), 'leo');
    expect(made).toMatchObject({ __typename: 'Registered', username: 'leo' });
    await registry.sweep();
    expect(await registry.leftOf('leo')).toEqual(one);
    expect(await registry.toldOf(made.userId)).toHaveLength(2);
  });
});
