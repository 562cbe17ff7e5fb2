import type { Viewer } from '@souk/auth/viewer';
import { openRegistry, type Registry } from '../testing/harness.ts';

const mutation = `mutation ($name: String!) {
  becomeSeller(displayName: $name) {
    __typename
    ... on Seller { id displayName owner { roles version seller { displayName } } }
    ... on ValidationFailed { fields { path } }
  }
}`;

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(() => registry.close());

async function sell(viewer: Viewer | null, name: string) {
  const { becomeSeller } = await registry.ask(viewer, mutation, { name });
  return becomeSeller as Record<string, unknown>;
}

describe('becoming a seller', () => {
  it('gives the role with the next token, and a name to the shop (USR-4, ID-9)', async () => {
    const person = await registry.newcomer();
    const viewer = await registry.logIn(person);
    expect(viewer.roles).not.toContain('seller');
    const before = registry.refreshed;
    const displayName = 'Tea & Co';
    expect(await sell(viewer, ` ${displayName} `)).toEqual({
      ...{ __typename: 'Seller', id: viewer.id, displayName },
      owner: { roles: ['CUSTOMER', 'SELLER'], version: 2, seller: { displayName } },
    });
    expect(registry.refreshed).toBe(before + 1);
    expect((await registry.toldOf(viewer.id)).at(-1)).toMatchObject({
      ...{ type: 'user-changed', version: 2 },
      data: { userId: viewer.id, sellerName: displayName },
    });
    const seller = await registry.logIn(person);
    expect(seller.scopes).toContain('catalog:write');
  });

  it('changes nothing under the same name, and counts under another (USR-4)', async () => {
    const viewer = await registry.logIn(await registry.newcomer());
    await sell(viewer, 'One');
    expect(await sell(viewer, 'One')).toMatchObject({ owner: { version: 2 } });
    expect(await registry.toldOf(viewer.id)).toHaveLength(3);
    expect(await sell(viewer, 'Two')).toMatchObject({ displayName: 'Two', owner: { version: 3 } });
    const names = (await registry.toldOf(viewer.id)).map(({ data }) => data.sellerName);
    expect(names).toEqual([null, null, 'One', 'Two']);
  });

  it('counts once when it is asked for twice at once', async () => {
    const viewer = await registry.logIn(await registry.newcomer());
    await Promise.all([sell(viewer, 'Same'), sell(viewer, 'Same')]);
    expect(await registry.profile(viewer.id)).toMatchObject({ version: 2, sellerName: 'Same' });
    expect(await registry.toldOf(viewer.id)).toHaveLength(3);
  });

  it.each(['', ' ', 'x'.repeat(101), 'a\0b'])(
    'is refused under the name %j (USR-4)',
    async (name) => {
      const viewer = await registry.logIn(await registry.newcomer());
      expect(await sell(viewer, name)).toMatchObject({
        __typename: 'ValidationFailed',
        fields: [{ path: ['displayName'] }],
      });
      expect(await registry.profile(viewer.id)).toBeNull();
    },
  );

  it('is stored while the provider is away, and the role comes with the sweep', async () => {
    const person = await registry.newcomer();
    const viewer = await registry.logIn(person);
    const before = registry.refreshed;
    await registry.wire.cut();
    expect(await sell(viewer, 'Soon')).toMatchObject({ displayName: 'Soon' });
    await registry.wire.mend();
    expect(registry.refreshed).toBe(before);
    expect((await registry.logIn(person)).roles).not.toContain('seller');
    await registry.sweep();
    expect((await registry.logIn(person)).roles).toContain('seller');
  });

  it('works for who has no address at the provider', async () => {
    const person = await registry.newcomer();
    await registry.system.database.query('UPDATE people SET email = NULL WHERE id = $1', [
      person.id,
    ]);
    const viewer = await registry.logIn(person);
    await sell(viewer, 'Bare');
    expect(await registry.profile(person.id)).toMatchObject({ version: 2, identityVersion: 2 });
    expect((await registry.logIn(person)).roles).toContain('seller');
  });

  it('is for nobody without a login, and for no program (ID-11)', async () => {
    await expect(sell(null, 'Eve')).rejects.toThrow('Log in first.');
    const program = await registry.client('orchestrators');
    await expect(sell(program, 'Robot')).rejects.toThrow('You may not do this.');
  });
});
