import type { ApolloServerPlugin } from '@apollo/server';
import { forbidden, unauthenticated } from '@souk/auth/errors';
import type { DocumentNode } from 'graphql';
import type { Graph, Revision } from '../graph/graph.ts';
import type { CheckRights } from '../ports.ts';
import type { Context } from '../request/context.ts';
import {
  type Allows,
  type DeclaredRequirements,
  declaredRequirements,
  type Requirement,
} from './rights/declared-requirements.ts';
import { selectedFields } from './rights/selected-fields.ts';

type Compiled = Map<string, readonly Requirement[]>;

/**
 * Enforces `@authenticated`, `@requiresScopes` and `@policy` (specs.apollo.dev); nothing else does. One
 * forbidden field rejects the whole operation: a partial response would look complete.
 */
export function useRights(allows: Allows): CheckRights {
  const declared = new WeakMap<Revision, DeclaredRequirements>();
  const compiled = new WeakMap<Revision, WeakMap<DocumentNode, Compiled>>();
  const requirementsOf = (revision: Revision, document: DocumentNode, name: string | undefined) => {
    const documents = memoized(compiled, revision, () => new WeakMap<DocumentNode, Compiled>());
    const operations = memoized(documents, document, (): Compiled => new Map());
    return memoized(operations, name ?? '', () => {
      const known = memoized(declared, revision, () => declaredRequirements(revision.document));
      const selected = selectedFields(revision.api.js, document, name);
      return [...new Set([...selected].flatMap((key) => known.get(key) ?? []))];
    });
  };
  return (revision, document, operationName, viewer) => {
    for (const isMet of requirementsOf(revision, document, operationName)) {
      if (!viewer) throw unauthenticated();
      if (!isMet(viewer, allows)) throw forbidden(403);
    }
  };
}

/** Apollo plugin: checks the rights of each query and mutation after validation, before planning. */
export function rightsPlugin(graph: Graph, checkRights: CheckRights): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, request, contextValue }) => {
        const { viewer } = contextValue.caller;
        checkRights(graph.revisionOf(schema), document, request.operationName, viewer);
      },
    }),
  };
}

type Cache<Key, Value> = {
  get: (key: Key) => Value | undefined;
  set: (key: Key, value: Value) => unknown;
};

function memoized<Key, Value>(cache: Cache<Key, Value>, key: Key, make: () => Value): Value {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}
