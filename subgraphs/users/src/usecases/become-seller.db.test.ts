import type { Viewer } from '@souk/auth/viewer';
import { type UsersHarness, usersHarness } from '../testing/harness.ts';

const mutation = `mutation ($name: String!) {
  becomeSeller(displayName: $name) {
    __typename
    ... on Seller { id displayName owner { roles version seller { displayName } } }
    ... on ValidationFailed { fields { path } }
  }
}`;

let users: UsersHarness;
beforeAll(async () => {
  users = await usersHarness();
});

async function sell(viewer: Viewer | null, name: string) {
  const { becomeSeller } = await users.ask(viewer, mutation, { name });
  return becomeSeller as Record<string, unknown>;
}

describe('becoming a seller', () => {
  it('gives the role with the next token, and publishes the name (USR-4, ID-9)', async () => {
    const person = await users.newcomer();
    const viewer = await users.logIn(person);
    expect(viewer.roles).not.toContain('seller');
    const before = users.refreshed;
    const displayName = 'Tea & Co';
    expect(await sell(viewer, ` ${displayName} `)).toEqual({
      ...{ __typename: 'Seller', id: viewer.id, displayName },
      owner: { roles: ['CUSTOMER', 'SELLER'], version: 2, seller: { displayName } },
    });
    expect(users.refreshed).toBe(before + 1);
    expect((await users.published(viewer.id)).at(-1)).toMatchObject({
      ...{ type: 'user-changed', version: 2 },
      data: { userId: viewer.id, sellerName: displayName },
    });
    const seller = await users.logIn(person);
    expect(seller.scopes).toContain('catalog:write');
  });

  it('changes nothing when it is retried, and the name when it is another (USR-4)', async () => {
    const viewer = await users.newViewer();
    await sell(viewer, 'One');
    expect(await sell(viewer, 'One')).toMatchObject({ owner: { version: 2 } });
    expect(await users.published(viewer.id)).toHaveLength(3);
    expect(await sell(viewer, 'Two')).toMatchObject({ displayName: 'Two', owner: { version: 3 } });
    const names = (await users.published(viewer.id)).map(({ data }) => data.sellerName);
    expect(names).toEqual([null, null, 'One', 'Two']);
  });

  it('changes the profile once when it is sent twice at once', async () => {
    const viewer = await users.newViewer();
    await Promise.all([sell(viewer, 'Same'), sell(viewer, 'Same')]);
    expect(await users.profileOf(viewer.id)).toMatchObject({ version: 2, sellerName: 'Same' });
    expect(await users.published(viewer.id)).toHaveLength(3);
  });

  it.each(['', ' ', 'x'.repeat(101), 'a\0b'])(
    'is refused for the name %j, and leaves nothing (USR-4)',
    async (name) => {
      const viewer = await users.newViewer();
      expect(await sell(viewer, name)).toMatchObject({
        __typename: 'ValidationFailed',
        fields: [{ path: ['displayName'] }],
      });
      expect(await users.profileOf(viewer.id)).toBeNull();
    },
  );

  it('shows in the rest of the request', async () => {
    const viewer = await users.newViewer();
    const twice = `mutation {
      first: becomeSeller(displayName: "One") { ... on Seller { owner { version } } }
      second: becomeSeller(displayName: "Two") { ... on Seller { owner { version } } }
    }`;
    expect(await users.ask(viewer, twice)).toEqual({
      first: { owner: { version: 2 } },
      second: { owner: { version: 3 } },
    });
  });

  it('is stored while the provider is unavailable, and reconciling assigns the role', async () => {
    const person = await users.newcomer();
    const viewer = await users.logIn(person);
    const before = users.refreshed;
    await users.wire.cut();
    expect(await sell(viewer, 'Soon')).toMatchObject({ displayName: 'Soon' });
    await users.wire.mend();
    expect(users.refreshed).toBe(before);
    expect((await users.logIn(person)).roles).not.toContain('seller');
    await users.reconcileLater();
    expect((await users.logIn(person)).roles).toContain('seller');
  });

  it('works for a user without an address at the provider', async () => {
    const person = await users.newcomer();
    await users.system.database.query('UPDATE people SET email = NULL WHERE id = $1', [person.id]);
    const viewer = await users.logIn(person);
    await sell(viewer, 'Bare');
    expect(await users.profileOf(person.id)).toMatchObject({ version: 2, identityVersion: 2 });
    expect((await users.logIn(person)).roles).toContain('seller');
  });

  it('is for nobody without a login, and for no client (ID-11)', async () => {
    await expect(sell(null, 'Eve')).rejects.toThrow('Authentication required. Log in, then retry.');
    const client = await users.client('orchestrators');
    for (const name of ['Robot', '']) {
      await expect(sell(client, name)).rejects.toThrow('You do not have permission to do this.');
    }
    expect(await users.profileOf(client.id)).toBeNull();
  });
});
