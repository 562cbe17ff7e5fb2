import type { Viewer } from '@souk/auth/viewer';
import { together } from '@souk/platform/testing/together';
import { openRegistry, type Registry } from '../testing/harness.ts';

const nobody = '01a1fdd0-c196-71e8-8a0e-083157d33c20';

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(() => registry.close());

const me = '{ me { id username email firstName roles } }';

/** Somebody with a profile. */
async function known(sellerName?: string): Promise<Viewer> {
  const viewer = await registry.logIn(await registry.newcomer());
  await registry.ask(viewer, me);
  const sell = 'mutation ($name: String!) { becomeSeller(displayName: $name) { __typename } }';
  if (sellerName) await registry.ask(viewer, sell, { name: sellerName });
  return viewer;
}

async function operator(): Promise<Viewer> {
  return { ...(await known()), roles: ['operator'], scopes: ['users:read'] };
}

describe('whose token holds and who has no profile', () => {
  it('gets one on first sight, and everybody hears of it', async () => {
    const person = await registry.newcomer();
    const viewer = await registry.logIn(person);
    const { id, username, email, firstName } = person;
    expect(await registry.ask(viewer, me)).toEqual({
      me: { id, username, email, firstName, roles: ['CUSTOMER'] },
    });
    expect(await registry.toldOf(id)).toMatchObject([
      { type: 'user-registered', data: { userId: id, opensAccount: false } },
      { type: 'user-changed', version: 1 },
    ]);
    await registry.ask(viewer, me);
    expect(await registry.toldOf(id)).toHaveLength(2);
  });

  it('gets one when two requests see them at once', async () => {
    const viewer = await registry.logIn(await registry.newcomer());
    const transact = together(registry.transact, 2);
    const see = () => registry.ask(viewer, me, {}, { transact });
    const [first, second] = await Promise.all([see(), see()]);
    expect(first).toEqual(second);
    expect(first).toMatchObject({ me: { id: viewer.id } });
    expect(await registry.toldOf(viewer.id)).toHaveLength(2);
  });

  it.each(['services', 'orchestrators'])('gets none as the client %s', async (name) => {
    const viewer = await registry.client(name);
    expect(await registry.ask(viewer, me)).toEqual({ me: null });
    expect(await registry.profile(viewer.id)).toBeNull();
  });

  it('is nobody without a token', async () => {
    expect(await registry.ask(null, me)).toEqual({ me: null });
  });
});

const asked = `query ($id: ID!, $these: [_Any!]!) {
  user(id: $id) { id email }
  userExists(id: $id)
  _entities(representations: $these) {
    ... on User { id email addresses { city } }
    ... on Seller { id owner { id email } }
  }
}`;

function seenBy(viewer: Viewer | null, id: string) {
  const these = ['User', 'Seller'].map((__typename) => ({ __typename, id }));
  return registry.ask(viewer, asked, { id, these });
}

describe('a profile', () => {
  it('is seen by its owner and by who may read users (ID-9, USR-3)', async () => {
    const { id, email } = await known();
    const own = { ...(await known()), id };
    for (const viewer of [own, await operator()]) {
      expect(await seenBy(viewer, id)).toEqual({
        user: { id, email },
        userExists: true,
        _entities: [
          { id, email, addresses: [] },
          { id, owner: { id, email } },
        ],
      });
    }
  });

  it('is to all others what does not exist (ID-9, USR-3)', async () => {
    const { id } = await known('A shop');
    const nothing = (id: string) => ({
      ...{ user: null, userExists: false },
      _entities: [null, { id, owner: null }],
    });
    const seller = await known('Another shop');
    for (const viewer of [seller, await registry.client('orchestrators'), null]) {
      expect(await seenBy(viewer, id)).toEqual(nothing(id));
      expect(await seenBy(viewer, nobody)).toEqual(nothing(nobody));
    }
    expect(await seenBy(await operator(), nobody)).toEqual(nothing(nobody));
  });

  it('that can not be is one that does not exist', async () => {
    expect(await seenBy(await operator(), 'a\0b')).toMatchObject({ user: null, userExists: false });
  });
});

describe('the name of a seller', () => {
  const query = `query ($these: [_Any!]!) {
    _entities(representations: $these) { ... on Seller { displayName } }
  }`;

  it('is public: the chosen one, else the user name, else a word for it (ID-9)', async () => {
    const [seller, quiet] = [await known('Tea & Co'), await known()];
    const these = [seller.id, quiet.id, nobody].map((id) => ({ __typename: 'Seller', id }));
    expect(await registry.ask(null, query, { these })).toEqual({
      _entities: [
        { displayName: 'Tea & Co' },
        { displayName: quiet.username },
        { displayName: 'A seller of this shop' },
      ],
    });
  });
});
