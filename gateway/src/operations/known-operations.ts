import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Graph, Revision } from '../graph/graph.ts';
import type { Context } from '../request/context.ts';

/** An operation that Apollo Server has parsed and validated. `hash` identifies its text. */
export type KnownOperation = {
  readonly hash: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly operation: OperationDefinitionNode;
  /** Whether it is a query without introspection, which depends on more than rights. */
  readonly isPlainQuery: boolean;
};

/** The maximum length of all texts of one revision together. */
const charactersMax = 5_000_000;

const introspection = /\b__(schema|type)\b/;

/** The operations that clients have sent before, for each revision of the graph. */
export class KnownOperations {
  readonly #revisions = new WeakMap<Revision, LRUCache<string, KnownOperation>>();

  /** Undefined for an operation that was not sent before, or was not valid. */
  get(revision: Revision, source: string, operationName: string | undefined) {
    return this.#revisions.get(revision)?.get(keyOf(source, operationName));
  }

  /** Apollo plugin: keeps each valid operation. */
  plugin(graph: Graph): ApolloServerPlugin<Context> {
    return {
      requestDidStart: async () => ({
        didResolveOperation: async ({
          schema,
          source,
          document,
          queryHash,
          operation,
          request,
        }) => {
          const { operationName } = request;
          if (!operation) return;
          const revision = graph.revisionOf(schema);
          const isPlainQuery = operation.operation === 'query' && !introspection.test(source);
          const known = { hash: queryHash, document, operationName, operation, isPlainQuery };
          this.#cacheFor(revision).set(keyOf(source, operationName), known);
        },
      }),
    };
  }

  #cacheFor(revision: Revision): LRUCache<string, KnownOperation> {
    const known = this.#revisions.get(revision);
    if (known) return known;
    const cache = new LRUCache<string, KnownOperation>({
      maxSize: charactersMax,
      sizeCalculation: (_, key) => key.length,
    });
    this.#revisions.set(revision, cache);
    return cache;
  }
}

/** A name has no space. */
function keyOf(source: string, operationName = ''): string {
  return `${operationName} ${source}`;
}
