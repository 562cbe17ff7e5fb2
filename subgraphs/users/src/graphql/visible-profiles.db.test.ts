import type { Viewer } from '@souk/auth/viewer';
import { Profile } from '../domain/profile.ts';
import { type UsersHarness, usersHarness } from '../testing/harness.ts';
import type { Context } from './context.ts';

const missing = '01a1fdd0-c196-71e8-8a0e-083157d33c20';

let users: UsersHarness;
beforeAll(async () => {
  users = await usersHarness();
});

async function sellerNamed(name: string): Promise<Viewer> {
  const viewer = await users.knownViewer();
  const sell = 'mutation ($name: String!) { becomeSeller(displayName: $name) { __typename } }';
  await users.ask(viewer, sell, { name });
  return viewer;
}

async function operator(): Promise<Viewer> {
  return { ...(await users.knownViewer()), roles: ['operator'], scopes: ['users:read'] };
}

describe('a profile that is replaced during a request', () => {
  it('is the new one, also for a read that began before and ends after', async () => {
    const viewer = await users.knownViewer();
    const { profiles } = users.contextOf(viewer) as Context;
    const earlier = profiles.byId.load(viewer.id);
    const newer = Object.assign(Object.create(Profile.prototype), await users.profileOf(viewer.id));
    newer.firstName = 'Newer';
    profiles.replace(newer);
    const after = profiles.byId.load(viewer.id);
    expect((await earlier)?.firstName).toBe('Noor');
    expect((await after)?.firstName).toBe('Newer');
    // The late answer did not overwrite it.
    expect((await profiles.byId.load(viewer.id))?.firstName).toBe('Newer');
  });

  it('is the new one in the rest of the request, and only for that user', async () => {
    const [viewer, other] = [await users.knownViewer(), await users.knownViewer()];
    const reader = { ...viewer, scopes: ['users:read'] };
    const { profiles } = users.contextOf(reader) as Context;
    expect((await profiles.byId.load(viewer.id))?.version).toBe(1);
    expect((await profiles.byId.load(other.id))?.version).toBe(1);
    const changed = await users.profileOf(viewer.id);
    if (!changed) throw new Error('The viewer has a profile.');
    changed.version = 2;
    profiles.replace(changed);
    expect((await profiles.byId.load(viewer.id))?.version).toBe(2);
    expect((await profiles.byId.load(other.id))?.version).toBe(1);
  });
});

const query = `query ($id: ID!, $references: [_Any!]!) {
  user(id: $id) { id email }
  _entities(representations: $references) {
    ... on User { id email addresses { city } }
    ... on Seller { id owner { id email } }
  }
}`;

function seenBy(viewer: Viewer | null, id: string) {
  const references = ['User', 'Seller'].map((__typename) => ({ __typename, id }));
  return users.ask(viewer, query, { id, references });
}

describe('a profile', () => {
  it('is visible to its user and to an actor with users:read (ID-9, USR-3)', async () => {
    const { id, email } = await users.knownViewer();
    const own = { ...(await users.knownViewer()), id };
    for (const viewer of [own, await operator()]) {
      expect(await seenBy(viewer, id)).toEqual({
        user: { id, email },
        _entities: [
          { id, email, addresses: [] },
          { id, owner: { id, email } },
        ],
      });
    }
  });

  it('is to all others like one that does not exist (ID-13, USR-3)', async () => {
    const { id } = await sellerNamed('A shop');
    const nothing = (id: string) => ({
      user: null,
      _entities: [null, { id, owner: null }],
    });
    const seller = await sellerNamed('Another shop');
    for (const viewer of [seller, await users.client('orchestrators'), null]) {
      expect(await seenBy(viewer, id)).toEqual(nothing(id));
      expect(await seenBy(viewer, missing)).toEqual(nothing(missing));
    }
    expect(await seenBy(await operator(), missing)).toEqual(nothing(missing));
  });

  it('exists for its user and for an actor with users:read; others may not ask (USR-3, ID-13)', async () => {
    const viewer = await users.knownViewer();
    const exists = (who: Viewer | null, id: string) =>
      users.ask(who, 'query ($id: ID!) { userExists(id: $id) }', { id });
    expect(await exists(viewer, viewer.id)).toEqual({ userExists: true });
    expect(await exists(await operator(), viewer.id)).toEqual({ userExists: true });
    expect(await exists(await operator(), missing)).toEqual({ userExists: false });
    for (const other of [await users.knownViewer(), await users.client('orchestrators'), null])
      for (const id of [viewer.id, missing])
        await expect(exists(other, id)).rejects.toThrow('permission');
  });

  it('is missing under an id that cannot be stored', async () => {
    const references = ['User', 'Seller'].map((__typename) => ({ __typename, id: 'a\0b' }));
    const byReference = `query ($references: [_Any!]!) {
      _entities(representations: $references) { ... on User { id } ... on Seller { owner { id } } }
    }`;
    const answer = await users.ask(await operator(), byReference, { references });
    expect(answer).toEqual({ _entities: [null, { owner: null }] });
  });
});

describe('the name of a seller', () => {
  const query = `query ($references: [_Any!]!) {
    _entities(representations: $references) { ... on Seller { displayName } }
  }`;

  it('is public: the chosen one, else the user name, else a general one (ID-9)', async () => {
    const [seller, quiet] = [await sellerNamed('Tea & Co'), await users.knownViewer()];
    const references = [seller.id, quiet.id, missing].map((id) => ({ __typename: 'Seller', id }));
    expect(await users.ask(null, query, { references })).toEqual({
      _entities: [
        { displayName: 'Tea & Co' },
        { displayName: quiet.username },
        { displayName: 'A seller of this shop' },
      ],
    });
  });
});
