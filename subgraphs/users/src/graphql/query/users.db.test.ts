import { foldedPairs } from '@souk/platform/testing/folded-pairs';
import { type UsersHarness, usersHarness } from '../../testing/harness.ts';
import { addProfile } from '../../usecases/provision-profile.ts';

const query = `query ($first: Int, $after: String, $filter: UserFilter) {
  page: users(first: $first, after: $after, filter: $filter) {
    edges { node { username } } pageInfo { hasNextPage endCursor } totalCount
  }
}`;

const names = { username: 'olga', email: null, firstName: null, lastName: null };
const operator = { id: 'olga', ...names, roles: [], scopes: ['users:read'], azp: 'gateway' };

let users: UsersHarness;
beforeAll(async () => {
  users = await usersHarness();
  for (const [id, roles] of [
    ['ann_lee', ['customer']],
    ['annxlee', ['customer', 'seller']],
    ['bob', ['customer', 'seller']],
  ] as const) {
    const email = `${id}@souk.example`;
    const user = { id, username: id, email, firstName: `First ${id}`, lastName: 'Öz', roles };
    await users.transact((work) => addProfile(work, user, false));
    users.now = new Date(users.now.getTime() + 1_000);
  }
});

type Page = {
  readonly edges: readonly { readonly node: { readonly username: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly totalCount: number;
};

async function list(variables: object = {}) {
  const { page } = await users.ask(operator, query, { ...variables });
  const { edges, ...rest } = page as Page;
  return { ...rest, found: edges.map(({ node }) => node.username) };
}

describe('the list of users', () => {
  it('has the newest first, in pages (USR-2)', async () => {
    const first = await list({ first: 2 });
    expect(first).toMatchObject({ found: ['bob', 'annxlee'], totalCount: 3 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const next = await list({ first: 2, after: first.pageInfo.endCursor });
    expect(next.found).toEqual(['ann_lee']);
    expect(next.pageInfo.hasNextPage).toBe(false);
  });

  it.each([
    [{ search: 'BOB' }, ['bob']],
    [{ search: 'first ann' }, ['annxlee', 'ann_lee']],
    [{ search: 'öz' }, ['bob', 'annxlee', 'ann_lee']],
    [{ search: 'ann_lee' }, ['ann_lee']],
    [{ search: '%' }, []],
    [{ search: '\\' }, []],
    [{ search: 'O\u0308z' }, ['bob', 'annxlee', 'ann_lee']],
    [{ role: 'SELLER' }, ['bob', 'annxlee']],
    [{ role: 'SELLER', search: 'ann' }, ['annxlee']],
    [{ role: 'ADMIN' }, []],
    [{}, ['bob', 'annxlee', 'ann_lee']],
  ])('has only users who match %j (USR-2)', async (filter, found) => {
    expect(await list({ filter })).toMatchObject({ found, totalCount: found.length });
  });

  it.each(
    ['first_name', 'last_name', 'username', 'email'].flatMap((column) =>
      foldedPairs.map(([search, stored]) => [search, column, stored] as const),
    ),
  )('finds %j in %s %j (USR-2)', async (search, column, stored) => {
    const [before] = await users.run(`select ${column} from profiles where id = 'bob'`);
    await users.run(`update profiles set ${column} = ? where id = 'bob'`, [stored]);
    const { totalCount } = await list({ filter: { search } });
    await users.run(`update profiles set ${column} = ? where id = 'bob'`, [before?.[column]]);
    expect(totalCount).toBe(1);
  });

  it('has nobody for an accent alone', async () => {
    expect(await list({ filter: { search: '\u0301' } })).toMatchObject({ found: [] });
  });

  it.each(['\0', 'a\nb', 'x'.repeat(101)])(
    'is refused for the search %j (GW-8)',
    async (search) => {
      await expect(list({ filter: { search } })).rejects.toMatchObject({
        errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
      });
    },
  );

  it('has pages of 100 at most', async () => {
    await expect(list({ first: 101 })).rejects.toThrow('from 1 to 100');
  });
});
