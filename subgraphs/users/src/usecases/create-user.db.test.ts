import type { Viewer } from '@souk/auth/viewer';
import { openRegistry, type Registry } from '../testing/harness.ts';

const mutation = `mutation ($input: CreateUserInput!, $key: ID!) {
  createUser(input: $input, idempotencyKey: $key) {
    __typename
    ... on User { id username email firstName lastName roles version }
    ... on Refusal { message }
    ... on ValidationFailed { fields { path } }
  }
}`;

let registry: Registry;
let operator: Viewer;
beforeAll(async () => {
  registry = await openRegistry();
  const viewer = await registry.logIn(await registry.newcomer());
  operator = { ...viewer, roles: ['operator'], scopes: ['users:read', 'users:write'] };
});
afterAll(() => registry.close());

const inputOf = (username: string) => ({ username, email: `${username}@souk.example` });

async function create(input: object, key: string, viewer: Viewer | null = operator) {
  const { createUser } = await registry.ask(viewer, mutation, { input, key });
  return createUser as { __typename: string; id: string };
}

const one = { profiles: 1, registrations: 0, login: true };
const none = { profiles: 0, registrations: 0, login: false };

describe('creating a user', () => {
  it('makes a login without a password, a profile, and has an account opened (USR-1)', async () => {
    const user = await create({ ...inputOf('ann'), firstName: 'Ann', lastName: 'Lee' }, 'ann');
    expect(user).toMatchObject({
      ...{ __typename: 'User', username: 'ann', email: 'ann@souk.example', version: 1 },
      ...{ firstName: 'Ann', lastName: 'Lee', roles: ['CUSTOMER'] },
    });
    expect(await registry.leftOf('ann')).toEqual(one);
    expect(await registry.toldOf(user.id)).toMatchObject([
      { type: 'user-registered', data: { email: 'ann@souk.example', opensAccount: true } },
      { type: 'user-changed', version: 1 },
    ]);
    expect(await registry.identity.verifyPassword('ann', '')).toBe(false);
  });

  it('changes nothing when it is tried again (USR-1)', async () => {
    const first = await create(inputOf('bob'), 'bob');
    expect(await create(inputOf('bob'), 'bob')).toEqual(first);
    const other = await create(inputOf('ben'), 'bob');
    expect(other).toMatchObject({ __typename: 'IdempotencyKeyReused' });
    expect(await registry.leftOf('ben')).toEqual(none);
    expect(await registry.toldOf(first.id)).toHaveLength(2);
  });

  it('answers the same user to two who ask with one key at once', async () => {
    const call = () => create(inputOf('cid'), 'cid');
    const [first, second] = await Promise.all([call(), call()]);
    expect(first).toMatchObject({ __typename: 'User' });
    expect(second).toEqual(first);
    expect(await registry.toldOf(first.id)).toHaveLength(2);
  });

  it('is refused for what somebody has, and leaves nothing (USR-1)', async () => {
    await create(inputOf('dan'), 'dan');
    const name = await create({ ...inputOf('dan'), email: 'new@souk.example' }, 'name');
    expect(name).toMatchObject({ __typename: 'UsernameTaken' });
    const address = await create({ ...inputOf('dora'), email: 'dan@souk.example' }, 'address');
    expect(address).toMatchObject({ __typename: 'EmailTaken' });
    expect(await registry.leftOf('dora')).toEqual(none);
  });

  it.each([
    ['a name that is too short', { username: 'e' }, ['input', 'username']],
    ['no address', { email: 'eve' }, ['input', 'email']],
  ])('is refused for %s, and leaves nothing (USR-1)', async (_, wrong, path) => {
    const refused = await create({ ...inputOf('eve'), ...wrong }, 'eve');
    expect(refused).toMatchObject({ __typename: 'ValidationFailed', fields: [{ path }] });
    expect(await registry.leftOf('eve')).toEqual(none);
  });

  it('is for nobody without a login', async () => {
    await expect(create(inputOf('fay'), 'fay', null)).rejects.toThrow();
    expect(await registry.leftOf('fay')).toEqual(none);
  });
});
