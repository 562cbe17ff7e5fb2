import type { Viewer } from '@souk/auth/viewer';
import { meet } from '@souk/platform/testing/meet';
import { type UsersHarness, usersHarness } from '../testing/harness.ts';

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

let users: UsersHarness;
beforeAll(async () => {
  users = await usersHarness();
});

async function update(
  viewer: Viewer | null,
  input: object,
  version = 1,
  identity = users.identity,
) {
  const { updateProfile } = await users.askWith(identity, viewer, mutation, { input, version });
  return updateProfile as Record<string, unknown>;
}

const atProvider = (id: string) => users.system.admin.userById(id);

describe('changing the own profile', () => {
  it('stores and publishes it, and sends it to the provider (USR-4)', async () => {
    const viewer = await users.knownViewer();
    const { id } = viewer;
    const email = `new-${viewer.email}`;
    const input = { firstName: 'Nora', email: email.toUpperCase(), addresses: [home] };
    expect(await update(viewer, input)).toEqual({
      ...{ __typename: 'User', firstName: 'Nora', lastName: 'Amin', email, version: 2 },
      addresses: [{ city: 'Petersburg', state: null }],
    });
    expect(await atProvider(id)).toMatchObject({ firstName: 'Nora', lastName: 'Amin', email });
    expect(await users.profileOf(id)).toMatchObject({ version: 2, identityVersion: 2 });
    const published = (await users.published(id)).at(-1);
    const data = { userId: id, address: { ...home, state: null } };
    expect(published).toMatchObject({ type: 'user-changed', version: 2, data });
  });

  it('stores and publishes who receives the goods at an address (USR-4)', async () => {
    const viewer = await users.knownViewer();
    const receiver = { recipient: 'A. Receiver', telephone: '+7 900 000-00-00', company: null };
    await update(viewer, { addresses: [{ ...home, ...receiver }] });
    const { me } = await users.ask(viewer, '{ me { addresses { recipient telephone company } } }');
    expect(me).toEqual({ addresses: [receiver] });
    const published = (await users.published(viewer.id)).at(-1);
    expect(published?.data).toMatchObject({ address: { ...home, ...receiver } });
  });

  it('removes a name that is null, and leaves fields that are left out (USR-4)', async () => {
    const viewer = await users.knownViewer();
    await update(viewer, { addresses: [home] });
    const changed = await update(viewer, { firstName: null }, 2);
    expect(changed).toMatchObject({ firstName: null, lastName: 'Amin', addresses: [{}] });
    // The provider requires names.
    expect(await atProvider(viewer.id)).toMatchObject({ firstName: viewer.username });
  });

  it('is refused to the second of two at once (USR-4)', async () => {
    const viewer = await users.knownViewer();
    const held = { table: 'profiles', id: viewer.id };
    const answers = await meet(users.orm, held, [
      () => update(viewer, { firstName: 'One' }),
      () => update(viewer, { firstName: 'Two' }),
    ]);
    const types = answers.map(({ __typename }) => __typename).sort();
    expect(types).toEqual(['User', 'VersionConflict']);
    expect(answers).toContainEqual(expect.objectContaining({ currentVersion: 2 }));
    const won = answers.find(({ __typename }) => __typename === 'User')?.firstName;
    expect(await users.profileOf(viewer.id)).toMatchObject({ firstName: won, version: 2 });
    expect(await users.published(viewer.id)).toHaveLength(3);
  });

  it('changes nothing when it is retried (USR-4)', async () => {
    const viewer = await users.knownViewer();
    await update(viewer, { firstName: 'Once' });
    expect(await update(viewer, { firstName: 'Twice' })).toMatchObject({ currentVersion: 2 });
    expect(await users.profileOf(viewer.id)).toMatchObject({ firstName: 'Once', version: 2 });
  });

  it('provisions the profile even if the first change is refused', async () => {
    const viewer = await users.newViewer();
    const refused = await update(viewer, { firstName: 'Early' }, 7);
    expect(refused).toMatchObject({ __typename: 'VersionConflict', currentVersion: 1 });
    expect(await users.profileOf(viewer.id)).toMatchObject({ firstName: 'Noor', version: 1 });
  });

  it('is refused for an address that is taken, and leaves everything as it was (USR-4)', async () => {
    const [viewer, other] = [await users.knownViewer(), await users.knownViewer()];
    expect(await update(viewer, { email: other.email })).toMatchObject({
      __typename: 'EmailTaken',
    });
    expect(await users.profileOf(viewer.id)).toMatchObject({ email: viewer.email, version: 1 });
    expect(await update(viewer, { email: viewer.email })).toMatchObject({ version: 2 });
  });

  it('gives an address to one of two at once (USR-4)', async () => {
    const viewers = [await users.knownViewer(), await users.knownViewer()];
    const email = 'free@souk.example';
    let waiting = 2;
    const both = Promise.withResolvers<void>();
    const { identity } = users;
    // Both have found it free before the provider is called for either.
    const updateUser: typeof identity.updateUser = async (id, change) => {
      waiting -= 1;
      if (waiting === 0) both.resolve();
      await both.promise;
      return identity.updateUser(id, change);
    };
    const answers = await Promise.all(
      viewers.map((viewer) => update(viewer, { email }, 1, { ...identity, updateUser })),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['EmailTaken', 'User']);
    for (const { id } of viewers) {
      const profile = await users.profileOf(id);
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
    ['an invalid e-mail address', { email: 'nobody' }, 'email'],
    ['a script as a name', { lastName: '<script>' }, 'lastName'],
    ['an empty name', { firstName: '' }, 'firstName'],
  ])('is refused for %s, and leaves everything as it was (USR-4)', async (_, input, path) => {
    const viewer = await users.knownViewer();
    expect(await update(viewer, input)).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ path: ['input', ...path.split('.')] }],
    });
    expect(await users.profileOf(viewer.id)).toMatchObject({ version: 1 });
    expect(await users.published(viewer.id)).toHaveLength(2);
  });

  it('is for nobody without a login, and for no client (ID-11)', async () => {
    await expect(update(null, { firstName: 'Eve' })).rejects.toThrow(
      'Authentication required. Log in, then retry.',
    );
    const client = await users.client('orchestrators');
    for (const firstName of ['Robot', '<script>']) {
      await expect(update(client, { firstName })).rejects.toThrow(
        'You do not have permission to do this.',
      );
    }
    expect(await users.profileOf(client.id)).toBeNull();
  });

  it('shows in the rest of the request', async () => {
    const viewer = await users.knownViewer();
    const both = `mutation { updateProfile(input: { firstName: "Now" }, expectedVersion: 1) {
      ... on User { seller { id } }
    } becomeSeller(displayName: "Mine") { ... on Seller { owner { version firstName } } } }`;
    expect(await users.ask(viewer, both)).toMatchObject({
      becomeSeller: { owner: { version: 3, firstName: 'Now' } },
    });
  });

  it('stays as it is when the provider rejects an older change', async () => {
    const viewer = await users.knownViewer();
    const { identity } = users;
    const gate = Promise.withResolvers<void>();
    const called = Promise.withResolvers<void>();
    const updateUser: typeof identity.updateUser = async () => {
      called.resolve();
      await gate.promise;
      return 'email-taken';
    };
    const older = update(viewer, { firstName: 'Older' }, 1, { ...identity, updateUser });
    await called.promise;
    await update(viewer, { firstName: 'Newer' }, 2);
    gate.resolve();
    expect(await older).toMatchObject({ __typename: 'EmailTaken' });
    expect(await users.profileOf(viewer.id)).toMatchObject({ firstName: 'Newer', version: 3 });
    expect(await users.published(viewer.id)).toHaveLength(4);
  });
});

describe('changing the own profile while the provider is unavailable', () => {
  it('is stored, and reconciling sends it later (USR-4)', async () => {
    const viewer = await users.knownViewer();
    await users.wire.cut();
    const changed = await update(viewer, { firstName: 'Later' });
    expect(changed).toMatchObject({ __typename: 'User', firstName: 'Later', version: 2 });
    await users.wire.mend();
    expect(await users.profileOf(viewer.id)).toMatchObject({ version: 2, identityVersion: 1 });
    expect(await atProvider(viewer.id)).toMatchObject({ firstName: 'Noor' });
    await users.reconcileLater();
    expect(await atProvider(viewer.id)).toMatchObject({ firstName: 'Later' });
    expect(await users.profileOf(viewer.id)).toMatchObject({ version: 2, identityVersion: 2 });
  });

  it('is UNAVAILABLE for an e-mail address, as it cannot be checked', async () => {
    const viewer = await users.knownViewer();
    await users.wire.cut();
    const attempt = update(viewer, { email: 'free@souk.example' });
    const error = expect.objectContaining({ extensions: { code: 'UNAVAILABLE' } });
    await expect(attempt).rejects.toMatchObject({ errors: [error] });
    await users.wire.mend();
    expect(await users.profileOf(viewer.id)).toMatchObject({ version: 1 });
  });

  it('is sent again when an older change is sent last', async () => {
    const viewer = await users.knownViewer();
    const { identity } = users;
    const gate = Promise.withResolvers<void>();
    const called = Promise.withResolvers<void>();
    const updateUser: typeof identity.updateUser = async (id, change) => {
      called.resolve();
      await gate.promise;
      return identity.updateUser(id, change);
    };
    const older = update(viewer, { firstName: 'Older' }, 1, { ...identity, updateUser });
    await called.promise;
    await update(viewer, { firstName: 'Newer' }, 2);
    gate.resolve();
    await older;
    expect(await atProvider(viewer.id)).toMatchObject({ firstName: 'Older' });
    await users.reconcileLater();
    expect(await atProvider(viewer.id)).toMatchObject({ firstName: 'Newer' });
    expect(await users.profileOf(viewer.id)).toMatchObject({ version: 3, identityVersion: 3 });
  });
});
