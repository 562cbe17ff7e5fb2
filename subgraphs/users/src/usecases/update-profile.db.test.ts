import type { Viewer } from '@souk/auth/viewer';
import { meet } from '@souk/platform/testing/meet';
import { openRegistry, type Registry } from '../testing/harness.ts';

const mutation = `mutation ($input: UpdateProfileInput!, $version: Int!) {
  updateProfile(input: $input, expectedVersion: $version) {
    __typename
    ... on User { firstName lastName email addresses { city state } version }
    ... on Refusal { message }
    ... on ValidationFailed { fields { path } }
    ... on VersionConflict { currentVersion }
  }
}`;
const home = { street: 'Nevsky 1', city: 'Petersburg', country: 'RU', zipCode: '190000' };

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(() => registry.close());

async function known(): Promise<Viewer> {
  const viewer = await registry.logIn(await registry.newcomer());
  await registry.ask(viewer, '{ me { id } }');
  return viewer;
}

async function update(
  viewer: Viewer | null,
  input: object,
  version = 1,
  identity = registry.identity,
) {
  const { updateProfile } = await registry.ask(viewer, mutation, { input, version }, { identity });
  return updateProfile as Record<string, unknown>;
}

const atProvider = (id: string) => registry.system.admin.userById(id);

describe('changing the own profile', () => {
  it('stores it, and tells the others and the provider (USR-4)', async () => {
    const viewer = await known();
    const { id } = viewer;
    const email = `new-${viewer.email}`;
    const input = { firstName: 'Nora', email: email.toUpperCase(), addresses: [home] };
    expect(await update(viewer, input)).toEqual({
      ...{ __typename: 'User', firstName: 'Nora', lastName: 'Amin', email, version: 2 },
      addresses: [{ city: 'Petersburg', state: null }],
    });
    expect(await atProvider(id)).toMatchObject({ firstName: 'Nora', lastName: 'Amin', email });
    expect(await registry.profile(id)).toMatchObject({ version: 2, identityVersion: 2 });
    const told = (await registry.toldOf(id)).at(-1);
    const data = { userId: id, address: { ...home, state: null } };
    expect(told).toMatchObject({ type: 'user-changed', version: 2, data });
  });

  it('takes a name away that is null, and leaves what is not named (USR-4)', async () => {
    const viewer = await known();
    await update(viewer, { addresses: [home] });
    const changed = await update(viewer, { firstName: null }, 2);
    expect(changed).toMatchObject({ firstName: null, lastName: 'Amin', addresses: [{}] });
    // It wants a name of everybody.
    expect(await atProvider(viewer.id)).toMatchObject({ firstName: viewer.username });
  });

  it('is refused to the second of two tabs (USR-4)', async () => {
    const viewer = await known();
    const held = { table: 'profiles', id: viewer.id };
    const answers = await meet(registry.orm, held, [
      () => update(viewer, { firstName: 'One' }),
      () => update(viewer, { firstName: 'Two' }),
    ]);
    const types = answers.map(({ __typename }) => __typename).sort();
    expect(types).toEqual(['User', 'VersionConflict']);
    expect(answers).toContainEqual(expect.objectContaining({ currentVersion: 2 }));
    const won = answers.find(({ __typename }) => __typename === 'User')?.firstName;
    expect(await registry.profile(viewer.id)).toMatchObject({ firstName: won, version: 2 });
    expect(await registry.toldOf(viewer.id)).toHaveLength(3);
  });

  it('changes nothing when it is tried again (USR-4)', async () => {
    const viewer = await known();
    await update(viewer, { firstName: 'Once' });
    expect(await update(viewer, { firstName: 'Twice' })).toMatchObject({ currentVersion: 2 });
    expect(await registry.profile(viewer.id)).toMatchObject({ firstName: 'Once', version: 2 });
  });

  it('is refused for an address that somebody has (USR-4)', async () => {
    const [viewer, other] = [await known(), await known()];
    expect(await update(viewer, { email: other.email })).toMatchObject({
      __typename: 'EmailTaken',
    });
    expect(await registry.profile(viewer.id)).toMatchObject({ email: viewer.email, version: 1 });
    expect(await update(viewer, { email: viewer.email })).toMatchObject({ version: 2 });
  });

  it('gives an address to one of two who want it at once (USR-4)', async () => {
    const viewers = [await known(), await known()];
    const email = 'wanted@souk.example';
    let waiting = 2;
    const both = Promise.withResolvers<void>();
    const asked = registry.identity;
    // Both have found it free before the provider hears of either.
    const updateUser: typeof asked.updateUser = async (id, change) => {
      waiting -= 1;
      if (waiting === 0) both.resolve();
      await both.promise;
      return asked.updateUser(id, change);
    };
    const identity = { ...asked, updateUser };
    const answers = await Promise.all(
      viewers.map((viewer) => update(viewer, { email }, 1, identity)),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['EmailTaken', 'User']);
    for (const { id } of viewers) {
      const profile = await registry.profile(id);
      expect(profile?.email).toBe((await atProvider(id))?.email);
      expect(profile?.identityVersion).toBe(profile?.version);
    }
  });

  it.each([
    [
      'an address without a street',
      { addresses: [{ ...home, street: ' ' }] },
      'addresses.0.street',
    ],
    ['eleven addresses', { addresses: Array(11).fill(home) }, 'addresses'],
    ['no e-mail address', { email: 'nobody' }, 'email'],
    ['a script for a name', { lastName: '<script>' }, 'lastName'],
    ['a name of nothing', { firstName: '' }, 'firstName'],
  ])('is refused for %s, and leaves all as it was (USR-4)', async (_, input, path) => {
    const viewer = await known();
    expect(await update(viewer, input)).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ path: ['input', ...path.split('.')] }],
    });
    expect(await registry.profile(viewer.id)).toMatchObject({ version: 1 });
    expect(await registry.toldOf(viewer.id)).toHaveLength(2);
  });

  it('is for nobody without a login, and for no program (ID-11)', async () => {
    await expect(update(null, { firstName: 'Eve' })).rejects.toThrow('Log in first.');
    const program = await registry.client('orchestrators');
    await expect(update(program, { firstName: 'Robot' })).rejects.toThrow('You may not do this.');
  });

  it('shows in the rest of the request', async () => {
    const viewer = await known();
    const both = `mutation { updateProfile(input: { firstName: "Now" }, expectedVersion: 1) {
      ... on User { seller { id } }
    } becomeSeller(displayName: "Mine") { ... on Seller { owner { version firstName } } } }`;
    expect(await registry.ask(viewer, both)).toMatchObject({
      becomeSeller: { owner: { version: 3, firstName: 'Now' } },
    });
  });
});

describe('changing the own profile while the provider is away', () => {
  it('is stored, and the sweep tells it later (USR-4)', async () => {
    const viewer = await known();
    await registry.wire.cut();
    const changed = await update(viewer, { firstName: 'Later' });
    expect(changed).toMatchObject({ __typename: 'User', firstName: 'Later', version: 2 });
    await registry.wire.mend();
    expect(await registry.profile(viewer.id)).toMatchObject({ version: 2, identityVersion: 1 });
    expect(await atProvider(viewer.id)).toMatchObject({ firstName: 'Noor' });
    await registry.sweep();
    expect(await atProvider(viewer.id)).toMatchObject({ firstName: 'Later' });
    expect(await registry.profile(viewer.id)).toMatchObject({ version: 2, identityVersion: 2 });
  });

  it('is UNAVAILABLE for an e-mail address: nobody knows whether it is free', async () => {
    const viewer = await known();
    await registry.wire.cut();
    const attempt = update(viewer, { email: 'free@souk.example' });
    const error = expect.objectContaining({ extensions: { code: 'UNAVAILABLE' } });
    await expect(attempt).rejects.toMatchObject({ errors: [error] });
    await registry.wire.mend();
    expect(await registry.profile(viewer.id)).toMatchObject({ version: 1 });
  });

  it('tells it again when an older telling comes last', async () => {
    const viewer = await known();
    const asked = registry.identity;
    const gate = Promise.withResolvers<void>();
    const came = Promise.withResolvers<void>();
    const updateUser: typeof asked.updateUser = async (id, change) => {
      came.resolve();
      await gate.promise;
      return asked.updateUser(id, change);
    };
    const older = update(viewer, { firstName: 'Older' }, 1, { ...asked, updateUser });
    await came.promise;
    await update(viewer, { firstName: 'Newer' }, 2);
    gate.resolve();
    await older;
    expect(await atProvider(viewer.id)).toMatchObject({ firstName: 'Older' });
    await registry.sweep();
    expect(await atProvider(viewer.id)).toMatchObject({ firstName: 'Newer' });
    expect(await registry.profile(viewer.id)).toMatchObject({ version: 3, identityVersion: 3 });
  });
});
