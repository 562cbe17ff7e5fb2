import type { ApolloServerPlugin } from '@apollo/server';
import { unauthenticated } from '@souk/auth/refused-token';
import { type DocumentNode, GraphQLError } from 'graphql';
import type { Graph, Revision } from '../graph/graph.ts';
import type { VerifyRights } from '../ports.ts';
import type { Context } from '../request/context.ts';
import { type Declared, declaredIn } from './rights/declared-requirements.ts';
import type { Allows, Requirement } from './rights/requirement.ts';
import { selectedIn } from './rights/selected-fields.ts';

type Compiled = Map<string, readonly Requirement[]>;

/**
 * Enforces `@authenticated`, `@requiresScopes` and `@policy` (specs.apollo.dev), which nobody else
 * does. One field too many refuses the whole operation: half an answer would look like all of it.
 */
export function rightsBy(allows: Allows): VerifyRights {
  const declared = new WeakMap<Revision, Declared>();
  const compiled = new WeakMap<Revision, WeakMap<DocumentNode, Compiled>>();
  const demandsOf = (revision: Revision, document: DocumentNode, name: string | undefined) => {
    const documents = remember(compiled, revision, () => new WeakMap<DocumentNode, Compiled>());
    const operations = remember(documents, document, (): Compiled => new Map());
    return remember(operations, name ?? '', () => {
      const known = remember(declared, revision, () => declaredIn(revision.document));
      const selected = selectedIn(revision.api.js, document, name);
      return [...new Set([...selected].flatMap((key) => known.get(key) ?? []))];
    });
  };
  return (revision, document, operationName, viewer) => {
    for (const isMet of demandsOf(revision, document, operationName)) {
      if (!viewer) throw unauthenticated();
      if (!isMet(viewer, allows)) throw forbidden();
    }
  };
}

/** Checks each query and mutation when it is validated, before it is planned. */
export function useRights(graph: Graph, verify: VerifyRights): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, request, contextValue }) => {
        const { viewer } = contextValue.caller;
        verify(graph.revisionOf(schema), document, request.operationName, viewer);
      },
    }),
  };
}

type Memory<Key, Value> = {
  get: (key: Key) => Value | undefined;
  set: (key: Key, value: Value) => unknown;
};

function remember<Key, Value>(memory: Memory<Key, Value>, key: Key, make: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}

function forbidden(): GraphQLError {
  return new GraphQLError('You may not do this.', {
    extensions: { code: 'FORBIDDEN', http: { status: 403 } },
  });
}
