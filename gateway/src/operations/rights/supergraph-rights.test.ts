import { readFileSync } from 'node:fs';
import { allows } from '@souk/auth/policies';
import { scopesOf } from '@souk/auth/scopes';
import type { Viewer } from '@souk/auth/viewer';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  isObjectType,
  parse,
} from 'graphql';
import type { Revision } from '../../graph/graph.ts';
import { useRights } from '../use-rights.ts';

const file = new URL('../../../../schema/supergraph.graphql', import.meta.url);
const sdl = readFileSync(file, 'utf8');
const schema: GraphQLSchema = buildSchema(sdl, { assumeValid: true });
const revision = { document: parse(sdl), api: { js: schema } } as Revision;
const checkRights = useRights(allows);

type Node = GraphQLField<unknown, unknown>['astNode'] | { directives?: readonly never[] };

/** The lists of scopes that one node requires; a mere login is the empty list. */
function requirementsOf(node: Node): string[][][] {
  const [login, scopes] = ['authenticated', 'requiresScopes'].map((name) => {
    const directive = schema.getDirective(name);
    return directive && node ? getDirectiveValues(directive, node as never) : undefined;
  });
  return [...(login ? [[[]]] : []), ...(scopes ? [scopes.scopes as string[][]] : [])];
}

/** Every restricted field, with the requirements of the field, its type and its owner. */
const restricted = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => {
      const nodes = [type.astNode, field.astNode, getNamedType(field.type).astNode];
      return {
        type: type.name,
        field: field.name,
        requirements: nodes.flatMap((node) => requirementsOf(node as Node)),
      };
    }),
  )
  .filter(({ requirements }) => requirements.length > 0);

function viewerOf(role: string): Viewer {
  const [roles, azp] = role === 'orchestrators' ? [[], role] : [[role], 'sandbox'];
  const names = { username: role, email: null, firstName: null, lastName: null };
  return { id: role, ...names, roles, scopes: scopesOf(roles, azp), azp };
}

const roles = ['customer', 'seller', 'courier', 'analyst', 'operator', 'admin', 'orchestrators'];

function codeFor(type: string, field: string, viewer: Viewer | null): unknown {
  const root = ['Mutation', 'Subscription'].includes(type) ? type.toLowerCase() : 'query';
  try {
    checkRights(revision, parse(`${root} { ... on ${type} { ${field} } }`), undefined, viewer);
    return 'allowed';
  } catch (error) {
    return (error as { extensions: { code: string } }).extensions.code;
  }
}

describe('each restricted field of the committed supergraph', () => {
  it('is one of many', () => {
    expect(restricted.length).toBeGreaterThan(30);
    expect(restricted).toContainEqual(expect.objectContaining({ type: 'Order', field: 'total' }));
  });

  it.each(restricted)(
    '$type.$field is visible to exactly the roles that fulfil its requirements (ID-11, ID-12)',
    ({ type, field, requirements }) => {
      expect(codeFor(type, field, null)).toBe('UNAUTHENTICATED');
      for (const role of roles) {
        const viewer = viewerOf(role);
        const isMet = requirements.every((lists) =>
          lists.some((list) => list.every((scope) => viewer.scopes.includes(scope as never))),
        );
        expect([role, codeFor(type, field, viewer)]).toEqual([
          role,
          isMet ? 'allowed' : 'FORBIDDEN',
        ]);
      }
    },
  );
});
