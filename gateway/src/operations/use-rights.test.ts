import { allows } from '@souk/auth/policies';
import type { Viewer } from '@souk/auth/viewer';
import { buildASTSchema, type DocumentNode, parse } from 'graphql';
import type { Revision } from '../graph/graph.ts';
import { startGatewayHarness } from '../testing/gateway-harness.ts';
import { tokenFor } from '../testing/token.ts';
import { useRights } from './use-rights.ts';

const sdl = `
  directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @policy(policies: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM

  type Query {
    open: Int
    me: Int @authenticated
    report: Int @requiresScopes(scopes: [["read", "all"], ["admin"]])
    nobody: Int @requiresScopes(scopes: [])
    staff: Int @policy(policies: [["person", "staff"]])
    unknown: Int @policy(policies: [["no-such-policy"]])
    account: Account
    secret: Secret
    level: Level
    node: Node
    found: [Found]
    thing: Thing
    search(level: Level, filter: Filter): Int
  }
  type Mutation { close: Int @authenticated  say: Int }
  type Subscription { changes: Change  own: Int @authenticated }
  type Change { account: Account seq: Int }

  type Account @authenticated { id: ID  audit: Int @requiresScopes(scopes: [["admin"]]) }
  scalar Secret @authenticated
  enum Level @requiresScopes(scopes: [["admin"]]) { LOW }
  interface Node { id: ID  price: Int }
  type Public implements Node { id: ID  price: Int }
  type Private implements Node { id: ID  price: Int @authenticated }
  union Found = Public | Account
  interface Thing @authenticated { id: ID }
  type Stone implements Thing { id: ID }
  input Filter { level: Level }
`;
const revision = { document: parse(sdl), api: { js: buildASTSchema(parse(sdl)) } } as Revision;
const checkRights = useRights(allows);

function viewerWith(scopes: string[], roles: string[] = []): Viewer {
  const names = { username: 'ann', email: null, firstName: null, lastName: null };
  return { id: 'ann', ...names, roles, scopes, azp: 'sandbox' };
}

function codeFor(query: string, viewer: Viewer | null, name?: string): unknown {
  const document: DocumentNode = parse(query);
  try {
    checkRights(revision, document, name, viewer);
    return 'allowed';
  } catch (error) {
    return (error as { extensions: { code: string } }).extensions.code;
  }
}

const customer = viewerWith([]);

describe('the rights to an operation', () => {
  it.each([
    '{ open }',
    'mutation { say }',
    'subscription { changes { seq } }',
    '{ __schema { queryType { name } } __typename }',
    '{ node { __typename ... on Public { price id } } }',
    '{ found { __typename ... on Public { id } } }',
    '{ search(level: LOW, filter: { level: LOW }) }',
  ])('are public for %s (ID-12)', (query) => {
    expect(codeFor(query, null)).toBe('allowed');
  });

  it.each([
    ['a field', '{ open me }'],
    ['a mutation', 'mutation { close }'],
    ['a subscription', 'subscription { own }'],
    ['a type below a subscription', 'subscription { changes { seq account { id } } }'],
    ['a type', '{ account { id } }'],
    ['a type of which only the name is selected', '{ account { __typename } }'],
    ['a scalar', '{ secret }'],
    ['an interface', '{ thing { id } }'],
    ['a member of a union', '{ found { ... on Account { __typename } } }'],
    ['a field of a type behind an interface', '{ node { price } }'],
    [
      'a field inside nested fragments',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { me }',
    ],
    ['a field under an alias', '{ open: me }'],
    ['a field that @skip leaves out', '{ open me @skip(if: true) ... @include(if: false) { me } }'],
    ['a field in a fragment cycle', '{ ...A } fragment A on Query { me ...A }'],
  ])('need a login for %s (ID-12)', (_, query) => {
    expect(codeFor(query, null)).toBe('UNAUTHENTICATED');
    expect(codeFor(query, customer)).toBe('allowed');
  });

  it('need every scope of one list (ID-12)', () => {
    expect(codeFor('{ report }', null)).toBe('UNAUTHENTICATED');
    expect(codeFor('{ report }', viewerWith(['read']))).toBe('FORBIDDEN');
    expect(codeFor('{ report }', viewerWith(['read', 'all']))).toBe('allowed');
    expect(codeFor('{ report }', viewerWith(['admin']))).toBe('allowed');
    expect(codeFor('{ level }', viewerWith(['read']))).toBe('FORBIDDEN');
    expect(codeFor('{ account { audit } }', customer)).toBe('FORBIDDEN');
  });

  it('are never granted for an empty list or an unknown policy (ID-11)', () => {
    expect(codeFor('{ nobody }', viewerWith(['read', 'all', 'admin']))).toBe('FORBIDDEN');
    expect(codeFor('{ unknown }', viewerWith(['admin'], ['admin']))).toBe('FORBIDDEN');
  });

  it('need every policy of a list (ID-12)', () => {
    expect(codeFor('{ staff }', null)).toBe('UNAUTHENTICATED');
    expect(codeFor('{ staff }', customer)).toBe('FORBIDDEN');
    expect(codeFor('{ staff }', viewerWith([], ['operator']))).toBe('allowed');
  });

  it('are those of the executed operation only', () => {
    const both = 'query Open { open } query Mine { me }';
    expect(codeFor(both, null, 'Open')).toBe('allowed');
    expect(codeFor(both, null, 'Mine')).toBe('UNAUTHENTICATED');
  });
});

describe('a request without the rights', () => {
  const vault = {
    sdl: `
      type Query {
        open: Int
        mine: Int @authenticated
        all: Int @requiresScopes(scopes: [["orders:admin"]])
        ours: Int @policy(policies: [["staff"]])
      }
    `,
    resolvers: { Query: { open: () => 1, mine: () => 2, all: () => 3, ours: () => 4 } },
  };

  it('is rejected as a whole, before any fetch (ID-4, ID-12)', async () => {
    const { ask, subgraphs, stop } = await startGatewayHarness({ vault });
    const anonymous = await ask('{ open mine }');
    expect(anonymous.status).toBe(401);
    expect(anonymous.body).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(anonymous.body.data).toBeUndefined();
    const token = await tokenFor('ann', ['customer']);
    for (const query of ['{ open all }', '{ open ours }']) {
      const customers = await ask(query, { token });
      expect(customers.status).toBe(403);
      expect(customers.body).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    }
    expect(subgraphs.vault?.received).toEqual([]);
    const operator = await tokenFor('otto', ['operator']);
    const answer = await ask('{ open mine all ours }', { token: operator });
    expect(answer.body).toEqual({ data: { open: 1, mine: 2, all: 3, ours: 4 } });
    await stop();
  });
});
